"""An assistant without machinery, for tests of the windows: it keeps what it is told in memory.

Its answers are words found in memories; it learns one fact from "I live in X" and its like. A test
scripts the rest: `reply`, `abstains`, `trouble`, `model`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fakes.assistant_files import FakeCare, FakeForms, FakeImports
from fakes.life import NOW, fact, life
from fakes.life_faces import FakeLife, FakeLinks, FakeRehearsal, FakeTasks, told_life
from fakes.memory_store import FakeMemoryStore
from scrubjay.assistant.forgetting import ForgetPreview
from scrubjay.domain.changes import Changes, Receipt
from scrubjay.domain.conversation import Answer, Conversation, MemoryMode, Message, Role
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import Memory, MemoryId, MemoryState
from scrubjay.domain.model import ModelFacts
from scrubjay.domain.recollection import Cue, Filters, Reason, ReasonKind, Recalled, Recollection
from scrubjay.domain.retention import RetentionLaw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from scrubjay.assistant.browse import Use
    from scrubjay.domain.changes import Revision

STATED = re.compile(r"\bI live in (?P<place>\w+)")


class FakeAssistant:
    """The façade over an in-memory store that holds a small life."""

    def __init__(self, memories: Iterable[Memory] | None = None) -> None:
        self.store = FakeMemoryStore()
        with self.store.writing("remember", "person", NOW):
            self.store.put(life() if memories is None else memories)
        self.browse = FakeBrowse(self.store)
        self.chat = FakeChat(self.browse)
        self.forms = FakeForms()
        self.imports = FakeImports()
        self.care = FakeCare()
        self.models = FakeModels()
        self.life = FakeLife(self.store)
        self.links = FakeLinks(self.browse)
        self.rehearsal = FakeRehearsal(self.browse)
        self.tasks = FakeTasks(self.browse)
        if memories is None:
            told_life(self.life)


class FakeBrowse:
    """Memories by hand."""

    def __init__(self, store: FakeMemoryStore) -> None:
        self.store = store
        self.trouble: KnownError | None = None
        """Raised by every search until it is taken away."""
        self.used: dict[MemoryId, list[Use]] = {}
        self.learned = 0
        self.rivals: list[tuple[Memory, ...]] = []
        """Groups that contradict each other until one of them is confirmed."""

    def now(self) -> datetime:
        return NOW

    def law(self) -> RetentionLaw:
        return RetentionLaw.POWER

    def search(self, filters: Filters, limit: int | None = None, offset: int = 0) -> list[Memory]:
        if self.trouble is not None:
            raise self.trouble
        return self.store.select(filters, limit, offset)

    def count(self, filters: Filters) -> int:
        if self.trouble is not None:
            raise self.trouble
        return self.store.count(filters)

    def recall(self, cue: Cue) -> Recalled:
        words = set(re.findall(r"\w{4,}", cue.text.lower()))
        found = [
            (len(words & set(re.findall(r"\w{4,}", each.text.lower()))), each)
            for each in self.store.select(cue.filters)
        ]
        best = sorted((pair for pair in found if pair[0]), key=lambda pair: -pair[0])[: cue.k]
        recollections = tuple(
            Recollection(
                memory=each,
                score=shared / (shared + 1),
                retrievability=each.retrievability(cue.now),
                reasons=(Reason(kind=ReasonKind.WORDS, weight=1.0),),
            )
            for shared, each in best
        )
        return Recalled(
            cue=cue, recollections=recollections, abstained=not recollections, confidence=0.5
        )

    def get(self, ids: Sequence[MemoryId]) -> dict[MemoryId, Memory]:
        return self.store.get(ids)

    def drawn_from(self, episode: MemoryId) -> list[Memory]:
        return self.store.drawn_from(episode)

    def history(self, memory: MemoryId) -> list[Revision]:
        return self.store.history(memory)

    def uses(self, memory: MemoryId) -> list[Use]:
        return self.used.get(memory, [])

    def remember(self, text: str, at: datetime | None = None) -> Changes:
        self.learned += 1
        stated = STATED.search(text)
        value = stated["place"] if stated else text
        predicate = "address-level2" if stated else "event"
        added = fact(f"n{self.learned:02}", predicate, value, text, days=0)
        older = [
            each
            for each in self.store.statements("me", predicate)
            if stated and each.is_current and each.triple and each.triple.object != value
        ]
        with self.store.writing("remember", "person", at or NOW) as operation:
            self.store.put([added, *(replace(each, superseded_by=added.id) for each in older)])
        return Changes(
            operation=operation,
            added=(added.id,),
            superseded=tuple(each.id for each in older),
        )

    def edit(self, memory: MemoryId, text: str) -> Changes:
        return self._revise("edit", [memory], lambda each: replace(each, text=text))

    def pin(self, memory: MemoryId, *, pinned: bool = True) -> Changes:
        return self._revise("pin", [memory], lambda each: replace(each, pinned=pinned))

    def confirm(self, ids: Sequence[MemoryId]) -> Changes:
        def confirmed(each: Memory) -> Memory:
            return replace(each, confirmed=True, state=MemoryState.ACTIVE)

        return self._revise("confirm", ids, confirmed)

    def reject(self, ids: Sequence[MemoryId]) -> Changes:
        return self._to(MemoryState.TRASHED, "reject", ids)

    def archive(self, ids: Sequence[MemoryId]) -> Changes:
        return self._to(MemoryState.ARCHIVED, "archive", ids)

    def trash(self, ids: Sequence[MemoryId]) -> Changes:
        return self._to(MemoryState.TRASHED, "trash", ids)

    def restore(self, ids: Sequence[MemoryId]) -> Changes:
        return self._to(MemoryState.ACTIVE, "restore", ids)

    def undo(self, operation: str = "") -> Changes:
        if not operation:
            latest = self.store.operations(limit=1)
            if not latest:
                raise KnownError("There is nothing to undo.")
            operation = latest[0][0].operation
        undone = self.store.undo(operation, NOW)
        ids = tuple(each.id for one in undone if (each := one.after or one.before))
        return Changes(operation=f"{operation}-undone", revised=ids)

    def go_back(self, memory: MemoryId) -> Changes:
        held = self.store.get([memory])[memory]
        older = [each for each in self.store.select(Filters()) if each.superseded_by == memory]
        if not older:
            raise KnownError("It replaced nothing.")
        with self.store.writing("go-back", "person", NOW) as operation:
            self.store.put([replace(held, superseded_by=older[0].id)])
            self.store.put([replace(older[0], superseded_by=None)])
        return Changes(operation=operation, revised=(older[0].id,), superseded=(memory,))

    def conflicts(self) -> list[tuple[Memory, ...]]:
        return [
            group
            for group in self.rivals
            if not any(self.store.rows[each.id].confirmed for each in group)
        ]

    def preview_forget(self, ids: Sequence[MemoryId]) -> ForgetPreview:
        found = tuple(self.store.get(ids).values())
        return ForgetPreview(memories=found, messages=1, revisions=len(found), vectors=len(found))

    def forget(self, ids: Sequence[MemoryId]) -> Receipt:
        removed = self.store.forget(ids)
        return Receipt(removed=removed, files=12, bytes_scanned=4_096_000, hits=0)

    def waiting(self) -> int:
        return self.count(Filters(states=(MemoryState.PROPOSED,)))

    def _to(self, state: MemoryState, deed: str, ids: Sequence[MemoryId]) -> Changes:
        return self._revise(deed, ids, lambda each: replace(each, state=state))

    def _revise(
        self, deed: str, ids: Sequence[MemoryId], change: Callable[[Memory], Memory]
    ) -> Changes:
        with self.store.writing(deed, "person", NOW) as operation:
            self.store.put([change(each) for each in self.store.get(ids).values()])
        return Changes(operation=operation, revised=tuple(ids))


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

    def turn(self, conversation: Conversation | str, text: str) -> FakeTurn:
        chat = self.chats[conversation] if isinstance(conversation, str) else conversation
        if chat.id not in self.chats:
            self.keep(replace(chat, title=chat.title or text[:48]))
        return FakeTurn(self, self.chats[chat.id], text)

    def _change(self, conversation: str, mode: MemoryMode) -> Conversation:
        chat = replace(self.chats[conversation], mode=mode)
        self.chats[conversation] = chat
        return chat


class FakeTurn:
    """One exchange."""

    def __init__(self, chat: FakeChat, conversation: Conversation, text: str) -> None:
        self.chat = chat
        self.conversation = conversation
        self.text = text
        self.recalled: Recalled | None = None
        self.message: Message | None = None

    def hear(self) -> Recalled | None:
        if not self.text.strip():
            raise KnownError("There is nothing to take in.")
        number = len(self.chat.log[self.conversation.id])
        said = Message(
            id=f"{self.conversation.id}-{number}",
            conversation=self.conversation.id,
            role=Role.PERSON,
            text=self.text,
            at=NOW,
        )
        self.chat.log[self.conversation.id].append(said)
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
            cited=tuple(each.memory.id for each in found[:2]),
            injected=tuple(each.memory.id for each in found),
            model=self.chat.model,
            stopped=cancelled(),
        )
        return self.message

    def keep(self) -> Answer:
        assert self.message is not None
        changes = Changes()
        if self.conversation.mode is MemoryMode.FULL and STATED.search(self.text):
            changes = self.chat.browse.remember(self.text)
        self.message = replace(self.message, operation=changes.operation)
        self.chat.log[self.conversation.id].append(self.message)
        return Answer(
            message=self.message,
            cited=self.message.cited,
            abstained=bool(self.recalled and self.recalled.abstained),
            changes=changes,
            model=self.chat.model or None,
            timings={"recall": 0.01, "first_token": 0.2, "reply": 0.9},
        )

    def ponder(self, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Find nothing."""

    def think(self) -> Changes:
        return Changes()

    def _worded(self) -> str:
        if self.chat.reply:
            return self.chat.reply
        found = self.recalled.recollections if self.recalled else ()
        if not found:
            return "I have nothing about that."
        return f"You told me: {found[0].memory.text}"


def _cue(text: str) -> Cue:
    return Cue(text=text, now=NOW, filters=Filters(states=(MemoryState.ACTIVE, MemoryState.FADED)))


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeChoice:
    """A model that could be used."""

    name: str
    path: Path | None
    sentence: str


class FakeModels:
    """The starter is in use."""

    def __init__(self) -> None:
        self.choices: list[FakeChoice] = []
        self.facts: ModelFacts | None = ModelFacts(
            name="starter.gguf",
            context=2048,
            device="CPU",
            reason="No graphics card was found, so it runs on the processor.",
            capable=False,
        )

    def available(self) -> Sequence[FakeChoice]:
        return self.choices

    def use(self, path: Path | None) -> None:
        if path is None:
            self.facts = None

    def current(self) -> ModelFacts | None:
        return self.facts
