"""The day a plan or a task is for: the last one that its words name."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from scrubjay.domain.entity import EntityKind
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.span import span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.entity import Mention
    from scrubjay.remember.drawn import Drawn


def due_day(drawn: Drawn, mentions: Sequence[Mention]) -> datetime | None:
    """Return the day by which it should be over, at midnight in UTC, or None.

    "By 3 May" is that day, "in May" the 31st, "next week" its Sunday.

    Args:
        drawn: A statement; only plans and tasks have such a day.
        mentions: What the whole text names.
    """
    if drawn.kind is not MemoryKind.PLAN:
        return None
    end = drawn.start + len(drawn.words)
    days = [
        day
        for each in mentions
        if each.kind is EntityKind.DATE and drawn.start <= each.start < end
        if (day := _last_day(each)) is not None
    ]
    return max(days, default=drawn.valid_from)


def _last_day(mention: Mention) -> datetime | None:
    meant = span(mention.value)
    if meant is None:
        return mention.at
    return datetime.combine(meant.after - timedelta(days=1), time.min, tzinfo=UTC)
