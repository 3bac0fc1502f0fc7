-- What an article is about, to find the background of others; made anew when the form of a slip changes.
CREATE TABLE clipping (
    seq INTEGER PRIMARY KEY REFERENCES article (seq),
    form INTEGER NOT NULL,
    slip BLOB NOT NULL                -- empty: the text has nothing to know it by
);
