-- What one outlet has shown: its articles, newest first, and the groups they stand in.
CREATE INDEX article_outlet ON article (outlet COLLATE NOCASE, first_seen DESC);
