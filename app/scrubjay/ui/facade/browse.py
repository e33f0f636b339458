"""What the windows need to see, edit and forget memories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scrubjay.assistant.browse import Use
    from scrubjay.assistant.forgetting import ForgetPreview
    from scrubjay.domain.changes import Changes, Receipt, Revision
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.recollection import ByStrength, Cue, Filters, Recalled
    from scrubjay.domain.retention import RetentionLaw


class Browse(Protocol):
    """Everything a person does with memories by hand."""

    def now(self) -> datetime:
        """Return the present moment."""
        ...

    def law(self) -> RetentionLaw:
        """Return the forgetting curve in force."""
        ...

    def growth(self) -> float:
        """Return how much a use adds to a memory, as a factor."""
        ...

    def search(
        self,
        filters: Filters,
        limit: int | None = ...,
        offset: int = ...,
        order: ByStrength | None = ...,
    ) -> list[Memory]:
        """Return memories that pass: by strength, or newest first, or by relevance with a text."""
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

    def go_back(self, memory: MemoryId, to: MemoryId | None = ...) -> Changes:
        """Let the value hold again that this one replaced, or an earlier one.

        Raises KnownError if there is none, or it did not replace that one.
        """
        ...

    def conflicts(self) -> list[tuple[Memory, ...]]:
        """Return statements that contradict each other with equal right, the latest first."""
        ...

    def preview_forget(self, ids: Sequence[MemoryId]) -> ForgetPreview:
        """Return everything that forgetting these for good would remove."""
        ...

    def forget(self, ids: Sequence[MemoryId]) -> Receipt:
        """Forget for good; final."""
        ...

    def searches(self) -> list[str]:
        """Return the saved searches, the latest first."""
        ...

    def keep_searches(self, searches: Sequence[str]) -> None:
        """Keep these searches instead of those kept so far."""
        ...

    def waiting(self) -> int:
        """Return how many proposals wait for the person."""
        ...
