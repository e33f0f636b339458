"""How much an utterance is worth keeping: 0…1, from plain signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.affect import Affect
    from scrubjay.domain.entity import Mention

_BASE: Final = 0.3
_FELT: Final = 0.25
_NAMED: Final = 0.06
_MOST_NAMED: Final = 0.2
_OWN: Final = 0.1
_LENGTH: Final = 0.1
_LANDMARK: Final = 0.2
_ASKED: Final = -0.15
_CHATTER: Final = -0.2
_FULL_LENGTH: Final = 25
_SHORT: Final = 4
_OWN_WORDS: Final = re.compile(r"\b(?:I|I'm|I've|[Mm]y|[Ww]e|[Oo]ur)\b")
_LANDMARKS: Final = re.compile(
    r"\b(?:married|wedding|engaged|divorced|pregnant|born|birth|baby|died|passed away|funeral|"
    r"diagnosed|surgery|hospital|accident|graduat\w{1,5}|promot\w{1,5}|hired|fired|quit|moved|"
    r"bought a house|birthday|anniversary|remember (?:this|that)|never forget|first time)\b",
    re.IGNORECASE,
)


def salience(text: str, affect: Affect, mentions: Sequence[Mention]) -> float:
    """Return the salience of what was said.

    0.3, plus: up to 0.25 for feeling, 0.06 per name or date (0.2 at most), 0.1 for
    speaking of oneself, up to 0.1 for length, 0.2 for a landmark of a life; minus 0.15
    for a mere question, 0.2 for a few words of chatter.
    """
    count = len(text.split())
    score = _BASE + _FELT * affect.intensity
    score += min(_NAMED * len(mentions), _MOST_NAMED)
    score += _OWN if _OWN_WORDS.search(text) else 0.0
    score += _LENGTH * min(count / _FULL_LENGTH, 1.0)
    score += _LANDMARK if _LANDMARKS.search(text) else 0.0
    score += _ASKED if text.rstrip().endswith("?") and "." not in text else 0.0
    score += _CHATTER if count < _SHORT and not mentions else 0.0
    return min(max(score, 0.0), 1.0)
