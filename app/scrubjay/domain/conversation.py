"""What is said between the person and the companion."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.memory import MemoryId


FORGOTTEN: Final = "(forgotten)"
"""What a message says after its words were forgotten for good."""


def untitled(began: datetime) -> str:
    """Return what a chat is called whose title was forgotten: by its day, without a word of it."""
    return f"Chat of {began.day} {began:%B}"


class MemoryMode(enum.StrEnum):
    """What a chat may do with memory."""

    FULL = "full"
    """Recall, and learn from what the person says."""
    READ = "read"
    """Recall, but write nothing: neither memories nor strength."""
    OFF = "off"
    """Neither recall nor learn."""


class Role(enum.StrEnum):
    """Who speaks in a chat."""

    PERSON = "person"
    COMPANION = "companion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Silenced:
    """A message of a chat as it stands, and what forgetting would leave of it."""

    before: str
    after: str

    @property
    def is_whole(self) -> bool:
        """Whether nothing of it would be left."""
        return self.after == FORGOTTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """What forgetting for good would do.

    Attributes:
        removed: Counts by what would be removed, as the receipt will say.
        messages: Those of chats that would go, or lose words, in the order they were said.
    """

    removed: dict[str, int]
    messages: tuple[Silenced, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Something that arrived, made safe to keep by `capture`.

    Attributes:
        text: With secrets (passwords, card codes, keys) taken out.
        redacted: Names of the kinds of secret that were taken out.
        ref: Its own id within its source, kept for provenance.
    """

    text: str
    at: datetime
    speaker: str = ""
    by_self: bool = True
    ref: str = ""
    session: str = ""
    sequence: int = 0
    redacted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message of a chat as stored.

    Attributes:
        parent: The message it answers; None at the start (a tree allows branches).
        cited: Memories named by the answer. injected: memories put into its prompt.
        operation: History entry of what was learnt after it, for undo; or "".
        model: File name of the model that worded it; "" for a template.
        stopped: The person stopped it; the text is what had arrived.
        edited: The person reworded this answer; nothing is ever learnt from it.
        context: How the model's window was filled for it; None when it is from a template.
    """

    id: str
    conversation: str
    role: Role
    text: str
    at: datetime
    parent: str | None = None
    cited: tuple[MemoryId, ...] = ()
    injected: tuple[MemoryId, ...] = ()
    operation: str = ""
    model: str = ""
    stopped: bool = False
    edited: bool = False
    context: ContextUse | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextUse:
    """How a model's window was filled for one answer, in tokens of that model.

    Attributes:
        window: What it holds.
        persona, state, memories, turns, question: The parts of the prompt, in its order:
            the companion's rules, earlier turns, the chat's working state, the memories
            set in, and what the person said last.
        reply: Tokens of the reply.
        seconds: From the reply's first piece to its last.
    """

    window: int
    persona: int
    turns: int
    state: int
    memories: int
    question: int
    reply: int = 0
    seconds: float = 0.0

    @property
    def prompt(self) -> int:
        """Return the tokens of the whole prompt, without the model's own turn marks."""
        return self.persona + self.turns + self.state + self.memories + self.question

    @property
    def per_second(self) -> float:
        """Return tokens of the reply per second; 0 when it came in one piece."""
        return self.reply / self.seconds if self.seconds > 0.0 else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One chat with its memory mode."""

    id: str
    title: str
    mode: MemoryMode
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A finished (or stopped) reply.

    Attributes:
        model: The model's name, or None when the reply is a template.
        timings: Seconds by stage: "recall", "first_token", "reply", "remember".
        notice: One sentence when the model in use could not be asked, else "".
        context: How the model's window was filled; None when the reply is a template.
    """

    message: Message
    cited: tuple[MemoryId, ...]
    abstained: bool
    changes: Changes
    model: str | None
    timings: dict[str, float]
    notice: str = ""
    context: ContextUse | None = None
