"""What the person decides about suggestions, and the tags they give themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.changes import Changes
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import Link, LinkKind, SuggestionKind
from scrubjay.domain.memory import PUT_AWAY, MemoryState
from scrubjay.reflect.duplicates import joined

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from scrubjay.domain.link import Suggestion
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.reflect.suggest import Store

LONGEST_TAG: Final = 40
"""Characters of a tag; what is longer is a note."""


class Settling:
    """Accepts and refuses. Each call is one operation that one undo takes back."""

    def __init__(self, store: Store) -> None:
        """Change memories and suggestions there."""
        self._store = store

    def accept(self, suggestions: Collection[str], now: datetime) -> Changes:
        """Do what was suggested; what concerns a memory that has gone meanwhile does nothing.

        One undo takes all of it back, ties too.
        """
        wanted = [each for each in self._store.suggestions() if each.id in set(suggestions)]
        changed: dict[MemoryId, Memory] = {}
        with self._store.writing("accept", "person", now) as operation:
            for each in wanted:
                changed |= self._do(each, now)
            self._store.settle([each.id for each in wanted])
        gone = [key for key, each in changed.items() if each.state is MemoryState.TRASHED]
        revised = tuple(key for key in changed if key not in gone)
        if not wanted:
            return Changes()
        return Changes(operation=operation, revised=revised, removed=tuple(gone))

    def refuse(self, suggestions: Collection[str], now: datetime) -> Changes:
        """Drop suggestions; they are not made again unless this is undone."""
        waiting = {each.id for each in self._store.suggestions()}
        if waiting.isdisjoint(suggestions):
            return Changes()
        with self._store.writing("refuse", "person", now) as operation:
            self._store.settle(suggestions)
        return Changes(operation=operation)

    def tag(self, memory: MemoryId, tags: Sequence[str], now: datetime) -> Changes:
        """Give a memory these tags instead of those the person gave it before.

        Raises:
            KnownError: There is no such memory, or a tag is too long.
        """
        before = self._store.get([memory]).get(memory)
        if before is None:
            raise KnownError("This memory is not there any more.")
        wanted = [" ".join(tag.split()) for tag in tags]
        if any(len(tag) > LONGEST_TAG for tag in wanted):
            raise KnownError(f"A tag has at most {LONGEST_TAG} letters.", "Use fewer words.")
        own = [tag for tag in before.tags if tag == PUT_AWAY]
        after = replace(before, tags=tuple(dict.fromkeys((*filter(None, wanted), *own))))
        if after == before:
            return Changes()
        with self._store.writing("tag", "person", now) as operation:
            self._store.put([after])
        return Changes(operation=operation, revised=(memory,))

    def _do(self, suggestion: Suggestion, now: datetime) -> dict[MemoryId, Memory]:
        ends = [each for each in (suggestion.memory, suggestion.other) if each is not None]
        held = self._store.get(ends)
        memory = held.get(suggestion.memory)
        other = None if suggestion.other is None else held.get(suggestion.other)
        if memory is None or memory.state is MemoryState.TRASHED:
            return {}
        if suggestion.kind is SuggestionKind.TAG:
            return self._put(replace(memory, tags=_with(memory, suggestion.tag)))
        if other is None or other.state is MemoryState.TRASHED:
            return {}
        if suggestion.kind is SuggestionKind.MERGE:
            self._hand_over(other.id, memory.id)
            return self._put(*joined(memory, other))
        self._store.keep_links([_link(suggestion, other.id, now)])
        return {}

    def _hand_over(self, gone: MemoryId, kept: MemoryId) -> None:
        """Tie to the one that stays what was tied to the one that goes; its own ties stay too."""
        held = {(each.one, each.other, each.kind) for each in self._store.links([kept])}
        moved = [_moved(each, gone, kept) for each in self._store.links([gone])]
        self._store.keep_links(
            each
            for each in moved
            if each.one != each.other and (each.one, each.other, each.kind) not in held
        )

    def _put(self, *memories: Memory) -> dict[MemoryId, Memory]:
        self._store.put(memories)
        return {each.id: each for each in memories}


def _with(memory: Memory, tag: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*memory.tags, tag)))


def _moved(link: Link, gone: MemoryId, kept: MemoryId) -> Link:
    one, other = (kept if end == gone else end for end in (link.one, link.other))
    if link.kind is not LinkKind.REQUIRES:  # the only kept one with a direction
        one, other = sorted((one, other))
    return replace(link, one=one, other=other)


def _link(suggestion: Suggestion, other: MemoryId, now: datetime) -> Link:
    one, two = sorted((suggestion.memory, other))
    return Link(
        one=one, other=two, kind=LinkKind.PERSON, weight=1.0, reason=suggestion.reason, at=now
    )
