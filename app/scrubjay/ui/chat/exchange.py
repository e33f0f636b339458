"""One turn under way: what was said, what has arrived of the reply, and the wish to stop."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from scrubjay.domain.conversation import Message, Role
from scrubjay.ui.chat.state import Entry, Phase

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.conversation import Conversation
    from scrubjay.domain.recollection import Recalled
    from scrubjay.ui.facade import Turn
    from scrubjay.ui.presenter import Trouble


class Exchange:
    """Held by the presenter. `take` and `is_stopped` are the two doors for the MODEL lane.

    A deque's append and popleft are atomic, and so is reading a boolean: no lock is needed.
    """

    def __init__(self, conversation: Conversation, text: str, now: datetime) -> None:
        self.conversation = conversation
        self.text = text
        self.phase: Phase | None = Phase.HEARING
        self.trouble: Trouble | None = None
        self.turn: Turn | None = None
        self.recalled: Recalled | None = None
        self._pieces: deque[str] = deque()
        self._stopped = False
        said = Message(
            id=f"said-{id(self)}",
            conversation=conversation.id,
            role=Role.PERSON,
            text=text,
            at=now,
        )
        self.said = Entry(message=said)
        reply = replace(said, id=f"reply-{id(self)}", role=Role.COMPANION, text="")
        self.reply = Entry(message=reply, is_live=True)

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
        return (self.said, self.reply) if self.trouble is None else (self.said,)
