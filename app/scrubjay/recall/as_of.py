"""The statements as they stood at a moment: what was said later is not known yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scrubjay.domain.memory import Memory

TOLERANCE: Final = timedelta(days=1)
"""A question is asked on a day: what is said later on that day counts, whatever the zone."""


class Statements(Protocol):
    """Who holds statements (`ports.stores.MemoryStore` fulfils it)."""

    def statements(self, subject: str | None, predicate: str | None) -> Sequence[Memory]:
        """Return the statements about a subject with a predicate; None stands for any."""
        ...


class AsOf:
    """Gives the statements that had been made by a moment, and none as ended since.

    Args:
        held: Holds the statements.
        now: The moment.
    """

    def __init__(self, held: Statements, now: datetime) -> None:
        self._held = held
        # A moment at the end of the calendar cannot be gone beyond.
        most = now.max.replace(tzinfo=now.tzinfo)
        self._until = now + TOLERANCE if most - now > TOLERANCE else most

    def statements(self, subject: str | None, predicate: str | None) -> list[Memory]:
        """Return what `held` returns as it stood then."""
        return [
            self._as_it_stood(each)
            for each in self._held.statements(subject, predicate)
            if each.at <= self._until
        ]

    def _as_it_stood(self, memory: Memory) -> Memory:
        if memory.valid_to is None or memory.valid_to <= self._until:
            return memory
        return replace(memory, valid_to=None, superseded_by=None)
