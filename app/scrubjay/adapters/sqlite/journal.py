"""Operations: every write is journalled before and after, as the act it belonged to."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite import writing as rows
from scrubjay.adapters.sqlite.connection import StoreError
from scrubjay.adapters.sqlite.moments import moment, ticks
from scrubjay.adapters.sqlite.part import VaultPart
from scrubjay.adapters.sqlite.rows import COLUMNS, from_document, to_document
from scrubjay.domain.changes import Act, Revision

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import datetime

    from scrubjay.adapters.sqlite.rows import Row
    from scrubjay.adapters.sqlite.writing import Written
    from scrubjay.domain.memory import Memory, MemoryId

STRENGTH: Final = frozenset(COLUMNS.index(name) for name in ("stability", "last_used_at", "uses"))
"""Columns that use and time move all the while; no act of a person's to be undone."""
_UNDOABLE: Final = "undone_by IS NULL AND lasting AND NOT purged AND deed <> 'undo'"
SHOWN: Final = 200
"""An operation is listed with at most so many revisions; undoing it undoes all."""
_REVISION: Final = (
    "SELECT revision.operation, operation.deed, operation.actor, operation.at,"
    " revision.before, revision.after"
    " FROM revision JOIN operation ON operation.id = revision.operation"
)


@dataclass(slots=True)
class _Operation:
    """The operation being written."""

    id: str
    deed: str
    actor: str
    at: datetime
    begun: bool = False
    lasting: bool = False


class Journal(VaultPart):
    """`writing`, `put` and the reading of history."""

    _open: _Operation | None = None

    @contextmanager
    def writing(self, deed: str, actor: str, at: datetime, goes_on: str = "") -> Iterator[str]:
        """Open one operation; yields its id. Commits at the end, or nothing at all.

        An operation that changed nothing leaves no trace. An inner block joins the outer.
        A step of a long work joins the operation it goes on with, unless that was undone.
        """
        if self._open is not None:
            yield self._open.id
            return
        begun = bool(goes_on) and self._goes_on(goes_on)
        name = goes_on if begun else self._ids.new()
        self._open = _Operation(name, deed, actor, at, begun=begun)
        try:
            with self._db.transaction():
                yield self._open.id
        finally:
            self._open = None

    def put(self, memories: Iterable[Memory]) -> None:
        """Insert or replace, journalling before and after. Only inside `writing`."""
        self._journal(rows.write(self._db, self._keys, self._within(memories)))

    def history(self, memory: MemoryId) -> list[Revision]:
        """Return all revisions of one memory, oldest first."""
        return self._revisions("WHERE revision.memory = ? ORDER BY revision.number", memory)

    def operations(self, limit: int) -> list[list[Revision]]:
        """Return the latest acts that can be undone, newest first.

        What the clock did, undoing itself and mere strengthening are not acts. Of a
        long operation the first SHOWN revisions are given.
        """
        latest = self._db.rows(
            f"SELECT id FROM operation WHERE {_UNDOABLE} AND actor <> 'clock'"  # noqa: S608 (a constant)
            " AND EXISTS (SELECT 1 FROM revision WHERE revision.operation = operation.id)"
            " ORDER BY number DESC LIMIT ?",
            (limit,),
        )
        return [
            self._revisions(
                "WHERE revision.operation = ? ORDER BY revision.number LIMIT ?", name, SHOWN
            )
            for (name,) in latest
        ]

    def latest_act(self) -> Act | None:
        """Return the latest act of the person that was not undone yet."""
        found = self._db.row(
            f"SELECT id, deed, at FROM operation WHERE {_UNDOABLE} AND actor = 'person'"  # noqa: S608 (a constant)
            " ORDER BY number DESC LIMIT 1"
        )
        return None if found is None else Act(found[0], found[1], moment(found[2]))

    def mark(self, deed: str, at: datetime) -> None:
        """Write down that the person did something that cannot be undone; durable on return."""
        with self.writing(deed, "person", at):
            self._begin(lasting=True)

    def pass_over(self, operation: str) -> None:
        """Count an act as dealt with: undoing goes on with the one before it."""
        with self._db.transaction():
            self._db.run("UPDATE operation SET undone_by = id WHERE id = ?", (operation,))

    def _goes_on(self, operation: str) -> bool:
        found = self._db.row("SELECT undone_by IS NULL FROM operation WHERE id = ?", (operation,))
        return found is not None and bool(found[0])

    def _remove(self, ids: Collection[MemoryId]) -> None:
        """Delete rows, journalled: how undoing takes back what an operation added."""
        self._within(())
        self._journal(rows.remove(self._db, ids))

    def _within(self, memories: Iterable[Memory]) -> Sequence[Memory]:
        if self._open is None:
            raise StoreError("memories are written inside a `writing` block only")
        return list(memories)

    def _journal(self, changed: Sequence[Written]) -> None:
        operation = self._open
        if operation is None or not changed:
            return
        self._begin(lasting=operation.actor != "clock" and any(_lasts(each) for each in changed))
        self._db.many(
            "INSERT INTO revision (operation, memory, before, after) VALUES (?, ?, ?, ?)",
            [
                (operation.id, each.id, _document(each.before), _document(each.after))
                for each in changed
            ],
        )

    def _begin(self, *, lasting: bool) -> str:
        """Write the open operation down with its first change; return its id."""
        operation = self._open
        if operation is None:
            raise StoreError("history is written inside a `writing` block only")
        if not operation.begun:
            self._db.run(
                "INSERT INTO operation (id, deed, actor, at, lasting) VALUES (?, ?, ?, ?, ?)",
                (operation.id, operation.deed, operation.actor, ticks(operation.at), int(lasting)),
            )
            operation.begun, operation.lasting = True, lasting
        elif lasting and not operation.lasting:
            self._db.run("UPDATE operation SET lasting = 1 WHERE id = ?", (operation.id,))
            operation.lasting = True
        return operation.id

    def _revisions(self, where: str, *values: object) -> list[Revision]:
        return [
            Revision(
                operation=operation,
                deed=deed,
                actor=actor,
                at=moment(at),
                before=None if before is None else from_document(before),
                after=None if after is None else from_document(after),
            )
            for operation, deed, actor, at, before, after in self._db.rows(
                f"{_REVISION} {where}", values
            )
        ]


def _document(row: Row | None) -> str | None:
    return None if row is None else to_document(row)


def _lasts(changed: Written) -> bool:
    """Report whether more than strength moved."""
    before, after = changed.before, changed.after
    if before is None or after is None:
        return True
    return any(
        old != new
        for column, (old, new) in enumerate(zip(before, after, strict=True))
        if column not in STRENGTH
    )
