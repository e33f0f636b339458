"""A column of cards, drawn while somebody looks; only those that changed are drawn anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrubjay.ui.gradually import Gradually
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

Item = TypeVar("Item")
FEW: Final = 3
"""So many cards are made at once: among others they would be missed for a moment."""


class Cards(QWidget, Generic[Item]):
    """Shows one card for each item, in their order.

    Items that are equal to one that is shown keep its card, and with it the keyboard and the place
    of the page. Many new ones come a few milliseconds at a time, from the top down.

    Args:
        make: Returns the card of an item.
    """

    def __init__(self, make: Callable[[Item], QWidget]) -> None:
        super().__init__()
        self._make = make
        self._items: tuple[Item, ...] = ()
        self._made: list[tuple[Item, QWidget]] = []
        self._is_behind = False
        self._gradually = Gradually(self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.L)

    @property
    def is_done(self) -> bool:
        """Whether every item has its card, or nobody looks."""
        return self._gradually.is_done

    @property
    def shown(self) -> tuple[QWidget, ...]:
        """The cards that are made, from the top down."""
        return tuple(card for _item, card in self._made)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show other items: now, or when it is seen."""
        self._items = tuple(items)
        self._is_behind = True
        # What is left to make is of the items before.
        self._gradually.give_up()
        if self.isVisible():
            self._catch_up()

    def finish(self) -> None:
        """Have all cards now."""
        self._catch_up()
        self._gradually.finish()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while nobody looked."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if not self._is_behind:
            return
        self._is_behind = False
        kept = self._without_those_gone()
        missing = len(self._items) - len(kept)
        self._gradually.begin(self._step(at) for at in range(len(self._items)))
        if missing <= FEW and kept:
            self._gradually.finish()

    def _without_those_gone(self) -> list[tuple[Item, QWidget]]:
        """Take away the cards of items that are gone, or stand in another order now."""
        kept: list[tuple[Item, QWidget]] = []
        left = list(self._items)
        for item, card in self._made:
            if item in left:
                del left[: left.index(item) + 1]
                kept.append((item, card))
            else:
                self._box.removeWidget(card)
                card.hide()
                card.deleteLater()
        self._made = kept
        return kept

    def _step(self, at: int) -> Callable[[], None]:
        return lambda: self._put(at)

    def _put(self, at: int) -> None:
        item = self._items[at]
        if at < len(self._made) and self._made[at][0] == item:
            return
        card = self._make(item)
        self._made.insert(at, (item, card))
        # The layout shows it in a turn of its own: laying out the page takes as long as the card.
        self._box.insertWidget(at, card)
