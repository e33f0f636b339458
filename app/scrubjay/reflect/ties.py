"""Ties between memories that use makes and time loosens, and those the person makes.

What is used together grows together (Hebb; Synaptic Resonance): each answer that cites two
memories strengthens the link between them, and it halves every sixty days that none does.
Only citing counts. Were being found enough, whatever is often found would feed itself.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from scrubjay.domain.link import Link, LinkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from scrubjay.domain.memory import MemoryId
    from scrubjay.ports.stores import LinkStore

SHARE: Final = 0.5
"""What an answer that cites only two memories adds to their link; the next makes it whole."""
MOST: Final = 12
"""Memories of one answer that are tied, the first cited first: pairs grow with the square."""
FORGOTTEN_BELOW: Final = 0.02
"""A link by use that has faded so far is not shown, and goes when its ends are tied anew."""


class Ties:
    """Makes and strengthens kept links. Runs on the STORE lane."""

    def __init__(self, store: LinkStore) -> None:
        """Keep links there."""
        self._store = store

    def cited_together(self, ids: Sequence[MemoryId], now: datetime) -> None:
        """Strengthen the link of every two memories that one answer cited.

        w ← min(1, w·2^(-Δt/60) + share), Δt in days since it last grew.
        """
        pairs = co_cited(ids)
        if not pairs:
            return
        held = {
            (each.one, each.other): each.weight_at(now)
            for each in self._store.links({each.one for each in pairs})
            if each.kind is LinkKind.USED_TOGETHER
        }
        self._store.keep_links(
            replace(
                each,
                weight=min(1.0, held.get((each.one, each.other), 0.0) + each.weight),
                at=now,
            )
            for each in pairs
        )

    def tie(self, one: MemoryId, other: MemoryId, now: datetime, reason: str = "") -> None:
        """Tie two memories by the person's word; the same from both ends."""
        self._store.keep_links([replace(_by_hand(one, other), reason=reason, at=now)])

    def untie(self, one: MemoryId, other: MemoryId) -> None:
        """Take such a tie away again."""
        self._store.remove_links([_by_hand(one, other)])

    def of(self, ids: Iterable[MemoryId], now: datetime) -> list[Link]:
        """Return the kept links that touch these, with the weight they have now."""
        weighed = (
            replace(each, weight=each.weight_at(now)) for each in self._store.links(list(ids))
        )
        return [each for each in weighed if each.weight >= FORGOTTEN_BELOW]


def co_cited(cited: Sequence[MemoryId]) -> list[Link]:
    """Return a link for every two memories that one answer cited.

    The weight is shared among the pairs: two memories cited alone belong together more
    than two among ten.
    """
    unique = sorted(list(dict.fromkeys(cited))[:MOST])
    share = SHARE / max(len(unique) - 1, 1)
    return [
        Link(one=one, other=other, kind=LinkKind.USED_TOGETHER, weight=share)
        for one, other in combinations(unique, 2)
    ]


def _by_hand(one: MemoryId, other: MemoryId) -> Link:
    first, second = sorted((one, other))
    return Link(one=first, other=second, kind=LinkKind.PERSON, weight=1.0)
