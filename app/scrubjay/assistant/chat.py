"""The chat's face: conversations, their messages, and turns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scrubjay.assistant.turn import Turn
from scrubjay.converse import Responder
from scrubjay.converse.intent import is_memorable
from scrubjay.domain.conversation import FORGOTTEN, Conversation, MemoryMode, Role
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.conversation import Answer, Message
    from scrubjay.ports.models import LanguageModel

    Visit = Callable[[str, Callable[[], Any]], Any]

TITLE_LENGTH = 48
ASKED_FROM_OUTSIDE = "Asked from the command line"


class Chat:
    """Conversations on the STORE lane; the answer itself on the MODEL lane."""

    def __init__(
        self,
        parts: Parts,
        persona: str,
        model: Callable[[], LanguageModel | None],
    ) -> None:
        """Work on these parts; the model is asked for at each turn, since it can change."""
        self._parts = parts
        self._vault = parts.vault
        self._persona = persona
        self._model = model

    def conversations(self) -> list[Conversation]:
        """Return all chats, the latest used first."""
        return self._vault.conversations()

    def start(self, mode: MemoryMode = MemoryMode.FULL, title: str = "") -> Conversation:
        """Start a chat. It is written down with its first message."""
        now = self._parts.clock.now()
        return Conversation(
            id=self._parts.ids.new(),
            title=title,
            mode=mode,
            created_at=now,
            updated_at=now,
        )

    def set_mode(self, conversation: str, mode: MemoryMode) -> Conversation:
        """Change what this chat may do with memory, from the next message on."""
        changed = replace(self._existing(conversation), mode=mode)
        self._vault.keep_conversation(changed)
        return changed

    def rename(self, conversation: str, title: str) -> Conversation:
        """Give the chat another title."""
        changed = replace(self._existing(conversation), title=" ".join(title.split()))
        self._vault.keep_conversation(changed)
        return changed

    def remove(self, conversation: str) -> None:
        """Remove the chat and its messages; what was learnt from it stays."""
        self._vault.remove_conversation(conversation)

    def messages(self, conversation: str) -> list[Message]:
        """Return the messages of a chat in order."""
        return self._vault.messages(conversation)

    def turn(
        self, conversation: Conversation | str, text: str, now: datetime | None = None
    ) -> Turn:
        """Prepare one exchange; see `turn`."""
        chat = self._begun(conversation, text)
        return Turn(self._parts, self._responder, chat, text, now or self._parts.clock.now())

    def ask(
        self,
        text: str,
        now: datetime,
        mode: MemoryMode,
        visit: Visit = lambda _lane, work: work(),
    ) -> Answer:
        """Run a whole turn in a chat of its own, as the command line does.

        Args:
            text: What the person says.
            now: When they say it.
            mode: What the turn may do with memory.
            visit: Has work done on a lane and returns its value; right here by default.
        """
        chat = replace(self.start(mode, ASKED_FROM_OUTSIDE), created_at=now, updated_at=now)
        turn: Turn = visit("store", lambda: self.turn(chat, text, now))
        visit("store", turn.hear)
        visit("model", lambda: turn.answer(lambda _piece: None, lambda: False))
        answer: Answer = visit("store", turn.keep)
        visit("model", turn.ponder)
        visit("store", turn.think)
        return answer

    def learn_unanswered(self) -> None:
        """Learn from last messages that never got their answer: it failed, or the program ended."""
        for chat in self._vault.conversations():
            if chat.mode is not MemoryMode.FULL:
                continue
            messages = self._vault.messages(chat.id)
            last = messages[-1] if messages else None
            if last is not None and last.role is Role.PERSON and self._can_learn(last):
                self._parts.write.learn(last, len(messages) - 1)

    def _can_learn(self, message: Message) -> bool:
        return message.text != FORGOTTEN and is_memorable(message.text)

    def _begun(self, conversation: Conversation | str, text: str) -> Conversation:
        """Return the chat as it is stored; a new one takes its title from its first words."""
        if isinstance(conversation, str):
            return self._existing(conversation)
        stored = self._vault.conversation(conversation.id)
        if stored is not None:
            return stored
        title = conversation.title or " ".join(text.split())[:TITLE_LENGTH]
        begun = replace(conversation, title=title)
        self._vault.keep_conversation(begun)
        return begun

    def _responder(self) -> Responder:
        return Responder(self._persona, self._model)

    def _existing(self, key: str) -> Conversation:
        found = self._vault.conversation(key)
        if found is None:
            raise KnownError("This chat does not exist any more.", "Start a new one.")
        return found
