"""Free text for fields such as "Tell us about yourself", from confirmed facts only.

Every sentence is one statement of the person, in the wording of `domain.wording`, and names
the memory it came from. Nothing is joined, guessed or rounded off; and it is always offered,
never filled, because how one speaks of oneself is one's own business.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.form import FieldKind as Kind
from scrubjay.domain.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrubjay.autofill.profile import Profile
    from scrubjay.domain.form import FormField
    from scrubjay.domain.memory import MemoryId

MOST: Final = 8
"""Sentences of one text: more is a list, and no longer an answer."""
_PER_PREDICATE: Final = 3
_SURE: Final = 0.9
"""How sure an unconfirmed reading of the person's own words has to be."""
_ABOUT: Final = "about"
_TOPICS: Final[Mapping[str, tuple[str, ...]]] = {
    _ABOUT: (
        *(Kind.ORGANIZATION_TITLE, Kind.ORGANIZATION, "employment", "studies", Kind.SCHOOL),
        *(Kind.ADDRESS_LEVEL2, "origin", "speaks", "does", "plays", "likes", "volunteers-at"),
    ),
    "leisure": ("does", "plays", "collects", "likes", "favourite", "member-of", "learns"),
    "work": (
        *(Kind.ORGANIZATION_TITLE, Kind.ORGANIZATION, "industry", "teaches", "studied"),
        *("studies", Kind.SCHOOL, "speaks", "volunteers-at"),
    ),
    "languages": ("speaks", Kind.LANGUAGE, "learns"),
    "health": ("allergic-to", "dietary", "health", "takes"),
}
"""Predicates by what a field asks to hear about, in the order in which people tell them."""
_ASKS: Final = {
    "leisure": re.compile(
        r"\b(?:hobb(?:y|ies|ys)|interests|free time|leisure|freizeit|loisirs|aficiones|"
        r"tempo libero|passatempos|vrije tijd)\b"
    ),
    "work": re.compile(
        r"\b(?:experience|career|background|skills|qualifications|berufserfahrung|werdegang|"
        r"exp[eé]rience|experiencia|esperienza|experi[eê]ncia|werkervaring)\b"
    ),
    "languages": re.compile(
        r"\b(?:languages|sprachen|sprachkenntnisse|langues|idiomas|lingue|talen)\b"
    ),
    "health": re.compile(
        r"\b(?:medical|health|allerg\w*|conditions|gesundheit\w*|krankheiten|sant[eé]|salud|"
        r"salute|sa[uú]de|gezondheid)\b"
    ),
}
_WIDE: Final = frozenset({"textarea"})


def topic(field: FormField, kind: Kind | None) -> str:
    """Return what a field asks to hear about, or "" when it asks for something else.

    A field for comments, a message or a question is the person's own to write.
    """
    if kind not in (None, Kind.FREE_TEXT) or (kind is None and field.tag not in _WIDE):
        return ""
    asked = f"{field.label} {field.placeholder} {field.aria}".casefold()
    found = next((name for name, words in _ASKS.items() if words.search(asked)), "")
    return found or (_ABOUT if kind is Kind.FREE_TEXT else "")


def compose(
    about: str, profile: Profile, limit: int | None = None
) -> tuple[tuple[str, MemoryId], ...]:
    """Return sentences about the person, each with the memory it rests on; often none.

    Args:
        about: A topic, as `topic` returns it.
        profile: What is known; what was superseded, archived or is not the person's is not.
        limit: Characters the field takes, or None.
    """
    chosen: list[tuple[str, MemoryId]] = []
    length = 0
    for said in _said(about, profile):
        longer = length + len(said[0]) + (1 if chosen else 0)
        if len(chosen) == MOST or (limit is not None and longer > limit):
            break
        chosen.append(said)
        length = longer
    return tuple(chosen)


def _said(about: str, profile: Profile) -> Iterator[tuple[str, MemoryId]]:
    told: set[str] = set()
    for predicate in _TOPICS[about]:
        for answer in profile.answers(predicate)[:_PER_PREDICATE]:
            memory = answer.memory
            sure = memory.confirmed or (memory.by_self and memory.confidence >= _SURE)
            if memory.triple is None or not sure:
                continue
            words = sentence(memory.triple)
            if words not in told:
                told.add(words)
                yield words, memory.id
