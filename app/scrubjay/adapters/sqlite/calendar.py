"""Days and what fell on them, counted by the database so that no memory has to be read."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite.moments import moment, ticks
from scrubjay.adapters.sqlite.part import VaultPart
from scrubjay.adapters.sqlite.reading import RANKED
from scrubjay.domain.affect import EMOTIONS, Affect
from scrubjay.domain.life import Day

if TYPE_CHECKING:
    from datetime import datetime

_DAY: Final = timedelta(days=1) // timedelta(microseconds=1)
_DAY_OF: Final = f"(at - (at % {_DAY} + {_DAY}) % {_DAY}) / {_DAY}"
"""Rounded down before 1970 too; SQLite alone would round toward 1970."""
_FELT: Final = ", ".join(f"avg({name})" for name in (*EMOTIONS, "intensity"))


class CalendarRows(VaultPart):
    """The calendar of `ports.stores.MemoryStore`."""

    def calendar(
        self,
        after: datetime | None = None,
        before: datetime | None = None,
        *,
        own: bool = False,
    ) -> list[Day]:
        """Return each day (in UTC) on which something was said, oldest first."""
        clauses, values = ["kind = 'episode'", RANKED], list[object]()
        if own:
            clauses.append("by_self = 1")
        if after is not None:
            clauses.append("at >= ?")
            values.append(ticks(after))
        if before is not None:
            clauses.append("at < ?")
            values.append(ticks(before))
        rows = self._db.rows(
            f"SELECT min(at), max(at), count(*), {_FELT} FROM memory"  # noqa: S608 (names and our own clauses)
            f" WHERE {' AND '.join(clauses)} GROUP BY {_DAY_OF} ORDER BY min(at)",
            values,
        )
        return [
            Day(
                day=moment(first).date(),
                start=moment(first),
                end=moment(last),
                count=count,
                mood=Affect.from_vector(tuple(felt[:-1]), felt[-1]),
            )
            for first, last, count, *felt in rows
        ]
