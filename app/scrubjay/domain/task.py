"""What the person means to do, and what has to be done first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from scrubjay.domain.memory import Memory, MemoryId

TASK: Final = "task"
"""The predicate of a task: "I need to {object}."."""
DUE: Final = "due"
"""The predicate of a statement about a task: until when, as the person said it."""


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


def would_wait_for_itself(
    requires: Mapping[MemoryId, Collection[MemoryId]], one: MemoryId, other: MemoryId
) -> bool:
    """Report whether `one` waiting for `other` would close a circle.

    Args:
        requires: What each task waits for already.
        one: The task that is to wait.
        other: The task it is to wait for.
    """
    seen: set[MemoryId] = set()
    waiting = [other]
    while waiting:
        current = waiting.pop()
        if current == one:
            return True
        if current not in seen:
            seen.add(current)
            waiting.extend(requires.get(current, ()))
    return False
