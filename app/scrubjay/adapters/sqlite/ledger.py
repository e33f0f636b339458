"""What was done when, and small values kept with the memories."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scrubjay.adapters.sqlite.moments import moment, ticks
from scrubjay.adapters.sqlite.part import VaultPart
from scrubjay.domain.changes import Batch

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import MemoryId


class LedgerRows(VaultPart):
    """`ports.stores.Ledger`. Every write is durable on return, or with its operation."""

    def last_done(self, chore: str) -> datetime | None:
        """Return when the chore last finished."""
        found: int | None = self._db.value("SELECT at FROM chore WHERE name = ?", (chore,))
        return moment(found)

    def done(self, chore: str, at: datetime) -> None:
        """Write down that the chore finished."""
        with self._db.transaction():
            self._db.run(
                "INSERT OR REPLACE INTO chore (name, at) VALUES (?, ?)", (chore, ticks(at))
            )

    def note(self, key: str) -> str | None:
        """Return a small value kept in the vault."""
        found: str | None = self._db.value("SELECT value FROM note WHERE key = ?", (key,))
        return found

    def keep_note(self, key: str, value: str) -> None:
        """Keep a small value in the vault."""
        with self._db.transaction():
            self._db.run("INSERT OR REPLACE INTO note (key, value) VALUES (?, ?)", (key, value))

    def log_fill(self, memory: MemoryId, field: str, origin: str, at: datetime) -> None:
        """Write down that a memory was filled into a field of a page."""
        with self._db.transaction():
            self._db.run(
                "INSERT INTO fill (memory, field, origin, at) VALUES (?, ?, ?, ?)",
                (memory, field, origin, ticks(at)),
            )

    def fills(self, memory: MemoryId) -> list[tuple[str, str, datetime]]:
        """Return (field, origin, at) for every fill of this memory, newest first."""
        rows = self._db.rows(
            "SELECT field, origin, at FROM fill WHERE memory = ? ORDER BY at DESC, number DESC",
            (memory,),
        )
        return [(field, origin, moment(at)) for field, origin, at in rows]

    def all_fills(self, limit: int) -> list[tuple[MemoryId, str, str, datetime]]:
        """Return (memory, field, origin, at) for the latest fills of all, newest first."""
        rows = self._db.rows(
            "SELECT memory, field, origin, at FROM fill ORDER BY at DESC, number DESC LIMIT ?",
            (limit,),
        )
        return [(memory, field, origin, moment(at)) for memory, field, origin, at in rows]

    def keep_batch(self, batch: Batch) -> None:
        """Insert or replace what is known of an import."""
        with self._db.transaction():
            self._db.run(
                "INSERT OR REPLACE INTO batch (id, name, kind, at, counts) VALUES (?, ?, ?, ?, ?)",
                (batch.id, batch.name, batch.kind, ticks(batch.at), json.dumps(batch.counts)),
            )

    def batch_sizes(self) -> dict[str, tuple[int, int]]:
        """Return by import how many lines and how many drawn memories are there, trash left out."""
        rows = self._db.rows(
            "SELECT batch, sum(kind = 'episode'), sum(kind <> 'episode') FROM memory"
            " WHERE batch <> '' AND state <> 'trashed' GROUP BY batch"
        )
        return {batch: (lines, drawn) for batch, lines, drawn in rows}

    def batches(self) -> list[Batch]:
        """Return every import, newest first."""
        rows = self._db.rows(
            "SELECT id, name, kind, at, counts FROM batch ORDER BY at DESC, id DESC"
        )
        return [
            Batch(id=key, name=name, kind=kind, at=moment(at), counts=json.loads(counts))
            for key, name, kind, at, counts in rows
        ]
