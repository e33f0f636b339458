"""When two texts count as the same, a fingerprint that gives nothing away, and sentences."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

FINGERPRINT_BYTES: Final = 16
SHORT_FORM_AT_MOST: Final = 24
"""Characters before a full stop that are read."""
_INVISIBLE: Final = dict.fromkeys(
    (0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF),
)
"""Soft hyphens, joiners and direction marks: two texts that differ in them look alike."""
_PLAIN: Final = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014", "''\"\"--")
"""Typographic quotes and dashes: a keyboard and a word processor write the same thought."""

_END: Final = re.compile(r"(?<=[.!?;])\s+|\n+")
_SHORT_FORM: Final = re.compile(
    r"(?:^|[\s(“\"'])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sr|Jr|St|Rev|Fr|Capt|Lt|Sgt|Hon|Mt|vs|No|Nr|ca|"
    r"approx|e\.g|i\.e|resp|Ave|Rd)\.$"
    r"|(?:^|[A-Z][\w'-]*\.? )[A-HJ-Z]\.$"
)
"""A full stop after these ends no sentence; "vitamin D." ends one, "John D." does not."""
_NUMBERED: Final = re.compile(r"(?:^|\s)(?:No|Nr)\.$")


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


def sentences(text: str) -> list[str]:
    """Return the sentences of a text in order, without the white space around them.

    A new line and a semicolon end one; the full stop of "Dr." or of an initial does not, and
    that of "No." only before a number.
    """
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if "\n" not in end[0] and _is_short_form(text[start : end.start()], text[end.end() :]):
            continue
        found.append(text[start : end.start()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return [each for each in found if each]


def _is_short_form(before: str, after: str) -> bool:
    """Report whether the full stop a text ends with belongs to a word that goes on."""
    if _SHORT_FORM.search(before[-SHORT_FORM_AT_MOST:]) is None:
        return False
    return _NUMBERED.search(before[-SHORT_FORM_AT_MOST:]) is None or after[:1].isdigit()
