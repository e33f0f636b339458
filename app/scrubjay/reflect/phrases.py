"""The most telling phrases of texts: runs of telling words that end in the name of a thing.

The runs are those of RAKE (Rose et al. 2010), cut at punctuation and at words that say
nothing; what a word says comes from `words`, not from the few texts themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING, Final

from scrubjay.reflect.words import WORD, folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scrubjay.reflect.words import Words

TELLING: Final = 0.1
"""A word that says less than this ends a run."""
LONGEST: Final = 3
"""Words of a phrase."""
SHOWN: Final = 2
"""Phrases of a title."""
_PART: Final = re.compile(r"[^.,;:!?()\[\]\"“”…\n/|*]+")
_FIRST_WORDS: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A run of words: as it was written first, and the folded words that identify it."""

    text: str
    words: tuple[str, ...]


def runs(text: str, words: Words) -> Iterator[list[str]]:
    """Yield the runs of telling words of a text, in order, as they were written."""
    for part in _PART.findall(text):
        run: list[str] = []
        for word in WORD.findall(part):
            if words.telling(word) >= TELLING:
                run.append(word)
            elif run:
                yield run
                run = []
        if run:
            yield run


def phrases(text: str, words: Words) -> Iterator[Phrase]:
    """Yield the telling phrases of a text in order, with repetitions."""
    for run in runs(text, words):
        last = max((at for at, word in enumerate(run) if words.is_thing(word)), default=-1)
        kept = run[max(last + 1 - LONGEST, 0) : last + 1]
        if kept:
            yield Phrase(text=" ".join(kept), words=tuple(folded(word) for word in kept))


def title(texts: Sequence[str], words: Words) -> str:
    """Return the most telling phrases of texts, to show; their first words when none tells."""
    best = distinct(ranked(texts, words), SHOWN)
    if not best:
        return _first_words(texts)
    return capitalised(", ".join(each.text for each in best))


def ranked(texts: Iterable[str], words: Words) -> list[Phrase]:
    """Return the different phrases of texts, the most telling first."""
    said: Counter[tuple[str, ...]] = Counter()
    shown: dict[tuple[str, ...], Phrase] = {}
    for text in texts:
        for phrase in phrases(text, words):
            said[phrase.words] += 1
            shown.setdefault(phrase.words, phrase)

    def weight(key: tuple[str, ...]) -> float:
        # The mean keeps long runs from winning by length, the root lets them win by substance.
        telling = sum(words.telling(word) for word in key)
        return telling / sqrt(len(key)) * (1.0 + log(said[key]))

    return [shown[key] for key in sorted(said, key=weight, reverse=True)]


def distinct(found: Iterable[Phrase], count: int) -> list[Phrase]:
    """Return the first so many phrases that share no word with one before."""
    taken: set[str] = set()
    kept: list[Phrase] = []
    for phrase in found:
        if len(kept) == count:
            break
        if taken.isdisjoint(phrase.words):
            taken.update(phrase.words)
            kept.append(phrase)
    return kept


def capitalised(text: str) -> str:
    """Return the text with a capital at its start."""
    return text[:1].upper() + text[1:]


def _first_words(texts: Sequence[str]) -> str:
    said = next((text.split() for text in texts if text.strip()), [])
    more = "…" if len(said) > _FIRST_WORDS else ""
    return " ".join(said[:_FIRST_WORDS]).rstrip(".,;:") + more
