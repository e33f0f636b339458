"""What a memory is about by its meaning: the nearest of a few everyday themes, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.models import Embedder
    from scrubjay.ports.stores import MemoryStore

ANCHORS: Final[Mapping[str, str]] = {
    "people": "family, mother, father, sister, brother, friend, wife, husband, children",
    "work": "work, job, boss, office, colleague, meeting, salary, career, project deadline",
    "home": "home, flat, house, rent, moving house, kitchen, furniture, neighbours, repairs",
    "health": "health, doctor, hospital, illness, medicine, pain, therapy, sleep, diet",
    "food": "food, cooking, recipe, dinner, restaurant, baking, coffee, meal",
    "travel": "travel, trip, holiday, flight, train, hotel, abroad, sightseeing",
    "money": "money, bank, bill, tax, price, budget, savings, loan",
    "learning": "school, university, course, exam, studying, teacher, lesson, book, reading",
    "sport": "sport, running, football, gym, cycling, swimming, match, training, race",
    "music": "music, song, concert, guitar, piano, band, singing, album",
    "nature": "nature, garden, plants, birds, forest, mountains, sea, weather, walk outdoors",
    "animals": "pet, dog, cat, puppy, vet, animal",
    "celebration": "birthday, wedding, party, anniversary, christmas, gift, celebration",
    "feelings": "feeling sad, lonely, anxious, stressed, grief, hope, proud, happy",
}
"""A tag, and words that speak of it."""
NEAR: Final = 0.33
"""Cosine from which a text is about a theme; most small talk stays below."""
BEHIND: Final = 0.04
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
                self._anchors = self._embedder.embed(list(ANCHORS.values()))
        except KnownError:  # no embedder can be run: a note does without themes
            return ()
        return _nearest(self._anchors @ vectors[0])


def _nearest(cosines: NDArray[np.float32]) -> tuple[str, ...]:
    names = list(ANCHORS)
    order = [int(row) for row in np.argsort(-cosines)[:MOST]]
    least = max(NEAR, float(cosines[order[0]]) - BEHIND)
    return tuple(names[row] for row in order if float(cosines[row]) >= least)
