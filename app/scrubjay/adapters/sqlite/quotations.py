"""Finding forgotten words in other texts, and blotting them out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from scrubjay.domain.text import normalised

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORT_BELOW: Final = 8
"""Shorter texts ("Yes.", "I ski") stand in many others by chance: only a whole text equals them."""
BLOT: Final = "\u2588"
"""Stands for one forgotten character, so that everything behind it keeps its offset."""


@final
class Quotations:
    """Recognises texts that quote one of the forgotten ones, by normal form."""

    def __init__(self, texts: Iterable[str]) -> None:
        forms = {normalised(text) for text in texts} - {""}
        self._long = sorted(form for form in forms if len(form) >= SHORT_BELOW)
        self._short = frozenset(form for form in forms if len(form) < SHORT_BELOW)

    def within(self, text: str) -> bool:
        """Report whether the text quotes one of them whole, or (short ones) is one of them."""
        form = normalised(text)
        return form in self._short or any(quoted in form for quoted in self._long)


def blotted(text: str, words: str, start: int) -> str:
    """Return the text with the words at `start`, and wherever else they stand, blotted out."""
    if not words:
        return text
    places = [start] if text.startswith(words, start) else []
    found = text.find(words)
    while found >= 0:
        places.append(found)
        found = text.find(words, found + 1)
    letters = list(text)
    for place in places:
        letters[place : place + len(words)] = BLOT * len(words)
    return "".join(letters)


def is_empty(text: str) -> bool:
    """Report whether nothing readable is left."""
    return not any(letter.isalnum() for letter in text)
