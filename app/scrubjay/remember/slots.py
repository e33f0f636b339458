"""Single values: what holds now, and how it came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.domain.memory import SELF, Memory, MemoryState

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


def current(
    store: MemoryStore, predicate: str, subject: str = SELF, context: str = ""
) -> Memory | None:
    """Return the statement that holds now for this slot, or None.

    Args:
        store: Where statements are.
        predicate: Its name in `domain.predicate`, or the person's own key.
        subject: Whom it is about.
        context: "home", "work", …; "" also takes a value of any context when there is
            none without, the latest first.
    """
    held = [
        each
        for each in store.statements(subject, predicate)
        if each.is_current and each.triple is not None and each.triple.polarity
    ]
    exact = [each for each in held if each.triple and each.triple.context == context]
    return max(exact or ([] if context else held), key=_weight, default=None)


def revisions(
    store: MemoryStore, predicate: str, subject: str = SELF, context: str = ""
) -> list[Memory]:
    """Return every value the slot had, the oldest first; the trash is left out."""
    held = [
        each
        for each in store.statements(subject, predicate)
        if each.triple is not None
        and each.triple.context == context
        and each.state not in (MemoryState.TRASHED, MemoryState.PROPOSED)
    ]
    return sorted(held, key=lambda each: (each.valid_from or each.at, each.sequence))


def _weight(memory: Memory) -> tuple[bool, float]:
    return memory.confirmed, memory.at.timestamp()
