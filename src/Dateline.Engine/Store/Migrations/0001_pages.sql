-- Pages as received. Rows here are never changed or dropped.
CREATE TABLE page (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,          -- SHA-256 of the bytes, lower-case hex
    size INTEGER NOT NULL,            -- bytes before compression
    body BLOB NOT NULL                -- Brotli (RFC 7932)
);

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    address TEXT NOT NULL,
    title TEXT,
    added_at INTEGER NOT NULL,        -- all instants: ticks of 100 ns since 1970-01-01T00:00:00Z
    last_success INTEGER,
    next_due INTEGER,
    trouble TEXT,
    faults INTEGER NOT NULL DEFAULT 0,
    etag TEXT,
    last_modified TEXT,
    UNIQUE (kind, address)
);
CREATE INDEX source_due ON source (next_due) WHERE next_due IS NOT NULL;

-- One row for each address a page was seen at, with what was said of it and what became of it.
CREATE TABLE capture (
    id INTEGER PRIMARY KEY,
    page TEXT NOT NULL REFERENCES page (id),
    url TEXT NOT NULL DEFAULT '',     -- '' when the page has no address, so that UNIQUE sees it
    fetched_at INTEGER NOT NULL,
    content_type TEXT,
    last_modified TEXT,
    kind INTEGER NOT NULL DEFAULT 0,
    feed TEXT,                        -- the feed's word as JSON
    source INTEGER REFERENCES source (id),
    article TEXT,                     -- the article it was filed under
    refusal TEXT,                     -- or why it is none
    refusal_detail TEXT,
    read_with TEXT,                   -- versions of the page stages; NULL until read
    UNIQUE (page, url)
);
CREATE INDEX capture_url ON capture (url) WHERE url <> '';
CREATE INDEX capture_source ON capture (source, article);
CREATE INDEX capture_refusal ON capture (refusal) WHERE refusal IS NOT NULL;
