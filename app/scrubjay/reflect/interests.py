"""Themes that memories keep coming back to: the "shades" of Second Me, without a model.

Lines and statements are grouped by meaning (average linkage, mean distance 0.45; memory-systems.md
2.4), a theme is named by the phrases that are frequent in it and rare elsewhere (c-tf-idf,
Grootendorst 2022), and told by its two most central sentences. What fits no theme is left out.
"""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.life import Cited, Interest
from scrubjay.reflect.linkage import clusters
from scrubjay.reflect.phrases import Phrase, capitalised, distinct, phrases
from scrubjay.reflect.sentences import is_quotable, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.reflect.words import Words

    Vectors = Mapping[MemoryId, NDArray[np.float32]]

WITHIN: Final = 0.45
"""Greatest mean cosine distance within a theme."""
FEWEST: Final = 3
"""Memories of a theme."""
DAYS: Final = 2
"""Different days on which it came up: what was spoken of once is an episode, no interest."""
MOST: Final = 24
"""Themes told."""
TOLD: Final = 2
"""Phrases of a name, sentences of a description."""


def interests(memories: Sequence[Memory], words: Words, vectors: Vectors) -> list[Interest]:
    """Return the themes, the strongest (most memories) first.

    Args:
        memories: The person's own lines and statements.
        words: Weighs words.
        vectors: Their unit vectors, as far as there are any; memories without are left out.
    """
    held = [each for each in memories if each.id in vectors and _says_something(each)]
    if not held:
        return []
    table = np.stack([vectors[each.id] for each in held])
    groups = [rows for rows in clusters(table, WITHIN) if _recurs([held[row] for row in rows])]
    found_in = [
        Counter(p.words for row in rows for p in set(phrases(held[row].text, words)))
        for rows in groups
    ]
    everywhere = Counter(word for counted in found_in for key in counted for word in set(key))
    found = []
    for rows in groups:
        central = _central(table[rows])
        members = [held[rows[place]] for place in central]
        name = _name(members, everywhere, len(groups), words)
        if name:
            found.append(
                Interest(
                    name=name,
                    members=tuple(each.id for each in members),
                    description=tuple(_described(members)),
                    months=tuple(_months(members)),
                )
            )
    return found[:MOST]


def _says_something(memory: Memory) -> bool:
    return memory.triple is not None or any(map(is_quotable, sentences(memory.text)))


def _recurs(members: Sequence[Memory]) -> bool:
    return len(members) >= FEWEST and len({each.at.date() for each in members}) >= DAYS


def _central(table: NDArray[np.float32]) -> list[int]:
    """Return the rows by likeness to their mean, the most alike first."""
    likeness = table @ table.mean(axis=0)
    return [int(row) for row in np.argsort(-likeness, kind="stable")]


def _name(
    members: Iterable[Memory], everywhere: Mapping[str, int], groups: int, words: Words
) -> str:
    """Return the best phrases by c-tf-idf, or "" when no phrase occurs in two memories."""
    said: Counter[tuple[str, ...]] = Counter()
    shown: dict[tuple[str, ...], Phrase] = {}
    for member in members:
        for phrase in set(phrases(member.text, words)):
            said[phrase.words] += 1
            shown.setdefault(phrase.words, phrase)

    def weight(key: tuple[str, ...]) -> float:
        own = sum(words.telling(word) * log(1.0 + groups / everywhere[word]) for word in key)
        return said[key] * own / len(key)

    ordered = sorted(said, key=weight, reverse=True)
    best = distinct((shown[key] for key in ordered if said[key] > 1), TOLD)
    return capitalised(" & ".join(each.text for each in best))


def _described(members: Sequence[Memory]) -> list[Cited]:
    """Return one sentence of each of the most central members."""
    told = (
        Cited(text=sentence, sources=(member.id,))
        for member in members
        for sentence in [next(filter(is_quotable, sentences(member.text)), "")]
        if sentence
    )
    unlike: dict[str, Cited] = {}
    for each in told:
        unlike.setdefault(each.text.casefold(), each)
        if len(unlike) == TOLD:
            break
    return list(unlike.values())


def _months(members: Iterable[Memory]) -> list[tuple[date, int]]:
    counted = Counter(each.at.date().replace(day=1) for each in members)
    return sorted(counted.items())
