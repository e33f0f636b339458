"""One turn under way: what was said, what has arrived of the reply, and the wish to stop."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.conversation import Message, Role
from scrubjay.ui.chat.state import Entry, Phase

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.conversation import Conversation
    from scrubjay.domain.recollection import Recalled
    from scrubjay.ui.facade import Chat, Turn
    from scrubjay.ui.presenter import Trouble

PROVISIONAL: Final = "said-"
"""How the id of a message begins whose own id is not known yet."""


class Exchange:
    """Held by the presenter. `take` and `is_stopped` are the two doors for the MODEL lane.

    A deque's append and popleft are atomic, and so is reading a boolean: no lock is needed.
    """

    def __init__(
        self,
        conversation: Conversation,
        text: str,
        now: datetime,
        *,
        after: str | None = None,
        again: Message | None = None,
        instead: Message | None = None,
    ) -> None:
        """Begin an exchange.

        Args:
            conversation: The chat it belongs to.
            text: What the person says.
            now: The present moment.
            after: The message shown above it; "" for none, None where that is not known.
            again: What is answered once more.
            instead: The message whose place this one takes.
        """
        self.conversation = conversation
        self.text = text
        self.after = after
        self.again = again
        self.instead = instead
        self.phase: Phase | None = Phase.HEARING
        self.trouble: Trouble | None = None
        self.turn: Turn | None = None
        self.recalled: Recalled | None = None
        self._pieces: deque[str] = deque()
        self._stopped = False
        said = Message(
            id=f"{PROVISIONAL}{id(self)}",
            conversation=conversation.id,
            role=Role.PERSON,
            text=text,
            at=now,
        )
        self.said = Entry(message=said)
        reply = replace(said, id=f"reply-{id(self)}", role=Role.COMPANION, text="")
        self.reply = Entry(message=reply, is_live=True)

    @property
    def branches(self) -> bool:
        """Whether it begins another branch of the chat."""
        return self.again is not None or self.instead is not None

    def open(self, chat: Chat) -> Turn:
        """Prepare the turn; called on the STORE lane."""
        if self.again is not None:
            return chat.regenerate(self.again)
        if self.instead is not None:
            return chat.resend(self.instead, self.text)
        return chat.turn(self.conversation, self.text, leaf=self.after or "")

    def above(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Return those of the entries that stand above it."""
        if self.after is None:
            # What was said in it is the last that was read, once it was heard.
            return entries[:-1] if self.turn is not None else entries
        for at, each in enumerate(entries):
            if each.message.id == self.after:
                return entries[: at + 1]
        return ()

    def hold_back(self) -> None:
        """Let the person try to remember first."""
        self.reply = replace(self.reply, is_held=True)

    def take(self, piece: str) -> None:
        """Receive a piece of the reply; called on the MODEL lane."""
        if not self._stopped:
            self._pieces.append(piece)

    def is_stopped(self) -> bool:
        """Report whether the person wants no more; called on the MODEL lane."""
        return self._stopped

    def stop(self) -> None:
        """Take no more: what is shown stays as it is."""
        self._stopped = True
        self.phase = Phase.KEEPING

    def flush(self) -> bool:
        """Join what has arrived to the reply, and report whether there was anything."""
        arrived = []
        while self._pieces:
            arrived.append(self._pieces.popleft())
        if not arrived:
            return False
        self.reply = self.reply.saying(self.reply.message.text + "".join(arrived))
        return True

    def fail(self, trouble: Trouble) -> None:
        """Give the reply up; it can be asked for again."""
        self.trouble = trouble
        self.phase = None

    def begin_again(self) -> None:
        """Forget a failed reply, to ask for another."""
        self._pieces.clear()
        self._stopped = False
        self.trouble = None
        self.phase = Phase.ANSWERING
        self.reply = self.reply.saying("")

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown of it."""
        said = () if self.again is not None else (self.said,)
        return (*said, self.reply) if self.trouble is None else said
