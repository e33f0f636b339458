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
    """Days with memories, in order; one reading at a time, one more after news.

    Days begin where the person is (`assistant.life`), and `Query.days` lists the same.
    """

    def __init__(self, context: UiContext) -> None:
        super().__init__(())
        self._context = context
        self._is_reading = False
        self._is_seen = False
        self._is_stale = True
        self._unsubscribe = context.news.subscribe(self._heard)

    def close(self) -> None:
        """Stop listening."""
        self._unsubscribe()

    def seen(self, *, on: bool) -> None:
        """Take note of whether anybody looks; what changed meanwhile is read now."""
        self._is_seen = on
        self._catch_up()

    def _catch_up(self) -> None:
        if not (self._is_seen and self._is_stale) or self._is_reading:
            return
        self._is_stale = False
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
        self._is_stale = True
        self._catch_up()

    def _read(self, days: tuple[MoodDay, ...]) -> None:
        self._is_reading = False
        self._show(days)
        self._catch_up()
