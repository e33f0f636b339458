"""Memories, written: rows, full text and mentions kept in step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite.part import listed
from scrubjay.adapters.sqlite.reading import SELECTED
from scrubjay.adapters.sqlite.rows import COLUMNS, Row, check_storable, to_row

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from scrubjay.adapters.sqlite.connection import Connection
    from scrubjay.adapters.sqlite.keys import Keys
    from scrubjay.domain.memory import Memory, MemoryId

_KEYED: Final = ("feeling", "text_key", "subject_key", "object_key")
_ALL: Final = (*COLUMNS, *_KEYED)
_INSERT: Final = f"INSERT INTO memory (number, {', '.join(_ALL)}) VALUES (?{', ?' * len(_ALL)})"  # noqa: S608 - only names of our own are put in
_UPDATE: Final = f"UPDATE memory SET {', '.join(f'{name} = ?' for name in _ALL)} WHERE number = ?"  # noqa: S608 - only names of our own are put in
_ADD_WORDS: Final = "INSERT INTO memory_words (rowid, text, labels) VALUES (?, ?, ?)"
_DROP_WORDS: Final = (
    "INSERT INTO memory_words (memory_words, rowid, text, labels) VALUES ('delete', ?, ?, ?)"
)
_TEXT: Final = COLUMNS.index("text")
_LABELS: Final = tuple(COLUMNS.index(name) for name in ("speaker", "place", "tags", "entities"))
_ENTITIES: Final = COLUMNS.index("entities")


@dataclass(frozen=True, slots=True)
class Written:
    """One memory's row before and after; None: there was or is none."""

    id: MemoryId
    before: Row | None
    after: Row | None


def write(db: Connection, keys: Keys, memories: Sequence[Memory]) -> list[Written]:
    """Insert or replace; return what really changed, in the order given."""
    latest = {memory.id: memory for memory in memories}
    for memory in latest.values():
        check_storable(memory)
    held = _held(db, latest)
    changed: list[tuple[int, Memory, Written]] = []
    fresh = int(db.value("SELECT coalesce(max(number), 0) FROM memory"))
    for memory in latest.values():
        row = to_row(memory)
        number, before = held.get(memory.id, (0, None))
        if before == row:
            continue
        if before is None:
            number = fresh = fresh + 1
        changed.append((number, memory, Written(memory.id, before, row)))
    _write_rows(db, keys, changed)
    _write_words(db, changed)
    _write_mentions(db, keys, changed)
    _drop_stale_vectors(db, changed)
    return [written for _, _, written in changed]


def remove(db: Connection, ids: Collection[MemoryId]) -> list[Written]:
    """Delete rows with their words; vectors and mentions go by their foreign keys."""
    held = _held(db, ids)
    db.many(_DROP_WORDS, [_words(number, row) for number, row in held.values()])
    db.many("DELETE FROM memory WHERE number = ?", [(number,) for number, _ in held.values()])
    return [Written(name, row, None) for name, (_, row) in held.items()]


def _held(db: Connection, ids: Collection[MemoryId]) -> dict[MemoryId, tuple[int, Row]]:
    """Return number and row of those that exist."""
    rows = db.rows(
        f"SELECT number, {SELECTED} FROM memory"  # noqa: S608 (names of columns)
        " WHERE id IN (SELECT value FROM json_each(?))",
        (listed(ids),),
    )
    return {row[1]: (row[0], row[1:]) for row in rows}


def _write_rows(db: Connection, keys: Keys, changed: list[tuple[int, Memory, Written]]) -> None:
    added: list[Row] = []
    replaced: list[Row] = []
    for number, memory, written in changed:
        row = (*(written.after or ()), *keys.columns(memory))
        if written.before is None:
            added.append((number, *row))
        else:
            replaced.append((*row, number))
    # The index of words is told of the old text before the row that it refers to changes.
    db.many(
        _DROP_WORDS,
        [
            _words(number, written.before)
            for number, _, written in changed
            if written.before is not None and _reworded(written)
        ],
    )
    db.many(_INSERT, added)
    db.many(_UPDATE, replaced)


def _write_words(db: Connection, changed: list[tuple[int, Memory, Written]]) -> None:
    db.many(
        _ADD_WORDS,
        [
            _words(number, written.after)
            for number, _, written in changed
            if written.after is not None and _reworded(written)
        ],
    )


def _write_mentions(db: Connection, keys: Keys, changed: list[tuple[int, Memory, Written]]) -> None:
    renamed = [
        (number, memory, written)
        for number, memory, written in changed
        if written.before is None or written.before[_ENTITIES] != to_row(memory)[_ENTITIES]
    ]
    db.many(
        "DELETE FROM mention WHERE memory = ?",
        [(number,) for number, _, written in renamed if written.before is not None],
    )
    db.many(
        "INSERT OR IGNORE INTO mention (name_key, memory) VALUES (?, ?)",
        [(keys.of(name), number) for number, memory, _ in renamed for name in memory.entities],
    )


def _drop_stale_vectors(db: Connection, changed: list[tuple[int, Memory, Written]]) -> None:
    """A vector speaks of the words it was made from; new words have none until they get theirs."""
    db.many(
        "DELETE FROM vector WHERE memory = ?",
        [
            (number,)
            for number, memory, written in changed
            if written.before is not None and written.before[_TEXT] != memory.text
        ],
    )


def _reworded(written: Written) -> bool:
    before, after = written.before, written.after
    if before is None or after is None:
        return True
    return any(before[column] != after[column] for column in (_TEXT, *_LABELS))


def _words(number: int, row: Row) -> Row:
    """Return number, text and labels as the view `memory_terms` gives them."""
    return number, row[_TEXT], " ".join(row[column] for column in _LABELS)
