"""Chats without machinery: a tree of messages in memory, answered with words found in memories."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from fakes.life import NOW
from scrubjay.converse import tree
from scrubjay.domain.changes import Changes
from scrubjay.domain.conversation import (
    Answer,
    ContextUse,
    Conversation,
    MemoryMode,
    Message,
    Role,
)
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryState
from scrubjay.domain.recollection import Cue, Filters

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from fakes.assistant import FakeBrowse
    from scrubjay.domain.recollection import Recalled

STATED = re.compile(r"\bI live in (?P<place>\w+)")


class FakeChat:
    """Conversations, answered from the fake memories."""

    def __init__(self, browse: FakeBrowse) -> None:
        self.browse = browse
        self.chats: dict[str, Conversation] = {}
        self.log: dict[str, list[Message]] = {}
        self.reply = ""
        """Said next instead of what the memories give."""
        self.trouble: KnownError | None = None
        """Raised by the next answer, once."""
        self.model = "starter.gguf"
        self.started = 0
        self.drafts: dict[str, str] = {}
        self.came_to_mind: dict[str, Recalled] = {}
        """By the id of the answer it was recalled for."""
        self.room: ContextUse | None = None
        """How the model's window is said to be filled."""

    def conversations(self) -> list[Conversation]:
        return sorted(self.chats.values(), key=lambda chat: chat.updated_at, reverse=True)

    def start(self, mode: MemoryMode = MemoryMode.FULL, title: str = "") -> Conversation:
        self.started += 1
        return Conversation(
            id=f"c{self.started}", title=title, mode=mode, created_at=NOW, updated_at=NOW
        )

    def keep(self, chat: Conversation, messages: Sequence[Message] = ()) -> Conversation:
        """Put a finished chat in, as a test's starting point."""
        self.chats[chat.id] = chat
        self.log[chat.id] = list(messages)
        return chat

    def set_mode(self, conversation: str, mode: MemoryMode) -> Conversation:
        return self._change(conversation, mode=mode)

    def rename(self, conversation: str, title: str) -> Conversation:
        chat = replace(self.chats[conversation], title=title)
        self.chats[conversation] = chat
        return chat

    def remove(self, conversation: str) -> None:
        del self.chats[conversation]
        self.log.pop(conversation, None)

    def messages(self, conversation: str) -> list[Message]:
        return list(self.log.get(conversation, []))

    def path(self, conversation: str, leaf: str = "", limit: int | None = None) -> list[Message]:
        branch = tree.path(self.messages(conversation), leaf)
        return branch if limit is None else branch[-limit:]

    def before(self, message: Message, limit: int) -> list[Message]:
        return tree.up_to(self.messages(message.conversation), message.parent)[-limit:]

    def versions(self, message: Message) -> list[Message]:
        place = (message.parent, message.role)
        held = self.messages(message.conversation)
        return [each for each in held if (each.parent, each.role) == place]

    def recalled(self, message: Message) -> Recalled | None:
        return self.came_to_mind.get(message.id)

    def turn(
        self,
        conversation: Conversation | str,
        text: str,
        now: datetime | None = None,
        leaf: str = "",
    ) -> FakeTurn:
        chat = self.chats[conversation] if isinstance(conversation, str) else conversation
        if chat.id not in self.chats:
            self.keep(replace(chat, title=chat.title or text[:48]))
        return FakeTurn(self, self.chats[chat.id], text, after=leaf)

    def regenerate(self, message: Message, now: datetime | None = None) -> FakeTurn:
        held = {each.id: each for each in self.log[message.conversation]}
        question = held[message.parent or ""] if message.role is Role.COMPANION else message
        chat = self.chats[message.conversation]
        return FakeTurn(self, chat, question.text, again=question)

    def resend(self, message: Message, text: str, now: datetime | None = None) -> FakeTurn:
        chat = self.chats[message.conversation]
        return FakeTurn(self, chat, text, after=message.parent)

    def branch(self, message: Message) -> Conversation:
        origin = self.chats[message.conversation]
        last = message.id if message.role is Role.COMPANION else message.parent
        upto = tree.up_to(self.log[origin.id], last)
        chat = self.start(origin.mode, origin.title)
        copies = {each.id: f"{chat.id}-{at}" for at, each in enumerate(upto)}
        copied = [
            replace(
                each,
                id=copies[each.id],
                conversation=chat.id,
                parent=copies.get(each.parent or ""),
            )
            for each in upto
        ]
        return self.keep(chat, copied)

    def edit_reply(self, message: Message, text: str) -> Message:
        changed = replace(message, text=text, edited=True)
        log = self.log[message.conversation]
        self.log[message.conversation] = [
            changed if each.id == message.id else each for each in log
        ]
        return changed

    def search(self, text: str, limit: int = 50) -> list[Message]:
        words = text.casefold().split()
        every = [each for log in self.log.values() for each in log]
        found = [each for each in every if all(word in each.text.casefold() for word in words)]
        return found[:limit] if words else []

    def export(self, conversation: str, kind: str, leaf: str = "") -> str:
        said = "\n".join(each.text for each in self.path(conversation, leaf))
        return f"{kind}: {self.chats[conversation].title}\n{said}\n"

    def draft(self, conversation: str) -> str:
        return self.drafts.get(conversation, "")

    def keep_draft(self, conversation: str, text: str) -> None:
        self.drafts[conversation] = text

    def _change(self, conversation: str, mode: MemoryMode) -> Conversation:
        chat = replace(self.chats[conversation], mode=mode)
        self.chats[conversation] = chat
        return chat


class FakeTurn:
    """One exchange."""

    def __init__(
        self,
        chat: FakeChat,
        conversation: Conversation,
        text: str,
        *,
        after: str | None = "",
        again: Message | None = None,
    ) -> None:
        self.chat = chat
        self.after = after
        self.again = again
        self.question = again
        self.conversation = conversation
        self.text = text
        self.recalled: Recalled | None = None
        self.message: Message | None = None

    def hear(self) -> Recalled | None:
        if not self.text.strip():
            raise KnownError("There is nothing to take in.")
        log = self.chat.log[self.conversation.id]
        if self.again is None:
            self.question = Message(
                id=f"{self.conversation.id}-{len(log)}",
                conversation=self.conversation.id,
                role=Role.PERSON,
                text=self.text,
                at=NOW,
                parent=tree.tip(log) if self.after == "" else self.after,
            )
            log.append(self.question)
        if self.conversation.mode is not MemoryMode.OFF:
            self.recalled = self.chat.browse.recall(_cue(self.text))
        return self.recalled

    def answer(self, on_piece: Callable[[str], None], cancelled: Callable[[], bool]) -> Message:
        if self.chat.trouble is not None:
            trouble, self.chat.trouble = self.chat.trouble, None
            raise trouble
        words = re.findall(r"\S+\s*", self._worded())
        said = ""
        for word in words:
            if cancelled():
                break
            on_piece(word)
            said += word
        found = self.recalled.recollections if self.recalled else ()
        self.message = Message(
            id=f"{self.conversation.id}-{len(self.chat.log[self.conversation.id])}",
            conversation=self.conversation.id,
            role=Role.COMPANION,
            text=said,
            at=NOW,
            parent=self.question.id if self.question else None,
            cited=tuple(each.memory.id for each in found[:2]),
            injected=tuple(each.memory.id for each in found),
            model=self.chat.model if found or self.chat.reply else "",
            stopped=cancelled(),
        )
        return self.message

    def keep(self) -> Answer:
        assert self.message is not None
        changes = Changes()
        full = self.conversation.mode is MemoryMode.FULL
        if full and self.again is None and STATED.search(self.text):
            changes = self.chat.browse.remember(self.text)
            self._said_here(changes)
        self.message = replace(self.message, operation=changes.operation)
        self.chat.log[self.conversation.id].append(self.message)
        return Answer(
            message=self.message,
            cited=self.message.cited,
            abstained=bool(self.recalled and self.recalled.abstained),
            changes=changes,
            model=self.chat.model or None,
            timings={"recall": 0.01, "first_token": 0.2, "reply": 0.9},
            context=self.chat.room,
        )

    def ponder(self, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Find nothing."""

    def think(self) -> Changes:
        return Changes()

    def _said_here(self, changes: Changes) -> None:
        """Let what was learnt know where it was said."""
        assert self.question is not None
        rows = self.chat.browse.store.rows
        for key in changes.added:
            session, ref = self.conversation.id, self.question.id
            source = replace(rows[key].source, session=session, ref=ref)
            rows[key] = replace(rows[key], source=source)

    def _worded(self) -> str:
        if self.chat.reply:
            return self.chat.reply
        found = self.recalled.recollections if self.recalled else ()
        if not found:
            return "I have nothing about that."
        return f"You told me: {found[0].memory.text}"


def _cue(text: str) -> Cue:
    return Cue(text=text, now=NOW, filters=Filters(states=(MemoryState.ACTIVE, MemoryState.FADED)))
