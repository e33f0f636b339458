"""This machine's own time zone, with every change of its clocks."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import final

from typing_extensions import override


@final
class LocalZone(tzinfo):
    """Asks the system at each moment, so that summers and winters of the past count too.

    `datetime.astimezone()` alone gives the offset of one moment and no zone. Where a system
    knows nothing of a moment (Windows before 1970), it is the zone's plain offset.
    """

    @override
    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """Return how far this clock is ahead of UTC when it shows this."""
        if moment is None:
            return None
        return _local(moment.replace(tzinfo=None)).utcoffset()

    @override
    def fromutc(self, moment: datetime) -> datetime:
        """Return what this clock shows; of an hour shown twice, which one it is (`fold`)."""
        shown = _local(moment.replace(tzinfo=UTC))
        first = shown.replace(tzinfo=None, fold=0)
        # The system answers in a zone of one offset, which knows of no hour shown twice.
        is_second = _local(first).utcoffset() != shown.utcoffset()
        return first.replace(tzinfo=self, fold=int(is_second))

    @override
    def dst(self, _moment: datetime | None) -> timedelta | None:
        """Return None: the system tells the whole offset only."""
        return None

    @override
    def tzname(self, moment: datetime | None) -> str | None:
        """Return the zone's name at a moment."""
        return None if moment is None else _local(moment.replace(tzinfo=None)).tzname()


def _local(moment: datetime) -> datetime:
    try:
        return moment.astimezone()
    except (OSError, OverflowError, ValueError):
        plain = timezone(timedelta(seconds=-time.timezone))
        return moment.replace(tzinfo=plain) if moment.tzinfo is None else moment.astimezone(plain)
