"""Full, read-only or off: what this chat may do with memory, and what that means."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from scrubjay.domain.conversation import MemoryMode
from scrubjay.ui.memories.menu_chip import OrderChip
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Chip, row
from scrubjay.ui.wording import mode_sentence, mode_word, tr

_ICONS: Final = {
    MemoryMode.FULL: Icon.LEARNED,
    MemoryMode.READ: Icon.SHOW,
    MemoryMode.OFF: Icon.HIDE,
}


class ModeSwitch(QWidget):
    """Three chips of which one is down, with arrow keys between them; a menu where it is narrow."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("What this chat may do with memory"))
        self._group = QButtonGroup(self)
        self._chips: dict[MemoryMode, Chip] = {}
        layout = row(spacing=Space.XS)
        for mode in MemoryMode:
            chip = Chip(
                mode_word(mode),
                partial(self.chosen.emit, mode),
                icon=_ICONS[mode],
                checkable=True,
            )
            chip.setToolTip(mode_sentence(mode))
            chip.setAccessibleDescription(mode_sentence(mode))
            self._group.addButton(chip)
            self._chips[mode] = chip
            layout.addWidget(chip)
        words = [(mode, mode_word(mode)) for mode in MemoryMode]
        self._menu = OrderChip(self.accessibleName(), words, self.chosen.emit)
        self._menu.hide()
        layout.addWidget(self._menu)
        self.setLayout(layout)

    def set_narrow(self, narrow: bool) -> None:
        """Show the mode in force alone, in words, as a menu of the three."""
        for chip in self._chips.values():
            chip.setHidden(narrow)
        self._menu.setVisible(narrow)

    def show_mode(self, mode: MemoryMode) -> None:
        """Mark the mode in force."""
        self._chips[mode].setChecked(True)
        self._menu.show_chosen(mode)
        self._menu.setToolTip(mode_sentence(mode))
