"""From a text to the terms that are compared: lower case, no stop words, stems.

Stems are those of Snowball's English stemmer; irregular forms ("went", "bought",
"children") are first brought to the word a question would use. Numbers are kept.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

import snowballstemmer

from scrubjay.recall.english import BASE, STOP_WORDS

_STEMMER: Final = snowballstemmer.stemmer("english")
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
"""A run of letters and digits, with one apostrophe inside at most."""

_CLITICS: Final = frozenset(("", "s", "ve", "re", "ll", "d", "m"))
"""What may follow an apostrophe without being part of the word."""


@lru_cache(maxsize=60_000)
def stem(word: str) -> str:
    """Return the stem of a word, "" for a stop word."""
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", word.casefold())
        if not unicodedata.combining(letter)
    ).replace("’", "'")
    plain, _, rest = plain.partition("'")
    if plain in STOP_WORDS or not plain or rest == "t":  # "didn't" is no topic
        return ""
    if rest not in _CLITICS:  # a name such as O'Hara is one word
        plain += rest
    base = BASE.get(plain) or BASE.get(plain.removesuffix("s"), plain)
    return str(_STEMMER.stemWord(base))


def words(text: str) -> list[str]:
    """Return the words of a text as written, in order, stop words included."""
    return _WORD.findall(text)


def terms(text: str) -> list[str]:
    """Return the stems of the words that say something, in order, with repetitions."""
    return [found for found in map(stem, _WORD.findall(text)) if found]
