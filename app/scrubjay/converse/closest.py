"""Who the person speaks of most, and what stood out lately: beside the portrait.

A name counts where it does or owns something in the person's own lines ("Ben is …", "Ben's
birthday", "Ben and I"); places and months do not. Nothing is concluded of who they are: a relation
is named only where it was told.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.converse.asked import Reply
from scrubjay.converse.looking_back import weighty
from scrubjay.converse.wording import shortened
from scrubjay.domain.memory import PUT_AWAY, SELF, MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.span import day_words

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import MemoryStore

PEOPLE: Final = 5
EVENTS: Final = 5
FEWEST: Final = 2
"""Lines that name somebody the person is said to speak of."""
TOLD: Final = 6
"""Fewer lines than these are in the portrait itself."""
LOOKED_THROUGH: Final = 3000
LATELY: Final = timedelta(days=366)
_ACTS: Final = re.compile(
    r"\b(?P<name>[A-Z][^\W\d_A-Z]{1,20})(?:'s\b| and I\b| (?:is|was|has|had|eats|likes|loves|"
    r"thinks|said|says|told|wants|works|lives|needs|moved|called|came|gave|got|will|hates|plays|"
    r"turned)\b)"
)
_NO_NAMES: Final = frozenset(
    re.findall(
        r"\S+",
        "It He She They We You This That There Here What Who Where When How Today Tomorrow "
        "Yesterday Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March "
        "April May June July August September October November December Everyone Nobody Somebody "
        "Someone Everything Nothing Mum Mom Dad The My Our Work Life Rent Dinner Lunch Weather",
    )
)
_KEPT: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


def beside_portrait(store: MemoryStore, now: datetime) -> Reply | None:
    """Return whom the person speaks of most and what stood out in the last year, or None."""
    wanted = Filters(kinds=(MemoryKind.EPISODE,), states=_KEPT, before=now)
    lines = [
        each
        for each in store.select(wanted, LOOKED_THROUGH)
        if each.by_self and PUT_AWAY not in each.tags
    ]
    if len(lines) < TOLD:
        return None
    people, proof = _people(lines, store)
    events = weighty(store, now - LATELY, now, EVENTS)
    told = [f"People you speak of most: {', '.join(people)}."] if people else []
    if events:
        listed = "; ".join(
            f"{day_words(each.at)}: “{shortened(each.source.words or each.text)}”"
            for each in events
        )
        told.append(f"What stood out in the last year: {listed}")
    known = tuple(dict.fromkeys((*proof, *events)))
    return Reply(text="\n".join(told), cited=known, injected=known) if told else None


def _people(lines: list[Memory], store: MemoryStore) -> tuple[list[str], list[Memory]]:
    """Return those who are named most, with who they are, and a line that names each."""
    related = [each for each in store.statements(SELF, "related-to") if each.is_current]
    roles = {each.triple.object: each.triple.context for each in related if each.triple}
    pets = {each.triple.object for each in store.statements(SELF, "pet") if each.triple}
    places = _places(store)
    named = {found["name"] for each in lines for found in _ACTS.finditer(each.text)} | set(roles)
    named -= _NO_NAMES | pets | places
    counts: Counter[str] = Counter()
    newest: dict[str, Memory] = {}
    for line in lines:
        for name in named & set(re.findall(r"\w+", line.text)):
            counts[name] += 1
            newest.setdefault(name, line)
    most = [name for name, count in counts.most_common(PEOPLE) if count >= FEWEST]
    told = [f"{each} (your {roles[each]})" if roles.get(each) else each for each in most]
    return told, [newest[each] for each in most]


def _places(store: MemoryStore) -> set[str]:
    """Return the words of where anybody lives or works: they are no people."""
    held = (
        each.triple.object
        for name in ("address-level2", "address-level1", "country-name", "organization", "origin")
        for each in store.statements(None, name)
        if each.triple is not None
    )
    return {word for each in held for word in re.findall(r"\w+", each)}
