"""Reads questions about order, dates, spans and counts by their form.

Each form is one pattern over the whole question; the first that fits is taken, so the
special ones stand before the general ones. Questions are short, and every pattern has few
open places, so the time to read one is bounded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.recall.reckoning import ordering, story, timing

if TYPE_CHECKING:
    from scrubjay.recall.reckoning.question import Question

LONGEST: Final = 320
"""Characters; a longer text is a story and no question of this kind."""

_LEAD: Final = re.compile(
    r"^(?:(?:hey|hi|hello|ok|okay|so|well|please|scrubjay|and|but|now|also)\b[ ,]*)+|"
    r"^(?:can|could|would) you (?:please )?(?:tell me|say|remind me|work out|check|remember)[ ,]*|"
    r"^(?:do you (?:happen to )?(?:know|remember|recall)|tell me|remind me|i wonder|any idea|"
    r"i(?: do not| don't| can't| cannot) remember|i forgot)[ ,:]*(?:if |whether )?",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"[\s?!.]+$|,? (?:please|exactly|again|do you know|do you remember)[\s?!.]*$", re.IGNORECASE
)
_BESIDE: Final = re.compile(
    r"^[\w' ]{2,24}, (?=(?:did|was|were|when|which|what|how|had|have|do|who|where)\b)"
    r"|(?<=\bwhen) exactly\b|(?<=\blong) exactly\b|(?<=\bwhat) exactly\b",
    re.IGNORECASE,
)
"""Turns of phrase beside the question: "put differently, …", "when exactly …"."""
_FORMS: Final = (
    ordering.ALREADY,
    ordering.TRUE_THAT,
    *ordering.FORMS,
    *timing.FORMS,
    *story.FORMS,
    ordering.WHETHER,
)


def read(text: str) -> Question | None:
    """Return what a `plain` text asks, or None when it is none of these questions."""
    for each in _FORMS:
        if (question := each.read(text)) is not None:
            return question
    return None


def plain(text: str) -> str:
    """Return the question without greetings, courtesies and its question mark."""
    words = " ".join(text.replace("’", "'").split())
    for pattern in (_LEAD, _LEAD, _BESIDE, _TAIL, _TAIL):
        words = pattern.sub("", words)
    return words
