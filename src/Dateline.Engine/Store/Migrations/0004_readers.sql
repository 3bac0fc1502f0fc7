CREATE TABLE reaction (
    article TEXT NOT NULL,
    kind TEXT NOT NULL,
    reader TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (article, kind, reader)
) WITHOUT ROWID;

CREATE TABLE opened (
    article TEXT NOT NULL,
    reader TEXT NOT NULL,
    hour INTEGER NOT NULL,            -- hours since 1970-01-01T00:00:00Z: one row an hour at most
    at INTEGER NOT NULL,
    PRIMARY KEY (article, reader, hour)
) WITHOUT ROWID;
CREATE INDEX opened_at ON opened (at, article, reader);
