"""When two texts count as the same, and a fingerprint of one that gives nothing away."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import Final

FINGERPRINT_BYTES: Final = 16
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


def fingerprint(text: str, salt: bytes) -> bytes:
    """Return 16 bytes that are equal for texts with the same normal form.

    Keyed BLAKE2b: without the salt (1 to 64 bytes) a guess cannot be checked.
    """
    form = normalised(text).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(form, key=salt, digest_size=FINGERPRINT_BYTES).digest()
