"""Says in plain words what was worked out, with the days it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.converse.wording import second_person
from scrubjay.domain.finding import Finding, FindingKind, Happening, Relation
from scrubjay.domain.span import day_words, in_words

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import Memory


def tell(finding: Finding, now: datetime) -> tuple[str, tuple[Memory, ...]]:
    """Return the answer in the second person, and the memories that prove it."""
    if finding.missing:
        return _missing(finding), finding.memories
    if finding.kind in (FindingKind.ORDER, FindingKind.CHECK):
        return _side(finding), finding.memories
    if finding.kind in (FindingKind.FIRST, FindingKind.LAST):
        return _first(finding), finding.memories
    if finding.kind is FindingKind.SPAN:
        return _span(finding, now), finding.memories
    return f"{_dated(finding.happenings[0])}.", finding.memories


def _missing(finding: Finding) -> str:
    named = " or ".join(f"“{second_person(each)}”" for each in finding.missing)
    known = "".join(f" I do know of this: {_dated(each)}." for each in finding.happenings)
    return f"I have nothing about {named}, so I cannot tell.{known}"


def _dated(happening: Happening) -> str:
    when = in_words(happening.day)
    said = f"you told me {when}" if happening.told else when
    return f"{second_person(happening.asked)}: {said}"


def _side(finding: Finding) -> str:
    both = "; ".join(_dated(each) for each in finding.happenings)
    if finding.relation is Relation.SAME:
        return f"On the same day. {both}."
    if finding.relation is Relation.UNKNOWN or finding.relation is None:
        return f"I cannot tell: the days I know overlap. {both}."
    if finding.kind is FindingKind.CHECK:
        return f"{'Yes' if finding.yes else 'No'}, {finding.relation.value}. {both}."
    return f"{finding.relation.value.capitalize()}. {both}."


def _first(finding: Finding) -> str:
    told = list(finding.happenings)
    both = "; ".join(_dated(each) for each in told)
    if finding.relation is Relation.UNKNOWN:
        return f"I cannot tell: the days I know overlap. {both}."
    if finding.relation is Relation.SAME:
        return f"On the same day. {both}."
    chosen = told[0] if finding.kind is FindingKind.FIRST else told[-1]
    rest = [each for each in told if each is not chosen]
    others = "; ".join(_dated(each) for each in rest)
    end = "first" if finding.kind is FindingKind.FIRST else "last"
    return f"{second_person(chosen.asked)} came {end}. {_dated(chosen)}; {others}."


def _span(finding: Finding, now: datetime) -> str:
    told = "; ".join(_dated(each) for each in finding.happenings)
    days = abs(round(finding.days or 0))
    today = f"; today is {day_words(now.date())}" if len(finding.happenings) == 1 else ""
    return f"{days} {'day' if days == 1 else 'days'}. {told}{today}."
