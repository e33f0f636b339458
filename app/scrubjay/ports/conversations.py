"""Chats and what was said in them, as the vault keeps them.

All methods run on the STORE lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from scrubjay.domain.conversation import Conversation, Message
    from scrubjay.domain.memory import MemoryId
    from scrubjay.domain.recollection import Recalled


class ConversationLog(Protocol):
    """Chats and their messages."""

    def conversations(self) -> list[Conversation]:
        """Return all chats, the latest used first."""
        ...

    def conversation(self, key: str) -> Conversation | None:
        """Return one chat."""
        ...

    def keep_conversation(self, conversation: Conversation) -> None:
        """Insert or replace; durable on return."""
        ...

    def keep_message(self, message: Message) -> None:
        """Insert or replace; durable on return."""
        ...

    def messages(self, conversation: str) -> list[Message]:
        """Return the messages of one chat in order."""
        ...

    def message(self, key: str) -> Message | None:
        """Return one message."""
        ...

    def last_message(self, conversation: str) -> Message | None:
        """Return the newest message of a chat, whatever its branch."""
        ...

    def branch(self, leaf: str, limit: int | None = None) -> list[Message]:
        """Return the messages that lead to this one, itself the last; with a limit the latest."""
        ...

    def depth(self, leaf: str) -> int:
        """Return how many messages lead to this one, itself among them; 0 when it is not there."""
        ...

    def versions(self, message: str) -> list[Message]:
        """Return what stands where this message does, by the same speaker, the oldest first."""
        ...

    def is_answered(self, message: str) -> bool:
        """Report whether anything follows this message."""
        ...

    def keep_recalled(self, message: str, recalled: Recalled) -> None:
        """Keep what came to mind for an answer that is written down; durable on return."""
        ...

    def recalled(self, message: str) -> Recalled | None:
        """Return what came to mind for an answer, or None when memory was not asked.

        Scores, strengths and reasons as they were then; the memories as they are now.
        """
        ...

    def remove_conversation(self, key: str) -> None:
        """Remove a chat and its messages (memories drawn from it stay)."""
        ...

    def search(self, text: str, limit: int) -> list[Message]:
        """Return messages of any chat that hold these words, the best match first.

        Every word must occur, the last may be a beginning; what stands in double quotes
        must occur as it is.
        """
        ...

    def answers_citing(self, memory: MemoryId) -> list[Message]:
        """Return the answers that cited this memory, newest first."""
        ...
