-- Version 4: what came to mind for an answer stays with it, and how the model's window was filled;
-- imports are counted by an index alone.

ALTER TABLE message ADD COLUMN context TEXT NOT NULL DEFAULT '';  -- JSON object of numbers
ALTER TABLE message ADD COLUMN abstained INTEGER;                 -- NULL: memory was not asked
ALTER TABLE message ADD COLUMN confidence REAL;
CREATE TABLE recollection (
    message        INTEGER NOT NULL REFERENCES message (number) ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    memory         TEXT NOT NULL,
    score          REAL NOT NULL,
    retrievability REAL NOT NULL,
    reasons        TEXT NOT NULL,       -- JSON list of [kind, weight, note]
    PRIMARY KEY (message, position)
) WITHOUT ROWID;
CREATE INDEX recollection_by_memory ON recollection (memory);
CREATE INDEX message_beginning ON message (conversation) WHERE parent IS NULL;

DROP INDEX memory_by_batch;
CREATE INDEX memory_by_batch ON memory (batch, kind, state) WHERE batch <> '';
