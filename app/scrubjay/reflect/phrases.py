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

from scrubjay.reflect.sentences import addressed, is_quotable, sentences
from scrubjay.reflect.words import WORD, folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from scrubjay.domain.memory import Memory
    from scrubjay.reflect.words import Words

TELLING: Final = 0.1
"""A word that says less than this ends a run."""
LONGEST: Final = 3
"""Words of a phrase."""
SHOWN: Final = 2
"""Phrases of a title."""
_PART: Final = re.compile(r"[^.,;:!?()\[\]\"“”…\n/|*]+")
_SHORT_NAME: Final = 3
_FIRST_WORDS: Final = 6
_BEFORE_DEEDS: Final = frozenset(
    (
        *("to", "i", "you", "we", "they", "he", "she", "it", "it's", "that's", "can", "could"),
        *("will", "would", "should", "must", "don't", "didn't", "not", "never", "is", "was"),
        *("are", "were", "be", "been", "so", "very", "really", "i'm", "you're", "we're", "let's"),
    )
)
"""After these a word that is not known for a thing is a deed: "to brighten"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A run of words: as it was written first, and the folded words that identify it."""

    text: str
    words: tuple[str, ...]


def runs(text: str, words: Words) -> Iterator[list[str]]:
    """Yield the runs of telling words of a text, in order, as they were written."""
    for part in _PART.findall(text):
        run: list[str] = []
        before = ""
        for word in WORD.findall(part):
            deed = not run and before in _BEFORE_DEEDS and not words.knows_thing(word)
            if words.topical(word) >= TELLING and not deed:
                run.append(word)
            elif run:
                yield run
                run = []
            before = word.casefold().replace("’", "'")
        if run:
            yield run


def phrases(text: str, words: Words) -> Iterator[Phrase]:
    """Yield the telling phrases of a text in order, with repetitions."""
    for run in runs(text, words):
        last = max((at for at, word in enumerate(run) if words.is_thing(word)), default=-1)
        kept = run[max(last + 1 - LONGEST, 0) : last + 1]
        if kept:
            yield Phrase(text=" ".join(kept), words=tuple(folded(word) for word in kept))


def title(lines: Sequence[Memory], words: Words) -> str:
    """Return the most telling phrases of lines, to show; their first words when none tells.

    Who speaks and who is spoken to is no topic.
    """
    people = {folded(name) for line in lines for name in line.speaker.split()}
    people |= addressed([line.text for line in lines])
    told = [each for line in lines for each in sentences(line.text)]
    ordered = ranked(filter(is_quotable, told), words) or ranked(told, words)
    best = distinct((each for each in ordered if not _names(each, people)), SHOWN)
    if not best:
        return _first_words([line.text for line in lines])
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


def _names(phrase: Phrase, people: Collection[str]) -> bool:
    """Report whether a phrase holds one of these names, or a short form of it ("Mel")."""
    return any(
        len(word) >= _SHORT_NAME and name.startswith(word)
        for word in phrase.words
        for name in people
    )


def _first_words(texts: Sequence[str]) -> str:
    said = next((text.split() for text in texts if text.strip()), [])
    if len(said) > _FIRST_WORDS:
        return " ".join(said[:_FIRST_WORDS]).rstrip(".,;:") + "…"
    return " ".join(said)
