-- The vault of version 1. Times are microseconds since 1970 in UTC; yes and no are 1 and 0.
-- Columns named …_key are fingerprints (16 bytes, keyed with the vault's own salt), so that no
-- index ever holds a second copy of somebody's words.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;
INSERT INTO meta VALUES ('salt', randomblob(32));

CREATE TABLE memory (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    kind          TEXT NOT NULL,
    state         TEXT NOT NULL,
    text          TEXT NOT NULL,
    at            INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    origin        TEXT NOT NULL,
    ref           TEXT NOT NULL,
    session       TEXT NOT NULL,
    words         TEXT,                 -- NULL: the same as text
    episode       TEXT,
    start         INTEGER NOT NULL,
    batch         TEXT NOT NULL,
    speaker       TEXT NOT NULL,
    by_self       INTEGER NOT NULL,
    subject       TEXT,                 -- NULL in all five: no statement
    predicate     TEXT COLLATE NOCASE,
    object        TEXT,
    polarity      INTEGER,
    context       TEXT,
    valid_from    INTEGER,
    valid_to      INTEGER,
    superseded_by TEXT,
    confidence    REAL NOT NULL,
    joy           REAL NOT NULL,
    acceptance    REAL NOT NULL,
    fear          REAL NOT NULL,
    surprise      REAL NOT NULL,
    sadness       REAL NOT NULL,
    disgust       REAL NOT NULL,
    anger         REAL NOT NULL,
    anticipation  REAL NOT NULL,
    intensity     REAL NOT NULL,
    salience      REAL NOT NULL,
    stability     REAL NOT NULL,
    last_used_at  INTEGER,
    uses          INTEGER NOT NULL,
    pinned        INTEGER NOT NULL,
    confirmed     INTEGER NOT NULL,
    place         TEXT NOT NULL,
    sequence      INTEGER NOT NULL,
    tags          TEXT NOT NULL,        -- JSON list
    entities      TEXT NOT NULL,        -- JSON list
    feeling       TEXT NOT NULL,        -- the dominant emotion, or 'neutral'
    text_key      BLOB NOT NULL,
    subject_key   BLOB,
    object_key    BLOB
);
CREATE INDEX memory_by_time ON memory (at, sequence);
CREATE INDEX memory_by_state ON memory (state, at);
CREATE INDEX memory_by_session ON memory (session, sequence);
CREATE INDEX memory_by_episode ON memory (episode) WHERE episode IS NOT NULL;
CREATE INDEX memory_by_batch ON memory (batch) WHERE batch <> '';
CREATE INDEX memory_by_text ON memory (text_key);
CREATE INDEX memory_by_subject ON memory (subject_key, predicate) WHERE subject_key IS NOT NULL;
CREATE INDEX memory_by_predicate ON memory (predicate) WHERE predicate IS NOT NULL;
CREATE INDEX memory_by_object ON memory (object_key) WHERE object_key IS NOT NULL;
CREATE INDEX memory_by_successor ON memory (superseded_by) WHERE superseded_by IS NOT NULL;

-- Who or what a memory names.
CREATE TABLE mention (
    name_key BLOB NOT NULL,
    memory   INTEGER NOT NULL REFERENCES memory (number) ON DELETE CASCADE,
    PRIMARY KEY (name_key, memory)
) WITHOUT ROWID;
CREATE INDEX mention_by_memory ON mention (memory);

CREATE VIEW memory_terms (number, text, labels) AS
    SELECT number, text, speaker || ' ' || place || ' ' || tags || ' ' || entities FROM memory;
CREATE VIRTUAL TABLE memory_words USING fts5 (
    text, labels,
    content = 'memory_terms', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO memory_words (memory_words, rank) VALUES ('secure-delete', 1);

CREATE TABLE embedder (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE
);
CREATE TABLE vector (
    number   INTEGER PRIMARY KEY,
    memory   INTEGER NOT NULL REFERENCES memory (number) ON DELETE CASCADE,
    embedder INTEGER NOT NULL REFERENCES embedder (number),
    data     BLOB NOT NULL,             -- float32, little endian
    UNIQUE (memory, embedder)
);

CREATE TABLE operation (
    number    INTEGER PRIMARY KEY,      -- in the order of doing
    id        TEXT NOT NULL UNIQUE,
    deed      TEXT NOT NULL,
    actor     TEXT NOT NULL,
    at        INTEGER NOT NULL,
    lasting   INTEGER NOT NULL,         -- 0: only strength moved, nothing a person would undo
    undone_by TEXT,
    purged    INTEGER NOT NULL DEFAULT 0 -- 1: part of it was forgotten for good
);
CREATE TABLE revision (
    number    INTEGER PRIMARY KEY,
    operation TEXT NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
    memory    TEXT NOT NULL,
    before    TEXT,                     -- JSON; NULL: it did not exist
    after     TEXT
);
CREATE INDEX revision_by_memory ON revision (memory);
CREATE INDEX revision_by_operation ON revision (operation);

CREATE TABLE conversation (
    id         TEXT PRIMARY KEY,
    title      TEXT NOT NULL,
    mode       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE TABLE message (
    number       INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    role         TEXT NOT NULL,
    text         TEXT NOT NULL,
    at           INTEGER NOT NULL,
    parent       TEXT,
    injected     TEXT NOT NULL,         -- JSON list of memory ids
    operation    TEXT NOT NULL,
    model        TEXT NOT NULL,
    stopped      INTEGER NOT NULL
);
CREATE INDEX message_by_conversation ON message (conversation, at);
CREATE INDEX message_by_parent ON message (parent) WHERE parent IS NOT NULL;
CREATE TABLE citation (
    message  INTEGER NOT NULL REFERENCES message (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    memory   TEXT NOT NULL,
    PRIMARY KEY (message, position)
) WITHOUT ROWID;
CREATE INDEX citation_by_memory ON citation (memory);

CREATE TABLE chore (
    name TEXT PRIMARY KEY,
    at   INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE note (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE fill (
    number INTEGER PRIMARY KEY,
    memory TEXT NOT NULL,
    field  TEXT NOT NULL,
    origin TEXT NOT NULL,
    at     INTEGER NOT NULL
);
CREATE INDEX fill_by_memory ON fill (memory);
CREATE TABLE batch (
    id     TEXT PRIMARY KEY,
    name   TEXT NOT NULL,
    kind   TEXT NOT NULL,
    at     INTEGER NOT NULL,
    counts TEXT NOT NULL                -- JSON object of numbers
);

-- What was forgotten for good: fingerprints, so that it can be recognised and never read.
CREATE TABLE tombstone (
    salt BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (salt, hash)
) WITHOUT ROWID;
