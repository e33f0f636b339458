"""What was filled where: the memory, the field, the file or site, and when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea

from scrubjay.ui.context import Place
from scrubjay.ui.forms.history_presenter import HistoryPresenter, HistoryState, Phase
from scrubjay.ui.layouts import emptied
from scrubjay.ui.seen_view import SeenView
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Busy,
    Card,
    EmptyState,
    ErrorBanner,
    Label,
    Line,
    Pressable,
    column,
    pressable_words,
)
from scrubjay.ui.wording import clock, day, tr

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from scrubjay.assistant.forms import Fill
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.forms.history_presenter import Filled


class HistoryView(SeenView[HistoryState]):
    """One card for each sitting with a form, the newest first."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.presenter = HistoryPresenter(context)
        self._errors = ErrorBanner(self.presenter.reload, tr("Try again"))
        self._busy = Busy(tr("Reading…"))
        self._body = column(spacing=Space.M)
        self.setLayout(column(self._errors, self._busy, self._body, 1, spacing=Space.M))
        self._drawn: object = None
        self._cards: dict[datetime, Card] = {}
        self._wanted: datetime | None = None
        self._follow(self.presenter, self._show_state)

    def show_sitting(self, at: datetime) -> None:
        """Go to what was filled then, as soon as it is read."""
        self._wanted = at
        self._go()

    def _go(self) -> None:
        card = self._cards.get(self._wanted) if self._wanted is not None else None
        if card is None:
            return
        self._wanted = None
        for each in self._cards.values():
            each.setProperty("chosen", each is card)
            each.style().unpolish(each)
            each.style().polish(each)
        # A card just made has its place after the layouts came to rest.
        QTimer.singleShot(0, card, lambda: _show_whole(card))

    def _show_state(self, state: HistoryState) -> None:
        self._errors.show_trouble(state.trouble)
        self._busy.setVisible(state.phase is Phase.LOADING)
        if state.phase is not Phase.SHOWING or state.filled == self._drawn:
            return
        self._drawn = state.filled
        self._cards = {}
        emptied(self._body)
        if not state.filled:
            self._body.addWidget(
                EmptyState(
                    Icon.FORMS,
                    tr("Nothing was filled yet"),
                    tr("Every value that goes into a form or onto a site is listed here."),
                )
            )
        for each in state.filled:
            self._cards[each.at] = self._card(each)
            self._body.addWidget(self._cards[each.at])
        self._go()

    def _card(self, filled: Filled) -> Card:
        card = Card("card", padding=Space.M)
        card.setAccessibleName(filled.place)
        when = tr("{day}, {time}", day=day(filled.at), time=clock(filled.at))
        head = column(
            Label(filled.place, "strong"),
            Label(when, "caption", "faint"),
            spacing=Space.HAIR,
            margins=(Space.S, 0, Space.S, 0),
        )
        card.body.setSpacing(Space.XS)
        card.body.addLayout(head)
        card.body.addWidget(Line())
        for each in filled.fills:
            card.body.addWidget(self._fill(each))
        return card

    def _fill(self, fill: Fill) -> QWidget:
        return pressable_words(
            tr("{field}: {words}", field=fill.field, words=fill.memory.text),
            partial(self._context.navigate, Place.MEMORIES, fill.memory.id),
            hint=tr("Opens the memory it comes from"),
        )


def _show_whole(card: Card) -> None:
    """Have a card be seen, with the keyboard on the first value of it."""
    around: QWidget | None = card
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(card)
    first = card.findChild(Pressable)
    if first is not None:
        first.setFocus()
