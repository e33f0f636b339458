"""The day a plan or a task is for: the last one that its words name."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from scrubjay.domain.entity import EntityKind
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.span import span
from scrubjay.domain.staying import fading_from
from scrubjay.domain.task import TASK
from scrubjay.remember.when import moment_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.entity import Mention
    from scrubjay.domain.memory import Memory
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
    return _last(mentions, drawn.start, drawn.start + len(drawn.words)) or drawn.valid_from


def waiting_anew(after: Memory, mentions: Sequence[Mention]) -> Memory:
    """Return an edited plan as it waits for the day its new words name.

    Without a day in them a plan waits no longer; a task waits on for the day told of it.
    """
    if after.kind is not MemoryKind.PLAN or after.triple is None:
        return after
    day = _last(mentions, 0, len(after.source.words)) or moment_in(after.source.words)
    if day is None and after.triple.predicate == TASK:
        return after
    held = fading_from(MemoryKind.PLAN, after.at, day)
    return replace(after, valid_from=day or after.at, last_used_at=held or after.at)


def _last(mentions: Sequence[Mention], start: int, end: int) -> datetime | None:
    days = [
        day
        for each in mentions
        if each.kind is EntityKind.DATE and start <= each.start < end
        if (day := _last_day(each)) is not None
    ]
    return max(days, default=None)


def _last_day(mention: Mention) -> datetime | None:
    meant = span(mention.value)
    if meant is None:
        return mention.at
    return datetime.combine(meant.after - timedelta(days=1), time.min, tzinfo=UTC)
