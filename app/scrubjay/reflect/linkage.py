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
    done: set[int] = set()
    chain: list[int] = []
    while len(members) > len(done):
        if not chain:
            chain.append(next(row for row in members if row not in done))
        here = chain[-1]
        nearest = int(distance[here].argmin())
        if distance[here, nearest] > within:
            # Nothing will ever come closer: averages of distances above `within` stay above.
            done.update(chain)
            chain.clear()
        elif len(chain) > 1 and distance[here, nearest] >= distance[here, chain[-2]]:
            chain.pop()
            one, other = here, chain.pop()
            _merge(distance, sizes, one, other)
            members[one] += members.pop(other)
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
