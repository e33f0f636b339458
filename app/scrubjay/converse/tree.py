"""A chat as a tree: answers made anew and messages sent anew stand side by side.

Every message names its parent. One branch is shown at a time; going on from an earlier
message, answering a second time and rewording a message each begin another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.conversation import Message


def up_to(messages: Sequence[Message], tip: str | None) -> list[Message]:
    """Return the messages from the start of the chat to the tip, which is the last of them.

    Args:
        messages: The whole chat, oldest first.
        tip: A message's id. Without one, or with one that is not there, nothing leads to it.
    """
    held = {each.id: each for each in messages}
    branch: list[Message] = []
    current = held.get(tip or "")
    while current is not None:
        branch.append(current)
        current = held.pop(current.parent, None) if current.parent else None
    branch.reverse()
    return branch


def tip(messages: Sequence[Message], through: str = "") -> str | None:
    """Return the newest message that comes after this one on any branch, or itself.

    Args:
        messages: The whole chat, oldest first.
        through: A message's id; "" means the start of the chat.
    """
    if not through:
        return messages[-1].id if messages else None
    after: dict[str, list[str]] = {}
    for each in messages:
        after.setdefault(each.parent or "", []).append(each.id)
    reached, waiting = set[str](), [through]
    while waiting:
        current = waiting.pop()
        reached.add(current)
        waiting += [each for each in after.get(current, ()) if each not in reached]
    return next((each.id for each in reversed(messages) if each.id in reached), None)


def path(messages: Sequence[Message], through: str = "") -> list[Message]:
    """Return the branch that leads through this message to the newest one after it."""
    return up_to(messages, tip(messages, through))
