"""When two texts count as the same."""

from __future__ import annotations

import unicodedata
from typing import Final

_INVISIBLE: Final = dict.fromkeys(
    (0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF),
)
"""Soft hyphens, joiners and direction marks: two texts that differ in them look alike."""
_PLAIN: Final = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014", "''\"\"--")
"""Typographic quotes and dashes: a keyboard and a word processor write the same thought."""


def normalised(text: str) -> str:
    """Return the form by which texts are compared, hashed and found again.

    Compatibility characters folded (NFKC), case folded, typographic quotes and dashes
    made plain, invisible characters dropped, white space collapsed, and the full stops,
    exclamation marks and spaces at the end taken off. Idempotent.
    """
    folded = unicodedata.normalize("NFKC", text).translate(_PLAIN).translate(_INVISIBLE)
    folded = unicodedata.normalize("NFKC", folded.casefold()).translate(_PLAIN)
    return " ".join(folded.split()).rstrip(".!… ")
