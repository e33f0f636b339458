"""Answers when something was, and how long ago or apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.domain.finding import Finding, FindingKind
from scrubjay.recall.reckoning import order
from scrubjay.recall.reckoning.look import happenings, lacking, occasion, proof, told_best
from scrubjay.recall.reckoning.question import Which

if TYPE_CHECKING:
    from scrubjay.recall.reckoning.look import Look
    from scrubjay.recall.reckoning.question import Question

SHOWN: Final = 4


def when(asked: Question, look: Look) -> Finding:
    """Return the day of an event, or its days when it was told of on several."""
    tellings = look.told(asked.parts[0], will=asked.will)
    if not tellings:
        return lacking(FindingKind.DATE, asked, (), asked.parts)
    if asked.which is Which.ANY:
        found = order.occasions(told_best(tellings), 0.0)[-SHOWN:]
    else:
        found = [occasion(tellings, asked.which)]
    return Finding(
        kind=FindingKind.DATE,
        memories=proof(found),
        asked=asked.parts,
        happenings=happenings([asked.parts[0]] * len(found), found),
        day=found[0].day if len(found) == 1 else "",
        unit=asked.unit,
    )


def since(asked: Question, look: Look) -> Finding:
    """Return how many days ago something was, or (below zero) how many it lies ahead."""
    found, missing = look.meant(asked)
    if missing:
        return lacking(FindingKind.SPAN, asked, found, missing)
    return Finding(
        kind=FindingKind.SPAN,
        memories=proof(found),
        asked=asked.parts,
        happenings=happenings(asked.parts, found),
        day=found[0].day,
        days=look.now.date().toordinal() - order.middle(found[0]),
        unit=asked.unit,
    )


def between(asked: Question, look: Look) -> Finding:
    """Return how many days lie between two things."""
    found, missing = look.meant(asked)
    if missing:
        return lacking(FindingKind.SPAN, asked, found, missing)
    return Finding(
        kind=FindingKind.SPAN,
        memories=proof(found),
        asked=asked.parts,
        happenings=happenings(asked.parts, found),
        days=order.days_between(found[0], found[1]),
        unit=asked.unit,
    )
