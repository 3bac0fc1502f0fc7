-- What the index of copies keeps of an article, so that it is there again at the next start without reading the texts.
CREATE TABLE copy_sketch (
    seq INTEGER PRIMARY KEY REFERENCES article (seq),
    sketch BLOB NOT NULL
);

-- Where every article stands, in filing order: bodies would else have to be passed over to get there.
CREATE INDEX article_place ON article (seq, id, copy_group, story);
