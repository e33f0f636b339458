"""How alike texts are: by meaning, and by the rare words they share.

Sentence vectors alone put two notes apart that name one cello in different affairs; words alone
miss "running" beside "half marathon". One vector holds both, so that one product compares them.
"""

from __future__ import annotations

from collections import Counter
from math import log, sqrt
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.reflect.words import WORD, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from scrubjay.reflect.words import Words

    Table = NDArray[np.float32]

BY_WORDS: Final = 0.3
"""Share of likeness that shared words decide; all of it where there are no vectors."""
VOCABULARY: Final = 2048
"""Words compared, the most frequent: it bounds memory, and the rarest are hardly shared."""


def table(texts: Sequence[str], vectors: Sequence[Table | None], words: Words) -> Table:
    """Return one row for each text; products of rows are likenesses, at most 1.

    Args:
        texts: What to compare.
        vectors: The unit vector of each text, or None.
        words: Weighs words.
    """
    shared = _shared_words(texts, words)
    known = [each for each in vectors if each is not None]
    if not known:
        return shared
    meaning = np.zeros((len(texts), len(known[0])), np.float32)
    for row, vector in enumerate(vectors):
        if vector is not None:
            meaning[row] = vector
    return np.hstack([sqrt(1.0 - BY_WORDS) * meaning, sqrt(BY_WORDS) * shared])


def mean_distance(rows: Table) -> float:
    """Return the mean of 1 minus likeness over all pairs of different rows; 1 for one row."""
    count = len(rows)
    if count < 2:  # noqa: PLR2004 (a pair)
        return 1.0
    total = rows.sum(axis=0)
    alike = float(total @ total) - float(np.square(rows).sum())
    return 1.0 - alike / (count * (count - 1))


def _shared_words(texts: Sequence[str], words: Words) -> Table:
    """Return unit rows of the words that more than one text holds, weighed by rarity."""
    held = [{*map(folded, WORD.findall(text))} for text in texts]
    spread = Counter(word for each in held for word in each)
    frequent = ((word, times) for word, times in spread.most_common() if times > 1)
    weights = {word: words.topical(word) * log(len(texts) / times) for word, times in frequent}
    column = {
        word: at for at, word in enumerate([w for w, x in weights.items() if x > 0.0][:VOCABULARY])
    }
    rows = np.zeros((len(texts), max(len(column), 1)), np.float32)
    for row, each in enumerate(held):
        for word in each & column.keys():
            rows[row, column[word]] = weights[word]
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    np.divide(rows, lengths, out=rows, where=lengths > 0.0)
    return rows
