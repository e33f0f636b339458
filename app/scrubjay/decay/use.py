"""What use does: memories that served grow stronger, spaced use more than repetition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.domain.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.retention import RetentionLaw
    from scrubjay.ports.stores import MemoryStore


class Reinforce:
    """Strengthens memories by use.

    Args:
        store: Where they are.
        law: Asks for the forgetting curve in force.
    """

    def __init__(self, store: MemoryStore, law: Callable[[], RetentionLaw]) -> None:
        self._store = store
        self._law = law

    def use(self, ids: Collection[MemoryId], gain: float, now: datetime) -> Changes:
        """Write down one use of each, as one operation.

        Args:
            ids: Memories; unknown ones are ignored.
            gain: How much the use counts: USE_CONFIRMED, USE_SHOWN, or 0 for nothing.
            now: When. A use before the last one (the clock went back) counts for nothing.
        """
        if gain <= 0.0 or not ids:
            return Changes()
        law = self._law()
        held = self._store.get(ids).values()
        used = [each.used(now, gain, law) for each in held if _is_later(each, now)]
        if not used:
            return Changes()
        with self._store.writing("use", "scrubjay", now) as operation:
            self._store.put(used)
        return Changes(operation=operation, revised=tuple(each.id for each in used))


def _is_later(memory: Memory, now: datetime) -> bool:
    return memory.last_used_at is None or now > memory.last_used_at
