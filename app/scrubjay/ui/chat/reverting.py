"""Takes back one line of what was learnt, and leaves the others. Runs on the STORE lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.memory import Memory
    from scrubjay.ui.chat.state import Learned
    from scrubjay.ui.facade import Browse


def take_line_back(browse: Browse, learned: Learned, memory: Memory) -> Changes:
    """Make one line as if it had not been learnt; one undo takes that back.

    What was merely proposed is rejected. What took the place of something gives its place back;
    what is new goes to the trash.

    Raises:
        KnownError: It is not as it was then any more.
    """
    if any(each.id == memory.id for each in learned.proposed):
        return browse.reject((memory.id,))
    if memory.superseded_by is not None:
        return browse.go_back(memory.superseded_by, memory.id)
    if any(each.superseded_by == memory.id for each in learned.superseded):
        return browse.go_back(memory.id)
    return browse.trash((memory.id,))
