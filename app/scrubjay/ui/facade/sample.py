"""What the windows need of the invented person one can look around in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.domain.changes import Batch, Receipt
    from scrubjay.ui.facade.upkeep import ImportProgress


class Sample(Protocol):
    """One import, loaded whole and removed whole."""

    def held(self) -> Batch | None:
        """Return the sample that is loaded, or None."""
        ...

    def call_me(self, name: str) -> None:
        """Keep the person's own name in the vault; it becomes a memory on removal."""
        ...

    def load(self) -> Iterator[ImportProgress]:
        """Load it step by step. Raises KnownError where somebody's own memories are."""
        ...

    def remove(self) -> Receipt:
        """Remove it whole, for good. Raises KnownError when it is not loaded."""
        ...
