"""Small marks of the preview: what happens to a field, and how sure Scrubjay is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from scrubjay.ui import theme
from scrubjay.ui.forms.entry import Standing
from scrubjay.ui.forms.wording import sureness
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Radius, Space
from scrubjay.ui.widgets import ground
from scrubjay.ui.widgets.strength_bar import paint_strength
from scrubjay.ui.wording import percent, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

BAR: Final = QSize(48, 4)

PillTone: TypeAlias = Literal["good", "warn", "soft"]
_LOOKS: Final[dict[Standing, PillTone]] = {
    Standing.FILLED: "good",
    Standing.TO_CHECK: "warn",
    Standing.BLANK: "soft",
    Standing.LEFT_ALONE: "soft",
}


class Pill(QLabel):
    """One word on a coloured ground; the word says what the colour does."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContentsMargins(Space.S, 0, Space.S, 0)
        # Rounded ends need a height of twice the radius.
        self.setMinimumHeight(2 * Radius.MEDIUM + Space.HAIR)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, word: str, standing: Standing) -> None:
        """Show the standing of a field."""
        self.mark(word, _LOOKS[standing])

    def mark(self, word: str, tone: PillTone) -> None:
        """Show a word in a tone, on the ground that belongs to it."""
        ground(self, "well" if tone == "soft" else tone)
        theme.text(self, "caption", tone)
        self.setText(word)


class SurenessBar(QWidget):
    """A confidence in 0…1 as a short bar, with its word as name."""

    def __init__(self) -> None:
        super().__init__()
        self._confidence = 0.0
        self.setFixedSize(BAR)

    def show_confidence(self, confidence: float) -> None:
        """Show another confidence."""
        self._confidence = min(max(confidence, 0.0), 1.0)
        words = tr(
            "{word}, {share}", word=sureness(self._confidence), share=percent(self._confidence)
        )
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar with the hand that draws strengths."""
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        place = QRect(0, 0, self.width(), self.height())
        paint_strength(painter, place, self._confidence, mirrored=mirrored)
        painter.end()
