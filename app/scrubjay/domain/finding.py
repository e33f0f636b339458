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


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was worked out, with the memories that prove it. Only what is set counts.

    Attributes:
        asked: The things the question named, in its words ("the trip to Rome", …), in the
            order of `memories` where each stands for one.
        day: ISO 8601 as precise as is known: "2023", "2023-05", "2023-W18", "2023-05-08".
        missing: What the question named and nothing is known of.
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
