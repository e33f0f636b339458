"""The eight feelings of one memory as bars, the strongest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from scrubjay.domain.affect import EMOTIONS, NEUTRAL
from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.wording import feeling_word, percent, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from scrubjay.domain.affect import Affect

SHOWN_FROM: Final = 0.05
"""Weaker feelings would be bars of nothing."""
MOST: Final = 4
BAR: Final = 6


def strongest(affect: Affect) -> tuple[tuple[str, float], ...]:
    """Return up to four feelings worth a bar with their strength in 0…1, strongest first."""
    felt = [(name, float(getattr(affect, name))) for name in EMOTIONS]
    felt.sort(key=lambda each: each[1], reverse=True)
    return tuple(each for each in felt if each[1] >= SHOWN_FROM)[:MOST]


class FeelingBars(QWidget):
    """One bar per feeling, in its colour, with its name and share in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._felt: tuple[tuple[str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_affect(NEUTRAL)

    def show_affect(self, affect: Affect) -> None:
        """Show another memory's feelings; none at all for a neutral one."""
        self._felt = strongest(affect) if affect.dominant is not None else ()
        spoken = ", ".join(f"{feeling_word(name)} {percent(share)}" for name, share in self._felt)
        self.setAccessibleName(tr("Feelings"))
        self.setAccessibleDescription(spoken or feeling_word(None))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return the height of one line per feeling."""
        return QSize(240, round(self._line() * max(len(self._felt), 1)))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars, or the word for no feeling."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(theme.active().sizes.caption)
        painter.setFont(font)
        if not self._felt:
            painter.setPen(theme.active().colour("ink_faint"))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), feeling_word(None))
        names = [QFontMetricsF(font).horizontalAdvance(feeling_word(name)) for name in EMOTIONS]
        for number, (name, share) in enumerate(self._felt):
            line = QRectF(0, number * self._line(), self.width(), self._line())
            self._paint_name(painter, line, name, share)
            self._paint_bar(painter, line.adjusted(max(names) + Space.M, 0, 0, 0), name, share)
        painter.end()

    def _paint_name(self, painter: QPainter, line: QRectF, name: str, share: float) -> None:
        painter.setPen(theme.active().colour("ink_soft"))
        middle = Qt.AlignmentFlag.AlignVCenter
        # drawText mirrors left and right by itself where the interface reads from the right.
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | middle), feeling_word(name))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | middle), percent(share))

    def _paint_bar(self, painter: QPainter, space: QRectF, name: str, share: float) -> None:
        number = QFontMetricsF(painter.font()).horizontalAdvance(percent(1.0)) + Space.S
        groove = QRectF(space.left(), space.center().y() - BAR / 2, space.width() - number, BAR)
        filled = QRectF(groove)
        filled.setWidth(max(groove.width() * share, float(BAR)))
        painter.setPen(Qt.PenStyle.NoPen)
        for place, colour in (
            (groove, theme.active().colour("line")),
            (filled, theme.active().feeling(name)),
        ):
            painter.setBrush(colour)
            painter.drawRoundedRect(self._visual(place), BAR / 2, BAR / 2)

    def _visual(self, place: QRectF) -> QRectF:
        if self.layoutDirection() != Qt.LayoutDirection.RightToLeft:
            return place
        mirrored = QRectF(place)
        mirrored.moveLeft(self.width() - place.right())
        return mirrored

    def _line(self) -> float:
        return theme.active().sizes.caption * 1.7
