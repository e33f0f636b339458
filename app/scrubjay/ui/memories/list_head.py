"""The line over the list: what its top row belongs to, how many there are, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from scrubjay.ui.memories.filter_bar import order_word
from scrubjay.ui.memories.menu_chip import OrderChip
from scrubjay.ui.memories.query import Order
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
        edges = (Space.L, Space.M, Space.L, Space.S)
        self.setLayout(row(self._heading, self._count, 1, self.order, self.meaning, margins=edges))

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
        elif state.query.awaits_review:
            words = tr("Waiting for your word")
        else:
            words = month_on_top() if state.query.by_date else tr("All dates")
        self._heading.setText(words)
