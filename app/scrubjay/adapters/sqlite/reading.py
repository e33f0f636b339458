"""Memories, read: by id, by filter, by statement, by text, and all of them in order."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite.conditions import WEAKNESS, Conditions
from scrubjay.adapters.sqlite.moments import ticks
from scrubjay.adapters.sqlite.part import VaultPart, listed
from scrubjay.adapters.sqlite.rows import COLUMNS, Row, from_row
from scrubjay.domain.memory import Memory, MemoryId

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from scrubjay.domain.recollection import ByStrength, Filters

SELECTED: Final = ", ".join(f"memory.{name}" for name in COLUMNS)
RANKED: Final = "state NOT IN ('proposed', 'trashed')"
"""What recall ranks: everything but what waits for consent or was thrown away."""
_PAGE: Final = 2000
_A_DAY: Final = timedelta(days=1) // timedelta(microseconds=1)
_CONTESTED: Final = """memory WHERE (subject_key, predicate) IN (
    SELECT subject_key, predicate FROM memory WHERE state = 'proposed' AND subject_key IS NOT NULL
    UNION
    SELECT old.subject_key, old.predicate FROM memory AS old
    JOIN memory AS new ON new.id = old.superseded_by
    WHERE old.superseded_by IS NOT NULL AND abs(new.at - old.at) < ?
) ORDER BY at DESC, number DESC"""


class MemoryReading(VaultPart):
    """The reading half of `ports.stores.MemoryStore`."""

    def get(self, ids: Collection[MemoryId]) -> dict[MemoryId, Memory]:
        """Return the memories that exist among these ids."""
        found = self._memories("memory WHERE id IN (SELECT value FROM json_each(?))", listed(ids))
        return {memory.id: memory for memory in found}

    def resolve(self, prefix: str) -> MemoryId | None:
        """Return the one id that starts so, or None when none or several do."""
        if not prefix:
            return None
        found = self._db.rows(
            "SELECT id FROM memory WHERE id >= ? AND id < ? ORDER BY id LIMIT 2",
            (prefix, prefix + "\U0010ffff"),
        )
        if not found or (len(found) > 1 and found[0][0] != prefix):
            return None
        return MemoryId(found[0][0])

    def select(
        self,
        filters: Filters,
        limit: int | None = None,
        offset: int = 0,
        order: ByStrength | None = None,
    ) -> list[Memory]:
        """Return memories that pass: in this order, else newest first, full text by relevance."""
        page = (-1 if limit is None else limit, offset)
        if order is not None:
            return self._by_strength(filters, order, page)
        wanted = Conditions(filters, self._keys)
        return self._memories(
            f"{wanted.tables} ORDER BY {wanted.order} LIMIT ? OFFSET ?", *wanted.values, *page
        )

    def _by_strength(
        self, filters: Filters, order: ByStrength, page: tuple[int, int]
    ) -> list[Memory]:
        """Put numbers in order first, along an index that holds all it takes; read rows after."""
        wanted = Conditions(filters, self._keys, counting=True)
        towards = "DESC" if order.weakest else "ASC"
        ranked = (
            f"SELECT memory.number AS ranked, {WEAKNESS} AS weakness FROM {wanted.tables}"  # noqa: S608 (our own clauses)
            f" ORDER BY weakness {towards}, at DESC, ranked DESC LIMIT ? OFFSET ?"
        )
        return self._memories(
            f"({ranked}) JOIN memory ON memory.number = ranked"
            f" ORDER BY weakness {towards}, at DESC, ranked DESC",
            ticks(order.now),
            *wanted.values,
            *page,
        )

    def count(self, filters: Filters) -> int:
        """Return how many memories pass."""
        wanted = Conditions(filters, self._keys, counting=True)
        counted = f"SELECT count(*) FROM {wanted.tables}"  # noqa: S608 (our own clauses)
        return int(self._db.value(counted, wanted.values))

    def statements(self, subject: str | None, predicate: str | None) -> list[Memory]:
        """Return memories with a statement of this subject and predicate, newest first."""
        clauses, values = ["subject_key IS NOT NULL"], list[object]()
        if subject is not None:
            clauses.append("subject_key = ?")
            values.append(self._keys.of(subject))
        if predicate is not None:
            clauses.append("predicate = ?")
            values.append(predicate)
        where = " AND ".join(clauses)
        return self._memories(f"memory WHERE {where} ORDER BY at DESC, number DESC", *values)

    def contested(self) -> list[Memory]:
        """Return all statements of each subject and predicate where two might be at odds.

        Where one waits for consent, or took the place of another within a day.
        """
        return self._memories(_CONTESTED, _A_DAY)

    def about(self, name: str) -> list[Memory]:
        """Return memories whose statement names this as subject or as object, newest first."""
        key = self._keys.of(name)
        return self._memories(
            "memory WHERE subject_key = ? OR object_key = ? ORDER BY at DESC, number DESC",
            key,
            key,
        )

    def drawn_from(self, episode: MemoryId) -> list[Memory]:
        """Return what was drawn from this episode, in the order it was drawn."""
        return self._memories("memory WHERE episode = ? ORDER BY number", episode)

    def find_text(self, texts: Sequence[str]) -> dict[str, MemoryId]:
        """Return existing live memories by exact normalised text.

        Live: neither thrown away nor superseded (what was true once may be said again).
        """
        wanted = {self._keys.of(text): text for text in texts}
        found: dict[bytes, MemoryId] = {}
        keys = list(wanted)
        for start in range(0, len(keys), _PAGE):
            page = keys[start : start + _PAGE]
            marks = ", ".join("?" * len(page))
            for key, name in self._db.rows(
                f"SELECT text_key, id FROM memory WHERE text_key IN ({marks})"  # noqa: S608 (only question marks)
                " AND state <> 'trashed' AND superseded_by IS NULL ORDER BY number DESC",
                page,
            ):
                found[bytes(key)] = MemoryId(name)
        by_text = ((text, found.get(self._keys.of(text))) for text in texts)
        return {text: name for text, name in by_text if name is not None}

    def episodes(self) -> Iterator[Memory]:
        """Yield everything recall ranks, by session then sequence, without proposals.

        Read page by page behind the last key, so that other work of the lane may write
        in between without disturbing the order.
        """
        last: Row = ("", -(2**63), 0)
        while True:
            rows = self._db.rows(
                f"SELECT {SELECTED}, number FROM memory"  # noqa: S608 (names of columns)
                f" WHERE {RANKED} AND (session, sequence, number) > (?, ?, ?)"
                f" ORDER BY session, sequence, number LIMIT {_PAGE}",
                last,
            )
            for row in rows:
                yield from_row(row[:-1])
            if len(rows) < _PAGE:
                return
            memory = from_row(rows[-1][:-1])
            last = (memory.source.session, memory.sequence, rows[-1][-1])

    def _memories(self, tables: str, *values: object) -> list[Memory]:
        found = self._db.rows(f"SELECT {SELECTED} FROM {tables}", values)  # noqa: S608 (our own clauses)
        return [from_row(row) for row in found]
