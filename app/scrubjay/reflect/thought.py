"""What a model says after a turn, read to values or to `Unreadable`; never raises."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 16_000
"""Characters of a reply; the grammar cannot make a longer one."""
AT_MOST: Final = 5
"""Thoughts of one turn: more is a model that lost its way."""
_LONGEST_WORDS: Final = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Thought:
    """One relation as the model words it, not yet believed."""

    subject: str
    predicate: str
    object: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A reply that gives nothing. why: for the log, without any of its words."""

    why: str


def parse(reply: str) -> tuple[Thought, ...] | Unreadable:
    """Read a JSON list of {"subject", "predicate", "object"}; all texts, none empty.

    Items of another shape are left out; no item of the right shape in a list that is not
    empty makes the whole unreadable.
    """
    if len(reply) > LONGEST:
        return Unreadable(why="too long")
    try:
        found = json.loads(reply)
    except (ValueError, RecursionError):
        return Unreadable(why="not JSON")
    if not isinstance(found, list):
        return Unreadable(why="not a list")
    thoughts = [thought for item in found[:AT_MOST] if (thought := _thought(item)) is not None]
    if found and not thoughts:
        return Unreadable(why="no item has a subject, a predicate and an object")
    return tuple(thoughts)


def _thought(item: object) -> Thought | None:
    if not isinstance(item, dict):
        return None
    words = [item.get(key) for key in ("subject", "predicate", "object")]
    texts = [" ".join(each.split()) for each in words if isinstance(each, str)]
    if len(texts) != len(words) or not all(0 < len(each) <= _LONGEST_WORDS for each in texts):
        return None
    subject, predicate, thing = texts
    return Thought(subject=subject, predicate=predicate, object=thing)
