"""Chats and their messages."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from scrubjay.adapters.sqlite.conditions import full_text_query
from scrubjay.adapters.sqlite.moments import moment, ticks
from scrubjay.adapters.sqlite.part import VaultPart
from scrubjay.domain.conversation import (
    FORGOTTEN,
    ContextUse,
    Conversation,
    MemoryMode,
    Message,
    Role,
)
from scrubjay.domain.memory import MemoryId

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONVERSATION: Final = "SELECT id, title, mode, created_at, updated_at FROM conversation"
_MESSAGE: Final = (
    "SELECT number, id, conversation, role, message.text, at, parent, injected, operation, model,"
    " stopped, edited, context FROM message"
)


class Chats(VaultPart):
    """`ports.conversations.ConversationLog`."""

    def conversations(self) -> list[Conversation]:
        """Return all chats, the latest used first."""
        rows = self._db.rows(f"{_CONVERSATION} ORDER BY updated_at DESC, id DESC")
        return [_conversation(row) for row in rows]

    def conversation(self, key: str) -> Conversation | None:
        """Return one chat."""
        row = self._db.row(f"{_CONVERSATION} WHERE id = ?", (key,))
        return None if row is None else _conversation(row)

    def keep_conversation(self, conversation: Conversation) -> None:
        """Insert or replace; durable on return (or with the operation it is part of)."""
        with self._db.transaction():
            self._db.run(
                "INSERT INTO conversation (id, title, mode, created_at, updated_at)"
                " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title,"
                " mode = excluded.mode, created_at = excluded.created_at,"
                " updated_at = excluded.updated_at",
                (
                    conversation.id,
                    conversation.title,
                    conversation.mode.value,
                    ticks(conversation.created_at),
                    ticks(conversation.updated_at),
                ),
            )

    def keep_message(self, message: Message) -> None:
        """Insert or replace; durable on return (or with the operation it is part of)."""
        with self._db.transaction():
            self._db.run(
                "INSERT INTO message (id, conversation, role, text, at, parent, injected,"
                " operation, model, stopped, edited, context)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET conversation = excluded.conversation,"
                " role = excluded.role, text = excluded.text, at = excluded.at,"
                " parent = excluded.parent, injected = excluded.injected,"
                " operation = excluded.operation, model = excluded.model,"
                " stopped = excluded.stopped, edited = excluded.edited,"
                " context = excluded.context",
                (
                    message.id,
                    message.conversation,
                    message.role.value,
                    message.text,
                    ticks(message.at),
                    message.parent,
                    json.dumps(message.injected),
                    message.operation,
                    message.model,
                    int(message.stopped),
                    int(message.edited),
                    json.dumps(asdict(message.context)) if message.context else "",
                ),
            )
            number = self._db.value("SELECT number FROM message WHERE id = ?", (message.id,))
            self._db.run("DELETE FROM citation WHERE message = ?", (number,))
            self._db.many(
                "INSERT INTO citation (message, position, memory) VALUES (?, ?, ?)",
                [(number, position, name) for position, name in enumerate(message.cited)],
            )

    def messages(self, conversation: str) -> list[Message]:
        """Return the messages of one chat in order."""
        return self._messages("WHERE conversation = ? ORDER BY at, number", conversation)

    def remove_conversation(self, key: str) -> None:
        """Remove a chat and its messages (memories drawn from it stay)."""
        with self._db.transaction():
            self._db.run("DELETE FROM conversation WHERE id = ?", (key,))

    def answers_citing(self, memory: MemoryId) -> list[Message]:
        """Return the answers that cited this memory, newest first."""
        return self._messages(
            "WHERE number IN (SELECT message FROM citation WHERE memory = ?)"
            " ORDER BY at DESC, number DESC",
            memory,
        )

    def search(self, text: str, limit: int) -> list[Message]:
        """Return messages of any chat that hold these words, the best match first.

        Every word must occur, the last may be a beginning; what stands in double quotes
        must occur as it is.
        """
        query = full_text_query(text)
        if not query:
            return []
        return self._messages(
            "JOIN message_words ON message_words.rowid = message.number"
            " WHERE message_words MATCH ? AND message.text <> ?"
            " ORDER BY rank, at DESC LIMIT ?",
            query,
            FORGOTTEN,
            limit,
        )

    def _messages(self, where: str, *values: object) -> list[Message]:
        rows = self._db.rows(f"{_MESSAGE} {where}", values)
        cited = self._citations([row[0] for row in rows])
        return [_message(row, tuple(cited.get(row[0], ()))) for row in rows]

    def _citations(self, numbers: Sequence[int]) -> dict[int, list[MemoryId]]:
        found: dict[int, list[MemoryId]] = {}
        for message, memory in self._db.rows(
            "SELECT message, memory FROM citation"
            " WHERE message IN (SELECT value FROM json_each(?)) ORDER BY message, position",
            (json.dumps(numbers),),
        ):
            found.setdefault(message, []).append(MemoryId(memory))
        return found


def _conversation(row: tuple[Any, ...]) -> Conversation:
    key, title, mode, created_at, updated_at = row
    return Conversation(
        id=key,
        title=title,
        mode=MemoryMode(mode),
        created_at=moment(created_at),
        updated_at=moment(updated_at),
    )


def _message(row: tuple[Any, ...], cited: tuple[MemoryId, ...]) -> Message:
    return Message(
        id=row[1],
        conversation=row[2],
        role=Role(row[3]),
        text=row[4],
        at=moment(row[5]),
        parent=row[6],
        cited=cited,
        injected=tuple(MemoryId(name) for name in json.loads(row[7])),
        operation=row[8],
        model=row[9],
        stopped=bool(row[10]),
        edited=bool(row[11]),
        context=ContextUse(**json.loads(row[12])) if row[12] else None,
    )
