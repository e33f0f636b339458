"""What the windows need of the assistant: `scrubjay.assistant.Assistant` is one, tests have a fake.

Every method is a plain call that takes as long as it takes: windows only make them through `Jobs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from scrubjay.assistant.browse import Use
    from scrubjay.assistant.care import Check
    from scrubjay.assistant.forgetting import ForgetPreview
    from scrubjay.domain.changes import Batch, Changes, Receipt, Revision
    from scrubjay.domain.conversation import Answer, Conversation, MemoryMode, Message
    from scrubjay.domain.form import Draft, Page
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.model import ModelFacts
    from scrubjay.domain.recollection import Cue, Filters, Recalled
    from scrubjay.domain.retention import RetentionLaw


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


class Browse(Protocol):
    """Everything a person does with memories by hand."""

    def now(self) -> datetime:
        """Return the present moment."""
        ...

    def law(self) -> RetentionLaw:
        """Return the forgetting curve in force."""
        ...

    def search(self, filters: Filters, limit: int | None = ..., offset: int = ...) -> list[Memory]:
        """Return memories that pass the filters, newest first; by relevance with a text."""
        ...

    def count(self, filters: Filters) -> int:
        """Return how many memories pass the filters."""
        ...

    def recall(self, cue: Cue) -> Recalled:
        """Return what comes to mind."""
        ...

    def get(self, ids: Sequence[MemoryId]) -> dict[MemoryId, Memory]:
        """Return the memories that exist among these."""
        ...

    def drawn_from(self, episode: MemoryId) -> list[Memory]:
        """Return what was drawn from an episode."""
        ...

    def history(self, memory: MemoryId) -> list[Revision]:
        """Return what happened to a memory, oldest first."""
        ...

    def uses(self, memory: MemoryId) -> list[Use]:
        """Return the answers and forms it was used in, newest first."""
        ...

    def remember(self, text: str, at: datetime | None = ...) -> Changes:
        """Keep something the person says, and what can be drawn from it."""
        ...

    def edit(self, memory: MemoryId, text: str) -> Changes:
        """Change the text."""
        ...

    def pin(self, memory: MemoryId, *, pinned: bool = ...) -> Changes:
        """Keep a memory from fading, or let it fade again."""
        ...

    def confirm(self, ids: Sequence[MemoryId]) -> Changes:
        """Accept proposals, or confirm what was drawn."""
        ...

    def reject(self, ids: Sequence[MemoryId]) -> Changes:
        """Refuse proposals."""
        ...

    def archive(self, ids: Sequence[MemoryId]) -> Changes:
        """Take memories out of answers."""
        ...

    def trash(self, ids: Sequence[MemoryId]) -> Changes:
        """Put memories away."""
        ...

    def restore(self, ids: Sequence[MemoryId]) -> Changes:
        """Bring memories back from the trash or the archive."""
        ...

    def undo(self, operation: str = ...) -> Changes:
        """Put back what an operation changed; the latest one by default."""
        ...

    def preview_forget(self, ids: Sequence[MemoryId]) -> ForgetPreview:
        """Return everything that forgetting these for good would remove."""
        ...

    def forget(self, ids: Sequence[MemoryId]) -> Receipt:
        """Forget for good; final."""
        ...

    def waiting(self) -> int:
        """Return how many proposals wait for the person."""
        ...


class Forms(Protocol):
    """Forms from files."""

    def read(self, path: Path) -> Page:
        """Return the forms of an HTML file."""
        ...

    def draft(self, page: Page, context: str = ...) -> tuple[Draft, ...]:
        """Return a draft for every field."""
        ...

    def write(self, original: Path, page: Page, drafts: Sequence[Draft], target: Path) -> Path:
        """Write a filled copy."""
        ...


class Care(Protocol):
    """Care of the vault."""

    def verify(self) -> list[str]:
        """Return what is wrong, one sentence each."""
        ...

    def rebuild(self) -> int:
        """Build the index anew; returns how many memories it holds."""
        ...

    def backup(self, target: Path) -> int:
        """Write a consistent encrypted copy; returns its size in bytes."""
        ...

    def export(self, target: Path) -> int:
        """Write all memories as JSON Lines, in the clear; returns how many."""
        ...

    def self_check(self) -> list[Check]:
        """Say of each part whether it works, or why not."""
        ...


class ImportProgress(Protocol):
    """How far an import is; the last one is its report."""

    @property
    def batch(self) -> str:
        """What `take_out` takes."""
        ...

    @property
    def episodes(self) -> int:
        """Lines kept."""
        ...

    @property
    def skipped(self) -> Sequence[tuple[int, str]]:
        """Line and reason of what was left out."""
        ...

    @property
    def done(self) -> int:
        """Lines read."""
        ...

    @property
    def total(self) -> int:
        """Lines there are, or 0 when that is not known."""
        ...


class Imports(Protocol):
    """Files turned into memories."""

    def run(self, path: Path, kind: str | None = ...) -> Iterator[ImportProgress]:
        """Import step by step."""
        ...

    def batches(self) -> list[Batch]:
        """Return every import, newest first."""
        ...

    def take_out(self, batch: str) -> Changes:
        """Take a whole import out again."""
        ...


class ModelChoice(Protocol):
    """A model that can be used: the starter, or a file found."""

    @property
    def name(self) -> str:
        """Name to show."""
        ...

    @property
    def path(self) -> Path | None:
        """Where it is; None stands for no model."""
        ...

    @property
    def sentence(self) -> str:
        """What it can do, and how large it is."""
        ...


class Models(Protocol):
    """The language model in use."""

    def available(self) -> Sequence[ModelChoice]:
        """Return what can be chosen."""
        ...

    def use(self, path: Path | None) -> None:
        """Use another model; None for none. Raises KnownError when it cannot be loaded."""
        ...

    def current(self) -> ModelFacts | None:
        """Return what is known of the model in use; loads it first."""
        ...


class Assistant(Protocol):
    """The whole of it."""

    @property
    def chat(self) -> Chat:
        """Conversations."""
        ...

    @property
    def browse(self) -> Browse:
        """Memories."""
        ...

    @property
    def forms(self) -> Forms:
        """Forms."""
        ...

    @property
    def imports(self) -> Imports:
        """Imports."""
        ...

    @property
    def care(self) -> Care:
        """Care."""
        ...

    @property
    def models(self) -> Models:
        """The language model."""
        ...
