"""What use does: memories that served grow stronger, spaced use more than repetition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scrubjay.domain.changes import Changes
from scrubjay.domain.memory import initial_stability
from scrubjay.domain.staying import first_stability

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
        growth: Asks how much a use adds, as a factor; 1 is what FSRS found.
    """

    def __init__(
        self,
        store: MemoryStore,
        law: Callable[[], RetentionLaw],
        growth: Callable[[], float] = lambda: 1.0,
    ) -> None:
        self._store = store
        self._law = law
        self.growth = growth

    def use(self, ids: Collection[MemoryId], gain: float, now: datetime) -> Changes:
        """Write down one use of each, as one operation.

        Args:
            ids: Memories; unknown ones are ignored.
            gain: How much the use counts: USE_CONFIRMED, USE_SHOWN, or 0 for nothing.
            now: When. A use before the last one (the clock went back) counts for nothing.
        """
        if gain <= 0.0 or not ids:
            return Changes()
        law, gained = self._law(), gain * self.growth()
        return self._keep(ids, now, lambda each: each.used(now, gained, law))

    def relearn(self, ids: Collection[MemoryId], now: datetime) -> Changes:
        """Write down that the person had forgotten these, and has just read them again.

        They are as fresh as when they were said, and no more stable than they were then:
        whatever spacing had earned is lost, as in any spaced repetition.

        Args:
            ids: Memories; unknown ones are ignored.
            now: When.
        """
        return self._keep(ids, now, lambda each: _anew(each, now))

    def _keep(
        self, ids: Collection[MemoryId], now: datetime, change: Callable[[Memory], Memory]
    ) -> Changes:
        held = self._store.get(ids).values()
        used = [change(each) for each in held if _is_later(each, now)]
        if not used:
            return Changes()
        with self._store.writing("use", "scrubjay", now) as operation:
            self._store.put(used)
        return Changes(operation=operation, revised=tuple(each.id for each in used))


def _anew(memory: Memory, now: datetime) -> Memory:
    triple = memory.triple
    first = (
        initial_stability(memory.kind, memory.salience)
        if triple is None
        else first_stability(triple.predicate, memory.salience)
    )
    return replace(
        memory,
        stability=min(memory.stability, first),
        last_used_at=now,
        uses=memory.uses + 1,
    )


def _is_later(memory: Memory, now: datetime) -> bool:
    return memory.last_used_at is None or now > memory.last_used_at
