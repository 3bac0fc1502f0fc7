-- Who says what, read from the newest version of each article. All of it can be made again.
CREATE TABLE statement (
    seq INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES article (id),
    number INTEGER NOT NULL,          -- its place among the article's statements
    at INTEGER NOT NULL,              -- when the article was first seen
    body TEXT NOT NULL,               -- the Statement as JSON
    UNIQUE (article, number)
);

CREATE TABLE statement_reading (
    article TEXT PRIMARY KEY REFERENCES article (id),
    page TEXT NOT NULL REFERENCES page (id), -- the capture they were read from
    version INTEGER NOT NULL                 -- of the stage that read them
) WITHOUT ROWID;

-- Articles whose statements are not read yet, or not from the newest version.
CREATE TABLE statement_due (
    article TEXT PRIMARY KEY REFERENCES article (id)
) WITHOUT ROWID;
INSERT INTO statement_due (article) SELECT id FROM article;
CREATE TRIGGER statement_due_for_new AFTER INSERT ON article BEGIN INSERT INTO statement_due (article) VALUES (new.id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER statement_due_for_changed AFTER UPDATE OF page ON article BEGIN INSERT INTO statement_due (article) VALUES (new.id) ON CONFLICT DO NOTHING; END;

-- Contentless: the words live in statement.body.
CREATE VIRTUAL TABLE statement_words USING fts5 (
    speaker, said, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
