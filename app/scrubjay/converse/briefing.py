"""The working state as lines of a prompt: the goal first, then what is open, then what holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.converse.wording import second_person, shortened
from scrubjay.domain.working_state import STATE_TOKENS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.domain.memory import Memory
    from scrubjay.domain.working_state import WorkingState

HEAD: Final = "Where this chat stands:"


def briefing(
    state: WorkingState,
    decided: Sequence[Memory],
    count: Callable[[str], int],
    budget: int = STATE_TOKENS,
) -> str:
    """Return the state in plain lines that take no more than the budget; "" for an empty one.

    What does not fit is left out: unanswered questions first, then what was learnt longest
    ago, then what was opened last; the goal last of all.

    Args:
        state: Where the chat stands.
        decided: The memories it names, in its order.
        count: Counts tokens as the model does.
        budget: Tokens it may take.
    """
    known = [settled(each) for each in decided]
    parts = (
        ("Goal", [state.goal] if state.goal else []),
        ("Still open", [each.name for each in state.slots]),
        ("Settled", known),
        ("Not answered yet", list(state.pending)),
    )
    lines: list[str] = []
    room = budget - count(HEAD) - 1
    for name, items in parts:
        line = _fitted(name, items, count, room)
        if line:
            lines.append(line)
            room -= count(line) + 1
    return "\n".join((HEAD, *lines)) if lines else ""


def settled(memory: Memory) -> str:
    """Return a memory as the words by which it stands among what is settled."""
    return second_person(shortened(memory.text).rstrip("."))


def _fitted(name: str, items: Sequence[str], count: Callable[[str], int], room: int) -> str:
    """Return "Name: one; two." with as many items as the room has, or ""."""
    kept: list[str] = []
    used = count(f"{name}:") + 1
    for item in items:
        cost = count(f" {item};")
        if used + cost > room:
            break
        kept.append(item)
        used += cost
    line = f"{name}: {'; '.join(kept)}."
    while kept and count(line) > room:
        kept.pop()
        line = f"{name}: {'; '.join(kept)}."
    return line if kept else ""
