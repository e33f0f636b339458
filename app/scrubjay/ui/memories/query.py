"""What the person is looking for, as the page shows it, turned into filters."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from scrubjay.domain.memory import MemoryState
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from scrubjay.domain.memory import MemoryKind

Choice = TypeVar("Choice")

KEPT: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)
"""What is listed when nothing else is asked for: neither proposals nor the trash."""


class Order(enum.StrEnum):
    """How the list is ordered. A search by words or meaning has its own order: relevance."""

    NEWEST = "newest"
    STRONGEST = "strongest"
    WEAKEST = "weakest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Everything the person chose above the list.

    Attributes:
        meaning: The text is a cue to be understood, not words to be found.
        person: A name that the memories mention, or "".
        pinned: Only pinned ones; False means pinned or not.
    """

    text: str = ""
    meaning: bool = False
    kinds: tuple[MemoryKind, ...] = ()
    states: tuple[MemoryState, ...] = ()
    feelings: tuple[str, ...] = ()
    person: str = ""
    pinned: bool = False
    order: Order = Order.NEWEST

    @property
    def filters(self) -> Filters:
        """The same, as the store understands it."""
        return Filters(
            text="" if self.meaning else self.text,
            kinds=self.kinds,
            states=self.states or KEPT,
            feelings=self.feelings,
            entities=(self.person,) if self.person else (),
            pinned=True if self.pinned else None,
        )

    @property
    def is_open(self) -> bool:
        """Nothing is asked for: everything kept is listed."""
        return replace(self, order=Order.NEWEST) == Query()

    @property
    def by_date(self) -> bool:
        """Rows come in the order of their dates, so that months can head them."""
        return self.order is Order.NEWEST and not self.text

    @property
    def awaits_review(self) -> bool:
        """Only proposals are listed."""
        return self.states == (MemoryState.PROPOSED,)

    def reviewing(self, *, on: bool) -> Query:
        """List the proposals, or everything again."""
        return replace(self, states=(MemoryState.PROPOSED,) if on else ())

    def cleared(self) -> Query:
        """Ask for nothing, in the same order."""
        return Query(order=self.order)


def toggled(chosen: tuple[Choice, ...], value: Choice) -> tuple[Choice, ...]:
    """Return the choice with the value taken out if it was in, put in if it was not."""
    if value in chosen:
        return tuple(each for each in chosen if each != value)
    return (*chosen, value)
