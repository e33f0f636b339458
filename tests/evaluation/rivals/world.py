"""What every rival is given: a conversation's lines with vectors, and a question with its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np
import snowballstemmer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from numpy.typing import NDArray

    from scrubjay.domain.memory import Memory

    Table = NDArray[np.floating]
    Embed = Callable[[Sequence[str]], Table]

_TERM: Final = re.compile(r"[a-z0-9]+")
_STEMMER: Final = snowballstemmer.stemmer("english")
_NAME: Final = re.compile(r"\b[A-Z][a-z]+")
_SAYS_NOTHING: Final = frozenset(
    word
    for line in (
        "a an and are as at be been but by can could did do does for from get had has have he",
        "her him his how i if in into is it its just like me might more most much my no not of",
        "on or our out really she so some than that the their them then there these they this",
        "those to too up us was we well were what when where which who why will with would you",
        "your",
    )
    for word in line.split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """A conversation.

    Attributes:
        texts: "speaker: line", the kinder form: bare lines serve every rule worse.
        vectors: Unit vectors of the texts, shape (lines, dimension).
        now: When it is asked.
        embed: Makes further vectors with the same model, for rules that vectorise other texts.
    """

    memories: tuple[Memory, ...]
    texts: tuple[str, ...]
    vectors: Table
    now: datetime
    embed: Embed


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question and its unit vector."""

    text: str
    vector: Table


class Rival(Protocol):
    """A way to find lines."""

    def search(self, asked: Asked, k: int) -> Sequence[int]:
        """Return the numbers of at most k lines, the best first."""
        ...


def terms(text: str) -> list[str]:
    """Return the words of a text in lower case, as they stand."""
    return _TERM.findall(text.casefold())


def stems(text: str) -> list[str]:
    """Return the stems of the words that say something, as often as they stand there."""
    return list(_STEMMER.stemWords([each for each in terms(text) if each not in _SAYS_NOTHING]))


def telling(text: str) -> list[str]:
    """Return the words that say something, each once, in order."""
    return [each for each in dict.fromkeys(terms(text)) if each not in _SAYS_NOTHING]


def names(text: str) -> frozenset[str]:
    """Return words written with a capital that are no common word, in lower case."""
    found = (each.casefold() for each in _NAME.findall(text))
    return frozenset(each for each in found if each not in _SAYS_NOTHING)


def nearest(distances: Table, k: int) -> list[int]:
    """Return the rows of the k smallest distances, in order; ties by row."""
    return [int(row) for row in np.argsort(distances, kind="stable")[:k]]
