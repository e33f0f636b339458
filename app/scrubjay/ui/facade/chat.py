"""What the windows need of the chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.conversation import Answer, Conversation, MemoryMode, Message
    from scrubjay.domain.recollection import Recalled


class Turn(Protocol):
    """One exchange: STORE, MODEL, STORE; then, as chores, MODEL and STORE once more."""

    def hear(self) -> Recalled | None:
        """Write down what was said and ask memory about it."""
        ...

    def answer(self, on_piece: Callable[[str], None], cancelled: Callable[[], bool]) -> Message:
        """Word the reply; `on_piece` is called from the lane for each piece."""
        ...

    def keep(self) -> Answer:
        """Learn, and write the answer down."""
        ...

    def ponder(self, cancelled: Callable[[], bool] = ...) -> None:
        """Let the model read it once more, afterwards, unless somebody waits."""
        ...

    def think(self) -> Changes:
        """Propose what was found."""
        ...


class Chat(Protocol):
    """Conversations."""

    def conversations(self) -> list[Conversation]:
        """Return all chats, the latest used first."""
        ...

    def recalled(self, message: Message) -> Recalled | None:
        """Return what came to mind for an answer, as it was scored then; None when nothing did."""
        ...

    def start(self, mode: MemoryMode = ..., title: str = ...) -> Conversation:
        """Return a chat that is written down with its first message."""
        ...

    def set_mode(self, conversation: str, mode: MemoryMode) -> Conversation:
        """Change what this chat may do with memory."""
        ...

    def rename(self, conversation: str, title: str) -> Conversation:
        """Give the chat another title."""
        ...

    def remove(self, conversation: str) -> None:
        """Remove the chat and its messages."""
        ...

    def messages(self, conversation: str) -> list[Message]:
        """Return the messages of a chat in order."""
        ...

    def path(self, conversation: str, leaf: str = ..., limit: int | None = ...) -> list[Message]:
        """Return the branch through a message; without one, the newest. `limit`: only its end."""
        ...

    def before(self, message: Message, limit: int) -> list[Message]:
        """Return the messages that lead to one, without it; so many at most, the latest."""
        ...

    def versions(self, message: Message) -> list[Message]:
        """Return all versions of a message, itself among them, the oldest first."""
        ...

    def turn(
        self,
        conversation: Conversation | str,
        text: str,
        now: datetime | None = ...,
        leaf: str = ...,
    ) -> Turn:
        """Prepare one exchange; it goes on the branch that ends with `leaf`."""
        ...

    def regenerate(self, message: Message, now: datetime | None = ...) -> Turn:
        """Prepare another answer beside the one there is."""
        ...

    def resend(self, message: Message, text: str, now: datetime | None = ...) -> Turn:
        """Prepare an exchange with other words in the place of what the person said."""
        ...

    def branch(self, message: Message) -> Conversation:
        """Begin a chat of its own with everything up to here."""
        ...

    def edit_reply(self, message: Message, text: str) -> Message:
        """Put the person's words in the place of an answer's."""
        ...

    def search(self, text: str, limit: int = ...) -> list[Message]:
        """Return messages of any chat with these words, then such as mean the like."""
        ...

    def export(self, conversation: str, kind: str, leaf: str = ...) -> str:
        """Return a chat as "md", "json", "jsonl" (one message a line) or "html"."""
        ...

    def draft(self, conversation: str) -> str:
        """Return what was being written in a chat, or ""."""
        ...

    def keep_draft(self, conversation: str, text: str) -> None:
        """Keep what is being written in a chat; "" for nothing."""
        ...
