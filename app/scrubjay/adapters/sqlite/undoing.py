"""Undo: put back what one operation changed, and nothing that happened since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite.journal import STRENGTH
from scrubjay.adapters.sqlite.reading import MemoryReading
from scrubjay.adapters.sqlite.rows import COLUMNS, from_document, from_row, to_row
from scrubjay.adapters.sqlite.tied import TieJournal
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId, MemoryState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from scrubjay.adapters.sqlite.rows import Row
    from scrubjay.domain.changes import Revision
    from scrubjay.domain.memory import Memory

_STATE: Final = COLUMNS.index("state")
_BY_TIME: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)
_Span = tuple["Memory | None", "Memory | None"]
"""One memory before the whole operation and after it."""


class Undoing(TieJournal, MemoryReading):
    """`undo`, a three-way merge of before, after and now."""

    def undo(self, operation: str, at: datetime) -> list[Revision]:
        """Put back what the operation changed, as an operation of its own.

        Columns the operation left alone keep what they became since; so does the
        strength, which use and time move all the while. Ties it made go and those it took
        away come back, unless they are others by now. Undoing an undo does it again.

        Raises:
            KnownError: There is no such operation, it was undone already, something it
                changed has changed since, or part of it was forgotten for good.
        """
        spans = self._spans(operation)
        now = self.get(spans)
        restored: list[Memory] = []
        gone: list[MemoryId] = []
        for name, span in spans.items():
            memory = _merged(span, now.get(name))
            if memory is not None:
                restored.append(memory)
            elif name in now:
                gone.append(name)
        with self.writing("undo", "person", at) as undoing:
            self._untie_gone(gone)
            self._remove(gone)
            self.put(restored)
            self._restore_ties(operation)
            # What this operation had undone is in force again.
            self._db.run("UPDATE operation SET undone_by = NULL WHERE undone_by = ?", (operation,))
            self._db.run("UPDATE operation SET undone_by = ? WHERE id = ?", (undoing, operation))
        return self._revisions("WHERE revision.operation = ? ORDER BY revision.number", undoing)

    def _spans(self, operation: str) -> dict[MemoryId, _Span]:
        found = self._db.row("SELECT undone_by, purged FROM operation WHERE id = ?", (operation,))
        if found is None:
            raise KnownError(
                "There is no operation of that name to undo.",
                "The history of a memory names them; without a name, the latest is undone.",
            )
        undone_by, purged = found
        if purged:
            raise KnownError("This cannot be undone: part of it was forgotten for good.")
        if undone_by is not None:
            raise KnownError("This was undone already.")
        spans: dict[MemoryId, _Span] = {}
        for memory, before, after in self._db.rows(
            "SELECT memory, before, after FROM revision WHERE operation = ? ORDER BY number",
            (operation,),
        ):
            first = spans[memory][0] if memory in spans else _read(before)
            spans[MemoryId(memory)] = (first, _read(after))
        return spans


def _read(document: str | None) -> Memory | None:
    return None if document is None else from_document(document)


def _merged(span: _Span, now: Memory | None) -> Memory | None:
    """Return the memory as it should be again; None: it should not be there."""
    before, after = span
    if after is None or now is None:
        if after is not now:
            raise _conflict()
        return before
    if before is None:
        if _conflicts(to_row(after), to_row(now), range(len(COLUMNS))):
            raise _conflict()
        return None
    old, new, current = to_row(before), to_row(after), to_row(now)
    changed = [column for column in range(len(COLUMNS)) if old[column] != new[column]]
    if _conflicts(new, current, changed):
        raise _conflict()
    merged = list(current)
    for column in changed:
        if current[column] == new[column] or column == _STATE:
            merged[column] = old[column]
    return from_row(tuple(merged))


def _conflicts(after: Row, now: Row, columns: Iterable[int]) -> bool:
    """Report whether one of the columns changed since, by more than use and time."""
    return any(
        after[column] != now[column]
        for column in columns
        if column not in STRENGTH and not (column == _STATE and _faded(after, now))
    )


def _faded(after: Row, now: Row) -> bool:
    return after[_STATE] in _BY_TIME and now[_STATE] in _BY_TIME


def _conflict() -> KnownError:
    return KnownError(
        "This cannot be undone: something it changed has changed since.",
        "Undo the later change first.",
    )
