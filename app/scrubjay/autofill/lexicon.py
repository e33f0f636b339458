"""What words a form uses for what: finds known phrases in labels and in programmers' names."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from scrubjay.autofill.words import words
from scrubjay.host.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LONGEST: Final = 7
"""Words in the longest phrase that is looked for."""
_MOST: Final = 0.7
_REMEMBERED: Final = 2048
_LETTERS_FROM: Final = 4
"""Letters a phrase needs to be believed in the middle of a run-together name."""
_LETTERS_TO: Final = 24
_SPOKEN: Final = 1.5
_CLEARLY: Final = 1.3
"""How much must speak for a language, and how much more than for the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A known phrase in a text.

    Attributes:
        topics: What it can stand for: field kinds, or with a leading dash what is left alone.
        share: How much of the text it covers, 0…1, counted in letters.
    """

    topics: frozenset[str]
    share: float


class Lexicon:
    """Phrases by topic. `topics` lists all of them in a fixed order."""

    def __init__(self, entries: Mapping[str, Mapping[str, str]]) -> None:
        """Take {topic: {language or "code": "phrase; phrase"}}."""
        self.topics: tuple[str, ...] = tuple(entries)
        phrases: dict[str, set[str]] = defaultdict(set)
        codes: dict[str, set[str]] = defaultdict(set)
        tongues: dict[str, set[str]] = defaultdict(set)
        for topic, by_language in entries.items():
            for language, listed in by_language.items():
                for phrase in listed.split(";"):
                    spelt = " ".join(words(phrase))
                    phrases[spelt].add(topic)
                    if language != "code":
                        tongues[spelt].add(language)
                    if language in {"code", "en"}:
                        codes["".join(words(phrase))].add(topic)
        self._phrases = {each: frozenset(found) for each, found in phrases.items()}
        self._tongues = {each: frozenset(found) for each, found in tongues.items()}
        self._codes = {each: frozenset(found) for each, found in codes.items()}
        # The same label is looked at from several sides, and by every reading of its page.
        self._read_text = lru_cache(maxsize=_REMEMBERED)(self._text_hits)
        self._read_code = lru_cache(maxsize=_REMEMBERED)(self._code_hits)

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Return the longest known phrases of a text, none inside another, in reading order."""
        return self._read_text(text[:200])

    def code_hits(self, name: str) -> tuple[Hit, ...]:
        """Return the phrases of a name or id, also where words are run together."""
        return self._read_code(name[:80])

    def _text_hits(self, text: str) -> tuple[Hit, ...]:
        return _hits(self, words(text)[:40])

    def _code_hits(self, name: str) -> tuple[Hit, ...]:
        apart = words(name)
        found = _hits(self, apart)
        if sum(hit.share for hit in found) > _MOST:
            return found
        together = self._together("".join(apart))
        covered = sum(hit.share for hit in together)
        return together if covered > sum(hit.share for hit in found) else found

    def language(self, texts: Iterable[str]) -> str:
        """Return the language that most of the texts are known phrases of, or "".

        A phrase that several languages share counts a share for each.
        """
        votes: dict[str, float] = defaultdict(float)
        for text in texts:
            spoken = self._tongues.get(" ".join(words(text[:200])), frozenset())
            for each in spoken:
                votes[each] += 1 / len(spoken)
        first, second = ([*sorted(votes.values(), reverse=True), 0.0, 0.0])[:2]
        clear = first >= _SPOKEN and first >= _CLEARLY * second
        return max(votes, key=lambda each: votes[each]) if clear else ""

    def phrase(self, spelt: str) -> frozenset[str]:
        """Return the topics of exactly this phrase (words in lower case, one space between)."""
        return self._phrases.get(spelt, frozenset())

    def _together(self, letters: str) -> tuple[Hit, ...]:
        letters = letters[:64]
        spans = [
            (start, end, self._codes[letters[start:end]])
            for start in range(len(letters))
            for end in range(start + _LETTERS_FROM, min(start + _LETTERS_TO, len(letters)) + 1)
            if letters[start:end] in self._codes
        ]
        return tuple(
            Hit(topics=topics, share=(end - start) / len(letters))
            for start, end, topics in _longest_first(spans)
        )


def _hits(lexicon: Lexicon, text: tuple[str, ...]) -> tuple[Hit, ...]:
    spans = [
        (start, end, topics)
        for start in range(len(text))
        for end in range(start + 1, min(start + LONGEST, len(text)) + 1)
        if (topics := lexicon.phrase(" ".join(text[start:end])))
    ]
    letters = sum(map(len, text)) or 1
    return tuple(
        Hit(topics=topics, share=sum(map(len, text[start:end])) / letters)
        for start, end, topics in _longest_first(spans)
    )


_Span = tuple[int, int, frozenset[str]]


def _longest_first(spans: Iterable[_Span]) -> Iterator[_Span]:
    """Yield spans that do not overlap, preferring long ones; in order of their start."""
    kept: list[_Span] = []
    for span in sorted(spans, key=lambda each: (each[0] - each[1], each[0])):
        if all(span[1] <= other[0] or span[0] >= other[1] for other in kept):
            kept.append(span)
    yield from sorted(kept, key=lambda each: each[0])


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the phrases that come with the program, read once."""
    text = resource("weights/fields-lexicon.toml").read_text(encoding="utf-8")
    return Lexicon(tomllib.loads(text))
