-- Version 2: what ties memories together beyond themselves, what is suggested about them, and
-- the words of chats. All of it goes with the memory or the message it belongs to.

CREATE TABLE link (
    one    TEXT NOT NULL REFERENCES memory (id) ON DELETE CASCADE,
    other  TEXT NOT NULL REFERENCES memory (id) ON DELETE CASCADE,
    kind   TEXT NOT NULL,
    weight REAL NOT NULL,
    reason TEXT NOT NULL,
    at     INTEGER,
    PRIMARY KEY (one, other, kind)
) WITHOUT ROWID;
CREATE INDEX link_by_other ON link (other);

CREATE TABLE suggestion (
    id      TEXT PRIMARY KEY,
    kind    TEXT NOT NULL,
    memory  TEXT NOT NULL REFERENCES memory (id) ON DELETE CASCADE,
    other   TEXT REFERENCES memory (id) ON DELETE CASCADE,
    tag     TEXT NOT NULL,              -- '' once it is settled
    reason  TEXT NOT NULL,              -- '' once it is settled
    at      INTEGER NOT NULL,
    settled INTEGER NOT NULL DEFAULT 0  -- 1: accepted or refused, and not to be made again
) WITHOUT ROWID;
CREATE INDEX suggestion_by_memory ON suggestion (memory);
CREATE INDEX suggestion_by_other ON suggestion (other) WHERE other IS NOT NULL;

ALTER TABLE message ADD COLUMN edited INTEGER NOT NULL DEFAULT 0; -- 1: the person reworded it

CREATE VIRTUAL TABLE message_words USING fts5 (
    text,
    content = 'message', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', 1);
INSERT INTO message_words (message_words) VALUES ('rebuild');
CREATE TRIGGER message_said AFTER INSERT ON message BEGIN
    INSERT INTO message_words (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER message_reworded AFTER UPDATE OF text ON message
WHEN old.text <> new.text BEGIN
    INSERT INTO message_words (message_words, rowid, text) VALUES ('delete', old.number, old.text);
    INSERT INTO message_words (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER message_gone AFTER DELETE ON message BEGIN
    INSERT INTO message_words (message_words, rowid, text) VALUES ('delete', old.number, old.text);
END;

CREATE INDEX memory_by_insight ON memory (kind) WHERE kind = 'insight';
