"""Statements in the order in which they held, and what a word of a question asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF, MemoryState
from scrubjay.recall import slots
from scrubjay.recall.words import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, datetime

    from scrubjay.domain.memory import Memory
    from scrubjay.recall.as_of import Statements

_BY_VERB: Final[Mapping[str, tuple[str, ...]]] = {
    "live": ("address-level2", "country-name", "street-address"),
    "work": ("organization", "organization-title", "industry"),
    "study": ("school", "studies"),
    "job": ("organization-title", "organization"),
}
"""What a verb asks for, the likeliest first."""


def by_verb(verb: str) -> tuple[str, ...]:
    """Return the predicates that "live", "worked", "study" ask for."""
    known = {"lived": "live", "living": "live", "worked": "work", "studied": "study"}
    return _BY_VERB.get(known.get(verb, verb), ())


def asked(words: str, store: Statements) -> Iterator[tuple[str, str]]:
    """Yield (subject, predicate) for what words such as "my sister's phone number" name."""
    for subject, rest, _ in slots.subjects(words.casefold(), store):
        for name in slots.predicates(rest):
            yield subject, name


def subject_of(who: str, store: Statements) -> str:
    """Return the subject of statements about "I", "my sister" or a name."""
    if who.casefold() in {"i", "me", "we"}:
        return SELF
    found = next(iter(slots.subjects(who.casefold(), store)), None)
    return found[0] if found else who.removeprefix("my ").removeprefix("My ")


def chain(subject: str, predicate: str, store: Statements) -> list[Memory]:
    """Return the values of one fact from the earliest on, proposals and trash left out."""
    held = [
        each
        for each in store.statements(subject, predicate)
        if each.triple is not None
        and each.triple.polarity
        and each.state not in (MemoryState.PROPOSED, MemoryState.TRASHED)
    ]
    return sorted(held, key=lambda each: (began(each), each.at, each.sequence))


def began(memory: Memory) -> datetime:
    """Return from when a statement holds, as far as is known; else when it was made."""
    if memory.valid_from is not None:
        return memory.valid_from
    return min(memory.at, memory.valid_to) if memory.valid_to else memory.at


def held_on(memory: Memory, day: date) -> bool:
    """Report whether a statement held on a day."""
    over = memory.valid_to is not None and memory.valid_to.date() <= day
    return began(memory).date() <= day and not over


def stems(memory: Memory) -> frozenset[str]:
    """Return the stems of a statement, with those of what it is about."""
    triple = memory.triple
    about = f"{triple.context} {triple.subject} {triple.object}" if triple else ""
    return frozenset(terms(f"{memory.text} {about}"))
