"""Replies to what asks for nothing: a greeting, thanks, a goodbye."""

from __future__ import annotations

import re
from typing import Final

_GREETS: Final = re.compile(
    r"(?:(?:hi|hello|hey|hallo|good (?:morning|evening|afternoon|day)|there|again|scrubjay|you)"
    r"[\s,.!…:)]*)+",
    re.IGNORECASE,
)
_THANKS: Final = re.compile(
    r"(?:(?:ok|okay|great|nice|cool|perfect|super)[\s,.!]*)*(?:thanks|thank you|thx|cheers|ty)\b"
    r"(?:[\s,.!…:)]*(?:so much|very much|a lot|again|scrubjay|that (?:helps|helped)|you))*"
    r"[\s,.!…:)]*",
    re.IGNORECASE,
)
_LEAVES: Final = re.compile(
    r"(?:(?:bye|goodbye|see you|good night|until (?:tomorrow|later)|later|scrubjay)[\s,.!…:)]*)+",
    re.IGNORECASE,
)
_REPLIES: Final = (
    (_GREETS, "Hello. Tell me something to remember, or ask me about something you told me."),
    (_THANKS, "You are welcome."),
    (_LEAVES, "Goodbye. What you told me is kept."),
)


def answered(text: str) -> str:
    """Return what is said to a greeting, to thanks or to a goodbye; "" to anything else."""
    words = text.strip()
    return next((said for pattern, said in _REPLIES if words and pattern.fullmatch(words)), "")
