"""The line over the list: what its top row belongs to, how many there are, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QWidget

from scrubjay.ui.memories.filter_bar import order_word
from scrubjay.ui.memories.menu_chip import OrderChip
from scrubjay.ui.memories.query import Order
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Chip, Label, row
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.memories.list_presenter import ListState


class ListHead(QWidget):
    """Shows the list presenter's state; the order and "by meaning" are asked for here.

    Args:
        sort: Called with the order that is wanted.
        by_meaning: Called with whether the text is to be understood.
    """

    def __init__(self, sort: Callable[[Order], None], by_meaning: Callable[[bool], None]) -> None:
        super().__init__()
        self._heading = Label("", "strong", wraps=False)
        self._count = Label("", "caption", "faint", wraps=False)
        orders = [(order, order_word(order)) for order in Order]
        self.order = OrderChip(tr("Order of the list"), orders, sort)
        self.meaning = Chip(
            tr("By meaning"), lambda: by_meaning(self.meaning.isChecked()), checkable=True
        )
        self.meaning.setToolTip(tr("Enter in the search field does the same"))
        self._told = row(self._heading, self._count, 1)
        self._asked = row(self.order, self.meaning, 1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        self._box.setSpacing(Space.S)
        self._box.addLayout(self._told, 1)
        self._box.addLayout(self._asked)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return what two lines need: one below the other is still whole."""
        wide = max(self._told.minimumSize().width(), self._asked.minimumSize().width())
        edges = self._box.contentsMargins()
        return QSize(wide + edges.left() + edges.right(), super().minimumSizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        """Put the order below the heading where both do not fit side by side."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        edges = self._box.contentsMargins()
        wanted = self._told.minimumSize().width() + self._asked.minimumSize().width()
        room = self.width() - edges.left() - edges.right() - self._box.spacing()
        ways = QBoxLayout.Direction
        way = ways.TopToBottom if wanted > room else ways.LeftToRight
        if way is not self._box.direction():
            self._box.setDirection(way)

    def show_state(self, state: ListState) -> None:
        """Show what is listed and how."""
        words = state.query.search.words
        self._count.setText(plural("{count} memory", "{count} memories", state.total))
        self.order.show_chosen(state.query.order)
        self.order.setVisible(not words and state.query.chosen is None)
        self.meaning.setVisible(bool(words))
        self.meaning.setChecked(state.query.meaning)

    def show_heading(self, state: ListState, month_on_top: Callable[[], str]) -> None:
        """Say what the top row belongs to."""
        if state.query.chosen is not None:
            words = state.query.chosen.title
        elif state.query.text:
            words = tr("Found")
            if state.query.meaning and state.abstained:
                words = tr("Nothing came to mind; the nearest")
            elif state.near and len(state.near) == state.total:
                words = tr("None holds these words; the nearest in meaning")
        elif state.query.awaits_review:
            words = tr("Waiting for your word")
        else:
            words = month_on_top() if state.query.by_date else tr("All dates")
        self._heading.setText(words)
