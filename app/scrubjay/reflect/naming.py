"""Names of themes: words frequent in one theme and rare in the rest (c-tf-idf, Grootendorst 2022).

A name is made of the names of things, as they were written.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from math import log
from typing import TYPE_CHECKING, Final

from scrubjay.reflect.phrases import capitalised, runs
from scrubjay.reflect.words import WORD, folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from scrubjay.reflect.words import Words

    Key = tuple[str, ...]

PARTS: Final = 2
"""Things in a name."""
OFTEN: Final = 0.4
"""A phrase stands for a word when it is this share of what is said of it."""
SHORT: Final = 2
"""Letters of words too short to name anything."""
_POSSESSIVE: Final = re.compile(r"['’]s$")
_STEM: Final = 4
_ENDING: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name and what it rests on.

    Attributes:
        text: To show.
        lead: The folded word that names it best.
        words: All folded words of the name.
        share: Of the texts it names, how many hold a word of it, 0…1.
    """

    text: str
    lead: str
    words: frozenset[str]
    share: float


class Naming:
    """Names groups among texts.

    Args:
        texts: All texts, of every group and of none.
        words: Weighs words.
        unwanted: Folded words that no name may hold: the people talked with.
    """

    def __init__(self, texts: Sequence[str], words: Words, unwanted: Collection[str]) -> None:
        self._texts = texts
        self._words = words
        self._barred = frozenset(unwanted)

    @cached_property
    def _said(self) -> list[Counter[str]]:
        """For each text, the words of it as written."""
        return [Counter(WORD.findall(text)) for text in self._texts]

    @cached_property
    def _held(self) -> list[frozenset[str]]:
        return [frozenset(map(folded, said)) for said in self._said]

    @cached_property
    def _spread(self) -> Counter[str]:
        """In how many texts each folded word stands."""
        return Counter(word for held in self._held for word in held)

    def name(self, rows: Sequence[int]) -> Name | None:
        """Return the name of a group of texts, or None when they share no word that tells.

        Args:
            rows: Their places among all texts.
        """
        phrases = self._phrases(rows)
        ordered = self._ordered(rows)
        parts: list[str] = []
        used: set[str] = set()
        for key in ordered:
            if len(parts) == PARTS:
                break
            if any(akin(key, other) for other in used):
                continue
            shown, taken = self._shown(key, rows, phrases, used)
            parts.append(shown)
            used |= taken
        if not parts:
            return None
        held = sum(not used.isdisjoint(self._held[row]) for row in rows)
        return Name(
            text=capitalised(" & ".join(parts)),
            lead=ordered[0],
            words=frozenset(used),
            share=held / len(rows),
        )

    def holding(self, rows: Sequence[int], name: Name) -> list[int]:
        """Return those of the rows whose text holds a word of the name."""
        return [row for row in rows if not name.words.isdisjoint(self._held[row])]

    def _ordered(self, rows: Sequence[int]) -> list[str]:
        """Return the things two of the texts name, the most characteristic first."""
        counted = Counter(word for row in rows for word in self._held[row])
        weights = {
            word: times * self._words.topical(word) * log(len(self._texts) / self._spread[word])
            for word, times in counted.items()
            if times > 1
            and len(word) > SHORT
            and word not in self._barred
            and self._words.is_thing(word)
        }
        found = [word for word, weight in weights.items() if weight > 0.0]
        return sorted(found, key=lambda word: (-weights[word], word))

    def _phrases(self, rows: Sequence[int]) -> dict[Key, Counter[str]]:
        """Return the phrases of two or three words in these texts, with how they are written."""
        found: dict[Key, Counter[str]] = defaultdict(Counter)
        for row in rows:
            for text in set(self._parts_of(self._texts[row])):
                found[tuple(map(folded, text.split()))][_POSSESSIVE.sub("", text)] += 1
        return found

    def _parts_of(self, text: str) -> Iterator[str]:
        for run in runs(text, self._words):
            for end in range(2, len(run) + 1):
                if self._words.is_thing(run[end - 1]):
                    for start in range(max(end - 3, 0), end - 1):
                        yield " ".join(run[start:end])

    def _shown(
        self, key: str, rows: Sequence[int], phrases: dict[Key, Counter[str]], used: set[str]
    ) -> tuple[str, set[str]]:
        """Return the phrase a word mostly stands in, or the word; and the words taken by it."""
        enough = max(2.0, OFTEN * sum(key in self._held[row] for row in rows))
        fitting = [
            phrase
            for phrase, written in phrases.items()
            if key in phrase
            and written.total() >= enough
            and used.isdisjoint(phrase)
            and self._barred.isdisjoint(phrase)
        ]
        if fitting:
            best = max(fitting, key=lambda phrase: (phrases[phrase].total(), phrase))
            return _plainest(phrases[best]), {*best}
        alone = Counter[str]()
        for row in rows:
            for word, times in self._said[row].items():
                if folded(word) == key:
                    alone[_POSSESSIVE.sub("", word)] += times
        return _plainest(alone), {key}


def akin(one: str, other: str) -> bool:
    """Report whether two words look like forms of one: "dance", "dancing"."""
    same = 0
    for mine, its in zip(one, other, strict=False):
        if mine != its:
            break
        same += 1
    return one == other or same >= max(_STEM, max(len(one), len(other)) - _ENDING)


def _plainest(written: Counter[str]) -> str:
    """Return the spelling to show: in lower case where it ever is, else the most frequent."""
    return min(written, key=lambda text: (text[:1].isupper(), -written[text], text))
