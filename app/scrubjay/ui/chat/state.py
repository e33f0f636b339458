"""What a chat shows."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from scrubjay.domain.conversation import FORGOTTEN, Role

if TYPE_CHECKING:
    from scrubjay.domain.conversation import ContextUse, Conversation, Message
    from scrubjay.domain.memory import Memory
    from scrubjay.domain.recollection import Recalled
    from scrubjay.ui.presenter import Trouble


class Phase(enum.Enum):
    """Where the turn under way stands."""

    HEARING = enum.auto()
    """Memory is being asked."""
    ANSWERING = enum.auto()
    """The reply is being worded."""
    KEEPING = enum.auto()
    """The reply is there and is being written down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What was learnt after one answer.

    Attributes:
        added, superseded, proposed: As memories, without what was merely said.
        operations: What undo takes back, the latest last.
        undone: The person took it back.
    """

    added: tuple[Memory, ...] = ()
    superseded: tuple[Memory, ...] = ()
    proposed: tuple[Memory, ...] = ()
    operations: tuple[str, ...] = ()
    undone: bool = False

    def __bool__(self) -> bool:
        """Report whether there is anything to show."""
        return bool(self.added or self.superseded or self.proposed)

    def without(self, memory: Memory, operation: str) -> Learned:
        """Return it without one line, and without the one whose place that took.

        Args:
            memory: Of the line that was taken back.
            operation: The one that did it; undoing all takes it back first.
        """
        gone = {memory.id, memory.superseded_by}
        gone |= {each.id for each in self.superseded if each.superseded_by == memory.id}
        added, superseded, proposed = (
            tuple(each for each in lines if each.id not in gone)
            for lines in (self.added, self.superseded, self.proposed)
        )
        left = Learned(added=added, superseded=superseded, proposed=proposed)
        operations = (*self.operations, operation) if operation else self.operations
        return replace(left, operations=operations) if left else replace(self, undone=True)

    def __add__(self, other: Learned) -> Learned:
        """Join what was learnt at once with what came of thinking afterwards."""
        return Learned(
            added=self.added + other.added,
            superseded=self.superseded + other.superseded,
            proposed=self.proposed + other.proposed,
            operations=self.operations + other.operations,
            undone=self.undone,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One message as shown.

    Attributes:
        used: The memories the answer names. considered: others that were before it.
        abstained: There was nothing about it; `considered` are the nearest memories.
        is_live: Still being written; its text grows.
        room: How the model's window was filled for it; None for a template.
        notice: Why the model could not be asked, or "".
        is_held: Kept back until the person tried to remember it and asked to see it.
        versions: Every version of this message, itself among them, oldest first; may be empty.
        recalled: What came to mind for it; None where it was not read yet.
        html: The text as safe markup, where a lane rendered it ahead; else "".
    """

    message: Message
    used: tuple[Memory, ...] = ()
    considered: tuple[Memory, ...] = ()
    learned: Learned = field(default_factory=Learned)
    abstained: bool = False
    is_live: bool = False
    is_held: bool = False
    room: ContextUse | None = None
    notice: str = ""
    versions: tuple[Message, ...] = ()
    recalled: Recalled | None = None
    html: str = ""

    @property
    def version(self) -> int:
        """Which of the versions it is, counted from 1."""
        ids = [each.id for each in self.versions]
        return ids.index(self.message.id) + 1 if self.message.id in ids else 1

    def beside(self, by: int) -> Message | None:
        """Return the next (1) or the previous (-1) version, where there is one."""
        at = self.version - 1 + by
        return self.versions[at] if 0 <= at < len(self.versions) else None

    def saying(self, text: str) -> Entry:
        """Return the entry with another text."""
        return replace(self, message=replace(self.message, text=text), html="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Where a chat was left that one had scrolled up.

    Attributes:
        message: The one at the upper edge. offset: How many pixels of it were above the edge.
        from_end: How many messages before the end of the chat it stands.
    """

    message: str
    offset: int
    from_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatState:
    """Everything a view of the chat needs.

    Attributes:
        chats: All conversations, the latest used first.
        current: The one shown; it is not among `chats` before its first message.
        entries: What is shown of it. has_earlier: more was said before the first of them.
        name: What the person is called, or "".
        has_memories: There is something to ask about.
        phase: None when nothing is under way.
        trouble: The last failure. can_retry: trying again makes sense.
        draft: What stood in the field when this chat was left; views read it when
            `current` changes and when `draft_number` does.
        editing: The message being reworded in the field, if any.
        target: Id of a message to be brought into view, each time `target_number` changes.
        takes_keyboard: The target is given the keyboard, whoever has it.
        left: Where `current` was left, to go on there; None for its end.
        announced: What a screen reader is to say when it changes.
    """

    current: Conversation
    chats: tuple[Conversation, ...] = ()
    entries: tuple[Entry, ...] = ()
    has_earlier: bool = False
    name: str = ""
    has_memories: bool = False
    phase: Phase | None = None
    is_loading: bool = False
    trouble: Trouble | None = None
    can_retry: bool = False
    draft: str = ""
    draft_number: int = 0
    editing: Entry | None = None
    target: str = ""
    target_number: int = 0
    takes_keyboard: bool = False
    left: Left | None = None
    announced: str = ""

    @property
    def cut_off(self) -> Entry | None:
        """The last message, where nothing answered it: the program ended, or the model failed."""
        if not self.is_at_rest or self.trouble is not None or not self.entries:
            return None
        last = self.entries[-1]
        is_asked = last.message.role is Role.PERSON and last.message.text != FORGOTTEN
        return last if is_asked else None

    @property
    def is_at_rest(self) -> bool:
        """Whether the chat may be changed: nothing is under way, and nothing waits."""
        return self.phase is None and not self.can_retry and not self.is_loading
