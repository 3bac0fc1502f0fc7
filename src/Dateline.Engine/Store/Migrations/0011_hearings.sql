-- Who says what in a story, each statement once with all its places, and the days its texts name. All of it can be made again.
CREATE TABLE hearing (
    story TEXT PRIMARY KEY,
    version TEXT NOT NULL,            -- of the stages that made it
    statements INTEGER NOT NULL,
    sources INTEGER NOT NULL,
    texts_left INTEGER NOT NULL,      -- articles of the story beyond those that were heard
    disputes TEXT NOT NULL,           -- list of Dispute as JSON
    timeline TEXT NOT NULL            -- Timeline as JSON
);

CREATE TABLE heard (
    seq INTEGER PRIMARY KEY,
    story TEXT NOT NULL,
    number INTEGER NOT NULL,          -- its place among the story's statements
    at INTEGER NOT NULL,              -- when its earliest report was published; first seen when that is not known
    is_disputed INTEGER NOT NULL,     -- whether it denies another of the story or is denied by one
    body TEXT NOT NULL,               -- HeardStatement as JSON
    UNIQUE (story, number)
);
CREATE INDEX heard_disputed ON heard (story, number) WHERE is_disputed = 1;

-- Under which names a statement is found: its speaker's, and the office's or body's that the speaker speaks for.
CREATE TABLE heard_by (
    source TEXT NOT NULL,
    at INTEGER NOT NULL,
    seq INTEGER NOT NULL REFERENCES heard (seq),
    PRIMARY KEY (source, at, seq)
) WITHOUT ROWID;
CREATE INDEX heard_by_seq ON heard_by (seq);

CREATE TABLE heard_source (
    source TEXT PRIMARY KEY,
    name TEXT NOT NULL,               -- as its newest statement has it
    tail TEXT NOT NULL,               -- the last word of the key: a short form is looked up by it
    kind TEXT NOT NULL,
    statements INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX heard_source_statements ON heard_source (statements DESC, source DESC);
CREATE INDEX heard_source_tail ON heard_source (tail, statements DESC);

-- Contentless: the words live in heard.body.
CREATE VIRTUAL TABLE heard_words USING fts5 (
    source, said, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- Stories to be heard, and how often that was asked for: what changes while one is heard leaves it due.
CREATE TABLE hearing_due (
    story TEXT PRIMARY KEY,
    asked INTEGER NOT NULL DEFAULT 1
) WITHOUT ROWID;
INSERT INTO hearing_due (story) SELECT id FROM story;
CREATE TRIGGER hearing_due_for_new AFTER INSERT ON story BEGIN
    INSERT INTO hearing_due (story) VALUES (new.id) ON CONFLICT (story) DO UPDATE SET asked = asked + 1;
END;
CREATE TRIGGER hearing_due_for_changed AFTER UPDATE OF body ON story WHEN new.body <> old.body BEGIN
    INSERT INTO hearing_due (story) VALUES (new.id) ON CONFLICT (story) DO UPDATE SET asked = asked + 1;
END;
CREATE TRIGGER hearing_due_for_gone AFTER DELETE ON story BEGIN
    INSERT INTO hearing_due (story) VALUES (old.id) ON CONFLICT (story) DO UPDATE SET asked = asked + 1;
END;
CREATE TRIGGER hearing_due_for_moved AFTER UPDATE OF copy_group, story ON article WHEN new.copy_group IS NOT old.copy_group OR new.story IS NOT old.story BEGIN
    INSERT INTO hearing_due (story) SELECT id FROM story WHERE id IN (new.story, old.story) ON CONFLICT (story) DO UPDATE SET asked = asked + 1;
END;
CREATE TRIGGER hearing_due_for_text AFTER UPDATE OF body ON copy_group WHEN new.body <> old.body BEGIN
    INSERT INTO hearing_due (story) SELECT DISTINCT story FROM article WHERE copy_group = new.id AND story IS NOT NULL ON CONFLICT (story) DO UPDATE SET asked = asked + 1;
END;
CREATE TRIGGER hearing_due_for_read AFTER INSERT ON statement_reading BEGIN
    INSERT INTO hearing_due (story) SELECT story FROM article WHERE id = new.article AND story IS NOT NULL ON CONFLICT (story) DO UPDATE SET asked = asked + 1;
END;
CREATE TRIGGER hearing_due_for_read_again AFTER UPDATE ON statement_reading BEGIN
    INSERT INTO hearing_due (story) SELECT story FROM article WHERE id = new.article AND story IS NOT NULL ON CONFLICT (story) DO UPDATE SET asked = asked + 1;
END;
