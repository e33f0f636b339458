"""Days and what fell on them, counted by the database so that no memory has to be read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite.moments import moment, ticks
from scrubjay.adapters.sqlite.part import VaultPart
from scrubjay.adapters.sqlite.reading import RANKED
from scrubjay.domain.affect import EMOTIONS, Affect
from scrubjay.domain.life import Day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_TICK: Final = timedelta(microseconds=1)
_DAY: Final = timedelta(days=1) // _TICK
_SECOND: Final = timedelta(seconds=1) // _TICK
_NUMBER: Final = f"(at + ? - ((at + ?) % {_DAY} + {_DAY}) % {_DAY}) / {_DAY}"
"""Of a day; rounded down before 1970 too. SQLite alone would round toward 1970."""
_FELT: Final = ", ".join(f"sum({name})" for name in (*EMOTIONS, "intensity"))
_EVER: Final = (-(2**63), 2**63 - 1)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC).date()


class CalendarRows(VaultPart):
    """The calendar of `ports.stores.MemoryStore`."""

    def calendar(
        self,
        after: datetime | None = None,
        before: datetime | None = None,
        *,
        own: bool = False,
        zone: tzinfo = UTC,
    ) -> list[Day]:
        """Return each day of this zone on which something was said, oldest first."""
        bounds = (
            _EVER[0] if after is None else ticks(after),
            _EVER[1] if before is None else ticks(before),
        )
        found: dict[date, list[tuple[int, int, int, list[float]]]] = {}
        for start, end, ahead in self._offsets(zone, *bounds):
            for number, first, last, count, *felt in self._db.rows(
                f"SELECT {_NUMBER} AS day, min(at), max(at), count(*), {_FELT} FROM memory"  # noqa: S608 (names and our own clauses)
                f" WHERE kind = 'episode' AND {RANKED} AND at >= ? AND at < ?"
                f" {'AND by_self = 1' * own} GROUP BY day ORDER BY day",
                (ahead, ahead, start, end),
            ):
                day = _EPOCH + timedelta(days=number)
                found.setdefault(day, []).append((first, last, count, felt))
        # A day on which the clocks change comes in two parts.
        return [_joined(day, parts) for day, parts in sorted(found.items())]

    def _offsets(self, zone: tzinfo, after: int, before: int) -> list[tuple[int, int, int]]:
        """Return stretches of time, half open, with how far the zone was ahead of UTC in each.

        The zone is asked only about days that hold something.
        """
        if zone is UTC:
            return [(after, before, 0)]
        days = self._db.rows(
            f"SELECT min(at), max(at) FROM memory WHERE at >= ? AND at < ? GROUP BY {_NUMBER}"  # noqa: S608 (a constant)
            " ORDER BY 1",
            (after, before, 0, 0),
        )
        begins: list[tuple[int, int]] = []
        for first, last in days:
            for at in (first, _change(zone, first, last)):
                ahead = _ahead(zone, at)
                if not begins or begins[-1][1] != ahead:
                    begins.append((at, ahead))
        edges = [*(at for at, _ in begins), before]
        spans = zip(pairwise(edges), begins, strict=True)
        return [(start, end, ahead) for (start, end), (_, ahead) in spans]


def _change(zone: tzinfo, first: int, last: int) -> int:
    """Return the first whole second in this stretch that has the offset of its end."""
    wanted = _ahead(zone, last)
    if _ahead(zone, first) == wanted:
        return first
    while last - first > _SECOND:
        middle = (first + last) // 2
        if _ahead(zone, middle) == wanted:
            last = middle
        else:
            first = middle
    return last - last % _SECOND


def _ahead(zone: tzinfo, at: int) -> int:
    """Return how far the zone was ahead of UTC at a moment, both in the vault's microseconds."""
    try:
        offset = moment(at).astimezone(zone).utcoffset()
    except OverflowError:  # the first day of the year 1, the last of 9999
        offset = None
    return (offset or timedelta()) // _TICK


def _joined(day: date, parts: Sequence[tuple[int, int, int, list[float]]]) -> Day:
    count = sum(part[2] for part in parts)
    sums = [sum(column) for column in zip(*(part[3] for part in parts), strict=True)]
    means = [each / count for each in sums]
    return Day(
        day=day,
        start=moment(min(part[0] for part in parts)),
        end=moment(max(part[1] for part in parts)),
        count=count,
        mood=Affect.from_vector(tuple(means[:-1]), means[-1]),
    )
