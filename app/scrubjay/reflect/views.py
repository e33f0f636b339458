"""Merged views: statements shown together, never rewritten."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.domain.text import normalised
from scrubjay.domain.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scrubjay.domain.memory import Memory, Triple


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Current statements about one thing, worded as one sentence; sources stay apart."""

    text: str
    members: tuple[Memory, ...]


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


def _together(members: Sequence[Memory]) -> str:
    triples: list[Triple] = [each.triple for each in members if each.triple is not None]
    if len(triples) == 1:
        return members[0].text
    *first, last = [each.object for each in triples]
    either = "and" if triples[0].polarity else "or"
    return sentence(replace(triples[0], object=f"{', '.join(first)} {either} {last}"))
