"""What a chat is about right now, small enough to go into every prompt of it.

The working state of MEM1 (constant memory for long-horizon agents), written by rules: a
small model that may rewrite its own state freely drops facts. It is a view: made from the
messages of the chat and from what was learnt in it, and never stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from scrubjay.domain.memory import MemoryId

STATE_TOKENS: Final = 300
"""What it may take of a prompt, by the model's own count (memory-systems.md, section 9)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Something the chat still has to settle, in the person's words.

    Attributes:
        name: What it is ("the hotel", "book the train").
        message: The message that opened it.
    """

    name: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingState:
    """Where a chat stands.

    Attributes:
        goal: What the person wants, in their words; "" while none was named.
        slots: What is still open, the oldest first.
        decided: What was learnt in this chat and holds, the most telling first.
        pending: Questions that have no answer yet, the oldest first.
    """

    goal: str = ""
    slots: tuple[Slot, ...] = ()
    decided: tuple[MemoryId, ...] = ()
    pending: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Report whether there is anything to say."""
        return bool(self.goal or self.slots or self.decided or self.pending)
