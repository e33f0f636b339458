"""What may answer a question though nothing surely does: the lines nearest to it.

Recall often brings the right line and cannot know that it is right: "What car do I have?"
shares no word with "I bought a used Volvo". A line is offered, and said to be unsure, when it
is about the same people, speaks of the thing that is asked for in the same words or in words
of the same idea, and holds an answer of the kind that is wanted. All else stays unsaid: the
nearest line of a memory that holds nothing is near by chance.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.converse.aims import telling
from scrubjay.converse.clauses import of_oneself, told_of
from scrubjay.converse.coverage import (
    SLIGHT,
    Wanted,
    excerpt,
    near_words,
    spoken_by,
    tells_near,
    wanted_of,
)
from scrubjay.converse.fitting import fitting, holds_the_kind, successor
from scrubjay.converse.intent import asks_history, is_memorable
from scrubjay.converse.later import said_later
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.text import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from scrubjay.converse.grounds import Grounds
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ports.stores import MemoryStore

LOOKED_THROUGH: Final = 1500
"""The person's latest sayings that are read for words of the idea."""
OFFERED: Final = 3
FROM: Final = 0.6
"""Nearness from which a line is offered: the share of what is asked that it speaks of, a word
of the same idea counting for most of a word."""
FROM_OF_KIND: Final = 0.5
"""The same for a line that holds what is wanted: a sum, a day, somebody's name."""
BESIDE: Final = 0.75
"""Share of the best one's nearness from which a line is offered beside it."""
_IDEA: Final = 0.8
"""What a word of the same idea counts beside the word itself."""
_WHO: Final = re.compile(r"(?:with |to |for )?(?:who|whom)\b", re.IGNORECASE)
_KEPT: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Near:
    memory: Memory
    nearness: float
    score: float


def with_nearest(
    grounds: Grounds, question: str, store: MemoryStore, until: datetime | None
) -> Grounds:
    """Return the grounds with the lines that may answer, and what was said of those later.

    Args:
        grounds: What came back and answers nothing surely.
        question: In the person's words.
        store: Holds the sayings.
        until: What was said from then on is not known yet.
    """
    wanted = wanted_of(question, grounds.about)
    after = successor(question)
    things = wanted.things - after
    wanted = replace(wanted, things=things - SLIGHT or things, people=wanted.people - after)
    if not wanted.things and not wanted.people:
        return grounds
    found = _offered(list(_candidates(grounds, question, wanted, store, until)), question)
    since = dict(grounds.since)
    for each in found:
        later = None if each.id in since else said_later(each, question, store, until)
        if later is not None and _is_of_it(later, each, question, wanted):
            since[each.id] = (later,)
    return replace(grounds, near=tuple(found), since=since)


def _is_of_it(later: Memory, memory: Memory, question: str, wanted: Wanted) -> bool:
    """Report whether what came later speaks of what is shown of a line, or of what is asked."""
    shown = telling(excerpt(memory.source.words or memory.text, question))
    told = telling(
        " ".join(of_oneself(each) for each in sentences(later.text)) if wanted.own else later.text
    )
    return bool(told & (shown | wanted.things | wanted.people))


def _candidates(
    grounds: Grounds,
    question: str,
    wanted: Wanted,
    store: MemoryStore,
    until: datetime | None,
) -> Iterator[_Near]:
    scores = {each.memory.id: each.score for each in grounds.recalled.recollections}
    came = [each.memory for each in grounds.recalled.recollections]
    after = successor(question)
    known = {each.id for each in came} | {each.memory.id for each in grounds.left_out}
    sayings = Filters(kinds=(MemoryKind.EPISODE,), states=_KEPT, before=until)
    every = store.select(sayings, LOOKED_THROUGH)
    tells = tells_near(wanted)  # most lines tell nothing near it, and need no closer reading
    said = [
        each
        for each in every
        if each.by_self and each.id not in known and tells(each.text) and is_memorable(each.text)
    ]
    came_after = [each.at for each in every if after and after <= telling(each.text)]
    end = min(came_after, default=None)
    head = _head(question, wanted)
    for each in fitting(question, [*came, *said]):
        if end is not None and each.at >= end:
            continue
        nearness = _nearness(each, wanted) if _speaks_of(head, each) else 0.0
        enough = FROM_OF_KIND if holds_the_kind(question, each) else FROM
        if nearness >= enough:
            yield _Near(memory=each, nearness=nearness, score=scores.get(each.id, 0.0))


def _head(question: str, wanted: Wanted) -> frozenset[str]:
    """Return the first thing "who …" asks for, which a line has to speak of: the doctor."""
    if not _WHO.match(question.strip()):
        return frozenset()
    words = (telling(each) & wanted.things for each in question.split())
    return next((each for each in words if each), frozenset())


def _speaks_of(head: frozenset[str], memory: Memory) -> bool:
    told = spoken_by(memory) if memory.triple else telling(f"{memory.source.words} {memory.text}")
    return head <= told | near_words(told)


def _nearness(memory: Memory, wanted: Wanted) -> float:
    """Return how much of what is asked a memory speaks of, 0…1, in the sentence that says most."""
    if memory.triple is not None:  # what it was drawn from speaks of more, and stands for itself
        return _of_statement(memory, wanted)
    words = memory.source.words or memory.text
    whole = telling(f"{words} {memory.text} {memory.speaker}")
    if wanted.people and not wanted.people & (whole | near_words(whole)):
        return 0.0
    if not wanted.things:
        return 1.0 if wanted.people <= whole else 0.0
    return max((_of_sentence(each, wanted, whole) for each in sentences(words)), default=0.0)


def _of_statement(memory: Memory, wanted: Wanted) -> float:
    told = spoken_by(memory)
    if wanted.people and not wanted.people & (told | near_words(told)):
        return 0.0
    return _share(wanted, told) if wanted.things else 1.0


def _of_sentence(sentence: str, wanted: Wanted, whole: frozenset[str]) -> float:
    words = of_oneself(sentence) if wanted.own else told_of(sentence, wanted.people)
    told = telling(words)
    if not wanted.things & (told | near_words(told)):
        return 0.0
    return _share(wanted, whole)


def _share(wanted: Wanted, told: frozenset[str]) -> float:
    """Return the share of the things wanted that these stems tell, words of an idea for less."""
    beside = near_words(told)
    share = sum(1.0 if each in told else _IDEA if each in beside else 0.0 for each in wanted.things)
    return share / len(wanted.things)


def _offered(near: Sequence[_Near], question: str) -> list[Memory]:
    """Return the nearest few; of lines as near the ones recall put first, then the newest."""
    if not near:
        return []
    newest = not asks_history(question)
    ordered = sorted(
        near,
        key=lambda each: (
            each.nearness,
            each.score,
            each.memory.at.timestamp() * (1 if newest else -1),
        ),
        reverse=True,
    )
    best = ordered[0].nearness
    kept = [each.memory for each in ordered if each.nearness >= BESIDE * best]
    return _without_doubles(kept)[:OFFERED]


def _without_doubles(memories: Iterable[Memory]) -> list[Memory]:
    """Leave out what is drawn from a saying that is there, and a saying whose statement is."""
    kept: list[Memory] = []
    taken: set[MemoryId] = set()
    for each in memories:
        keys = {each.id, each.source.episode or each.id}
        if not keys & taken:
            kept.append(each)
            taken |= keys
    return kept
