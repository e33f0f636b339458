"""Merged views and co-use: statements shown together, never rewritten."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from scrubjay.domain.text import normalised
from scrubjay.domain.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scrubjay.domain.memory import Memory, MemoryId, Triple


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Current statements about one thing, worded as one sentence; sources stay apart."""

    text: str
    members: tuple[Memory, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two memories and why they belong together. weight in 0…1."""

    one: MemoryId
    other: MemoryId
    kind: str
    weight: float


def merged(memories: Iterable[Memory]) -> list[Group]:
    """Group current statements by subject, predicate, context and polarity.

    "I like tea." and "I like jazz." become "I like tea and jazz." (Think-in-Memory's merge,
    as a view: every member keeps its own words, source and strength.) Order of appearance.
    """
    groups: dict[tuple[object, ...], dict[str, Memory]] = {}
    for memory in memories:
        triple = memory.triple
        if triple is None or not memory.is_current:
            continue
        key = (triple.subject.casefold(), triple.predicate, triple.context, triple.polarity)
        groups.setdefault(key, {}).setdefault(normalised(triple.object), memory)
    return [
        Group(text=_together(list(members.values())), members=tuple(members.values()))
        for members in groups.values()
    ]


def co_cited(cited: Sequence[MemoryId]) -> list[Link]:
    """Return a link for each pair of memories that one answer cited.

    The weight is shared among the pairs: two memories cited alone belong together more
    than two among ten.
    """
    unique = sorted(dict.fromkeys(cited))
    pairs = list(combinations(unique, 2))
    weight = 1.0 / max(len(unique) - 1, 1)
    return [Link(one=one, other=other, kind="used-together", weight=weight) for one, other in pairs]


def _together(members: Sequence[Memory]) -> str:
    triples: list[Triple] = [each.triple for each in members if each.triple is not None]
    if len(triples) == 1:
        return members[0].text
    *first, last = [each.object for each in triples]
    either = "and" if triples[0].polarity else "or"
    return sentence(replace(triples[0], object=f"{', '.join(first)} {either} {last}"))
