"""Bring back to today what a file dated ahead of it.

The rows of a slot are ordered by when they were said. One that bears a day yet to come would
outlive whatever is said until then, so it is dated right before the deed that ends it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from scrubjay.domain.memory import Memory

_MOMENT: Final = timedelta(microseconds=1)


def no_later(rows: Iterable[Memory], at: datetime) -> list[Memory]:
    """Return those of the rows that are not before a moment, dated before it in their order."""
    ahead = sorted((each for each in rows if _said(each) >= at), key=_order, reverse=True)
    return [_dated(each, at - back * _MOMENT, at) for back, each in enumerate(ahead, start=1)]


def _dated(memory: Memory, moment: datetime, end: datetime) -> Memory:
    return replace(
        memory,
        at=min(memory.at, moment),
        valid_from=min(memory.valid_from, moment) if memory.valid_from else None,
        valid_to=min(memory.valid_to, end) if memory.valid_to else None,
    )


def _said(memory: Memory) -> datetime:
    return max(memory.at, memory.valid_from or memory.at)


def _order(memory: Memory) -> tuple[datetime, datetime, int, str]:
    return _said(memory), memory.at, memory.sequence, memory.id
