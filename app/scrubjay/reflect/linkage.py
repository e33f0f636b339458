"""Average linkage: clusters whose members are near each other on average.

By chains of nearest neighbours (Murtagh 1983), exact for average linkage because merging
two nearest neighbours never brings a third one closer: n² time and memory for n points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def clusters(vectors: NDArray[np.float32], within: float) -> list[list[int]]:
    """Return rows grouped so that groups are merged while their mean distance stays within.

    Args:
        vectors: Unit vectors, shape (n, dimension). Distance is 1 minus the cosine.
        within: Greatest mean distance at which two groups become one.

    Returns:
        Groups of row numbers, each ascending, the largest first.
    """
    count = len(vectors)
    if count == 0:
        return []
    distance = 1.0 - vectors @ vectors.T
    np.fill_diagonal(distance, np.inf)
    sizes = np.ones(count)
    members: dict[int, list[int]] = {row: [row] for row in range(count)}
    for first in range(count):
        chain = [first] if first in members else []
        while chain:
            here = chain[-1]
            nearest = int(distance[here].argmin())
            if distance[here, nearest] > within:
                # Nor have the others of the chain anything nearer: each was the nearest of the
                # one before. And means of distances above `within` stay above.
                break
            if len(chain) > 1 and distance[here, nearest] >= distance[here, chain[-2]]:
                other = chain[-2]
                _merge(distance, sizes, here, other)
                members[here] += members.pop(other)
                chain = chain[:-2] or [here]
            else:
                chain.append(nearest)
    return sorted(
        (sorted(group) for group in members.values()), key=lambda each: (-len(each), each)
    )


def _merge(distance: NDArray[np.float32], sizes: NDArray[np.float64], one: int, other: int) -> None:
    """Let `one` stand for both; `other` is out of reach from now on."""
    total = sizes[one] + sizes[other]
    joined = (sizes[one] * distance[one] + sizes[other] * distance[other]) / total
    joined[[one, other]] = np.inf
    distance[one], distance[:, one] = joined, joined
    distance[other], distance[:, other] = np.inf, np.inf
    sizes[one] = total
