"""Emotional RAG's five strategies (Huang and others 2024), with the distances as they are given.

ds is Euclid's distance of the unit vectors, de = 1 - cos of eight whole numbers from 1 to 10.
The paper asks a language model for these; here Scrubjay's own reader of feeling gives them.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

import numpy as np

from evaluation.rivals.world import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.rivals.world import Asked, Lines, Table
    from scrubjay.domain.affect import Affect
    from scrubjay.perceive import AffectReader


class Strategy(enum.Enum):
    """How the two distances meet."""

    ORDINARY = "ordinary"
    C_A = "C-A"
    C_M = "C-M"
    S_S = "S-S"
    S_E = "S-E"


def marks(affects: Sequence[Affect]) -> Table:
    """Return eight marks from 1 (none) to 10 for each, as whole numbers."""
    return np.array([[1.0 + round(9.0 * each) for each in affect.vector] for affect in affects])


def apart(asked: Table, held: Table) -> Table:
    """Return 1 - cos between one row of marks and many."""
    lengths = np.linalg.norm(held, axis=1) * np.linalg.norm(asked)
    return np.asarray(1.0 - (held @ asked) / lengths)


class EmotionalRag:
    """Orders lines by meaning and by feeling."""

    def __init__(self, lines: Lines, strategy: Strategy, reader: AffectReader) -> None:
        self._vectors = lines.vectors
        self._strategy = strategy
        self._reader = reader
        self._marks = marks(reader.read(lines.texts, lines.vectors))

    def search(self, asked: Asked, k: int) -> list[int]:
        by_meaning = np.linalg.norm(self._vectors - asked.vector, axis=1)
        if self._strategy is Strategy.ORDINARY:
            return nearest(by_meaning, k)
        felt = self._reader.read([asked.text], asked.vector[None, :])
        by_feeling = apart(marks(felt)[0], self._marks)
        return ordered(self._strategy, by_meaning, by_feeling, k)


def ordered(strategy: Strategy, by_meaning: Table, by_feeling: Table, k: int) -> list[int]:
    """Return k rows: by the sum, by the product, or 2k by one and of these k by the other."""
    if strategy is Strategy.C_A:
        return nearest(by_meaning + by_feeling, k)
    if strategy is Strategy.C_M:
        return nearest(by_meaning * by_feeling, k)
    first, then = (by_meaning, by_feeling) if strategy is Strategy.S_S else (by_feeling, by_meaning)
    kept = nearest(first, 2 * k)
    return [kept[place] for place in nearest(then[kept], k)]
