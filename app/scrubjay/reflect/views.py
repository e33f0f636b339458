"""Merged views: statements shown together, never rewritten."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.text import normalised
from scrubjay.domain.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

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
    named = members[0].triple is not None and members[0].triple.predicate in _NAMED
    told = sorted(members, key=_when_told) if named else members
    triples: list[Triple] = [each.triple for each in told if each.triple is not None]
    if len(triples) == 1:
        return told[0].text
    *first, last = [each.object for each in triples]
    either = "and" if triples[0].polarity else "or"
    words = sentence(replace(triples[0], object=f"{', '.join(first)} {either} {last}"))
    context = triples[0].context
    if not named or not context:
        return words
    # Two of them are children: "My children are Nell and Noel."
    return words.replace(f"{context} is ", f"{_plural(context)} are ", 1)


def _when_told(memory: Memory) -> tuple[datetime, int, int]:
    return memory.at, memory.sequence, memory.source.start


def _plural(relation: str) -> str:
    if relation in _MANY:
        return _MANY[relation]
    if relation.endswith("y") and relation[-2:-1] not in "aeiou":
        return f"{relation[:-1]}ies"
    return relation if relation.endswith("s") else f"{relation}s"


_NAMED: Final = frozenset({"related-to", "pet"})
_MANY: Final = {
    "child": "children", "wife": "wives", "goldfish": "goldfish", "fish": "fish",
    **{f"{each}-in-law": f"{each}s-in-law" for each in ("brother", "sister", "son", "daughter")},
}  # fmt: skip
