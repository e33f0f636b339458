"""The questions of one message, and what it tells beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.converse.intent import Intent, intent
from scrubjay.converse.typed import in_full, is_terse
from scrubjay.domain.text import sentences

if TYPE_CHECKING:
    from collections.abc import Collection

QUESTIONS_AT_MOST: Final = 5
_AND: Final = re.compile(
    r",? (?:and|or) (?=(?:who|what|where|when|how(?: \w+)?) (?:is|are|was|am|do|does|did)\b)",
    re.IGNORECASE,
)
_ONE: Final = re.compile(r"\b(?:between|first|before|after|earlier|later|than)\b", re.IGNORECASE)
_SINCE: Final = re.compile(r",? and since when\b", re.IGNORECASE)
"""An answer says since when something holds anyhow."""
_ASKING: Final = (Intent.ASK_OWN, Intent.ASK_WORLD)


def asks(sentence: str) -> bool:
    """Report whether a sentence is a question, however it is put."""
    return intent(sentence) in _ASKING or is_terse(sentence)


def questions(text: str, names: Collection[str] = ()) -> tuple[str, ...]:
    """Return the questions of a message, each in full, in their order.

    Args:
        text: The message of the person.
        names: People and pets that memory knows.
    """
    found: list[str] = []
    for sentence in sentences(text):
        if asks(sentence):
            whole = _SINCE.sub("", sentence)
            each = [whole] if _ONE.search(whole) else _AND.split(whole)
            found += [in_full(part, names) for part in each]
    return tuple(dict.fromkeys(found))[:QUESTIONS_AT_MOST]


def tells(text: str) -> bool:
    """Report whether a message that asks something tells something beside it."""
    return any(intent(each) is Intent.TELL and not asks(each) for each in sentences(text))
