"""The learnt weights: evidence to the chance that a memory answers, and to trust in the whole.

Both are logistic: plain numbers in a JSON file, written by tests/evaluation/train_recall.py.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from scrubjay.domain.errors import KnownError
from scrubjay.recall.evidence import NAMES as EVIDENCE
from scrubjay.recall.meanings import products
from scrubjay.recall.trust import NAMES as TRUST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """All that was learnt.

    Attributes:
        words: Ranks without vectors. meaning: ranks with them.
        trust_words, trust_meaning: Is the answer there at all, from the best of them.
        abstain_below: Confidence under which recall says that it has nothing, without
            and with vectors.
    """

    words: Logistic
    meaning: Logistic
    trust_words: Logistic
    trust_meaning: Logistic
    abstain_below: tuple[float, float]


def load(path: Path) -> Weights:
    """Read the weights.

    Args:
        path: resources/weights/recall.json.

    Raises:
        KnownError: The file is missing or not what it should be.
    """
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        return Weights(
            words=Logistic.read(held["words"], EVIDENCE),
            meaning=Logistic.read(held["meaning"], EVIDENCE),
            trust_words=Logistic.read(held["trust_words"], TRUST),
            trust_meaning=Logistic.read(held["trust_meaning"], TRUST),
            abstain_below=(
                float(held["trust_words"]["abstain_below"]),
                float(held["trust_meaning"]["abstain_below"]),
            ),
        )
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise KnownError(
            f"The weights of recall in {path.name} cannot be read.",
            "Install Scrubjay again; memories are not affected.",
        ) from fault
