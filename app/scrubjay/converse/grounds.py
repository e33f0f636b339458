"""What an answer may rest on: of what came back, what concerns the question and holds now.

Conflicts are settled before anything is worded (the lesson of DynamicQA and PH3: a model
that is shown two values may take either). A statement that holds no longer comes only when
the question asks how things were; what was said once is shown with what holds since then.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from scrubjay.converse.aims import telling
from scrubjay.converse.coverage import spoken_of
from scrubjay.converse.guarded import gives_away
from scrubjay.converse.later import said_later
from scrubjay.converse.whom import whom
from scrubjay.domain.memory import SELF, Memory, MemoryId, MemoryKind
from scrubjay.domain.recollection import ReasonKind
from scrubjay.domain.text import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from scrubjay.converse.whom import Whom
    from scrubjay.domain.recollection import Recalled, Recollection
    from scrubjay.ports.stores import MemoryStore

LOOKED_AFTER: Final = 5
"""Memories of which it is looked up what was said later, of what came back and of what was
worked out; an answer rarely names more, and each costs several searches."""
ASKED_FOR: Final = 0.9
"""Score from which a statement came back because it was asked for by name."""
SAYS_MORE: Final = 2
"""Words beyond the statements drawn from it by which a saying adds something to them."""
INTRODUCTION: Final = 0.3
"""What is left of the score of "Robin is my partner" where something else is asked of Robin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What an answer may rest on.

    Attributes:
        recalled: What came back, without what concerns somebody else or is said twice.
        about: Names and relations of the people the question is about, lower case; none
            when it is about nobody in particular.
        named: The statements the question asks for by name.
        since: For what was once said and no longer holds: what holds now.
        former: Values that no longer hold of the statements that came back.
        left_out: What came back and is about somebody else.
        guarded: Of all these, what no model is shown.
        named_already: What says who somebody is whom the question names itself.
        near: What may answer where nothing surely does, the best first.
    """

    recalled: Recalled
    about: frozenset[str] = frozenset()
    named: tuple[Memory, ...] = ()
    since: Mapping[MemoryId, tuple[Memory, ...]] = field(default_factory=dict)
    former: tuple[Memory, ...] = ()
    left_out: tuple[Recollection, ...] = ()
    guarded: frozenset[MemoryId] = frozenset()
    named_already: frozenset[MemoryId] = frozenset()
    near: tuple[Memory, ...] = ()

    def holding(self, memories: Sequence[Memory]) -> tuple[Memory, ...]:
        """Return these without what gave way to something else among them."""
        there = {each.id for each in memories} | {each.source.episode for each in memories}
        return tuple(
            each
            for each in memories
            if not any(later.id in there for later in self.since.get(each.id, ()))
        )


def settle(
    recalled: Recalled,
    question: str,
    store: MemoryStore,
    worked_out: Sequence[Memory] = (),
) -> Grounds:
    """Return what an answer to this question may rest on. Reads the store.

    Args:
        recalled: What came back.
        question: In the person's words.
        store: Holds what was drawn from what was said, and what was said later.
        worked_out: Memories that something worked out for this question rests on.
    """
    asked = whom(question, _people(store, recalled))
    kept: list[Recollection] = []
    left_out: list[Recollection] = []
    since: dict[MemoryId, tuple[Memory, ...]] = {}
    until = recalled.cue.filters.before
    for each in recalled.recollections:
        memory = each.memory
        drawn = store.drawn_from(memory.id) if memory.kind is MemoryKind.EPISODE else []
        if not asked.concerns(memory, drawn):
            left_out.append(each)
            continue
        past = _over(memory, drawn, recalled.cue.now)
        kept += [replace(each, memory=it) for it in past] or [each]
        later = said_later(memory, question, store, until) if past else None
        since |= {it.id: (later,) for it in past if later is not None}
        ended = [it for it in (memory, *drawn) if it.superseded_by is not None]
        if ended:
            since[memory.id] = _successors(ended, store)
    kept += _sources_of_introductions(kept, store)
    known = _without_doubles(_introductions_last(kept, asked))
    looked_after = (*(each.memory for each in known[:LOOKED_AFTER]), *worked_out[:LOOKED_AFTER])
    for memory in {each.id: each for each in looked_after}.values():
        if memory.id in since:
            continue
        later = said_later(memory, question, store, until)
        if later is not None:
            since[memory.id] = (later,)
    since |= _of_sources(known, since)
    return Grounds(
        recalled=replace(
            recalled, recollections=tuple(known), abstained=recalled.abstained or not known
        ),
        about=asked.known,
        named=_named(known, question, asked),
        since={key: now for key, now in since.items() if now},
        former=_former(known, store),
        left_out=tuple(left_out),
        guarded=_guarded((each.memory for each in known), since, store),
        named_already=frozenset(
            each.memory.id for each in known if _is_known_already(each.memory, question, asked)
        ),
    )


def _of_sources(
    known: Sequence[Recollection], since: Mapping[MemoryId, tuple[Memory, ...]]
) -> dict[MemoryId, tuple[Memory, ...]]:
    """Return for sayings what came since of the statements drawn from them, where they have none.

    What was said later need not share a word with the saying, and still ends what it said.
    """
    there = {each.memory.id for each in known}
    return {
        each.memory.source.episode: since[each.memory.id]
        for each in known
        if each.memory.source.episode in there - since.keys() and each.memory.id in since
    }


def _is_known_already(memory: Memory, question: str, asked: Whom) -> bool:
    """Report whether it says what pet "Pepper" is, where something else is asked of Pepper."""
    triple = memory.triple
    if triple is None or triple.predicate != "pet" or asked.for_a_name:
        return False
    return triple.object.casefold() in question.casefold()


def _sources_of_introductions(
    kept: Sequence[Recollection], store: MemoryStore
) -> list[Recollection]:
    """Return the sayings that brought somebody in, which often tell more of them.

    "My new boss is Priya. She lives in Selby": recall lets the statement stand for both.
    """
    there = {each.memory.id for each in kept}
    brought: dict[MemoryId, Recollection] = {}
    for each in kept:
        key = each.memory.source.episode
        if key is not None and key not in there and introduces(each.memory):
            brought.setdefault(key, each)
    said = store.get(list(brought))
    return [replace(brought[key], memory=memory) for key, memory in said.items()]


def _over(memory: Memory, drawn: Sequence[Memory], now: datetime) -> list[Memory]:
    """Return what was drawn from a saying in its place, where all of that has ended by now.

    What took its place is told with the saying; what merely ended is told as past.
    """
    if memory.kind is not MemoryKind.EPISODE or len(sentences(memory.text)) > 1:
        return []
    stated = [each for each in drawn if each.kind not in (MemoryKind.EVENT, MemoryKind.PLAN)]
    ended = [each for each in stated if each.valid_to is not None and each.valid_to <= now]
    over = bool(ended) and len(ended) == len(drawn)
    return ended if over and all(each.superseded_by is None for each in ended) else []


def _guarded(
    known: Iterable[Memory],
    since: Mapping[MemoryId, Sequence[Memory]],
    store: MemoryStore,
) -> frozenset[MemoryId]:
    later = (each for now in since.values() for each in now)
    return frozenset(each.id for each in (*known, *later) if gives_away(each, store))


def _people(store: MemoryStore, recalled: Recalled) -> dict[str, str]:
    """Return what people and pets are to the person, by name; "" for whoever came back."""
    held = [*store.statements(SELF, "related-to"), *store.statements(SELF, "pet")]
    came = [each.memory.triple for each in recalled.recollections if each.memory.triple]
    known = {each.subject: "" for each in came if each.subject != SELF}
    return known | {
        each.triple.object: each.triple.context
        for each in held
        if each.triple is not None and each.is_current and each.triple.polarity
    }


def _introductions_last(kept: Sequence[Recollection], asked: Whom) -> list[Recollection]:
    """Put who somebody is behind everything else, unless that is what is asked."""
    if asked.for_a_name:
        return list(kept)
    lowered = [
        replace(each, score=INTRODUCTION * each.score) if introduces(each.memory) else each
        for each in kept
    ]
    return sorted(lowered, key=lambda each: each.score, reverse=True)


def introduces(memory: Memory) -> bool:
    """Report whether a statement says who somebody is to the person, and nothing else."""
    return memory.triple is not None and memory.triple.predicate == "related-to"


def _successors(ended: Sequence[Memory], store: MemoryStore) -> tuple[Memory, ...]:
    """Return what holds now in the place of statements that hold no longer."""
    found: dict[MemoryId, Memory] = {}
    for memory in ended:
        seen, current = {memory.id}, memory
        while current.superseded_by is not None and current.superseded_by not in seen:
            seen.add(current.superseded_by)
            later = store.get([current.superseded_by]).get(current.superseded_by)
            if later is None:
                break
            current = later
        if current.is_current:
            found[current.id] = current
    return tuple(found.values())


def _without_doubles(kept: Sequence[Recollection]) -> list[Recollection]:
    """Leave out what was said where the statements drawn from it came back and say it all."""
    drawn: dict[str, list[Memory]] = {}
    for each in kept:
        if each.memory.source.episode is not None:
            drawn.setdefault(each.memory.source.episode, []).append(each.memory)
    return [each for each in kept if not _is_told(each.memory, drawn.get(each.memory.id, ()))]


def _is_told(memory: Memory, drawn: Sequence[Memory]) -> bool:
    """Report whether each sentence says little beyond the statements drawn from it."""
    return bool(drawn) and all(_adds(part, drawn) < SAYS_MORE for part in sentences(memory.text))


def _adds(part: str, drawn: Sequence[Memory]) -> int:
    own = [each for each in drawn if each.source.words in part or part in each.source.words]
    return len(telling(part) - telling(" ".join(each.text for each in own)))


def _named(kept: Sequence[Recollection], question: str, asked: Whom) -> tuple[Memory, ...]:
    """Return the statements asked for by name that speak of most of what is asked."""
    found = [
        each.memory
        for each in kept
        if each.memory.triple is not None
        and each.score >= ASKED_FOR
        and any(reason.kind is ReasonKind.FACT for reason in each.reasons)
        and (asked.for_a_name or not introduces(each.memory))
    ]
    shares = [len(spoken_of(question, each)) for each in found]
    return tuple(each for each, share in zip(found, shares, strict=True) if share == max(shares))


def _former(kept: Sequence[Recollection], store: MemoryStore) -> tuple[Memory, ...]:
    """Return the values that no longer hold of the statements that came back."""
    found: dict[MemoryId, Memory] = {}
    for each in kept:
        triple = each.memory.triple
        if triple is None or not each.memory.is_current:
            continue
        for other in store.statements(triple.subject, triple.predicate):
            if other.superseded_by is not None:
                found[other.id] = other
    return tuple(found.values())
