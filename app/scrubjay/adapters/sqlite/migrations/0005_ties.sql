-- Version 5: ties and decided suggestions have a history too, so that an act can be taken back
-- with all it did. Rows are kept as JSON lists of their columns; NULL: there was or is none.

CREATE TABLE tie_revision (
    number    INTEGER PRIMARY KEY,
    operation TEXT NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
    sort      TEXT NOT NULL,            -- 'link' or 'suggestion'
    key       TEXT NOT NULL,            -- JSON list
    before    TEXT,
    after     TEXT
);
CREATE INDEX tie_revision_by_operation ON tie_revision (operation);
