"""Finding forgotten words in other texts, and blotting them out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, final

from scrubjay.domain.text import normalised
from scrubjay.domain.wording import day_in_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

TELLING_WORDS: Final = 3
TELLING_LETTERS: Final = 16
SHORT_BELOW: Final = 8
_WORD: Final = re.compile(r"\w+")
_IDEOGRAPHS: Final = "\u2e80"
"""From here on one character is a word."""
_ISO_DAY: Final = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_TURNED: Final = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "am": "are",
    "was": "were",
    "m": "re",
}
"""What an answer makes of the person's own words: "I'm" becomes "you're"."""
BLOT: Final = "\u2588"
"""Stands for one forgotten character, so that everything behind it keeps its offset."""


@final
class Quotations:
    """Recognises texts that quote one of the forgotten ones, by normal form.

    Said to the person it is the same text: "My name is Ann" and "Your name is Ann", with a
    day in it as it is written or as it is said.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        plain = frozenset(normalised(text) for text in texts) - {""}
        said = plain | {_ISO_DAY.sub(_in_words, form) for form in plain}
        self._plain = plain
        self._forms = frozenset(map(turned, said))
        telling = {turned(form) for form in said if is_telling(form)}
        self._telling = sorted(telling)
        self._words, self._pieces = _signs(self._forms, telling)

    def within(self, text: str) -> bool:
        """Report whether the text is one of them, or quotes a telling one whole."""
        if not self.may_stand_in(text):
            return False
        form = turned(normalised(text))
        return form in self._forms or any(quoted in form for quoted in self._telling)

    def cited_in(self, note: str) -> bool:
        """Report whether a note quotes one of them, be it only its beginning, cut with a "…"."""
        stem = normalised(note.rstrip("…")) if note.endswith("…") else ""
        return self.within(note) or any(stem and form.startswith(stem) for form in self._plain)

    def holds(self, word: str) -> bool:
        """Report whether one of the forgotten texts holds this word, whole."""
        return any(word in words_of(form).split() for form in self._plain)

    def may_stand_in(self, text: str) -> bool:
        """Report, at little cost, whether it is worth looking closer; never misses one.

        A text in which none of their words stands cannot quote them, and among a hundred
        thousand texts that holds for nearly all. Said of plain ASCII only: of other text
        the normal form may be quite another.
        """
        if not text.isascii():
            return True
        lowered = text.lower()
        if not self._words.isdisjoint(_TURNED.get(word, word) for word in _WORD.findall(lowered)):
            return True
        if not self._pieces:
            return False
        said = turned(lowered)
        return any(piece in said for piece in self._pieces)


def _signs(forms: Iterable[str], telling: Collection[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return whole words and pieces, one of which stands in whatever quotes one of the forms.

    Who quotes a telling text may begin and end within a word; the words between are whole.
    """
    words, pieces = set[str](), set[str]()
    for form in forms:
        held = _WORD.findall(form)
        whole = held[1:-1] if form in telling else held
        if whole:
            words.add(max(whole, key=len))
        else:
            pieces.add(max(held, key=len, default=form))
    return frozenset(words), frozenset(pieces)


def turned(form: str) -> str:
    """Return a normal form with the first person turned into the second, word by word."""
    return _WORD.sub(lambda found: _TURNED.get(found[0], found[0]), form)


def _in_words(found: re.Match[str]) -> str:
    return day_in_words(found[0]).casefold()


def words_of(text: str) -> str:
    """Return the words of a text alone, in normal form, one space between them."""
    return " ".join(_WORD.findall(normalised(text)))


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


def blotted(text: str, words: str, *, alone: bool = False) -> str:
    """Return the text with the words blotted out wherever they stand; its length is kept.

    Upper and lower case are the same.

    Args:
        text: What is to be kept otherwise.
        words: What is to go.
        alone: Only where no letter or digit touches them.
    """
    if not words:
        return text
    literal = re.escape(words)
    pattern = rf"(?<!\w){literal}(?!\w)" if alone else literal
    # Looked for at each place by itself: overlapping ones are all found.
    places = [match.start() for match in re.finditer(f"(?={pattern})", text, re.IGNORECASE)]
    letters = list(text)
    for place in places:
        letters[place : place + len(words)] = BLOT * len(words)
    return "".join(letters)


def is_empty(text: str) -> bool:
    """Report whether nothing readable is left."""
    return not any(letter.isalnum() for letter in text)
