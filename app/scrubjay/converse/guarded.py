"""What no model is shown: numbers of one's own, and the words they were read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.predicate import predicate

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import MemoryStore


def is_sensitive(memory: Memory) -> bool:
    """Report whether a statement is a number that is never given to a model."""
    return memory.triple is not None and predicate(memory.triple.predicate).sensitive


def gives_away(memory: Memory, store: MemoryStore) -> bool:
    """Report whether it is such a number, or a saying from which one was drawn. Reads the store.

    One that was replaced or put away since counts as well: its digits stand there all the same.
    """
    if memory.kind is not MemoryKind.EPISODE:
        return is_sensitive(memory)
    return any(is_sensitive(each) for each in store.drawn_from(memory.id))
