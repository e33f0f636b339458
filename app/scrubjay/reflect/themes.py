"""What a memory is about by its meaning: the nearest of a few everyday themes, or none."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.models import Embedder
    from scrubjay.ports.stores import MemoryStore

ANCHORS: Final[Mapping[str, tuple[str, ...]]] = {
    "people": ("my family", "my friend", "my sister", "my husband", "my children", "my parents"),
    "work": ("my job", "at the office", "my boss", "a meeting", "my salary", "looking for a job"),
    "home": ("our new flat", "moving house", "the rent", "furniture", "the landlord", "repairs"),
    "health": ("seeing the doctor", "in hospital", "I feel ill", "taking medicine", "an allergy"),
    "food": ("cooking dinner", "a recipe", "eating at a restaurant", "baking a cake", "coffee"),
    "travel": ("a trip abroad", "our holiday", "the flight", "a train journey", "a hotel"),
    "money": ("the bank", "paying a bill", "taxes", "it costs too much", "saving money", "a loan"),
    "learning": ("university", "an exam", "taking a course", "my teacher", "reading a book"),
    "sport": ("running a race", "a football match", "going to the gym", "cycling", "swimming"),
    "music": ("a song", "playing the guitar", "a concert", "singing in a band", "piano lesson"),
    "art": ("a painting", "drawing", "pottery class", "a sculpture", "an art show", "photography"),
    "nature": ("flowers in the garden", "birds", "a walk in the forest", "mountains", "the sea"),
    "animals": ("my dog", "our cat", "a puppy", "the vet", "pets"),
    "celebration": ("a birthday party", "the wedding", "our anniversary", "Christmas presents"),
    "worry": ("sad and lonely", "anxious and stressed", "grieving for someone", "I am worried"),
}
"""A tag, and phrases that speak of it. Several short ones: the mean of many is near everything."""
NEAR: Final = 0.38
"""Cosine from which a text is about a theme. A third of everyday lines are about one."""
BEHIND: Final = 0.06
"""A second theme is given too when it is hardly further away."""
MOST: Final = 2


class Themes:
    """Finds themes. The anchors are embedded at the first question; without vectors there are none.

    Args:
        store: Gives the memories' vectors.
        embedder: The one in use, or None.
    """

    def __init__(self, store: MemoryStore, embedder: Embedder | None) -> None:
        self._store = store
        self._embedder = embedder
        self._anchors: NDArray[np.float32] | None = None

    def __call__(self, memory: Memory) -> tuple[str, ...]:
        """Return the themes of a memory, the nearest first; often none."""
        if self._embedder is None:
            return ()
        _, vectors = self._store.vectors_of(self._embedder.name, [memory.id])
        if not len(vectors):
            return ()
        try:
            if self._anchors is None:
                self._anchors = self._embedder.embed(list(chain(*ANCHORS.values())))
        except KnownError:  # no embedder can be run: a note does without themes
            return ()
        return _nearest(self._anchors @ vectors[0])


def _nearest(cosines: NDArray[np.float32]) -> tuple[str, ...]:
    """Return the themes of whose phrases one is near enough, the nearest first."""
    ends = np.cumsum([len(phrases) for phrases in ANCHORS.values()])
    nearest = [float(part.max()) for part in np.split(cosines, ends[:-1])]
    by_nearness = sorted(zip(nearest, ANCHORS, strict=True), reverse=True)[:MOST]
    least = max(NEAR, by_nearness[0][0] - BEHIND)
    return tuple(name for cosine, name in by_nearness if cosine >= least)
