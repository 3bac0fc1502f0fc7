-- What readers did, as it was noted, many events a row; only ever added to at its end, and shortened at its beginning. No reader is named in it.
CREATE TABLE reader_log (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    received INTEGER NOT NULL,        -- ticks of the first event in it
    events INTEGER NOT NULL,
    body BLOB NOT NULL                -- JSON, deflated
);

-- All that was known when the log stood at a number; the log after it brings it up to date.
CREATE TABLE reader_snapshot (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    form TEXT NOT NULL,               -- the shape of what is in it; of another shape it is not read
    body BLOB NOT NULL
);

-- What a reader who asked for it is remembered by: one row an article, one a section.
CREATE TABLE profile_article (
    reader TEXT NOT NULL,
    article TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (reader, article)
) WITHOUT ROWID;
CREATE INDEX profile_article_at ON profile_article (at);

CREATE TABLE profile_section (
    reader TEXT NOT NULL,
    section TEXT NOT NULL,
    wanted INTEGER NOT NULL,          -- 1: more of it; 0: none of it
    at INTEGER NOT NULL,
    PRIMARY KEY (reader, section)
) WITHOUT ROWID;
CREATE INDEX profile_section_at ON profile_section (at);
