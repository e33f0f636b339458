"""Other ways to look at all memories: behind one button beside the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from scrubjay.ui.theme import Icon
from scrubjay.ui.widgets import IconButton
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Entry = tuple[str, Callable[[], object]]


class PageMenu(IconButton):
    """Opens a menu of ways; "" as words stands for a line between them."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__(Icon.MORE, tr("More ways to look at your memories"), self._open)
        self.menu_of_ways = QMenu(self)
        self.menu_of_ways.setAccessibleName(tr("More ways to look at your memories"))
        for words, act in entries:
            if not words:
                self.menu_of_ways.addSeparator()
                continue
            action = self.menu_of_ways.addAction(words)
            action.triggered.connect(lambda _on, act=act: act())

    def _open(self) -> None:
        self.menu_of_ways.popup(self.mapToGlobal(self.rect().bottomLeft()))
