"""When two memories say the same, and what one that stands for both is like."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import PUT_AWAY, MemoryState
from scrubjay.domain.text import normalised

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory

NEARLY: Final = 0.95
"""Cosine from which two texts say the same, if nothing in them tells them apart."""
_WORD: Final = re.compile(r"\w+")
_TELLS_APART: Final = re.compile(
    r"\d+|\b(?:not|no|never|none|nothing|nobody|without|cannot|neither|nor|hardly|before|after"
    r"|more|less|first|last|left|right|yesterday|today|tomorrow|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday)\b|n['’]t\b"
)
"""Words that hardly move a vector and turn what is said round: denials, numbers, days."""


def bare(text: str) -> str:
    """Return the words alone: two texts that differ in marks and case only are equal."""
    return " ".join(_WORD.findall(normalised(text).replace("'", "")))


def say_the_same(one: Memory, other: Memory, cosine: float) -> bool:
    """Report whether one of the two could go and nothing would be lost.

    Args:
        one: A memory.
        other: Another of them.
        cosine: Of their vectors; 0 when unknown, and then only the words count.
    """
    if (one.kind, one.speaker, one.by_self) != (other.kind, other.speaker, other.by_self):
        return False
    if not _is_one_statement(one, other):
        return False
    if bare(one.text) == bare(other.text):
        return bool(bare(one.text))
    return cosine >= NEARLY and _marks(one) == _marks(other)


def keeper(one: Memory, other: Memory) -> tuple[Memory, Memory]:
    """Return which of two duplicates stays and which goes: the firmer, then the older stays."""

    def firmness(memory: Memory) -> tuple[bool, bool, float, str]:
        return (
            not memory.pinned,
            not memory.confirmed,
            memory.at.timestamp(),
            memory.id,
        )

    first, second = sorted((one, other), key=firmness)
    return first, second


def joined(kept: Memory, gone: Memory) -> tuple[Memory, Memory]:
    """Return the one that stays, with what the other had beside its words, and the other trashed.

    The source of each stays its own: what was drawn from either can still be traced.
    """
    tags = (tag for tag in (*kept.tags, *gone.tags) if tag != PUT_AWAY or tag in kept.tags)
    used = [each.last_used_at for each in (kept, gone) if each.last_used_at is not None]
    stays = replace(
        kept,
        tags=tuple(dict.fromkeys(tags)),
        entities=tuple(dict.fromkeys((*kept.entities, *gone.entities))),
        place=kept.place or gone.place,
        pinned=kept.pinned or gone.pinned,
        confirmed=kept.confirmed or gone.confirmed,
        stability=max(kept.stability, gone.stability),
        uses=kept.uses + gone.uses,
        last_used_at=max(used, default=None),
    )
    return stays, replace(gone, state=MemoryState.TRASHED)


def _is_one_statement(one: Memory, other: Memory) -> bool:
    if one.triple is None or other.triple is None:
        return one.triple is other.triple
    return (
        normalised(one.triple.subject),
        one.triple.predicate,
        normalised(one.triple.object),
        one.triple.polarity,
        one.triple.context,
        one.is_current,
    ) == (
        normalised(other.triple.subject),
        other.triple.predicate,
        normalised(other.triple.object),
        other.triple.polarity,
        other.triple.context,
        other.is_current,
    )


def _marks(memory: Memory) -> tuple[list[str], frozenset[str]]:
    """Return what tells a memory from one that sounds alike: numbers, denials, names."""
    names = frozenset(name.casefold() for name in memory.entities)
    return sorted(_TELLS_APART.findall(memory.text.casefold())), names
