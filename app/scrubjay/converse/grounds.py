"""What an answer may rest on: of what came back, what concerns the question and holds now.

Conflicts are settled before anything is worded (the lesson of DynamicQA and PH3: a model
that is shown two values may take either). A statement that holds no longer comes only when
the question asks how things were; what was said once is shown with what holds since then.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from scrubjay.converse.aims import telling
from scrubjay.converse.whom import whom
from scrubjay.domain.memory import SELF, Memory, MemoryId, MemoryKind
from scrubjay.domain.recollection import ReasonKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubjay.converse.whom import Whom
    from scrubjay.domain.recollection import Recalled, Recollection
    from scrubjay.ports.stores import MemoryStore

SAME_FROM: Final = 0.7
"""Share of what was said that statements drawn from it say, from which it adds nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What an answer may rest on.

    Attributes:
        recalled: What came back, without what concerns somebody else or is said twice.
        named: The statements the question asks for by name.
        since: For what was once said and no longer holds: what holds now.
        former: Values that no longer hold of the statements that came back.
        left_out: What came back and is about somebody else.
    """

    recalled: Recalled
    named: tuple[Memory, ...] = ()
    since: Mapping[MemoryId, tuple[Memory, ...]] = field(default_factory=dict)
    former: tuple[Memory, ...] = ()
    left_out: tuple[Recollection, ...] = ()


def settle(recalled: Recalled, question: str, store: MemoryStore) -> Grounds:
    """Return what an answer to this question may rest on. Reads the store."""
    asked = whom(question, _people(store))
    kept: list[Recollection] = []
    left_out: list[Recollection] = []
    since: dict[MemoryId, tuple[Memory, ...]] = {}
    for each in recalled.recollections:
        memory = each.memory
        drawn = store.drawn_from(memory.id) if memory.kind is MemoryKind.EPISODE else []
        if not asked.concerns(memory, drawn):
            left_out.append(each)
            continue
        kept.append(each)
        ended = [it for it in (memory, *drawn) if it.superseded_by is not None]
        if ended:
            since[memory.id] = _successors(ended, store)
    known = _without_doubles(kept)
    return Grounds(
        recalled=replace(
            recalled, recollections=tuple(known), abstained=recalled.abstained or not known
        ),
        named=_named(known, asked),
        since={key: now for key, now in since.items() if now},
        former=_former(known, store),
        left_out=tuple(left_out),
    )


def _people(store: MemoryStore) -> dict[str, str]:
    """Return what people and pets are to the person, by name."""
    held = [*store.statements(SELF, "related-to"), *store.statements(SELF, "pet")]
    return {
        each.triple.object: each.triple.context
        for each in held
        if each.triple is not None and each.is_current and each.triple.polarity
    }


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
    said: dict[str, set[str]] = {}
    for each in kept:
        episode = each.memory.source.episode
        if episode is not None:
            words = telling(f"{each.memory.text} {each.memory.source.words}")
            said.setdefault(episode, set()).update(words)
    return [each for each in kept if not _is_said(each.memory, said.get(each.memory.id))]


def _is_said(memory: Memory, told: set[str] | None) -> bool:
    if told is None:
        return False
    words = telling(memory.text)
    return len(words & told) >= SAME_FROM * len(words)


def _named(kept: Sequence[Recollection], asked: Whom) -> tuple[Memory, ...]:
    return tuple(
        each.memory
        for each in kept
        if each.memory.triple is not None
        and any(reason.kind is ReasonKind.FACT for reason in each.reasons)
        and asked.concerns(each.memory)
    )


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
