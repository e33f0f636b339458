"""Pages behind a line of chips: one of them is open."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from scrubjay.ui.theme import Measure, Space
from scrubjay.ui.widgets import Chip, FlowLayout, Line, centred, column, scrolling


class Tabs(QWidget):
    """Chips on top, and below them the page of the one that is chosen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(spacing=Space.XS)
        self._stack = QStackedWidget()
        self._chips: list[Chip] = []
        self._above = QVBoxLayout()
        self._above.setContentsMargins(Space.XL, 0, Space.XL, 0)
        chips = QWidget()
        chips.setAccessibleName(name)
        chips.setLayout(self._flow)
        top = column(chips, margins=(Space.XL, Space.M, Space.XL, Space.M))
        body = column(top, Line(), self._above, spacing=0)
        body.addWidget(self._stack, 1)
        self.setLayout(body)

    def put_above(self, part: QWidget) -> None:
        """Put something between the chips and every page."""
        self._above.addWidget(part)

    def add(self, name: str, page: QWidget, *, scrolls: bool = True) -> int:
        """Add a page; returns its number."""
        edges = (Space.XL, Space.L, Space.XL, Space.XL)
        held = scrolling(centred(page, Measure.READING + 2 * Space.XL, edges)) if scrolls else page
        at = self._stack.count()
        chip = Chip(name, checkable=True)
        chip.setAutoExclusive(True)  # told as one of several, not as a box to tick
        chip.toggled.connect(lambda on: self._stack.setCurrentIndex(at) if on else None)
        self._group.addButton(chip)
        self._flow.addWidget(chip)
        self._chips.append(chip)
        # Behind its chip, so that Tab goes from the one into the other.
        self._stack.addWidget(held)
        if at == 0:
            chip.setChecked(True)
        return at

    def rename(self, at: int, name: str) -> None:
        """Say something else on a chip."""
        chip = self._chips[at]
        chip.show_text(name)
        chip.setAccessibleName(name)

    def offer(self, at: int, *, on: bool) -> None:
        """Show the chip of a page, or hide it and leave the page."""
        self._chips[at].setVisible(on)
        if not on and self._chips[at].isChecked():
            self._chips[0].setChecked(True)

    def open(self, at: int) -> None:
        """Open a page."""
        self._chips[at].setChecked(True)

    def take_focus(self) -> None:
        """Begin at the chip that is chosen."""
        for chip in self._chips:
            if chip.isChecked():
                chip.setFocus()
