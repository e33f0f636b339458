"""Remembering by oneself first: a cue, a guess, then the memory ("recall-first")."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain import retention

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scrubjay.domain.memory import MemoryId


class Grade(enum.StrEnum):
    """How well the person remembered, by their own word."""

    AGAIN = "again"
    GOOD = "good"
    EASY = "easy"


GAIN: Final[Mapping[Grade, float]] = {
    Grade.GOOD: retention.USE_CONFIRMED,
    Grade.EASY: 1.5,
}
"""How much a grade counts as a use; AGAIN counts as none: what was earned is lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A memory to be remembered by oneself.

    Attributes:
        cue: What is shown first: when, where, with whom, and the first word or two.
    """

    memory: MemoryId
    cue: str
