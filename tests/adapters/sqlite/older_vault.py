"""A vault as an older version left it, with a row in every table it had."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from adapters.sqlite.examples import NOON, about_me, drawn, episode
from scrubjay.adapters.sqlite.connection import Connection
from scrubjay.adapters.sqlite.keys import Keys
from scrubjay.adapters.sqlite.moments import ticks
from scrubjay.adapters.sqlite.rows import to_document
from scrubjay.adapters.sqlite.schema import migrate, migrations
from scrubjay.adapters.sqlite.writing import write

if TYPE_CHECKING:
    from pathlib import Path

SAID: Final = episode("said", "I live in Whitby and the pool opens at nine.")
HOME: Final = drawn(
    "home", SAID, "I live in Whitby", "I live in Whitby.", about_me("address-level2", "Whitby")
)
NOTED: Final = replace(
    episode("noted", "The locker is number fourteen."), tags=("pool",), entities=("Whitby",)
)
AT: Final = ticks(NOON)
TIE: Final = ("noted", "said", "person", 1.0, "both at the pool", AT)
_KEPT: Final[dict[str, dict[str, Any]]] = {
    "embedder": {"number": 1, "name": "test"},
    "vector": {"number": 1, "memory": 1, "embedder": 1, "data": bytes(16)},
    "operation": {
        "number": 1,
        "id": "op",
        "deed": "remember",
        "actor": "person",
        "at": AT,
        "lasting": 1,
    },
    "revision": {"number": 1, "operation": "op", "memory": "noted", "before": None, "after": None},
    "conversation": {
        "id": "c",
        "title": "Swimming",
        "mode": "full",
        "created_at": AT,
        "updated_at": AT,
    },
    "message": {
        "number": 1,
        "id": "m",
        "conversation": "c",
        "role": "companion",
        "text": "The pool opens at nine.",
        "at": AT,
        "parent": None,
        "injected": '["said"]',
        "operation": "op",
        "model": "",
        "stopped": 0,
        "abstained": 0,
        "confidence": 0.5,
    },
    "citation": {"message": 1, "position": 0, "memory": "said"},
    "recollection": {
        "message": 1,
        "position": 0,
        "memory": "said",
        "score": 0.5,
        "retrievability": 0.75,
        "reasons": json.dumps([["words", 0.5, "pool"], ["link", 0.5, NOTED.text]]),
    },
    "chore": {"name": "sweep", "at": AT},
    "note": {"key": "draft", "value": "a note"},
    "fill": {"number": 1, "memory": "home", "field": "city", "origin": "a.example", "at": AT},
    "batch": {"id": "b", "name": "life.md", "kind": "markdown", "at": AT, "counts": "{}"},
    "tombstone": {"salt": b"salt", "hash": b"hash"},
    "link": dict(zip(("one", "other", "kind", "weight", "reason", "at"), TIE, strict=True)),
    "suggestion": {
        "id": "s",
        "kind": "tag",
        "memory": "said",
        "other": "noted",
        "tag": "pool",
        "reason": "near it",
        "at": AT,
    },
    "tie_revision": {
        "number": 1,
        "operation": "op",
        "sort": "link",
        "key": json.dumps(TIE[:3], separators=(",", ":")),
        "before": None,
        "after": json.dumps(TIE, separators=(",", ":")),
    },
}


def filled(path: Path, key: bytes | None, version: int) -> Connection:
    """Return an open vault of this version; its caller closes it."""
    db = Connection(path, key)
    migrate(db, path, migrations()[:version])
    with db.transaction():
        noted = write(db, Keys(db), [SAID, HOME, NOTED])[-1]
        for table, row in _KEPT.items():
            columns = {held[1] for held in db.rows(f"PRAGMA table_info({table})")}
            kept = {name: value for name, value in row.items() if name in columns}
            if kept:
                marks = ", ".join("?" * len(kept))
                db.run(
                    f"INSERT INTO {table} ({', '.join(kept)}) VALUES ({marks})",  # noqa: S608 (names of ours)
                    tuple(kept.values()),
                )
        db.run("UPDATE revision SET after = ?", (to_document(noted.after or ()),))
    return db


def tables(db: Connection) -> list[str]:
    """Return the tables of a vault, those behind an index of words left out."""
    return [
        row[1]
        for row in db.rows("PRAGMA table_list")
        if row[2] == "table" and row[0] == "main" and not row[1].startswith("sqlite_")
    ]


def rows(db: Connection) -> dict[str, int]:
    """Return how many rows each table has."""
    return {
        table: int(db.value(f"SELECT count(*) FROM {table}"))  # noqa: S608 (names of ours)
        for table in tables(db)
    }
