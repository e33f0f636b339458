"""Is the vault whole: pages, indexes, words, references, vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.domain.changes import FORGET
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from scrubjay.adapters.sqlite.connection import Connection

_COUNTED: Final = {
    "SELECT count(*) FROM vector WHERE length(data) = 0 OR length(data) % 4": (
        "{} vectors are damaged."
    ),
    "SELECT count(*) FROM (SELECT embedder FROM vector"
    " GROUP BY embedder HAVING min(length(data)) <> max(length(data)))": (
        "The vectors of {} embedders differ in length."
    ),
    "SELECT count(*) FROM memory WHERE superseded_by IS NOT NULL"
    " AND superseded_by NOT IN (SELECT id FROM memory)": (
        "{} memories are said to be replaced by one that is not there."
    ),
    "SELECT count(*) FROM operation WHERE id NOT IN (SELECT operation FROM revision)"  # noqa: S608 (a constant)
    " AND id NOT IN (SELECT operation FROM tie_revision)"
    f" AND NOT purged AND deed <> '{FORGET}'": ("{} entries of the history are empty."),
}
_INDEXES: Final = {
    "memory_words": "The index of words does not match the memories.",
    "message_words": "The index of words does not match the chats.",
}


def faults(db: Connection) -> list[str]:
    """Return what is wrong, one sentence each; empty when all is well."""
    damaged = page_faults(db)
    if damaged:  # what stands on damaged pages need not be asked
        return damaged
    try:
        return _words(db) + _references(db) + _counts(db)
    except KnownError as fault:
        return [fault.sentence]


def page_faults(db: Connection) -> list[str]:
    """Return what is wrong with the file as such: seals of pages, trees, indexes."""
    try:
        cipher = [row[0] for row in db.rows("PRAGMA cipher_integrity_check")]
        pages = [row[0] for row in db.rows("PRAGMA integrity_check(20)") if row[0] != "ok"]
    except KnownError as fault:
        return [fault.sentence]
    # The index of words is checked by itself: it can be built anew.
    found = [line for line in (*cipher[:20], *pages) if "fts5" not in line.lower()]
    return [f"The vault is damaged: {line}." for line in found]


def _words(db: Connection) -> list[str]:
    return [sentence for table, sentence in _INDEXES.items() if not _is_in_step(db, table)]


def _is_in_step(db: Connection, table: str) -> bool:
    try:
        db.run(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")  # noqa: S608 (a name of ours)
    except KnownError:
        return False
    return True


def _references(db: Connection) -> list[str]:
    tables = [row[0] for row in db.rows("PRAGMA foreign_key_check")]
    return [
        f"{tables.count(table)} rows of {table} belong to nothing." for table in sorted(set(tables))
    ]


def _counts(db: Connection) -> list[str]:
    counted = ((int(db.value(query)), sentence) for query, sentence in _COUNTED.items())
    return [sentence.format(count) for count, sentence in counted if count]
