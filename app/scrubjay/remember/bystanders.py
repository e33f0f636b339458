"""Tell when a sentence brings in somebody else, of whom the next may go on in fragments.

"There's a lady in the group, Lorraine. Retired librarian." tells nothing of the person, nor does
"The insurance man's name is Bob. Number's 555 0143."
"""

from __future__ import annotations

import re
from typing import Final

from scrubjay.remember.given_names import GIVEN_NAMES

_I: Final = re.IGNORECASE
_MINE: Final = re.compile(r"(?<![\w'])(?:i|i'\w+|im|ive|my|me|mine|we|we'\w+|our|us)(?![\w])", _I)
_SOMEBODY: Final = re.compile(
    r"\b(?:an?|the|this|some) (?:[\w-]+ ){0,2}(?:lady|man|guy|woman|fella|fellow|girl|boy|bloke"
    r"|chap|person|lad|kid|couple|agent)\b|\b[a-z]+(?:'s)? (?:man|woman|guy|lady)(?:'s)? name\b"
    r"|\b(?:his|her|their|'s) name(?:'s| is)\b",
    _I,
)
_NAME: Final = re.compile(r"^\W*(?:met |saw |called )?([A-Z\u00c0-\u00de][\w-]+)(?:'s)? ")
_FRAGMENT: Final = 8
"""Words of what goes on about the same one without naming them."""


def brings_in(words: str) -> bool:
    """Report whether a sentence is about somebody else and says nothing of the person."""
    if _MINE.search(words):
        return False
    named = _NAME.match(words)
    known = named is not None and named[1].casefold() in GIVEN_NAMES
    return known or _SOMEBODY.search(words) is not None


def goes_on(words: str) -> bool:
    """Report whether a sentence may go on about whom the one before brought in."""
    return _MINE.search(words) is None and len(words.split()) <= _FRAGMENT
