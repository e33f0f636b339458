"""A life looked at from above: days, episodes, summaries, interests, the portrait.

All of these are views. They hold ids of memories and are made from them each time, so
that an edit shows at once and nothing of what was forgotten can stay behind in them.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.domain.affect import NEUTRAL, Affect

if TYPE_CHECKING:
    from datetime import date, datetime

    from scrubjay.domain.memory import MemoryId


class Level(enum.StrEnum):
    """Steps of the timeline, from far to near."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    EPISODE = "episode"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One entry of the timeline.

    Attributes:
        key: Opens it: "2023", "2023-05", "2023-05-08", or the id of an episode's first line.
        title: To show; for an episode its most telling words.
        start, end: Moments of its first and last memory.
        count: Lines in it (what was said; drawn memories are not counted).
        mood: The mean feeling of its lines.
        place: Where it was, when that is known, else "".
    """

    level: Level
    key: str
    title: str
    start: datetime
    end: datetime
    count: int
    mood: Affect = NEUTRAL
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day, of the zone that was asked for, on which something was said.

    Attributes:
        start, end: Moments of its first and last line.
        count: Lines. mood: their mean feeling.
    """

    day: date
    start: datetime
    end: datetime
    count: int
    mood: Affect


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A sentence and the memories it rests on; never without one."""

    text: str
    sources: tuple[MemoryId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a stretch of time was about: its own most telling sentences, in order."""

    title: str
    sentences: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """A theme that memories keep coming back to ("shade" in Second Me).

    Attributes:
        name: Its most characteristic words.
        members: Memories, the most central first.
        months: (first day of month, how many members) in order, without empty months.
    """

    name: str
    members: tuple[MemoryId, ...]
    description: tuple[Cited, ...]
    months: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PortraitSection:
    """Clauses about one side of the person ("Work", "People", …)."""

    title: str
    clauses: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """Who the person is, by what was said and confirmed; unknown stays unknown.

    Attributes:
        unsure: Clauses drawn by rules or a model that nobody has confirmed, kept apart.
    """

    sections: tuple[PortraitSection, ...]
    unsure: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MoodDay:
    """The mean feeling of one day's lines by the person."""

    day: date
    mood: Affect
    count: int
