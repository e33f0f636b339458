"""Everything about somebody or something: what names it, and what they said themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import MemoryStore

AT_MOST: Final = 2000
"""Memories that one wish can mean; more are left to the page of memories."""


def naming(store: MemoryStore, words: str) -> list[Memory]:
    """Return all memories that hold these words, and all that somebody of this name said."""
    whole = _whole(words)
    found = store.select(Filters(text=words), AT_MOST)
    held = [each for each in found if whole.search(f"{each.text} {each.source.words}")]
    return list({each.id: each for each in (*held, *_said_by(store, words))}.values())


def own_words(memories: Sequence[Memory], words: str) -> int:
    """Return how many of these memories are sayings of somebody of this name."""
    return sum(_is_called(each.speaker, words) for each in memories)


def _said_by(store: MemoryStore, words: str) -> list[Memory]:
    called = tuple(name for name in store.speakers() if _is_called(name, words))
    return store.select(Filters(speakers=called), AT_MOST) if called else []


def _is_called(speaker: str, words: str) -> bool:
    """Report whether a speaker bears this name: "Samira" is part of "Samira Haddad"."""
    return bool(speaker) and bool(words.strip()) and _whole(words).search(speaker) is not None


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words.strip())}(?!\w)", re.IGNORECASE)
