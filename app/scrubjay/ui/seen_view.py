"""A view of what is read only while somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from PySide6.QtWidgets import QWidget

from scrubjay.ui.gradually import close_all
from scrubjay.ui.overriding import override
from scrubjay.ui.presenter import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from scrubjay.ui.seen_presenter import SeenPresenter


class SeenView(QWidget, Generic[State]):
    """Tells its presenter whether it is seen, and draws its state.

    `_follow` is called at the end of the constructor, when everything can be drawn.
    """

    def _follow(self, presenter: SeenPresenter[State], draw: Callable[[State], None]) -> None:
        self._followed = presenter
        self._unwatch = presenter.watch(draw)

    def close_down(self) -> None:
        """Stop listening, and build nothing more: the window is going."""
        close_all(self)
        self._unwatch()
        self._followed.close()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        self._followed.seen(on=True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing while nobody looks."""
        super().hideEvent(event)
        self._followed.seen(on=False)
