"""What the windows need of the chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

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

    def turn(self, conversation: Conversation | str, text: str) -> Turn:
        """Prepare one exchange."""
        ...
