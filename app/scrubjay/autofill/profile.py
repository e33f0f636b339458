"""What is known of the person, read from memory for one sitting with a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF, MemoryState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.retention import RetentionLaw
    from scrubjay.ports.stores import MemoryStore

    Doubts = Callable[[Iterable[Memory]], Mapping[MemoryId, Memory]]

_USABLE: Final = frozenset({MemoryState.ACTIVE, MemoryState.FADED})
_OTHERS_WORDS: Final = 0.5
"""How far a statement in words that are not the person's own is believed before it is confirmed."""
_COMMON: Final = frozenset({"", "home", "shipping", "billing", "mobile"})
"""Contexts that a person's ordinary value serves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Something that could be written into a field, and how it follows from a memory.

    Attributes:
        factor: How surely the text follows from the memory's own words, 0…1: 1 for the words
            themselves, less for what was split off or assumed.
        beside: Further memories whose words the text holds too.
    """

    text: str
    memory: Memory
    factor: float = 1.0
    beside: tuple[Memory, ...] = ()


class Profile:
    """Current statements of the person about themselves, each asked for once.

    Args:
        store: The memory.
        now: The present moment. law: The law of fading.
        doubts: Returns for statements the newer line that puts one in doubt.
    """

    def __init__(
        self, store: MemoryStore, now: datetime, law: RetentionLaw, doubts: Doubts
    ) -> None:
        self._store = store
        self._now = now
        self._law = law
        self._doubts = doubts
        self._asked: dict[str, list[Memory]] = {}

    def answers(self, predicate: str) -> list[Answer]:
        """Return what is said under this predicate and may be filled, newest first."""
        return [
            Answer(text=memory.triple.object.strip(), memory=memory)
            for memory in self._all(predicate)
            if memory.triple is not None and memory.triple.object.strip() and self._usable(memory)
        ]

    def first(self, *predicates: str) -> list[Answer]:
        """Return the answers of the first predicate that has any."""
        return next((found for each in predicates if (found := self.answers(each))), [])

    def absence(self, predicates: Sequence[str]) -> str:
        """Return in a few words why there is nothing to fill."""
        for predicate in predicates:
            for memory in self._all(predicate):
                if memory.state is MemoryState.PROPOSED:
                    return "waiting for your review"
                if memory.state is MemoryState.ARCHIVED and memory.superseded_by is None:
                    return "archived"
        return "not known"

    def trust(self, memory: Memory, wanted: str) -> float:
        """Return how far the value is trusted, 0…1 (memory-systems.md, section 8.4).

        .5 + .2·certainty + .2·context + .1·strength. Certainty is 1 once the person has
        confirmed it, and before that how surely it was read from their own words.
        """
        belief = memory.confidence * (1.0 if memory.by_self else _OTHERS_WORDS)
        certainty = 1.0 if memory.confirmed else belief
        held = memory.triple.context if memory.triple is not None else ""
        strength = self.strength(memory)
        return 0.5 + 0.2 * certainty + 0.2 * _serves(held, wanted) + 0.1 * strength

    def strength(self, memory: Memory) -> float:
        """Return how well the memory is kept now, 0…1."""
        return memory.retrievability(self._now, self._law)

    def is_doubted(self, answer: Answer) -> bool:
        """Report whether the person has since spoken of it as if it were otherwise now."""
        return bool(self._doubts((answer.memory, *answer.beside)))

    def _all(self, predicate: str) -> list[Memory]:
        known = self._asked.get(predicate)
        if known is None:
            known = self._store.statements(SELF, predicate)
            self._asked[predicate] = known
        return known

    def _usable(self, memory: Memory) -> bool:
        begun = memory.valid_from is None or memory.valid_from <= self._now
        positive = memory.triple is not None and memory.triple.polarity
        own = memory.triple is not None and memory.triple.subject.casefold() == SELF
        return (
            memory.is_current
            and memory.state in _USABLE
            and memory.faded_state(self._now, self._law) is not MemoryState.ARCHIVED
            and begun
            and positive
            and own
        )


def _serves(held: str, wanted: str) -> float:
    """Return how well a value kept for one context serves another, 0…1."""
    if held == wanted or (held in {"", "home"} and wanted in _COMMON):
        return 1.0
    if held == "" or wanted == "":
        return 0.5
    return 0.0
