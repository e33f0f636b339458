"""Single messages and single branches of a chat, found without reading all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.adapters.sqlite.chats import Chats
from scrubjay.adapters.sqlite.part import listed

if TYPE_CHECKING:
    from scrubjay.domain.conversation import Message

_WAY: Final = """
    WITH RECURSIVE way (id, parent, steps) AS (
        SELECT id, parent, 1 FROM message WHERE id = ?
        UNION ALL
        SELECT message.id, message.parent, way.steps + 1
        FROM way JOIN message ON message.id = way.parent WHERE way.steps < ?
    )
"""
"""From a message back towards the start of its chat, so many steps at most."""
_ENDLESS: Final = 10**7
"""Steps no chat has; it ends a walk that a damaged file would send in circles."""


class Branches(Chats):
    """The part of `ports.conversations.ConversationLog` that looks at few messages, by index."""

    def message(self, key: str) -> Message | None:
        """Return one message."""
        return next(iter(self._messages("WHERE id = ?", key)), None)

    def last_message(self, conversation: str) -> Message | None:
        """Return the newest message of a chat, whatever its branch."""
        latest = "WHERE conversation = ? ORDER BY at DESC, number DESC LIMIT 1"
        return next(iter(self._messages(latest, conversation)), None)

    def branch(self, leaf: str, limit: int | None = None) -> list[Message]:
        """Return the messages that lead to this one, itself the last; with a limit the latest."""
        # The steps have to be walked first; they order the messages as time may not.
        steps = dict(
            self._db.rows(
                f"{_WAY} SELECT id, steps FROM way",  # noqa: S608 (a constant)
                (leaf, _ENDLESS if limit is None else limit),
            )
        )
        found = self._messages("WHERE id IN (SELECT value FROM json_each(?))", listed(steps))
        return sorted(found, key=lambda each: -steps[each.id])

    def depth(self, leaf: str) -> int:
        """Return how many messages lead to this one, itself among them; 0 when it is not there."""
        counted = f"{_WAY} SELECT count(*) FROM way"  # noqa: S608 (a constant)
        return int(self._db.value(counted, (leaf, _ENDLESS)))

    def versions(self, message: str) -> list[Message]:
        """Return what stands where this message does, by the same speaker, the oldest first."""
        kept = self.message(message)
        if kept is None:
            return []
        beside = "parent IS NULL" if kept.parent is None else "parent = ?"
        parent = () if kept.parent is None else (kept.parent,)
        return self._messages(
            f"WHERE conversation = ? AND {beside} AND role = ? ORDER BY at, number",
            kept.conversation,
            *parent,
            kept.role.value,
        )

    def is_answered(self, message: str) -> bool:
        """Report whether anything follows this message."""
        found = self._db.row("SELECT 1 FROM message WHERE parent = ? LIMIT 1", (message,))
        return found is not None
