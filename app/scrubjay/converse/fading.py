"""Answers "What are you worried I forget?" from what will fade soon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.converse.asked import Reply
from scrubjay.converse.wording import said
from scrubjay.domain.memory import MemoryKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.domain.memory import Memory

SHOWN: Final = 5
SOON: Final = (7.0, 30.0)
"""Days within which something fades: first what is near, then what is not far."""
_ASKS: Final = re.compile(
    r"^(?:what|which|anything|is (?:there )?anything|show me|list|tell me)\b[^.?!]{0,40}?"
    r"(?:\bfading\b|\bfades?\b|\b(?:am|are|will|might|could|do|may|should)\b[^.?!]{0,30}\b"
    r"(?:about to|going to|worried|afraid|scared|think|likely to) ?"
    r"(?:that )?(?:i(?:'ll| will| might| may| could)? )?forget)|"
    r"^what (?:might|may|will|could|would|do) i (?:soon )?forget(?: soon)?\b|"
    r"^what should i not forget\b",
    re.IGNORECASE,
)


def said_fading(question: str, fading: Callable[[float], Sequence[Memory]]) -> Reply | None:
    """Return what will fade soon; None where that is not asked.

    Args:
        question: One question of the person.
        fading: Returns what will fade within so many days, the next one first.
    """
    if not _ASKS.match(question.strip().replace("\u2019", "'")):
        return None
    for days in SOON:
        if held := _shown(fading(days)):
            told = "\n".join(f"• {said(each)}" for each in held)
            head = f"Within {days:.0f} days these would fade, unless they come up again:"
            return Reply(text=f"{head}\n{told}", cited=held, injected=held, unsure=True)
    return Reply(text=f"Nothing you told me will fade within {SOON[-1]:.0f} days.")


def _shown(memories: Sequence[Memory]) -> tuple[Memory, ...]:
    """Return the first few, sayings before the statements that were drawn from them."""
    lines = {each.id for each in memories if each.kind is MemoryKind.EPISODE}
    return tuple(each for each in memories if each.source.episode not in lines)[:SHOWN]
