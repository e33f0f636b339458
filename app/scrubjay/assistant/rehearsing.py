"""Rehearsal's face: what is about to fade, what is worth keeping, cards to remember first."""

from __future__ import annotations

import math
import random
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from scrubjay.decay import Fading, cue_of, fading_soon, fading_within, resurfacing
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.rehearsal import GAIN, Card, Grade
from scrubjay.domain.retention import USE_CONFIRMED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.memory import Memory, MemoryId

__all__ = ["Fading", "Rehearsal"]

WEEK: Final = 7.0
RESTING: Final = timedelta(days=7)
"""What was used in the last week needs no asking."""
LOOKED_AT: Final = 5000
"""Memories looked at on one day for what is worth asking."""
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
        now, law = self._parts.clock.now(), self._parts.law()
        due = self._parts.vault.select(fading_within(now, within_days, law))
        return fading_soon(due, now, within_days, law)

    def worth_keeping(self, count: int = 3) -> list[Memory]:
        """Return memories to ask about today; the same ones all day long."""
        now = self._parts.clock.now()
        held = self._part(now.date())
        rested = [
            each
            for each in held
            if each.by_self and now - (each.last_used_at or each.created_at) > RESTING
        ]
        return resurfacing(rested, now, count, _luck(now.date()), self._parts.law())

    def _part(self, day: date) -> list[Memory]:
        """Return the memories whose turn it is: all, or of very many a part each day.

        Parts are counted from the oldest, so that what is new moves none of them.
        """
        wanted = Filters(
            kinds=_ASKABLE,
            states=(MemoryState.ACTIVE, MemoryState.FADED),
            pinned=False,
            current_only=True,
        )
        total = self._parts.vault.count(wanted)
        begin = day.toordinal() % max(math.ceil(total / LOOKED_AT), 1) * LOOKED_AT
        end = min(begin + LOOKED_AT, total)
        # The vault gives the newest first.
        return self._parts.vault.select(wanted, end - begin, total - end)

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


def _luck(day: date) -> Callable[[Memory], float]:
    """Return how lucky each memory is on a day; asking twice asks about the same."""
    # Which memory to ask about is no secret.
    return lambda memory: random.Random(f"{day}:{memory.id}").random()  # noqa: S311
