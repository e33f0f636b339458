"""What the person is looking for, as the page shows it, turned into filters."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from scrubjay.domain.memory import MemoryState
from scrubjay.domain.recollection import Filters, Strength
from scrubjay.ui.memories.search_language import Search, parse

if TYPE_CHECKING:
    from datetime import date

    from scrubjay.domain.memory import MemoryKind
    from scrubjay.domain.retention import RetentionLaw
    from scrubjay.ui.context import Chosen

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
        text: As it was typed, with its operators.
        meaning: The text is a cue to be understood, not words to be found.
        person: A name that the memories mention, or "".
        pinned: Only pinned ones; False means pinned or not.
        days: Only what was from the first of these days to the last, both included; days
            where the person is, as the timeline and the strip of moods count them.
        chosen: These memories and no others, whatever else is asked for.
        search: What was typed, understood. Kept here and nowhere else: what is forgotten
            lingers in no cache of searches.
    """

    text: str = ""
    meaning: bool = False
    kinds: tuple[MemoryKind, ...] = ()
    states: tuple[MemoryState, ...] = ()
    feelings: tuple[str, ...] = ()
    person: str = ""
    pinned: bool = False
    days: tuple[date, date] | None = None
    chosen: Chosen | None = None
    order: Order = Order.NEWEST
    search: Search = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Understand the text once."""
        object.__setattr__(self, "search", parse(self.text))

    @property
    def filters(self) -> Filters:
        """The same, as the store understands it."""
        search = self.search
        after, before = search.after, search.before
        if self.days is not None:
            after, before = _bounds(*self.days)
        return Filters(
            text="" if self.meaning else search.words,
            kinds=_joined(self.kinds, search.kinds),
            states=self.states or KEPT,
            feelings=_joined(self.feelings, search.feelings),
            entities=_joined((self.person,) if self.person else (), search.people),
            places=search.places,
            before=before,
            after=after,
            pinned=True if self.pinned or search.pinned else None,
        )

    def sifted(self, now: datetime, law: RetentionLaw) -> Filters:
        """Return the filters with the bounds of strength as of a moment, tags and sources."""
        search = self.search
        strength = None
        if search.weaker is not None or search.stronger is not None:
            strength = Strength(now=now, law=law, above=search.stronger, below=search.weaker)
        return replace(self.filters, strength=strength, tags=search.tags, sources=search.sources)

    @property
    def is_open(self) -> bool:
        """Nothing is asked for: everything kept is listed."""
        return replace(self, order=Order.NEWEST) == Query()

    @property
    def by_date(self) -> bool:
        """Rows come in the order of their dates, so that months can head them."""
        shown_by_date = self.chosen is None and not self.search.words
        return self.order is Order.NEWEST and shown_by_date

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


def _joined(one: tuple[Choice, ...], other: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return (*one, *(each for each in other if each not in one))


def _bounds(first: date, last: date) -> tuple[datetime, datetime]:
    """Return the first moment of the first day, and of the one after the last."""
    after = last + timedelta(days=1)
    begins = datetime(first.year, first.month, first.day).astimezone()
    return begins, datetime(after.year, after.month, after.day).astimezone()
