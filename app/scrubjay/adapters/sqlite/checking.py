"""Is the vault whole: pages, indexes, words, references, vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
    "SELECT count(*) FROM operation WHERE id NOT IN (SELECT operation FROM revision)"
    " AND NOT purged": ("{} entries of the history are empty."),
}


def faults(db: Connection) -> list[str]:
    """Return what is wrong, one sentence each; empty when all is well."""
    try:
        found = _pages(db)
        if found:  # what stands on damaged pages need not be asked
            return found
        return _words(db) + _references(db) + _counts(db)
    except KnownError as fault:
        return [fault.sentence]


def _pages(db: Connection) -> list[str]:
    cipher = [row[0] for row in db.rows("PRAGMA cipher_integrity_check")]
    pages = [row[0] for row in db.rows("PRAGMA integrity_check(20)") if row[0] != "ok"]
    return [f"The vault is damaged: {line}." for line in (*cipher[:20], *pages)]


def _words(db: Connection) -> list[str]:
    try:
        db.run("INSERT INTO memory_words (memory_words, rank) VALUES ('integrity-check', 1)")
    except KnownError:
        return ["The index of words does not match the memories."]
    return []


def _references(db: Connection) -> list[str]:
    tables = [row[0] for row in db.rows("PRAGMA foreign_key_check")]
    return [
        f"{tables.count(table)} rows of {table} belong to nothing." for table in sorted(set(tables))
    ]


def _counts(db: Connection) -> list[str]:
    counted = ((int(db.value(query)), sentence) for query, sentence in _COUNTED.items())
    return [sentence.format(count) for count, sentence in counted if count]
