"""How well a few letters fit a name: all of them, in order, best at the beginnings of words."""

from __future__ import annotations

from typing import Final

_IN_A_ROW: Final = 4.5
"""For a letter right after the one before it."""
_BEGINS: Final = 4.0
"""For a letter that begins a word."""
_ANY: Final = 1.0
_LONG: Final = 0.01
"""Taken away for every letter of the name: of two that fit alike, the shorter is meant."""


def fit(query: str, name: str) -> float | None:
    """Return how well a query fits a name; None when it does not.

    Each word of the query is looked for by itself, so their order does not matter. Case does not
    either. An empty query fits everything alike.
    """
    text = name.casefold()
    total = 0.0
    for word in query.casefold().split():
        found = _best(word, text)
        if found is None:
            return None
        total += found
    return total - _LONG * len(text) if total else total


def _best(word: str, text: str) -> float | None:
    """Return the best of the ways to find the letters of a word in order, by where it begins."""
    begins = [at for at, letter in enumerate(text) if letter == word[0]]
    scores = [score for at in begins if (score := _from(word, text, at)) is not None]
    return max(scores, default=None)


def _from(word: str, text: str, at: int) -> float | None:
    """Follow the letters greedily from a place; None when they run out."""
    score = 0.0
    before = at - 1
    for number, letter in enumerate(word):
        found = text.find(letter, before + 1)
        if found < 0:
            return None
        if number and found == before + 1:
            score += _IN_A_ROW
        elif found == 0 or not text[found - 1].isalnum():
            score += _BEGINS
        else:
            score += _ANY
        before = found
    return score
