"""Think-in-Memory's buckets (Liu and others 2023): only the question's own bucket is searched.

F(x) = argmax([xR; -xR]) with R of d rows and b/2 columns, drawn from the normal distribution:
the hashing of Andoni and others (2015). A thought is a line here; the paper has a language
model write one sentence per relation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from evaluation.rivals.world import nearest

if TYPE_CHECKING:
    from evaluation.rivals.world import Asked, Lines, Table


def bucket(vectors: Table, turned: Table) -> Table:
    """Return the bucket of each row: 0…b-1."""
    sides = vectors @ turned
    return np.asarray(np.argmax(np.concatenate([sides, -sides], axis=-1), axis=-1))


class Thoughts:
    """Lines in buckets.

    Args:
        lines: The conversation.
        buckets: How many; even.
        chance: Draws R.
    """

    def __init__(self, lines: Lines, buckets: int, chance: np.random.Generator) -> None:
        self._vectors = lines.vectors
        self._turned = chance.normal(size=(lines.vectors.shape[1], buckets // 2))
        self._buckets = bucket(lines.vectors, self._turned)

    def search(self, asked: Asked, k: int) -> list[int]:
        rows = np.flatnonzero(self._buckets == bucket(asked.vector, self._turned))
        near = nearest(-(self._vectors[rows] @ asked.vector), k)
        return [int(rows[place]) for place in near]
