"""How many decisions wait, for the number on the rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.ui.jobs import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.context import UiContext


class Tally:
    """Counts after every change, behind everything a person waits for."""

    def __init__(self, context: UiContext, told: Callable[[int], None]) -> None:
        self._context = context
        self._told = told
        self._is_counting = False
        self._is_stale = False
        self._unsubscribe = context.news.subscribe(lambda _changes: self.count())
        self.count()

    def close(self) -> None:
        """Stop counting."""
        self._unsubscribe()

    def count(self) -> None:
        """Count now; for what was suggested in the background, which is no news."""
        # One at a time: a burst of news (an import) is counted once more at its end.
        self._is_stale = self._is_counting
        if self._is_counting:
            return
        self._is_counting = True
        assistant = self._context.assistant

        def count() -> int:
            return assistant.browse.waiting() + assistant.links.suggestion_count()

        self._context.jobs.run(
            Lane.STORE, count, self._counted, failed=lambda _error: self._counted(None), chore=True
        )

    def _counted(self, count: int | None) -> None:
        self._is_counting = False
        if count is not None:
            self._told(count)
        if self._is_stale:
            self.count()
