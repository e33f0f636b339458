"""Days of the month as they are written out: "the eighth of December"."""

from __future__ import annotations

from typing import Final

ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
    "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
"""Days of the month in words, from the first."""
ORDINAL_WORD: Final = rf"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
