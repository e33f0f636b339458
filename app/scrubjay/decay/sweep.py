"""The daily sweep: which memories have faded, which may be put aside.

States follow from stored times alone (MemoryBank's idea of strength, with a power law and
without its deletions), so missed days cost nothing, a second run changes nothing, and a
clock that went backwards only makes memories look younger for a while.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import MemoryState

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from datetime import datetime

    from scrubjay.domain.memory import MemoryId
    from scrubjay.domain.retention import RetentionLaw
    from scrubjay.ports.stores import MemoryStore

_PART: Final = 500
"""Memories looked at in one step: a tenth of a second, when all of them change."""


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
        """Apply time once; return counts per state."""
        *_, counts = self.parts(now)
        return counts

    def parts(self, now: datetime) -> Iterator[dict[str, int]]:
        """Apply time part by part; yields the counts per state so far, the last one complete.

        Each part is an operation of the clock of its own, so that other work may be done in
        between, and a sweep that is broken off has lost nothing. Only memories whose state
        changes are written. Proposals, the trash and what the person put away themselves stay
        where they are.
        """
        law = self._law()
        counts = Counter(dict.fromkeys((state.value for state in MemoryState), 0))
        held = self._store.episodes()
        while part := list(islice(held, _PART)):
            stale: list[MemoryId] = []
            for memory in part:
                state = memory.faded_state(now, law)
                counts[state.value] += 1
                if state is not memory.state:
                    stale.append(memory.id)
            self._write(stale, now, law)
            yield dict(counts)
        yield dict(counts)

    def _write(self, stale: Collection[MemoryId], now: datetime, law: RetentionLaw) -> None:
        """Give these the state that time gives, read anew: they may have been used meanwhile."""
        changed = [
            replace(memory, state=state)
            for memory in self._store.get(stale).values()
            if (state := memory.faded_state(now, law)) is not memory.state
        ]
        if changed:
            with self._store.writing("fade", "clock", now):
                self._store.put(changed)
