"""Cuts text into the word pieces a BERT model was trained on.

After the published description of WordPiece as used by BERT (uncased): strip accents, lower case,
split at white space and punctuation, then take the longest known piece from the left.
"""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING, Final

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

START: Final = "\u2581"
"""GGUF marks the pieces that start a word with this; the others continue one."""
LONGEST_WORD: Final = 100
LONGEST_TEXT: Final = 20_000
"""Characters looked at: far more than the window of any such model holds."""
CACHED_WORDS: Final = 20_000

# Scripts written without spaces between words: each sign is a word of its own.
IDEOGRAPHS: Final = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)


class WordPiece:
    """A tokeniser over a vocabulary in GGUF's spelling.

    Args:
        vocabulary: Pieces by token number.
        lower: Fold case and accents, as uncased models want it.
    """

    def __init__(self, vocabulary: Sequence[str], *, lower: bool = True) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._lower = lower
        try:
            self._first = self._numbers["[CLS]"]
            self._last = self._numbers["[SEP]"]
            self._unknown = self._numbers["[UNK]"]
        except KeyError as error:
            raise KnownError("The sentence model's vocabulary is not a WordPiece one.") from error
        self._pieces = functools.lru_cache(CACHED_WORDS)(self._cut)

    def encode(self, text: str, limit: int) -> list[int]:
        """Return at most `limit` token numbers, the opening and closing ones included."""
        room = limit - 2
        tokens: list[int] = []
        for word in self._words(text[:LONGEST_TEXT]):
            tokens.extend(self._pieces(word))
            if len(tokens) >= room:
                break
        return [self._first, *tokens[:room], self._last]

    def _words(self, text: str) -> Iterator[str]:
        if self._lower:
            folded = unicodedata.normalize("NFD", text.lower())
            text = "".join(sign for sign in folded if unicodedata.category(sign) != "Mn")
        for run in "".join(map(_spaced, text)).split():
            yield from run.split()

    def _cut(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST_WORD:
            return (self._unknown,)
        pieces: list[int] = []
        rest = START + word
        while rest:
            for end in range(len(rest), 0, -1):
                number = self._numbers.get(rest[:end])
                if number is not None:
                    break
            else:
                return (self._unknown,)
            pieces.append(number)
            rest = rest[end:]
        return tuple(pieces)


@functools.lru_cache(4096)
def _spaced(sign: str) -> str:
    """Return the sign as it takes part in splitting: parted, alone, blank or as it is."""
    if sign.isalnum() and sign < "\u3400":
        return sign
    if sign in "\t\n\r":
        return " "
    category = unicodedata.category(sign)
    if sign in "\0\ufffd" or category in {"Cc", "Cf", "Cs", "Co", "Cn"}:
        return ""
    if category == "Zs":
        return " "
    ascii_mark = sign < "\x7f" and not sign.isalnum()
    if ascii_mark or category.startswith("P") or _is_ideograph(sign):
        return f" {sign} "
    return sign


def _is_ideograph(sign: str) -> bool:
    return any(first <= ord(sign) <= last for first, last in IDEOGRAPHS)
