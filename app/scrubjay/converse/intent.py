"""What a message wants: to tell, to ask about one's own life, or to talk."""

from __future__ import annotations

import enum
import re
from typing import Final


class Intent(enum.StrEnum):
    """TELL states something, ASK_OWN asks memory, ASK_WORLD and TALK go to a model."""

    TELL = "tell"
    ASK_OWN = "ask-own"
    ASK_WORLD = "ask-world"
    TALK = "talk"


_ASKS: Final = re.compile(
    r"^(?:(?:and|so|but|hey|ok|okay|well|please)[ ,]+)*"
    r"(?:who|whom|whose|what|what's|when|where|why|which|how|do|does|did|is|are|was|were|am|"
    r"has|have|had|can|could|will|would|should|tell me|remind me|show me|list|find)\b",
    re.IGNORECASE,
)
_OWN: Final = re.compile(
    r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we've|our|ours|us|remember|remind)\b",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(
    r"\b(?:i|i'm|i've|i'd|i'll|my|we|we're|our)\b",
    re.IGNORECASE,
)


def intent(text: str, *, names_known: bool = False) -> Intent:
    """Return what the message wants.

    Args:
        text: The person's message.
        names_known: It names somebody or something that memory knows.
    """
    stripped = text.strip()
    last = re.split(r"(?<=[.!])\s+", stripped)[-1]
    asks = stripped.endswith("?") or bool(_ASKS.match(last))
    if asks:
        own = names_known or bool(_OWN.search(stripped))
        return Intent.ASK_OWN if own else Intent.ASK_WORLD
    return Intent.TELL if _TELLS.search(stripped) else Intent.TALK


def only_asks(text: str) -> bool:
    """Report whether every sentence is a question: then there is nothing in it to remember.

    A question kept as a memory would come back as the best match for itself.
    """
    sentences = [each for each in re.split(r"(?<=[.!?])\s+|\n+", text.strip()) if each.strip()]
    asking = (Intent.ASK_OWN, Intent.ASK_WORLD)
    return bool(sentences) and all(intent(each) in asking for each in sentences)
