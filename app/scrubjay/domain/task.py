"""What the person means to do, and what has to be done first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import Memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A task is a memory of kind PLAN; this is how it stands.

    Attributes:
        memory: The statement; its `valid_to` is set once it is done or dropped.
        requires: Tasks that have to be done first, as memories.
        slots: (name, current value) of what was said about it ("date", "3 May").
        due: The moment it has to be done by, when one was named.
    """

    memory: Memory
    done: bool
    requires: tuple[Memory, ...] = ()
    slots: tuple[tuple[str, str], ...] = ()
    due: datetime | None = None
    done_at: datetime | None = None

    @property
    def blocked(self) -> bool:
        """Report whether something it requires is still to be done."""
        return not self.done and any(each.valid_to is None for each in self.requires)
