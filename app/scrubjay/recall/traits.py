"""What the look of a line tells about the kind of answer it can give, in one small number."""

from __future__ import annotations

import re
from typing import Final

QUESTION: Final = 1
"""It asks something and tells nothing."""
TIME: Final = 2
"""It says when."""
NUMBER: Final = 4
"""It counts."""
NAME: Final = 8
"""It names something (a capital letter within a sentence)."""
FIRST_PERSON: Final = 16
"""It speaks of its own speaker."""
SHORT: Final = 32
"""Fewer than six words."""
LONG: Final = 64
"""More than thirty words."""
QUOTED: Final = 128
"""It quotes a title or a saying."""
ASKS: Final = 256
"""It ends by asking, but tells something first."""
ADDRESSES: Final = 512
"""It speaks of the one it is said to more than of its own speaker."""

_TIME: Final = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|ago|last|next|since|recently|"
    r"week(?:end)?s?|months?|years?|days?|mornings?|evenings?|mondays?|tuesdays?|wednesdays?|"
    r"thursdays?|fridays?|saturdays?|sundays?|january|february|march|april|june|july|august|"
    r"september|october|november|december|summer|winter|spring|autumn|fall|birthday|"
    r"(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|"
    r"hundred|thousand|once|twice|couple|first|second|third)\b",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"(?<=[a-z,;:'\"’] )[A-Z][a-z]{2,}")
_FIRST: Final = re.compile(r"\b(?:I|I'm|I've|I'd|I'll|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Mm]ine)\b")
_SECOND: Final = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[\"“][^\"”]{2,60}[\"”]")
_END: Final = re.compile(r"[.!?…]+")
_SHORT_BELOW: Final = 6
_LONG_ABOVE: Final = 30


def read(text: str) -> int:
    """Return the traits of a text as the sum of the bits above."""
    found = 0
    for pattern, bit in ((_TIME, TIME), (_NUMBER, NUMBER), (_NAME, NAME), (_FIRST, FIRST_PERSON)):
        if pattern.search(text):
            found |= bit
    if _QUOTED.search(text):
        found |= QUOTED
    if len(_SECOND.findall(text)) > len(_FIRST.findall(text)):
        found |= ADDRESSES
    length = text.count(" ") + 1
    if length < _SHORT_BELOW:
        found |= SHORT
    elif length > _LONG_ABOVE:
        found |= LONG
    return found | _asking(text)


def _asking(text: str) -> int:
    if not text.rstrip().endswith("?"):
        return 0
    sentences = [part for part in _END.split(text) if len(part.split()) >= 3]  # noqa: PLR2004 - "Hey Mel!" tells nothing
    return QUESTION if len(sentences) <= 1 else ASKS
