CREATE TABLE article (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    url TEXT,
    outlet TEXT NOT NULL,
    first_seen INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    page TEXT NOT NULL REFERENCES page (id),
    versions INTEGER NOT NULL,
    reader_version TEXT NOT NULL,
    body TEXT NOT NULL,               -- the newest version: Article, DateReading and SourceFinding as JSON
    dates TEXT NOT NULL,
    source TEXT NOT NULL,
    section TEXT,
    section_reason TEXT,
    copy_group TEXT,                  -- NULL until grouped
    story TEXT
);
CREATE INDEX article_first_seen ON article (first_seen DESC, id DESC);
CREATE INDEX article_copy_group ON article (copy_group);
CREATE INDEX article_ungrouped ON article (seq) WHERE copy_group IS NULL;

CREATE TABLE article_version (
    article TEXT NOT NULL REFERENCES article (id),
    seen_at INTEGER NOT NULL,
    page TEXT NOT NULL REFERENCES page (id),
    text_hash TEXT NOT NULL,          -- of headline, standfirst and paragraphs: what makes a version
    reader_version TEXT NOT NULL,
    body TEXT NOT NULL,
    dates TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (article, seen_at, page)
);
CREATE UNIQUE INDEX article_version_page ON article_version (article, page);

-- Contentless: the words live in article.body; excerpts are cut from there.
CREATE VIRTUAL TABLE article_words USING fts5 (
    headline, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
