"""The Review page: decisions that wait, what fades this week, and three memories a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from scrubjay.settings import DIGEST, RECALL_FIRST, WORTH_KEEPING
from scrubjay.ui.overriding import override
from scrubjay.ui.review.cards import CardsPresenter
from scrubjay.ui.review.cards_view import CardsView
from scrubjay.ui.review.fading import FadingPresenter
from scrubjay.ui.review.fading_view import FadingView
from scrubjay.ui.review.tray import TrayPresenter
from scrubjay.ui.review.tray_view import TrayView
from scrubjay.ui.tabs import Tabs
from scrubjay.ui.widgets import WhenSeen, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from scrubjay.domain.changes import Changes
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.review.fading import FadingState
    from scrubjay.ui.review.tray import TrayState


class ReviewPage(QWidget):
    """Reads when it is seen, and again when it is seen after a change."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._settings = context.settings
        self.tray = TrayPresenter(context)
        self.fading = FadingPresenter(context)
        self.cards = CardsPresenter(context)
        self._tray_view = TrayView(context, self.tray)
        self._fading_view = WhenSeen(lambda: FadingView(context, self.fading))
        self._cards_view = WhenSeen(lambda: CardsView(context, self.cards))
        self.tabs = Tabs(tr("Review"))
        self._at_tray = self.tabs.add(tr("To decide"), self._tray_view)
        self._at_fading = self.tabs.add(tr("Fading soon"), self._fading_view)
        self._at_cards = self.tabs.add(tr("Worth keeping?"), self._cards_view)
        body = column(spacing=0)
        body.addWidget(self.tabs, 1)
        self.setLayout(body)
        self._is_seen = False
        self._is_stale = True
        self._ends = (
            context.news.subscribe(self._heard),
            context.settings.watch(self._set),
            self.tray.watch(self._name_tray),
            self.fading.watch(self._name_fading),
        )
        self._offer()

    def take_focus(self) -> None:
        """Begin at the part that is open."""
        self.tabs.take_focus()

    def close_down(self) -> None:
        """Stop listening: the window is going."""
        for end in self._ends:
            end()
        self._tray_view.close_down()
        if self._fading_view.is_made:
            self._fading_view.content.close_down()
        if self._cards_view.is_made:
            self._cards_view.content.close_down()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        self._is_seen = True
        if self._is_stale:
            self._reload()
        else:
            self.cards.reload()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing while nobody looks."""
        super().hideEvent(event)
        self._is_seen = False

    def _reload(self) -> None:
        self._is_stale = False
        self.tray.reload()
        if self._settings.get(DIGEST):
            self.fading.reload()
        if self._settings.get(WORTH_KEEPING):
            self.cards.reload()

    def _heard(self, _changes: Changes) -> None:
        self._is_stale = True
        if self._is_seen:
            self._reload()

    def _set(self, key: str) -> None:
        if key == RECALL_FIRST.key:
            self.cards.begin_again()
        if key in (DIGEST.key, WORTH_KEEPING.key):
            self._is_stale = True
            self._offer()

    def _offer(self) -> None:
        self.tabs.offer(self._at_fading, on=self._settings.get(DIGEST))
        self.tabs.offer(self._at_cards, on=self._settings.get(WORTH_KEEPING))

    def _name_tray(self, state: TrayState) -> None:
        words = tr("To decide ({count})", count=state.total) if state.total else tr("To decide")
        self.tabs.rename(self._at_tray, words)

    def _name_fading(self, state: FadingState) -> None:
        count = len(state.lines or ())
        words = tr("Fading soon ({count})", count=count) if count else tr("Fading soon")
        self.tabs.rename(self._at_fading, words)
