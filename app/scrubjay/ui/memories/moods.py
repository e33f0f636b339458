"""Reads the feeling of each day, behind everything a person waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter

if TYPE_CHECKING:
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.life import MoodDay
    from scrubjay.ui.context import UiContext


class MoodPresenter(Presenter[tuple["MoodDay", ...]]):
    """Days with memories, in order; one reading at a time, one more after news."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(())
        self._context = context
        self._is_reading = False
        self._is_stale = False
        self._unsubscribe = context.news.subscribe(self._heard)

    def close(self) -> None:
        """Stop listening."""
        self._unsubscribe()

    def reload(self) -> None:
        """Read the days."""
        self._is_stale = self._is_reading
        if self._is_reading:
            return
        self._is_reading = True
        life = self._context.assistant.life
        self._context.jobs.run(
            Lane.STORE,
            lambda: tuple(life.mood()),
            self._read,
            # The strip is an extra: without it the page works as before, and says why it fails.
            failed=lambda _error: self._read(self.state),
            chore=True,
        )

    def _heard(self, _changes: Changes) -> None:
        self.reload()

    def _read(self, days: tuple[MoodDay, ...]) -> None:
        self._is_reading = False
        self._show(days)
        if self._is_stale:
            self.reload()
