"""The strip of moods with what is chosen about it: days or months, and which feelings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from scrubjay.domain.affect import EMOTIONS
from scrubjay.ui.memories.filter_bar import dot_icon
from scrubjay.ui.memories.menu_chip import MenuChip
from scrubjay.ui.memories.mood_spans import Zoom
from scrubjay.ui.memories.mood_strip import MoodStrip
from scrubjay.ui.memories.query import toggled
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Chip, row
from scrubjay.ui.wording import feeling_word, tr

if TYPE_CHECKING:
    from scrubjay.domain.life import MoodDay
    from scrubjay.ui.memories.mood_strip import Days


class MoodLine(QWidget):
    """Emits `chosen` as the strip does; zoom and feelings change the drawing alone."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.strip = MoodStrip()
        self.strip.chosen.connect(self.chosen)
        self.strip.zoom_asked.connect(self._zoom)
        self.months = Chip(tr("Months"), self._toggle_months, checkable=True)
        options = [(each, feeling_word(each)) for each in EMOTIONS]
        self.feelings = MenuChip(tr("Show"), options, self._toggle_feeling)
        self.feelings.decorate(dot_icon)
        self._feelings: tuple[str, ...] = ()
        line = row(spacing=Space.S)
        line.addWidget(self.strip, 1)
        for chip in (self.months, self.feelings):
            line.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def show_days(self, days: tuple[MoodDay, ...]) -> None:
        """Show other days; hidden while there is nothing to compare."""
        self.strip.show_days(days)
        self.setVisible(len(days) > 1)

    def show_chosen(self, days: Days | None) -> None:
        """Mark the days that are listed."""
        self.strip.show_chosen(days)

    def _toggle_months(self) -> None:
        self._zoom(Zoom.MONTHS if self.months.isChecked() else Zoom.DAYS)

    def _zoom(self, zoom: Zoom) -> None:
        self.months.setChecked(zoom is Zoom.MONTHS)
        self.strip.show_zoom(zoom)

    def _toggle_feeling(self, feeling: str | None) -> None:
        self._feelings = toggled(self._feelings, feeling) if feeling else ()
        self.feelings.show_chosen(self._feelings)
        self.strip.show_feelings(self._feelings)
