-- What editors decided. Only ever added to: a decision is taken back by another one that undoes it.
CREATE TABLE editor_decision (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    editor TEXT NOT NULL,             -- as given; '' when not
    kind TEXT NOT NULL,
    value TEXT,                       -- the date as written, the name of the origin
    origin TEXT,                      -- the article nearest to a set origin
    note TEXT NOT NULL,
    replaced TEXT NOT NULL,           -- what stood before, for a person
    undoes INTEGER UNIQUE REFERENCES editor_decision (number)
);

CREATE TABLE editor_decision_article (
    article TEXT NOT NULL,
    decision INTEGER NOT NULL REFERENCES editor_decision (number),
    side INTEGER NOT NULL,            -- 0: decided about; 1: those it was parted from or put together with
    place INTEGER NOT NULL,
    PRIMARY KEY (article, decision, side)
) WITHOUT ROWID;
CREATE INDEX editor_decision_article_decision ON editor_decision_article (decision, side, place, article);

-- Written in the same step as what obeying a decision changed.
CREATE TABLE editor_decision_obeyed (
    decision INTEGER PRIMARY KEY REFERENCES editor_decision (number),
    at INTEGER NOT NULL,
    trouble TEXT                      -- why it could not be obeyed at once; it holds for what comes in all the same
);

CREATE TRIGGER editor_decision_changed BEFORE UPDATE ON editor_decision BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
CREATE TRIGGER editor_decision_dropped BEFORE DELETE ON editor_decision BEGIN SELECT RAISE(ABORT, 'a decision is never dropped'); END;
CREATE TRIGGER editor_decision_article_changed BEFORE UPDATE ON editor_decision_article BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
CREATE TRIGGER editor_decision_article_dropped BEFORE DELETE ON editor_decision_article BEGIN SELECT RAISE(ABORT, 'a decision is never dropped'); END;
