"""Finding forgotten words in other texts, and blotting them out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from scrubjay.domain.text import normalised

if TYPE_CHECKING:
    from collections.abc import Iterable

TELLING_WORDS: Final = 3
TELLING_LETTERS: Final = 16
SHORT_BELOW: Final = 8
_IDEOGRAPHS: Final = "\u2e80"
"""From here on one character is a word."""
BLOT: Final = "\u2588"
"""Stands for one forgotten character, so that everything behind it keeps its offset."""


@final
class Quotations:
    """Recognises texts that quote one of the forgotten ones, by normal form."""

    def __init__(self, texts: Iterable[str]) -> None:
        forms = {normalised(text) for text in texts} - {""}
        self._telling = sorted(form for form in forms if is_telling(form))
        self._forms = frozenset(forms)

    def within(self, text: str) -> bool:
        """Report whether the text is one of them, or quotes a telling one whole."""
        form = normalised(text)
        return form in self._forms or any(quoted in form for quoted in self._telling)


def is_telling(form: str) -> bool:
    """Report whether a text that holds this one must have it from there.

    "Yes", "I ski" and "New York" stand in many texts by chance. Three words do not, nor
    does a word with digits (a number, a code), nor a very long one.
    """
    words = len(form.split()) + sum(letter >= _IDEOGRAPHS for letter in form)
    if words >= TELLING_WORDS and len(form) >= SHORT_BELOW:
        return True
    has_digit = any(letter.isdigit() for letter in form)
    return len(form) >= (SHORT_BELOW if has_digit else TELLING_LETTERS)


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
