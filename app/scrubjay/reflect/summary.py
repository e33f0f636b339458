"""What a stretch of time was about, in its own sentences (MemoryBank's summaries, no model).

A sentence weighs what its telling words weigh, more where the stretch comes back to them; the
next one chosen must also be new (maximal marginal relevance, Carbonell & Goldstein 1998). Every
sentence stands word for word in its source.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.life import Cited, Summary
from scrubjay.reflect.phrases import title
from scrubjay.reflect.sentences import is_quotable, sentences
from scrubjay.reflect.words import WORD, folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.reflect.words import Words

    Vectors = Mapping[MemoryId, NDArray[np.float32]]

FEWEST: Final = 3
MOST: Final = 5
LINES_EACH: Final = 6
"""Lines that one more sentence stands for."""
NOVELTY: Final = 0.35
"""Share of newness in the choice of the next sentence."""
OWN: Final = 1.25
"""The person's own lines come before what others said."""
FULL_LENGTH: Final = 30
"""Words from which on a sentence weighs less, not more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    text: str
    line: Memory
    place: int
    weights: dict[str, float]
    score: float


def summary(lines: Sequence[Memory], words: Words, vectors: Vectors) -> Summary:
    """Return the most telling sentences of these lines, in their order.

    Args:
        lines: What was said, in order.
        words: Weighs words.
        vectors: Unit vectors by line, as far as there are any; without them two sentences are
            alike as far as they share telling words.
    """
    candidates = _candidates(lines, words)
    wanted = min(max(len(lines) // LINES_EACH, FEWEST), MOST)
    chosen = _chosen(candidates, wanted, vectors)
    return Summary(
        title=title([each.text for each in lines], words),
        sentences=tuple(
            Cited(text=each.text, sources=(each.line.id,))
            for each in sorted(chosen, key=lambda each: each.place)
        ),
    )


def _candidates(lines: Sequence[Memory], words: Words) -> list[_Candidate]:
    told = [
        (line, sentence)
        for line in lines
        for sentence in sentences(line.text)
        if is_quotable(sentence)
    ]
    weighed = [_weights(sentence, words) for _, sentence in told]
    common = Counter(word for weights in weighed for word in weights)
    return [
        _Candidate(
            text=sentence,
            line=line,
            place=place,
            weights=weights,
            score=_score(sentence, line, weights, common),
        )
        for place, ((line, sentence), weights) in enumerate(zip(told, weighed, strict=True))
    ]


def _weights(sentence: str, words: Words) -> dict[str, float]:
    found = {folded(word): words.telling(word) for word in WORD.findall(sentence)}
    return {word: weight for word, weight in found.items() if weight > 0.0}


def _score(
    sentence: str, line: Memory, weights: Mapping[str, float], common: Mapping[str, int]
) -> float:
    told = sum(weight * (1.0 + log(common[word])) for word, weight in weights.items())
    length = len(sentence.split())
    brevity = min(FULL_LENGTH / max(length, 1), 1.0)
    return told * brevity * (0.5 + line.salience) * (OWN if line.by_self else 1.0)


def _chosen(candidates: Sequence[_Candidate], wanted: int, vectors: Vectors) -> list[_Candidate]:
    highest = max((each.score for each in candidates), default=0.0)
    left = [each for each in candidates if each.score > 0.0]
    chosen: list[_Candidate] = []
    while left and len(chosen) < wanted:
        best = max(
            left,
            key=lambda each: (
                (1.0 - NOVELTY) * each.score / highest
                - NOVELTY * max((_alike(each, other, vectors) for other in chosen), default=0.0)
            ),
        )
        left.remove(best)
        chosen.append(best)
    return chosen


def _alike(one: _Candidate, other: _Candidate, vectors: Vectors) -> float:
    """Return the likeness of two sentences, 0…1: by meaning where both lines have vectors."""
    shared = sum(weight * other.weights.get(word, 0.0) for word, weight in one.weights.items())
    lengths = np.sqrt(
        sum(weight**2 for weight in one.weights.values())
        * sum(weight**2 for weight in other.weights.values())
    )
    by_words = float(shared / lengths) if lengths else 0.0
    mine, others = vectors.get(one.line.id), vectors.get(other.line.id)
    if mine is None or others is None or one.line.id == other.line.id:
        return by_words
    return max(by_words, float(mine @ others))
