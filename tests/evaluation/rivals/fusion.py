"""mem0's fusion: meaning gates, then meaning, words and names add up.

score = (cosine + squashed BM25 + 0.5 · share of the question's names) / what could be had,
where a part that nothing answers to cannot be had. The squashing is logistic; its middle and
slope depend on the number of words in the question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from evaluation.rivals.plain import Bm25
from evaluation.rivals.world import names, nearest, stems

if TYPE_CHECKING:
    from evaluation.rivals.world import Asked, Lines, Table

_STEPS: Final = ((3, 5.0, 0.7), (6, 7.0, 0.6), (9, 9.0, 0.5), (15, 10.0, 0.5))
_LONGER: Final = (12.0, 0.5)
NAMES_WEIGH: Final = 0.5
GATE: Final = 4
"""As many times k lines by meaning take part, at least LEAST."""
LEAST: Final = 60


def squashed(scores: Table, words: int) -> Table:
    """Return BM25 scores as 0…1, by a logistic that suits a question of so many words."""
    middle, slope = next(
        ((middle, slope) for most, middle, slope in _STEPS if words <= most), _LONGER
    )
    return np.asarray(1.0 / (1.0 + np.exp(-slope * (scores - middle))))


class Fusion:
    """Gated by meaning, ordered by the sum."""

    def __init__(self, lines: Lines) -> None:
        self._vectors = lines.vectors
        self._words = Bm25(lines.texts, stems)
        self._names = [names(text) for text in lines.texts]

    def search(self, asked: Asked, k: int) -> list[int]:
        cosines = self._vectors @ asked.vector
        gate = nearest(-cosines, max(GATE * k, LEAST))
        words = stems(asked.text)
        raw = self._words.scores(words)[gate]
        said = np.where(raw > 0.0, squashed(raw, len(words)), 0.0)
        wanted = names(asked.text)
        shared = [len(wanted & self._names[row]) / max(len(wanted), 1) for row in gate]
        named = NAMES_WEIGH * np.array(shared)
        best = 1.0 + float(raw.any()) + NAMES_WEIGH * float(named.any())
        total = (cosines[gate] + said + named) / best
        return [gate[place] for place in nearest(-total, k)]
