"""Rehearsal's face: what is about to fade, what is worth keeping, cards to remember first."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.decay import Fading, cue_of, fading_soon, resurfacing
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.rehearsal import GAIN, Card, Grade
from scrubjay.domain.retention import USE_CONFIRMED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.memory import Memory, MemoryId

__all__ = ["Fading", "Rehearsal"]

WEEK: Final = 7.0
RESTING: Final = timedelta(days=7)
"""What was used in the last week needs no asking."""
_ASKABLE: Final = (
    MemoryKind.EPISODE,
    MemoryKind.PREFERENCE,
    MemoryKind.RELATIONSHIP,
    MemoryKind.EVENT,
    MemoryKind.INSIGHT,
)
"""Kinds that fade and are one's own past; an address is kept, not rehearsed."""


class Rehearsal:
    """Runs on the STORE lane."""

    def __init__(self, parts: Parts) -> None:
        """Work on these parts."""
        self._parts = parts

    def fading_soon(self, within_days: float = WEEK) -> list[Fading]:
        """Return what will fade within so many days, the next one first."""
        now = self._parts.clock.now()
        active = self._parts.vault.select(Filters(states=(MemoryState.ACTIVE,)))
        return fading_soon(active, now, within_days, self._parts.law())

    def worth_keeping(self, count: int = 3) -> list[Memory]:
        """Return memories to ask about today; the same ones all day long."""
        now = self._parts.clock.now()
        held = self._parts.vault.select(
            Filters(kinds=_ASKABLE, states=(MemoryState.ACTIVE, MemoryState.FADED))
        )
        rested = [
            each
            for each in held
            if each.by_self and now - (each.last_used_at or each.created_at) > RESTING
        ]
        # The day is the seed: looking twice on one day asks the same questions.
        return resurfacing(rested, now, count, _chances(f"{now:%Y-%m-%d}"), self._parts.law())

    def keep(self, memories: Sequence[MemoryId]) -> Changes:
        """Count as used: the person wants to keep these."""
        return self._used(memories, USE_CONFIRMED)

    def let_go(self, memories: Sequence[MemoryId]) -> Changes:
        """Put away: kept, and not brought up any more."""
        now = self._parts.clock.now()
        return self._parts.write.after(self._parts.remember.archive(memories, now))

    def cards(self, count: int = 5) -> list[Card]:
        """Return cards for remembering first, for today."""
        return [Card(memory=each.id, cue=cue_of(each)) for each in self.worth_keeping(count)]

    def grade(self, memory: MemoryId, grade: Grade) -> Changes:
        """Write down how well it was remembered; feeds its strength.

        Raises:
            KnownError: There is no such memory.
        """
        if not self._parts.vault.get([memory]):
            raise KnownError("This memory is not there any more.")
        if grade is Grade.AGAIN:
            now = self._parts.clock.now()
            return self._parts.write.after(self._parts.reinforce.relearn([memory], now))
        return self._used([memory], GAIN[grade])

    def _used(self, memories: Sequence[MemoryId], gain: float) -> Changes:
        done = self._parts.reinforce.use(memories, gain, self._parts.clock.now())
        return self._parts.write.after(done)


def _chances(seed: str) -> Iterator[float]:
    drawn = random.Random(seed)  # noqa: S311 - which memory to ask about is no secret
    while True:
        yield drawn.random()
