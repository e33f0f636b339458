"""Counts how many memories there are at each strength."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.errors import Cancelled
from scrubjay.domain.recollection import Filters, Strength
from scrubjay.ui.jobs import Lane
from scrubjay.ui.memories.query import KEPT
from scrubjay.ui.memories.stepping import Stepping
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.wording import percent, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.facade import Browse

BANDS: Final = 10
"""Of equal width, from 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthState:
    """The distribution as shown.

    Attributes:
        counts: Memories in each tenth of strength, the weakest first; None while counting.
        pinned: Among the strongest: those that do not fade.
    """

    counts: tuple[int, ...] | None = None
    pinned: int = 0
    trouble: Trouble | None = None


class StrengthPresenter(Presenter[StrengthState]):
    """Counts in the store, one band at a step, when it is made and after news."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(StrengthState())
        self._context = context
        self._unsubscribe = context.news.subscribe(self._heard)
        self._task = self._count()

    def close(self) -> None:
        """Stop counting and listening."""
        self._unsubscribe()
        self._task.cancel()

    def reload(self) -> None:
        """Count again; what is shown stays until then."""
        self._task.cancel()
        self._task = self._count()

    def _heard(self, _changes: Changes) -> None:
        self.reload()

    def _count(self) -> Stepping[StrengthState | None]:
        browse = self._context.assistant.browse
        return Stepping(
            self._context.jobs,
            Lane.STORE,
            lambda: counted(browse),
            self._counted,
            failed=self._failed,
        )

    def _counted(self, state: StrengthState | None) -> None:
        if state is not None:
            self._show(state)

    def _failed(self, error: KnownError) -> None:
        if not isinstance(error, Cancelled):
            self._show(replace(self.state, trouble=Trouble.of(error)))


def counted(browse: Browse) -> Iterator[StrengthState | None]:
    """Yield None after each band, and the whole distribution at last; of one moment."""
    now, law = browse.now(), browse.law()
    below = [0]
    for band in range(1, BANDS):
        strength = Strength(now=now, law=law, below=band / BANDS)
        below.append(browse.count(Filters(states=KEPT, strength=strength)))
        yield None
    below.append(browse.count(Filters(states=KEPT)))
    pinned = browse.count(Filters(states=KEPT, pinned=True))
    counts = tuple(upper - lower for lower, upper in itertools.pairwise(below))
    yield StrengthState(counts=counts, pinned=pinned)


def band_search(band: int) -> str:
    """Return the search that lists a band."""
    parts = []
    if band > 0:
        parts.append(f"strength>{band * 100 // BANDS}%")
    if band < BANDS - 1:
        parts.append(f"strength<{(band + 1) * 100 // BANDS}%")
    return " ".join(parts)


def band_words(band: int) -> str:
    """Return the bounds of a band."""
    low, high = band / BANDS, (band + 1) / BANDS
    return tr("{low} to {high}", low=percent(low), high=percent(high))
