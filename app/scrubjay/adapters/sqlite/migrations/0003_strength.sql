-- Version 3: memories are put in order of their strength, which moves with time, by what it is
-- worked out from. The index holds all of that, so that no memory is read to be put in its place.

CREATE INDEX memory_by_strength
    ON memory (state, pinned, stability, last_used_at, at, kind, feeling);
