-- Gathering: each source's rhythm, where it moved, what of it is known, and its hub.
ALTER TABLE source ADD COLUMN rhythm TEXT;      -- when it publishes, see FeedRhythm
ALTER TABLE source ADD COLUMN pace TEXT;        -- what it asks for, as JSON

CREATE TABLE source_item (
    source INTEGER PRIMARY KEY REFERENCES source (id),
    marks BLOB NOT NULL               -- what its items said at the last visit, see ItemMarks
);

CREATE TABLE source_move (
    source INTEGER NOT NULL REFERENCES source (id),
    at INTEGER NOT NULL,
    former TEXT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (source, at)
) WITHOUT ROWID;

CREATE TABLE hub (
    source INTEGER PRIMARY KEY REFERENCES source (id),
    hub TEXT NOT NULL,
    topic TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,       -- in the callback's address: nobody else knows it
    secret TEXT NOT NULL,             -- signs what the hub sends
    asked_at INTEGER NOT NULL,
    lease_until INTEGER,              -- NULL until the hub has verified that we asked
    pushed_at INTEGER,
    trouble TEXT
);
CREATE INDEX hub_lease ON hub (lease_until);

-- A page that returns to bytes it had before is seen once more: no longer one row for the same bytes at the same address.
CREATE TABLE capture_anew (
    id INTEGER PRIMARY KEY,
    page TEXT NOT NULL REFERENCES page (id),
    url TEXT NOT NULL DEFAULT '',
    fetched_at INTEGER NOT NULL,
    content_type TEXT,
    last_modified TEXT,
    kind INTEGER NOT NULL DEFAULT 0,
    feed TEXT,
    source INTEGER REFERENCES source (id),
    article TEXT,
    refusal TEXT,
    refusal_detail TEXT,
    read_with TEXT
);
INSERT INTO capture_anew (id, page, url, fetched_at, content_type, last_modified, kind, feed, source, article, refusal, refusal_detail, read_with)
    SELECT id, page, url, fetched_at, content_type, last_modified, kind, feed, source, article, refusal, refusal_detail, read_with FROM capture;
DROP TABLE capture;
ALTER TABLE capture_anew RENAME TO capture;
CREATE INDEX capture_page ON capture (page, url);
CREATE INDEX capture_url ON capture (url, fetched_at) WHERE url <> '';
CREATE INDEX capture_source ON capture (source, article);
CREATE INDEX capture_refusal ON capture (refusal) WHERE refusal IS NOT NULL;

DROP INDEX article_version_page;
CREATE INDEX article_version_page ON article_version (article, page);
