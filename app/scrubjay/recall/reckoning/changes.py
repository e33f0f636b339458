"""Answers what has changed since some day: values replaced, things ended, things new."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from scrubjay.domain.finding import Finding, FindingKind
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.span import span
from scrubjay.recall.reckoning import statements

if TYPE_CHECKING:
    from datetime import date

    from scrubjay.recall.reckoning.look import Look
    from scrubjay.recall.reckoning.question import Question

NEW_AT_MOST: Final = 6
_HIDDEN: Final = (MemoryState.PROPOSED, MemoryState.TRASHED)
_ONCE: Final = (MemoryKind.EVENT, MemoryKind.PLAN, MemoryKind.EPISODE)
_OPEN: Final = re.compile(r"^(?:since|after|from) ", re.IGNORECASE)
_YEAR_DAYS: Final = 365


def changed(asked: Question, look: Look) -> Finding | None:
    """Return what holds now that did not hold then, and what it took the place of.

    None where the question names something that is no time.
    """
    part = asked.parts[0]
    day = look.dating.named(_OPEN.sub("in ", part), look.now) if part else None
    if part and day is None:
        told = look.told(_OPEN.sub("", part))
        day = told[0].day if told else None
    held = span(day) if day else None
    if part and held is None:
        return None
    first = held.first if held else date_before(look.now.date())
    after = held.after if held and not _OPEN.match(part) else look.now.date()
    every = [
        each
        for each in look.store.statements(None, None)
        if each.state not in _HIDDEN and each.kind not in _ONCE and each.at <= look.now
    ]
    by_id = {each.id: each for each in every}
    former = [
        each for each in every if each.valid_to is not None and _in(each.valid_to, first, after)
    ]
    new = [by_id[each.superseded_by] for each in former if each.superseded_by in by_id]
    fresh = [
        each
        for each in every
        if each.is_current and each not in new and _in(statements.began(each), first, after)
    ]
    fresh.sort(key=statements.began)
    return Finding(
        kind=FindingKind.CHANGED,
        memories=tuple({each.id: each for each in (*new, *fresh[-NEW_AT_MOST:])}.values()),
        former=tuple(sorted(former, key=lambda each: each.valid_to or each.at)),
        since=datetime(first.year, first.month, first.day, tzinfo=UTC),
        period=day if day and not _OPEN.match(part) else "",
        number=len(former) + len(fresh),
    )


def date_before(day: date) -> date:
    """Return the day a year earlier: as far back as "what is new" without a date looks."""
    return day.fromordinal(max(day.toordinal() - _YEAR_DAYS, 1))


def _in(moment: datetime, first: date, after: date) -> bool:
    return first <= moment.date() <= after
