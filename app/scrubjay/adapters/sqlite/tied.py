"""The history of what ties memories together: kept links, and suggestions that were decided.

Only what belongs to an act of the person is journalled. Links that use strengthens and
suggestions the program makes are no acts to be taken back.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite.journal import Journal
from scrubjay.adapters.sqlite.part import listed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from scrubjay.adapters.sqlite.rows import Row
    from scrubjay.domain.memory import MemoryId

_AMONG: Final = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """A table whose rows are journalled.

    Attributes:
        table: Its name.
        columns: All of them; the first `keys` make up the key.
        ends: The two columns that name memories; a row may have no second one.
    """

    table: str
    columns: tuple[str, ...]
    keys: int
    ends: tuple[str, str]

    @property
    def selected(self) -> str:
        """Everything of its rows."""
        return f"SELECT {', '.join(self.columns)} FROM {self.table}"  # noqa: S608 (names of ours)

    @property
    def keyed(self) -> str:
        """The clause that finds a row by its key."""
        return " AND ".join(f"{name} = ?" for name in self.columns[: self.keys])


LINK: Final = Sort(
    table="link",
    columns=("one", "other", "kind", "weight", "reason", "at"),
    keys=3,
    ends=("one", "other"),
)
SUGGESTION: Final = Sort(
    table="suggestion",
    columns=("id", "kind", "memory", "other", "tag", "reason", "at", "settled"),
    keys=1,
    ends=("memory", "other"),
)
_SORTS: Final = {each.table: each for each in (LINK, SUGGESTION)}


class TieJournal(Journal):
    """Writes the history of ties, and puts them back."""

    @contextmanager
    def _tying(self, sort: Sort, keys: Iterable[Sequence[object]]) -> Iterator[None]:
        """Journal what the block does to these rows, when it is part of the person's act."""
        if self._open is None or self._open.actor != "person":
            yield
            return
        wanted = {tuple(key): self._tied(sort, key) for key in keys}
        yield
        self._note(sort, [(key, before, self._tied(sort, key)) for key, before in wanted.items()])

    def _untie_gone(self, gone: Collection[MemoryId]) -> None:
        """Journal the ties of memories that are about to be deleted, and their ties with them."""
        ends = listed(gone)
        for sort in _SORTS.values():
            one, other = sort.ends
            rows = self._db.rows(
                f"{sort.selected} WHERE {one} {_AMONG} OR {other} {_AMONG}", (ends, ends)
            )
            self._note(sort, [(row[: sort.keys], row, None) for row in rows])

    def _restore_ties(self, operation: str) -> None:
        """Put back the ties an operation changed, as far as they are as it left them."""
        spans: dict[tuple[str, str], tuple[str | None, str | None]] = {}
        for sort, key, before, after in self._db.rows(
            "SELECT sort, key, before, after FROM tie_revision WHERE operation = ? ORDER BY number",
            (operation,),
        ):
            first = spans[sort, key][0] if (sort, key) in spans else before
            spans[sort, key] = (first, after)
        changed: list[tuple[Sort, Row, Row | None]] = []
        for (name, document), (before, after) in spans.items():
            sort, key = _SORTS[name], tuple(json.loads(document))
            now = self._tied(sort, key)
            if (None if now is None else _written(now)) == after:
                changed.append((sort, key, now))
                self._put_back(sort, key, before)
        for sort, key, now in changed:
            self._note(sort, [(key, now, self._tied(sort, key))])

    def _put_back(self, sort: Sort, key: Row, document: str | None) -> None:
        if document is None:
            self._db.run(f"DELETE FROM {sort.table} WHERE {sort.keyed}", key)  # noqa: S608 (names of ours)
            return
        row = tuple(json.loads(document))
        ends = [row[sort.columns.index(end)] for end in sort.ends]
        held = self._db.value(
            f"SELECT count(*) FROM memory WHERE id {_AMONG}",  # noqa: S608 (a constant)
            (listed(set(ends) - {None}),),
        )
        if held == len(set(ends) - {None}):
            marks = ", ".join("?" * len(row))
            names = ", ".join(sort.columns)
            self._db.run(
                f"INSERT OR REPLACE INTO {sort.table} ({names}) VALUES ({marks})",  # noqa: S608 (names of ours)
                row,
            )

    def _tied(self, sort: Sort, key: Sequence[object]) -> Row | None:
        return self._db.row(f"{sort.selected} WHERE {sort.keyed}", tuple(key))

    def _note(self, sort: Sort, changes: Iterable[tuple[Row, Row | None, Row | None]]) -> None:
        real = [each for each in changes if each[1] != each[2]]
        operation = self._begin(lasting=True) if real else ""
        self._db.many(
            "INSERT INTO tie_revision (operation, sort, key, before, after) VALUES (?, ?, ?, ?, ?)",
            [
                (operation, sort.table, _written(key), before and _written(before), after)
                for key, before, after in ((k, b, a and _written(a)) for k, b, a in real)
            ],
        )


def _written(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))
