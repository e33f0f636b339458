"""What a stretch of time was about, in its own sentences (MemoryBank's summaries, no model).

A sentence weighs what its telling words weigh, more where it speaks of its speaker and less
where it addresses another; each one chosen makes those like it lighter (maximal marginal
relevance, Carbonell & Goldstein 1998). Every sentence stands word for word in its source. The
factors were chosen by `python -m tests.evaluation.summaries`.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Final

from scrubjay.domain.life import Cited, Summary
from scrubjay.reflect.phrases import title
from scrubjay.reflect.sentences import is_of_oneself, is_quotable, is_to_another, sentences
from scrubjay.reflect.words import WORD, folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.reflect.words import Words

    Vectors = Mapping[MemoryId, NDArray[np.float32]]

FEWEST: Final = 3
MOST: Final = 5
LINES_EACH: Final = 6
"""Lines that one more sentence stands for."""
NOVELTY: Final = 0.5
"""How much lighter a sentence becomes that says the same as one chosen before."""
OF_ONESELF: Final = 1.5
TO_ANOTHER: Final = 0.5
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
        title=title(lines, words),
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
    return [
        _Candidate(text=sentence, line=line, place=place, weights=weights, score=score)
        for place, (line, sentence) in enumerate(told)
        for weights in [_weights(sentence, words)]
        for score in [_score(sentence, line, weights)]
        if score > 0.0
    ]


def _weights(sentence: str, words: Words) -> dict[str, float]:
    found = {folded(word): words.telling(word) for word in WORD.findall(sentence)}
    return {word: weight for word, weight in found.items() if weight > 0.0}


def _score(sentence: str, line: Memory, weights: Mapping[str, float]) -> float:
    told = sum(weights.values()) * min(FULL_LENGTH / len(sentence.split()), 1.0)
    told *= OF_ONESELF if is_of_oneself(sentence) else 1.0
    told *= TO_ANOTHER if is_to_another(sentence) else 1.0
    return told * (OWN if line.by_self else 1.0)


def _chosen(candidates: Sequence[_Candidate], wanted: int, vectors: Vectors) -> list[_Candidate]:
    left = {each.place: each for each in candidates}
    likeness = dict.fromkeys(left, 0.0)
    chosen: list[_Candidate] = []
    while left and len(chosen) < wanted:
        best = max(
            left.values(),
            key=lambda each: (each.score * (1.0 - NOVELTY * likeness[each.place]), -each.place),
        )
        chosen.append(left.pop(best.place))
        for place, each in left.items():
            likeness[place] = max(likeness[place], _alike(each, best, vectors))
    return chosen


def _alike(one: _Candidate, other: _Candidate, vectors: Vectors) -> float:
    """Return the likeness of two sentences, 0…1: by meaning where both lines have vectors."""
    if one.line.id == other.line.id:
        return 1.0  # so that the few places go to several lines
    mine, others = vectors.get(one.line.id), vectors.get(other.line.id)
    if mine is not None and others is not None:
        return max(float(mine @ others), 0.0)
    shared = sum(weight * other.weights.get(word, 0.0) for word, weight in one.weights.items())
    return shared / (hypot(*one.weights.values()) * hypot(*other.weights.values()))
