"""Find the parts of an address that cannot hold any more: a street stays in its town.

A form must never name an old street in a new town; a part that is not known is better than one
that is wrong, so that whatever was told of another place ends with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.text import normalised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.domain.memory import Memory, Triple

    Held = Callable[[str, str | None], list[Memory]]

_MOVED: Final = re.compile(r"\b(?:moved|relocated|emigrated|immigrated)\b", re.IGNORECASE)
_NEARBY: Final = frozenset({"landlord", "landlady", "neighbour", "neighbor"})
_WITHIN: Final = {
    "country-name": ("address-level1", "address-level2", "street-address", "postal-code"),
    "address-level1": ("address-level2", "street-address", "postal-code"),
    "address-level2": ("address-level1", "street-address", "postal-code"),
    "street-address": ("postal-code",),
}
"""What lies within a part, or (the state of a town) changes with it."""


def left_behind(new: Memory, held: Held) -> Iterator[Memory]:
    """Yield the parts of an address that a new part of it ends."""
    triple = new.triple
    if triple is None or triple.context or triple.predicate not in _WITHIN:
        return
    before = _holding(triple, triple.predicate, held)
    if any(each.at > new.at for each in before) or any(_same(each, triple) for each in before):
        return
    if before or _MOVED.search(new.source.words):
        # Of a move long ago, what was told since is not of the place before.
        until = new.at if before else new.valid_from or new.at
        within = (_holding(triple, name, held) for name in _WITHIN[triple.predicate])
        for rows in (*within, _around(triple, held)):
            for each in rows:
                # What was told in the same breath belongs to the new place.
                told_here = each.source.episode == new.source.episode is not None
                if not told_here and each.at <= until:
                    yield each


def _around(triple: Triple, held: Held) -> Iterator[Memory]:
    """Yield whom one has only as long as one lives there: a landlord, neighbours."""
    for each in held(triple.subject, "related-to"):
        if each.is_current and each.triple and each.triple.context.casefold() in _NEARBY:
            yield each


def gone_with(over: Memory, held: Held) -> Iterator[Memory]:
    """Yield what ends with a town that is no longer one's home."""
    triple = over.triple
    if triple is not None and not triple.context and triple.predicate == "address-level2":
        for name in ("street-address", "postal-code"):
            yield from _holding(triple, name, held)


def _holding(triple: Triple, name: str, held: Held) -> list[Memory]:
    return [
        each
        for each in held(triple.subject, name)
        if each.is_current
        and each.triple is not None
        and each.triple.polarity
        and each.triple.context in ("", "home")
    ]


def _same(memory: Memory, triple: Triple) -> bool:
    """Report whether a part is told again; of a street a number may have been mistaken."""
    if memory.triple is None:
        return False
    one, other = normalised(memory.triple.object), normalised(triple.object)
    if triple.predicate == "street-address":
        one, other = (re.sub(r"\d+", "", each) for each in (one, other))
    return one == other
