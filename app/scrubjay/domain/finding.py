"""What the store itself can work out for a question: a day, an order, a number, a list."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import Memory


class FindingKind(enum.StrEnum):
    """What was worked out."""

    DATE = "date"
    """When something was: `day`."""
    ORDER = "order"
    """Which of several came first: `memories` from the earliest on."""
    FIRST = "first"
    LAST = "last"
    BEFORE = "before"
    AFTER = "after"
    SPAN = "span"
    """How long between two moments, or since one: `days`."""
    COUNT = "count"
    LIST = "list"
    CHANGED = "changed"
    """What holds now that did not hold then: `memories` new, `former` old."""
    HISTORY = "history"
    """All values of one fact, from the earliest on."""
    CHECK = "check"
    """Yes or no: `yes`."""
    VALUE = "value"
    """The current value of a fact."""
    MENTIONED = "mentioned"
    """Whether something was ever said: `yes`."""


class Relation(enum.StrEnum):
    """How the first of two things asked about lies to the second."""

    BEFORE = "before"
    AFTER = "after"
    SAME = "same"
    """On the same day, and the day is known for both."""
    UNKNOWN = "unknown"
    """Their days are known too roughly to tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that happened or will, with its day as well as that is known.

    Attributes:
        asked: What the question called it, in the first person ("I visited Rome"), or the
            words that tell it where the question did not name it.
        memory: What tells it; None for a date the question itself names.
        day: As in `domain.span`; "" when nothing is known.
        told: No day was named; `day` is the one it was told on.
        words: The sentence that tells it.
        sure: The sentence holds the question's words; else it is better shown.
    """

    asked: str
    memory: Memory | None
    day: str
    told: bool = False
    words: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was worked out, with the memories that prove it. Only what is set counts.

    Attributes:
        asked: The things the question named, in its words ("the trip to Rome", …), in the
            order of `memories` where each stands for one.
        day: ISO 8601 as precise as is known: "2023", "2023-05", "2023-W18", "2023-05-08",
            or a stretch of them (see `domain.span`).
        missing: What the question named and nothing is known of.
        happenings: What the question is about, each with its day: in the order asked about
            for ORDER and CHECK, from the earliest on for the others.
        relation: For ORDER and CHECK: how the first happening lies to the second.
        unit: For SPAN: what the question counts in ("day", "week", "month", "year"), or "".
        topic: What is counted, listed or looked for, in the question's words.
        period: For what happened in a stretch of time: that stretch, as in `domain.span`.
    """

    kind: FindingKind
    memories: tuple[Memory, ...]
    former: tuple[Memory, ...] = ()
    asked: tuple[str, ...] = ()
    day: str = ""
    since: datetime | None = None
    days: float | None = None
    number: int | None = None
    items: tuple[str, ...] = ()
    yes: bool | None = None
    missing: tuple[str, ...] = field(default=())
    happenings: tuple[Happening, ...] = ()
    relation: Relation | None = None
    unit: str = ""
    topic: str = ""
    period: str = ""
