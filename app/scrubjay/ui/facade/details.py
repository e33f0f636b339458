"""What the windows need of the details that forms ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.memory import Memory, Triple


class Details(Protocol):
    """Statements by what they say."""

    def all(self, predicates: Sequence[str]) -> Sequence[Memory]:
        """Return every statement with one of these predicates, of anybody, also earlier ones."""
        ...

    def tell(self, triple: Triple) -> Changes:
        """Keep a detail that was typed in. Raises KnownError when it cannot be kept."""
        ...
