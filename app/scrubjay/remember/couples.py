"""Read that one is with somebody now: "Ana & I: official", "Lorraine and me are courting"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.find import Find
from scrubjay.remember.naming import may_name
from scrubjay.remember.segments import MASK
from scrubjay.remember.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.remember.segments import Sentence

_NAME: Final = r"(?-i:[A-Z\u00c0-\u00de][\w'-]*\w)"
_TOGETHER: Final = re.compile(
    rf"(?:(?<![\w'])(?P<one>{_NAME}) (?:and|&|n) (?:i|me)|\bme (?:and|&|n) (?P<other>{_NAME}))"
    r"(?:'re| are|:)?(?: now| finally| officially| both){0,2} (?:official|dating|courting|together"
    r"|a couple|an item|going (?:out|steady)|seeing each other|in love|engaged|married)\b"
    r"(?! (?:with|to) (?!each))(?! (?:at|on|in|for|by|from|again))",
    re.IGNORECASE,
)
_SURE: Final = 0.85


def couples(prepared: str, sentence: Sentence) -> Iterator[Find]:
    """Yield with whom the person is said to be a couple."""
    found = _TOGETHER.search(prepared, sentence.start, sentence.end)
    if found is None or MASK in found.group():
        return
    group = "one" if found["one"] else "other"
    if may_name(found[group]):
        yield Find(
            who=SELF,
            predicate="related-to",
            value=Value(text=found[group], start=0, end=len(found[group])),
            offset=found.start(group),
            family="people",
            confidence=_SURE,
            context="partner",
        )
