"""The daily sweep: states follow from stored times alone.

Nothing accumulates between runs, so running it never, once or fifty times a day gives the
same states, and a clock that went back or leapt ahead does no lasting harm.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import MemoryState
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from datetime import datetime

    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.retention import RetentionLaw
    from scrubjay.ports.stores import MemoryStore

STEP: Final = 1000
"""Memories written in one commit."""
TIMED: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)
"""States that time moves a memory between; the others are the person's."""


class Sweep:
    """Moves memories between active, faded and archived. Deletes nothing, ever.

    Args:
        store: Holds the memories.
        law: Asks the settings for the forgetting curve in force.
    """

    def __init__(self, store: MemoryStore, law: Callable[[], RetentionLaw]) -> None:
        self._store = store
        self._law = law

    def run(self, now: datetime) -> dict[str, int]:
        """Bring every memory into the state its times give; return counts per state."""
        law = self._law()
        counts: Counter[str] = Counter({state.value: 0 for state in TIMED})
        moved: list[Memory] = []
        for memory in self._timed():
            state = memory.faded_state(now, law)
            counts[state.value] += 1
            if state is not memory.state:
                moved.append(replace(memory, state=state))
        for start in range(0, len(moved), STEP):
            with self._store.writing("fade", "clock", now):
                self._store.put(moved[start : start + STEP])
        return dict(counts)

    def fading_soon(self, now: datetime, within_days: float, limit: int) -> list[Memory]:
        """Return active memories that will have faded so many days from now, weakest first."""
        law = self._law()
        later = now + timedelta(days=within_days)
        soon = [
            memory
            for memory in self._timed()
            if memory.state is MemoryState.ACTIVE
            and memory.faded_state(later, law) is not MemoryState.ACTIVE
        ]
        soon.sort(key=lambda memory: memory.retrievability(now, law))
        return soon[:limit]

    def _timed(self) -> Iterator[Memory]:
        """Yield every memory whose state is time's to change."""
        filters = Filters(states=TIMED)
        start = 0
        while page := self._store.select(filters, STEP, start):
            yield from page
            start += len(page)


class Reinforce:
    """Strengthens what was used.

    Args:
        store: Holds the memories.
        law: Asks the settings for the forgetting curve in force.
    """

    def __init__(self, store: MemoryStore, law: Callable[[], RetentionLaw]) -> None:
        self._store = store
        self._law = law

    def use(self, ids: Collection[MemoryId], gain: float, now: datetime) -> None:
        """Count one use of each: stability grows with the spacing, fading begins anew.

        Args:
            ids: What was used. Unknown ids are ignored.
            gain: See USE_CONFIRMED and its neighbours in `domain.retention`.
            now: When.
        """
        law = self._law()
        held = self._store.get(ids).values()
        used = [_lifted(memory.used(now, gain, law)) for memory in held]
        changed = [memory for memory in used if memory not in held]
        if changed:
            with self._store.writing("use", "scrubjay", now):
                self._store.put(changed)


def _lifted(memory: Memory) -> Memory:
    """Return a memory that was used a moment ago: it is active, whatever it was before."""
    if memory.state in (MemoryState.FADED, MemoryState.ARCHIVED):
        return replace(memory, state=MemoryState.ACTIVE)
    return memory
