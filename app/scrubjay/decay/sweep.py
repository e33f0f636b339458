"""The daily sweep: which memories have faded, which may be put aside.

States follow from stored times alone (MemoryBank's idea of strength, with a power law and
without its deletions), so missed days cost nothing, a second run changes nothing, and a
clock that went backwards only makes memories look younger for a while.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import Memory, MemoryState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from scrubjay.domain.retention import RetentionLaw
    from scrubjay.ports.stores import MemoryStore

_PART: Final = 1000
"""Memories written at once."""


class Sweep:
    """Moves memories between active, faded and archived.

    Args:
        store: Where they are.
        law: Asks for the forgetting curve in force.
    """

    def __init__(self, store: MemoryStore, law: Callable[[], RetentionLaw]) -> None:
        self._store = store
        self._law = law

    def run(self, now: datetime) -> dict[str, int]:
        """Apply time once, as one operation of the clock; return counts per state.

        Only memories whose state changes are written. Proposals, the trash and what the
        person put away themselves stay where they are.
        """
        counts = Counter(dict.fromkeys((state.value for state in MemoryState), 0))
        changed: list[Memory] = []
        for memory, state in self._states(now):
            counts[state.value] += 1
            if state is not memory.state:
                changed.append(replace(memory, state=state))
        if changed:
            with self._store.writing("fade", "clock", now):
                for start in range(0, len(changed), _PART):
                    self._store.put(changed[start : start + _PART])
        return dict(counts)

    def _states(self, now: datetime) -> Iterator[tuple[Memory, MemoryState]]:
        law = self._law()
        for memory in self._store.episodes():
            yield memory, memory.faded_state(now, law)
