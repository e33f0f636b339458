"""Where the rows of the list come from: a search, an order of strength, a cue, a choice.

Everything here runs on the STORE lane.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Protocol

from scrubjay.domain.recollection import ByStrength, Cue
from scrubjay.ui.memories.query import Order
from scrubjay.ui.memories.wording import because

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.recollection import Filters
    from scrubjay.ui.facade import Browse
    from scrubjay.ui.memories.query import Query

RECALLED: Final = 50
"""Memories a cue may bring back."""
LOOKED_THROUGH: Final = 1_000
"""Memories with the same words that are told apart from those only near in meaning."""


class Source(Protocol):
    """A list of memories that is read in slices.

    Attributes:
        notes: Why a memory is in the list, where there is more to say than that it matches.
    """

    @property
    def notes(self) -> Mapping[MemoryId, str]:
        """Words by memory."""
        ...

    def slice(self, offset: int, limit: int) -> list[Memory]:
        """Return the memories at these places; fewer at the end."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A source, how long it is, and what else the top of the page says.

    Attributes:
        waiting: Proposals that wait for review.
        kept: Everything kept, whatever is searched for; 0 is an empty memory.
        abstained: A cue brought nothing to mind: the rows are only the nearest.
        near: Those that a search by the same words would not find; they stand below the others.
    """

    source: Source
    total: int
    waiting: int
    kept: int
    abstained: bool = False
    near: frozenset[MemoryId] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """Whatever passes the filters, in an order of the store; its own by default."""

    browse: Browse
    filters: Filters
    order: ByStrength | None = None
    notes: Mapping[MemoryId, str] = field(default_factory=dict)

    def slice(self, offset: int, limit: int) -> list[Memory]:
        """Return a page of the search."""
        return self.browse.search(self.filters, limit, offset, self.order)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Known memories in a known order."""

    browse: Browse
    ids: Sequence[MemoryId]
    notes: Mapping[MemoryId, str] = field(default_factory=dict)

    def slice(self, offset: int, limit: int) -> list[Memory]:
        """Return the memories behind a stretch of the ids, as far as they still exist."""
        wanted = self.ids[offset : offset + limit]
        held = self.browse.get(wanted)
        return [held[each] for each in wanted if each in held]


def find(browse: Browse, query: Query) -> Found:
    """Return what answers a query; one moment counts for the whole list, page after page."""
    waiting = browse.waiting()
    kept = browse.count(query.cleared().filters)
    if query.chosen is not None:
        held = browse.get(query.chosen.ids)
        ids = [each for each in query.chosen.ids if each in held]
        source: Source = Listed(browse=browse, ids=ids)
        return Found(source=source, total=len(ids), waiting=waiting, kept=kept)
    if query.search.words and query.meaning:
        return _recalled(browse, query, waiting, kept)
    now = browse.now()
    filters = query.sifted(now, browse.law())
    order = None
    if query.order is not Order.NEWEST and not query.search.words:
        order = ByStrength(now=now, weakest=query.order is Order.WEAKEST)
    source = Matching(browse=browse, filters=filters, order=order)
    return Found(source=source, total=browse.count(filters), waiting=waiting, kept=kept)


def _recalled(browse: Browse, query: Query, waiting: int, kept: int) -> Found:
    recalled = browse.recall(
        Cue(text=query.search.words, now=browse.now(), k=RECALLED, filters=query.filters)
    )
    now, law = browse.now(), browse.law()
    shown = [
        each
        for each in recalled.recollections
        if query.search.passes(each.memory, each.memory.retrievability(now, law))
    ]
    by_words = replace(query.filters, text=query.search.words)
    exact = {each.id for each in browse.search(by_words, LOOKED_THROUGH)}
    near = frozenset(each.memory.id for each in shown if each.memory.id not in exact)
    shown.sort(key=lambda each: each.memory.id in near)
    return Found(
        source=Listed(
            browse=browse,
            ids=[each.memory.id for each in shown],
            notes={each.memory.id: because(each.reasons) for each in shown},
        ),
        total=len(shown),
        waiting=waiting,
        kept=kept,
        abstained=recalled.abstained,
        near=near,
    )
