"""Answers what came before what (SORT: order is a matter of dates, which a model guesses at)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.domain.finding import Finding, FindingKind, Relation
from scrubjay.recall.reckoning import order
from scrubjay.recall.reckoning.look import happenings, lacking, proof
from scrubjay.recall.reckoning.question import Ask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.recall.reckoning.look import Look
    from scrubjay.recall.reckoning.question import Question
    from scrubjay.recall.reckoning.tellings import Telling


def side(asked: Question, look: Look) -> Finding:
    """Return whether the first thing lies before or after the second."""
    found, missing = look.meant(asked)
    kind = FindingKind.ORDER if asked.ask is Ask.SIDE else FindingKind.CHECK
    if missing:
        return lacking(kind, asked, found, missing)
    lies = order.relation(found[0], found[1])
    if found[1].line is None and asked.relation:
        return _beside_a_date(asked, found)
    settled = lies in (Relation.BEFORE, Relation.AFTER)
    return Finding(
        kind=kind,
        memories=proof(found),
        asked=asked.parts,
        happenings=happenings(asked.parts, found),
        relation=lies,
        yes=lies.value == asked.relation if settled and asked.relation else None,
    )


def _beside_a_date(asked: Question, found: Sequence[Telling]) -> Finding:
    """Answer "before 2022": within the year is not before it."""
    mine, date = found[0].span, found[1].span
    if asked.relation == "before":
        yes = mine.after <= date.first
        sure = yes or mine.first >= date.first
    else:
        yes = mine.first >= date.after
        sure = yes or mine.after <= date.after
    return Finding(
        kind=FindingKind.CHECK,
        memories=proof(found),
        asked=asked.parts,
        happenings=happenings(asked.parts, found),
        relation=order.relation(found[0], found[1]),
        yes=yes if sure else None,
    )


def first(asked: Question, look: Look) -> Finding:
    """Return several things from the earliest on.

    `relation` says how the two at the end asked for lie to each other.
    """
    found, missing = look.meant(asked)
    kind = FindingKind.FIRST if asked.ask is Ask.FIRST else FindingKind.LAST
    if missing:
        return lacking(kind, asked, found, missing)
    places = sorted(range(len(found)), key=lambda place: found[place].place)
    in_order = [found[place] for place in places]
    parts = tuple(asked.parts[place] for place in places)
    pair = in_order[:2] if asked.ask is Ask.FIRST else in_order[-2:]
    return Finding(
        kind=kind,
        memories=proof(in_order),
        asked=parts,
        happenings=happenings(parts, in_order),
        relation=order.relation(pair[0], pair[1]),
    )
