"""Logistic weights over named columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from scrubjay.recall.meanings import products

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Logistic:
    """p = 1 / (1 + e^-(w·x + b)) over named columns.

    Attributes:
        weights: Shape (columns,), in the order of `columns`, scaled for raw values.
    """

    columns: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: float

    @classmethod
    def read(cls, entry: Mapping[str, object], columns: Sequence[str]) -> Logistic:
        """Build from {"bias": b, "weights": {name: w}}; unnamed columns weigh nothing."""
        named = entry["weights"]
        if not isinstance(named, dict):
            message = "weights must be an object"
            raise TypeError(message)
        weights = np.array([float(named.get(name, 0.0)) for name in columns], dtype=np.float32)
        return cls(columns=tuple(columns), weights=weights, bias=float(str(entry["bias"])))

    def logits(self, table: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return w·x + b for each row of an array of shape (n, columns)."""
        return products(table, self.weights) + np.float32(self.bias)


def chance(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the chance, in 0…1, of each log-odds."""
    chances = 1.0 / (1.0 + np.exp(-np.clip(logits, -30.0, 30.0)))
    return np.asarray(chances, dtype=np.float32)
