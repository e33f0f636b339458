"""Read a taste put as a question and its answer: "Olives? Hate them."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.remember.find import Find
from scrubjay.remember.segments import MASK
from scrubjay.remember.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.remember.segments import Sentence

_ASKED: Final = re.compile(
    r"(?:^|[.!?\n;])\s*(?P<what>(?!(?:why|how|who|what|where|when|really|me|you|him|her|them|it|us"
    r"|this|that|these|those|oh|so|and|well|right|ok|okay|yes|no|sorry|seriously)\b)[^\W\d_][\w'-]*"
    r"(?: [\w'-]+)?)\?\s*$",
    re.IGNORECASE,
)
_ANSWERED: Final = re.compile(
    r"\W*(?:i )?(?:absolutely |really |honestly |just )?(?:(?P<not>hate|detest|loathe|can't stand"
    r"|cannot stand|cant stand)|love|adore) (?:them|it|'em)\b(?= *(?:$|[.,!;]))",
    re.IGNORECASE,
)
_REACH: Final = 40
_SURE: Final = 0.85


def answered(prepared: str, sentence: Sentence) -> Iterator[Find]:
    """Yield what the person asked themselves and answered at once."""
    told = _ANSWERED.match(prepared, sentence.start, sentence.end)
    if told is None:
        return
    first = max(sentence.start - _REACH, 0)
    asked = _ASKED.search(prepared[first : sentence.start])
    if asked is None or MASK in asked.group():
        return
    yield Find(
        who=SELF,
        predicate="likes",
        value=Value(text=asked["what"], start=0, end=len(asked["what"])),
        offset=first + asked.start("what"),
        family="taste",
        confidence=_SURE,
        polarity=told["not"] is None,
    )
