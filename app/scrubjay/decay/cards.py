"""The cue of a card: enough to think of the memory, not enough to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.domain.span import day_words

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory

_SHOWN_WORDS: Final = 2
_LEAST_HIDDEN: Final = 3
"""A text of a few words would be given away by its first ones."""


def cue_of(memory: Memory) -> str:
    """Return when it was, where, and its first words ("8 May 2023, in Graz: “We drove …”").

    The order of cues is that of "Your Brain on ChatGPT" as memory-systems.md, section 14,
    turns it into a practice: remember by oneself, then look.
    """
    when = day_words(memory.at.date())
    where = f", in {memory.place}" if memory.place else ""
    who = f", {memory.speaker} said" if memory.speaker and not memory.by_self else ""
    words = memory.text.split()
    shown = min(_SHOWN_WORDS, max(len(words) - _LEAST_HIDDEN, 0))
    first = f": “{' '.join(words[:shown])} …”" if shown else ""
    return f"{when}{where}{who}{first}"
