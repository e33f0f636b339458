"""From scored candidates to places: facts and their words share one, doubles wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.recall.shelf import NOBODY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from scrubjay.recall.meanings import Meanings
    from scrubjay.recall.shelf import Shelf

_ALIKE: Final = 0.97
"""Cosine above which two memories say the same and need not both take a place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place among the recollections.

    Attributes:
        row: The memory shown. candidate: its index in the evidence.
        folded: Rows that would have taken a place of their own (facts drawn from
            this line, or the line this fact was drawn from).
    """

    row: int
    candidate: int
    score: float
    folded: tuple[int, ...]


def places(
    rows: NDArray[np.int64],
    scores: NDArray[np.float32],
    shelf: Shelf,
    meanings: Meanings,
    k: int,
) -> list[Place]:
    """Return the k best places, best first.

    A fact and the line it was drawn from take one place, shown as whichever scores
    higher. A memory that says the same as one already placed waits behind the others.
    """
    order = np.argsort(-scores, kind="stable")
    groups: dict[int, list[int]] = {}
    for candidate in order.tolist():
        row = int(rows[candidate])
        anchor = int(shelf.anchor[row])
        groups.setdefault(row if anchor == NOBODY else anchor, []).append(candidate)
        if len(groups) >= 2 * k + 4:
            break
    found = [
        Place(
            row=int(rows[group[0]]),
            candidate=group[0],
            score=float(scores[group[0]]),
            folded=tuple(int(rows[other]) for other in group[1:]),
        )
        for group in groups.values()
    ]
    return _doubles_last(found, meanings)[:k]


def _doubles_last(found: Sequence[Place], meanings: Meanings) -> list[Place]:
    if not meanings.held or len(found) < 2:  # noqa: PLR2004 - one cannot be a double
        return list(found)
    vectors = meanings.take(np.array([place.row for place in found], dtype=np.int64))
    alike = np.triu(np.einsum("ij,kj->ik", vectors, vectors), k=1).max(axis=0)
    double = {number for number, cosine in enumerate(alike) if cosine > _ALIKE}
    return [place for number, place in enumerate(found) if number not in double] + [
        place for number, place in enumerate(found) if number in double
    ]
