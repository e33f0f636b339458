"""What a question about time or number asks for, and the things it names."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Ask(enum.Enum):
    """What is to be worked out."""

    SIDE = enum.auto()
    """Was the first thing before or after the second?"""
    WHETHER = enum.auto()
    """Was it before (`relation`)? Yes or no."""
    FIRST = enum.auto()
    LAST = enum.auto()
    WHEN = enum.auto()
    SINCE = enum.auto()
    """How long ago, or how long until."""
    LASTED = enum.auto()
    """How long has it held: "How long have I lived in Graz?"."""
    BETWEEN = enum.auto()
    NEXT = enum.auto()
    """What came after."""
    PREVIOUS = enum.auto()
    """What came before."""
    TOLD = enum.auto()
    """The last (or first) thing said about something."""
    PERIOD = enum.auto()
    """What happened in a stretch of time."""
    TIMES = enum.auto()
    MENTIONS = enum.auto()
    """How many times it was spoken of."""
    EVER = enum.auto()
    MENTIONED = enum.auto()
    """Was it ever spoken of?"""
    CHANGED = enum.auto()


class Which(enum.Enum):
    """Which of several occasions is meant."""

    ANY = enum.auto()
    FIRST = enum.auto()
    LAST = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, read.

    Attributes:
        parts: What it names, as written: "I bought the bike", "the trip to Rome", "visit Rome".
        relation: For WHETHER: "before" or "after".
        unit: What it counts time in, or "".
        thing: The noun of "which city …", "what book …", or "".
        will: It asks for something to come.
    """

    ask: Ask
    parts: tuple[str, ...] = ()
    relation: str = ""
    which: Which = Which.ANY
    unit: str = ""
    thing: str = ""
    will: bool = False
