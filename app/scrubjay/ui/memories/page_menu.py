"""Other ways to look at all memories: behind one button beside the title, and in the palette."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from scrubjay.ui.theme import Icon
from scrubjay.ui.widgets import IconButton
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable


class Way(enum.StrEnum):
    """In the order of the menu."""

    STRENGTH = "strength"
    CONFLICTS = "conflicts"
    DUPLICATES = "duplicates"
    ARCHIVE = "archive"
    TRASH = "trash"


def way_words(way: Way) -> str:
    """Return what a way is called."""
    return {
        Way.STRENGTH: tr("How strong they are…"),
        Way.CONFLICTS: tr("Contradictions…"),
        Way.DUPLICATES: tr("Find duplicates…"),
        Way.ARCHIVE: tr("Archive"),
        Way.TRASH: tr("Trash"),
    }[way]


class PageMenu(IconButton):
    """Opens the menu of ways; `go` is called with the one that is chosen."""

    def __init__(self, go: Callable[[Way], object]) -> None:
        super().__init__(Icon.MORE, tr("More ways to look at your memories"), self._open)
        self.menu_of_ways = QMenu(self)
        self.menu_of_ways.setAccessibleName(tr("More ways to look at your memories"))
        for way in Way:
            if way is Way.ARCHIVE:
                self.menu_of_ways.addSeparator()
            action = self.menu_of_ways.addAction(way_words(way))
            action.triggered.connect(lambda _on, way=way: go(way))

    def _open(self) -> None:
        self.menu_of_ways.popup(self.mapToGlobal(self.rect().bottomLeft()))
