"""Finds dates in a text and resolves them against the moment it was said.

A cheap pattern finds the spans; only spans are read. Words for days, weeks, months,
seasons and years are reckoned in `calendar`; written-out and numeric dates go to
dateparser. Precision is kept in the value, as in `domain.span`: "2023", "2023-05",
"2023-W19", "2023-05-03", and a stretch for a weekend, a summer or "early May".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.entity import EntityKind, Mention
from scrubjay.domain.span import span
from scrubjay.perceive.date_forms import HINT, SPAN
from scrubjay.perceive.date_readers import READERS, Said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

_SENTENCE_END: Final = re.compile(r"[.!?\n]")
_WILL: Final = re.compile(
    r"\b(?:will|won['’]t|shall|going to|gonna|tomorrow|upcoming|coming up|scheduled|booked|due|"
    r"can['’]t wait|looking forward|plan(?:ning|s)?)\b|['’]ll\b",
    re.IGNORECASE,
)
_MAY: Final = re.compile(
    r"\b(?:i['’]m|i am|we['’]re|we are|he['’]s|she['’]s|they['’]re) (?:\w+ )?\w+ing\b"
    r"|\b(?:is|are|starts|begins) (?:on|next|this|in)\b|\b(?:i|we) have (?:an?|my|our|the)\b",
    re.IGNORECASE,
)
_TO_COME: Final = re.compile(
    r"\b(?:is|are) (?:to be|due|set|scheduled)\b[^.;]{0,40}$"
    r"|\b(?:starts?|starting|begins?|opens|leaves|ends)\s*$"
    r"|\b(?:hope|hoped|hoping|want|wanted|plan|planned|meant|intend|intended) to\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""What stands before a day that lies ahead, whatever the rest tells of."""
_WAS: Final = re.compile(
    r"\b(?:was|were|went|had|did|got|saw|met|bought|took|came|made|gave|found|felt|left|ran|won|"
    r"sold|flew|drove|ate|spent|been|\w{2,}ed)\b",
    re.IGNORECASE,
)


def resolve(text: str, at: datetime) -> list[Mention]:
    """Return the dates a text names, in order.

    Args:
        text: What was said.
        at: When, aware; "yesterday" is the day before, in its time zone. A bare "Friday"
            or "in May" is the last one, unless the sentence looks ahead.
    """
    if not HINT.search(text):
        return []
    return list(_mentions(text, at))


def _mentions(text: str, at: datetime) -> Iterator[Mention]:
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    said = Said(at.date())
    for found in SPAN.finditer(text):
        _look(text, found, said)
        try:
            value = READERS[str(found.lastgroup)](" ".join(found[0].casefold().split()), said)
        except (OverflowError, ValueError):  # beyond what a calendar holds
            continue
        meant = span(value) if value else None
        if value is None or meant is None:
            continue
        said.anchor = meant.first
        yield Mention(
            kind=EntityKind.DATE,
            text=found[0],
            start=found.start(),
            end=found.end(),
            value=value,
            at=midnight.replace(
                year=meant.first.year, month=meant.first.month, day=meant.first.day
            ),
        )


def _look(text: str, found: re.Match[str], said: Said) -> None:
    """Note whether the sentence around a span looks ahead or back."""
    ends = [0, *(each.end() for each in _SENTENCE_END.finditer(text, 0, found.start()))]
    after = _SENTENCE_END.search(text, found.end())
    sentence = text[ends[-1] : after.start() if after else len(text)]
    said.past = bool(_WAS.search(sentence))
    before = text[ends[-1] : found.start()]
    said.ahead = bool(_WILL.search(sentence) or _TO_COME.search(before)) or (
        not said.past and bool(_MAY.search(sentence))
    )
