"""What the windows need to act on several memories at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrubjay.assistant.several import Duplicates, Merge
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.memory import MemoryId


class Several(Protocol):
    """Each act is one operation, so that one undo takes it back."""

    def pin(self, ids: Sequence[MemoryId], *, pinned: bool) -> Changes:
        """Keep memories from fading, or let them fade again."""
        ...

    def tag(
        self, ids: Sequence[MemoryId], *, add: Sequence[str] = ..., drop: Sequence[str] = ...
    ) -> Changes:
        """Give memories these tags beside their own, and take others away."""
        ...

    def tie(self, ids: Sequence[MemoryId]) -> Changes:
        """Tie each to the first of them. Raises KnownError for fewer than two."""
        ...

    def preview_merge(
        self, ids: Sequence[MemoryId], keep: MemoryId | None = ..., text: str = ...
    ) -> Merge:
        """Return what merging would make of these. Raises KnownError for fewer than two."""
        ...

    def merge(
        self, ids: Sequence[MemoryId], keep: MemoryId | None = ..., text: str = ...
    ) -> Changes:
        """Make one memory of several; the others go to the trash."""
        ...

    def keep_apart(self, ids: Sequence[MemoryId]) -> Changes:
        """Never offer to merge any two of these again. Raises KnownError for fewer than two."""
        ...

    def duplicates(self) -> Iterator[Duplicates]:
        """Look for memories that say the same, step by step."""
        ...
