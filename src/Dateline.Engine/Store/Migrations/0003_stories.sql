CREATE TABLE copy_group (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL                -- CopyGroup as JSON
) WITHOUT ROWID;

-- A group or story that was merged into another keeps its address.
CREATE TABLE copy_group_heir (
    id TEXT PRIMARY KEY,
    heir TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX copy_group_heir_heir ON copy_group_heir (heir);

CREATE TABLE story (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL,               -- Story as JSON
    headline TEXT NOT NULL,
    lead TEXT NOT NULL,
    section TEXT,
    reports INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    weight TEXT NOT NULL,             -- ListReason as JSON
    score REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX story_score ON story (score DESC, id DESC);
CREATE INDEX story_last ON story (last_at DESC, id DESC);
CREATE INDEX story_section_score ON story (section, score DESC, id DESC);
CREATE INDEX story_section_last ON story (section, last_at DESC, id DESC);

CREATE TABLE story_heir (
    id TEXT PRIMARY KEY,
    heir TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX story_heir_heir ON story_heir (heir);
