"""Answers how old somebody is, from their birthday or the age they told."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from scrubjay.domain.finding import Finding, FindingKind
from scrubjay.domain.span import span
from scrubjay.recall import slots
from scrubjay.recall.reckoning import statements

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory
    from scrubjay.recall.reckoning.look import Look

_WHO: Final = r"(?P<who>i|we|my [\w' -]{2,40}?|[A-Z][\w'-]+)"
_THEN: Final = r"(?: now| today| these days| be)?(?: (?P<rel>in|on|when|at|next|this) (?P<b>.+))?"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"how old (?:am|is|are|was|were|will) {_WHO}{_THEN}",
        r"what(?:'s| is) (?P<who>my|my [\w -]{2,40}?'s|[A-Z][\w-]+'s) age",
        rf"what age (?:am|is) {_WHO}",
    )
)


def age(text: str, look: Look) -> Finding | None:
    """Return how old somebody is (or was, or will be) as far as the store knows."""
    found = next((hit for form in _FORMS if (hit := form.fullmatch(text))), None)
    if found is None:
        return None
    parts = found.groupdict()
    who = str(parts["who"]).removesuffix("'s")
    subject = statements.subject_of("i" if who.casefold() == "my" else who, look.store)
    day = _day(str(parts.get("rel") or ""), str(parts.get("b") or ""), look)
    if day is None:
        return None
    for each in _subjects(who, subject, look):
        held = _from_birthday(each, day, look) or _from_age(each, day, look)
        if held is not None:
            years, proof = held
            return Finding(
                kind=FindingKind.VALUE,
                memories=(proof,),
                number=years,
                asked=(who,),
                topic="age",
                day=day.isoformat(),
            )
    return None


def _subjects(who: str, subject: str, look: Look) -> list[str]:
    named = [found[0] for found in slots.subjects(who.casefold(), look.store)]
    return list(dict.fromkeys([subject, *named]))


def _day(relation: str, then: str, look: Look) -> date | None:
    if not then:
        return look.now.date()
    named = look.dating.named(f"{relation} {then}", look.now)
    if named is None:
        told = look.told(then)
        return told[0].span.first if told else None
    held = span(named)
    if held is None:
        return None
    return date.fromordinal(held.after.toordinal() - 1)


def _from_birthday(subject: str, day: date, look: Look) -> tuple[int, Memory] | None:
    held = look.dating.birthday(subject)
    born, proof = held or (None, None)
    if born is None or proof is None:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day)), proof


def _from_age(subject: str, day: date, look: Look) -> tuple[int, Memory] | None:
    """Reckon from an age that was told: as many years on as have passed since."""
    for each in look.store.statements(subject, "age"):
        told = re.match(r"\d{1,3}", each.triple.object) if each.triple else None
        if told is not None and each.is_current:
            return int(told[0]) + (day - each.at.date()).days // 365, each
    return None
