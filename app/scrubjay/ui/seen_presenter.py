"""What presenters share whose page is read anew whenever somebody looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.ui.presenter import Presenter, State

if TYPE_CHECKING:
    from scrubjay.domain.changes import Changes
    from scrubjay.ui.context import UiContext


class SeenPresenter(Presenter[State]):
    """Reads when it is seen, and again on every news while it is.

    Whoever derives from it says in `reload` what is read; what is shown stays until then.
    """

    def __init__(self, context: UiContext, state: State) -> None:
        super().__init__(state)
        self._context = context
        self._is_seen = False
        self._unsubscribe = context.news.subscribe(self._heard)

    def close(self) -> None:
        """Stop listening."""
        self._unsubscribe()

    def seen(self, *, on: bool) -> None:
        """Take note of whether anybody looks."""
        self._is_seen = on
        if on:
            self.reload()

    def reload(self) -> None:
        """Read everything again."""
        raise NotImplementedError

    def _heard(self, _changes: Changes) -> None:
        if self._is_seen:
            self.reload()
