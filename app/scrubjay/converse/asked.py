"""A question with everything an answer may draw on, and the answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scrubjay.converse.state import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from scrubjay.converse.grounds import Grounds
    from scrubjay.domain.conversation import ContextUse, MemoryMode, Message, Silenced
    from scrubjay.domain.finding import Finding
    from scrubjay.domain.life import Portrait
    from scrubjay.domain.memory import Memory, MemoryId


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with everything an answer may draw on.

    Attributes:
        earlier: The branch so far, oldest first, without this question.
        grounds: What memory brought up, settled; None when it was not asked.
        finding: What the store itself worked out for it.
        portrait: Who the person is, when that is asked; portrayed: the memories its clauses
            rest on.
        standing: Where the chat stands now.
        before: Where it stood before each of its latest blocks, by their first message.
        takes_back: It asks for something learnt to be taken back; what came of it is said
            once that is done.
        to_forget: It asks for something to be forgotten: what it seems to mean; None when
            it asks for no such thing.
        goes_with: Counts of what would be forgotten, where a "yes" does it.
        loses: What that would leave of messages of chats.
        forgets: It agrees that this be forgotten for good; what came of it is said then.
        known: What memory itself says to it: what is to be done, how something felt.
        lead: Facts by which somebody the question calls by a relation is known by name.
        doubts: For a statement it may tell, the newer line that puts it in doubt.
        parts: The questions of a message that holds several, or tells something beside one.
        tells: It tells something beside what it asks.
    """

    text: str
    now: datetime
    mode: MemoryMode
    earlier: Sequence[Message] = ()
    grounds: Grounds | None = None
    finding: Finding | None = None
    portrait: Portrait | None = None
    portrayed: Mapping[MemoryId, Memory] = field(default_factory=dict)
    standing: Standing = field(default_factory=Standing)
    before: Mapping[str, Standing] = field(default_factory=dict)
    takes_back: bool = False
    to_forget: Sequence[Memory] | None = None
    goes_with: Mapping[str, int] = field(default_factory=dict)
    loses: Sequence[Silenced] = ()
    forgets: Sequence[MemoryId] = ()
    known: Reply | None = None
    lead: Sequence[Memory] = ()
    doubts: Mapping[MemoryId, Memory] = field(default_factory=dict)
    parts: Sequence[Asked] = ()
    tells: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A finished or stopped reply.

    Attributes:
        cited: Memories it names as its proof.
        injected: Every memory that something in it, or in the prompt it was worded from, was
            said of: forgetting one of them has to find it.
        unsure: It offers what may answer, and says so; that confirms nothing.
        model: The model that worded it, or "" for a template.
        notice: Why the model in use could not be asked, or "".
        use: How the model's window was filled; None for a template.
    """

    text: str
    cited: tuple[Memory, ...] = ()
    injected: tuple[Memory, ...] = ()
    abstained: bool = False
    unsure: bool = False
    model: str = ""
    stopped: bool = False
    notice: str = ""
    use: ContextUse | None = None
