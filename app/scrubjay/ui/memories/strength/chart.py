"""Bars: how many memories there are at each strength. A click or Enter lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from scrubjay.domain.retention import ARCHIVED_BELOW, FADED_BELOW
from scrubjay.ui import theme
from scrubjay.ui.memories.strength.presenter import BANDS, band_words
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Radius, Space
from scrubjay.ui.wording import percent, plural, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent

HEIGHT: Final = 240
HEAD: Final = 2.2
"""Lines kept free over the bars, for the names of the levels and the highest number."""
LEAST: Final = 3
"""Height of the bar of a single memory: one is not none."""


class StrengthChart(QWidget):
    """Ten bars, the weakest first; the two levels of fading are marked under them."""

    chosen = Signal(int)
    """The number of a band."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: tuple[int, ...] = (0,) * BANDS
        self._cursor = BANDS - 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Memories by strength"))
        self._describe()

    def show_counts(self, counts: tuple[int, ...]) -> None:
        """Draw another distribution."""
        self._counts = counts
        self._describe()
        self.update()

    def spoken(self, band: int) -> str:
        """Say a band in words."""
        count = plural("{count} memory", "{count} memories", self._counts[band])
        return tr("{band}: {count}", band=band_words(band), count=count)

    def bar(self, band: int) -> QRectF:
        """Return where the bar of a band stands, with the room over it."""
        paper = self._paper()
        width = paper.width() / BANDS
        place = BANDS - 1 - band if self._is_mirrored else band
        return QRectF(paper.left() + place * width, paper.top(), width, paper.height())

    @override
    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(480, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the size below which the numbers would collide."""
        return QSize(320, 160)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from band to band, and list one."""
        forward = -1 if self._is_mirrored else 1
        steps = {
            Qt.Key.Key_Left: -forward,
            Qt.Key.Key_Right: forward,
            Qt.Key.Key_Home: -BANDS,
            Qt.Key.Key_End: BANDS,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._cursor = min(max(self._cursor + steps[key], 0), BANDS - 1)
            self._describe()
            self.update()
            words = self.spoken(self._cursor)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._cursor)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """List what is clicked."""
        self._choose(self._band_at(event.position().x()))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring of the keyboard."""
        super().focusInEvent(event)
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        """Say the band under the pointer."""
        if event.type() == QEvent.Type.ToolTip:
            helped: QHelpEvent = event  # type: ignore[assignment]  # as its type says
            words = self.spoken(self._band_at(helped.pos().x()))
            QToolTip.showText(helped.globalPos(), words, self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars, their numbers, the scale and the levels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(theme.active().sizes.caption)
        painter.setFont(font)
        most = max(*self._counts, 1)
        for band, count in enumerate(self._counts):
            self._paint_bar(painter, band, count, most)
        self._paint_scale(painter)
        painter.end()

    def _paint_bar(self, painter: QPainter, band: int, count: int, most: int) -> None:
        room = self.bar(band)
        line = theme.active().sizes.caption * 1.5
        tall = max((room.height() - HEAD * line) * count / most, LEAST) if count else 0.0
        place = QRectF(room.left(), room.bottom() - tall, room.width(), tall)
        place.adjust(Space.HAIR, 0, -Space.HAIR, 0)
        faded = (band + 1) / BANDS <= FADED_BELOW
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.active().colour("line_strong" if faded else "accent"))
        painter.drawRoundedRect(place, 2, 2)
        painter.setPen(theme.active().colour("ink_soft"))
        number = QRectF(room.left(), place.top() - line, room.width(), line)
        shown = QLocale().toString(count)
        painter.drawText(number, int(Qt.AlignmentFlag.AlignCenter), shown)
        if band == self._cursor and self.hasFocus():
            painter.setPen(QPen(theme.active().colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(1, 1, -1, 1), Radius.SMALL, Radius.SMALL)

    def _paint_scale(self, painter: QPainter) -> None:
        paper = self._paper()
        line = theme.active().sizes.caption * 1.5
        painter.setPen(QPen(theme.active().colour("line_strong"), 1))
        painter.drawLine(paper.bottomLeft(), paper.bottomRight())
        painter.setPen(theme.active().colour("ink_faint"))
        for share in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
            at = self._x(share)
            place = QRectF(at - 30, paper.bottom() + Space.XS, 60, line)
            place.moveLeft(min(max(place.left(), 0.0), self.width() - place.width()))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), percent(share))
        levels = ((ARCHIVED_BELOW, tr("archived below")), (FADED_BELOW, tr("faded below")))
        for level, words in levels:
            at = self._x(level)
            painter.setPen(QPen(theme.active().colour("ink_faint"), 1, Qt.PenStyle.DotLine))
            top = paper.top() + line
            painter.drawLine(round(at), round(top), round(at), round(paper.bottom()))
            width = painter.fontMetrics().horizontalAdvance(words) + Space.XS
            left = at + Space.XS if self._is_mirrored else at - width - Space.XS
            place = QRectF(max(left, 0.0), paper.top(), width, line)
            painter.setPen(theme.active().colour("ink_faint"))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)

    def _paper(self) -> QRectF:
        line = theme.active().sizes.caption * 1.5
        edge = Space.L
        return QRectF(self.rect()).adjusted(edge, Space.XS, -edge, -line - Space.S)

    def _x(self, share: float) -> float:
        paper = self._paper()
        return paper.left() + paper.width() * (1 - share if self._is_mirrored else share)

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _band_at(self, x: float) -> int:
        paper = self._paper()
        share = (x - paper.left()) / max(paper.width(), 1.0)
        band = min(max(int(share * BANDS), 0), BANDS - 1)
        return BANDS - 1 - band if self._is_mirrored else band

    def _choose(self, band: int) -> None:
        self._cursor = band
        self.update()
        if self._counts[band]:
            self.chosen.emit(band)

    def _describe(self) -> None:
        hint = tr("Arrow keys go from band to band, Enter lists the memories")
        self.setAccessibleDescription(f"{self.spoken(self._cursor)}. {hint}")
