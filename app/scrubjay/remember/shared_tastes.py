"""Read what one thinks of a thing that another was said to like: "he hates olives, I love them"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.find import Find
from scrubjay.remember.segments import MASK
from scrubjay.remember.values import one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.remember.segments import Sentence

_BUT_I: Final = re.compile(
    r"\b(?:hates?|loves?|likes?|dislikes?|adores?|enjoys?|detests?|can't stand|is (?:mad|crazy)"
    r" about)(?P<what> [\w' -]{3,40}?),?\s+(?:but|and|while|whereas|though)\s+"
    r"i (?:(?:really|quite|absolutely|do|actually) ){0,2}(?:(?P<yes>love|like|adore|enjoy|am fond"
    r" of)|(?P<no>hate|detest|dislike|don't like|do not like|can't stand|cannot stand)) "
    r"(?:it|them)\b",
    re.IGNORECASE,
)
_SURE: Final = 0.85


def shared_tastes(prepared: str, sentence: Sentence) -> Iterator[Find]:
    """Yield the person's own taste where the thing was named by another's."""
    found = _BUT_I.search(prepared, sentence.start, sentence.end)
    if found is None or MASK in found.group():
        return
    for value in one(found["what"], longest=4):
        yield Find(
            who=SELF,
            predicate="likes",
            value=value,
            offset=found.start("what"),
            family="taste",
            confidence=_SURE,
            polarity=found["yes"] is not None,
        )
