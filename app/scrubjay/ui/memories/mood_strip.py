"""Days by feeling, side by side in time: a click or Enter lists that day."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.wording import feeling_word, plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from scrubjay.domain.life import MoodDay

TALLEST: Final = 26
LEAST: Final = 6
NARROW, WIDE = 6, 14
"""Of a day, with the gap to the next: few days take more room each."""


class MoodStrip(QWidget):
    """The latest days that fit, each as a bar in the colour of its feeling.

    Days without memories have no bar: the strip runs from day to day of memory.
    """

    chosen = Signal(object)
    """A date, or None when the chosen day was chosen again."""

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[MoodDay, ...] = ()
        self._chosen: date | None = None
        self._cursor = -1
        self._last = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Days by feeling"))
        self.setAccessibleDescription(tr("Arrow keys go from day to day, Enter lists the day"))

    def show_days(self, days: Sequence[MoodDay]) -> None:
        """Show other days, the latest at the end."""
        if tuple(days) != self._days:
            self._days = tuple(days)
            self._last = self._cursor = len(self._days) - 1
            self.update()

    def show_chosen(self, day: date | None) -> None:
        """Mark the day that is listed."""
        if day == self._chosen:
            return
        self._chosen = day
        if day is not None:
            self._go(bisect_left([each.day for each in self._days], day), quietly=True)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return the height of the bars and the line of dates."""
        return QSize(240, TALLEST + Space.HAIR + round(theme.active().sizes.caption * 1.4))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a width that lets a page shrink."""
        return QSize(80, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from day to day, and list one."""
        forward = 1 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else -1
        steps = {
            Qt.Key.Key_Left: -forward,
            Qt.Key.Key_Right: forward,
            Qt.Key.Key_Home: -len(self._days),
            Qt.Key.Key_End: len(self._days),
        }
        key = Qt.Key(event.key())
        if key in steps and self._days:
            self._go(self._cursor + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._days:
            self._choose(self._cursor)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """List the day under the pointer."""
        at = self._day_at(event.position().x())
        if at is not None:
            self._cursor = at
            self._choose(at)

    @override
    def event(self, event: QEvent) -> bool:
        """Name the day under the pointer."""
        if event.type() == QEvent.Type.ToolTip:
            helped: QHelpEvent = event  # type: ignore[assignment]  # as its type says
            at = self._day_at(helped.pos().x())
            if at is not None:
                QToolTip.showText(helped.globalPos(), self._spoken(at), self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the days that fit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, step = self._first, self._step
        for place, at in enumerate(range(first, self._last + 1)):
            self._paint_day(painter, self._days[at], self._bar(place, self._days[at]))
            if at == self._cursor and self.hasFocus():
                painter.setPen(QPen(theme.active().colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                ring = self._visual(QRectF(place * step - 1, 1, step + 1, TALLEST))
                painter.drawRoundedRect(ring, 2, 2)
        self._paint_dates(painter, first)
        painter.end()

    def _paint_day(self, painter: QPainter, mood: MoodDay, bar: QRectF) -> None:
        colour = theme.active().feeling(mood.mood.dominant)
        if self._chosen is not None and mood.day != self._chosen:
            colour.setAlphaF(0.35)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(self._visual(bar), 2, 2)

    def _paint_dates(self, painter: QPainter, first: int) -> None:
        if not self._days:
            return
        font = painter.font()
        font.setPixelSize(theme.active().sizes.caption - 1)
        painter.setFont(font)
        painter.setPen(theme.active().colour("ink_faint"))
        under = QRectF(0, TALLEST + Space.HAIR, self.width(), self.height() - TALLEST)
        begin, end = _date(self._days[first].day), _date(self._days[self._last].day)
        if self._chosen is not None:
            at = bisect_left([each.day for each in self._days], self._chosen)
            shown = at < len(self._days) and self._days[at].day == self._chosen
            words = self._spoken(at) if shown else _date(self._chosen)
            painter.setPen(theme.active().colour("ink_soft"))
            painter.drawText(under, int(Qt.AlignmentFlag.AlignLeft), words)
            return
        words = begin if first == self._last else tr("{first} to {last}", first=begin, last=end)
        painter.drawText(under, int(Qt.AlignmentFlag.AlignLeft), words)

    @property
    def _first(self) -> int:
        fits = max(self.width() // NARROW, 1)
        return max(self._last - fits + 1, 0)

    @property
    def _step(self) -> float:
        return min(max(self.width() / max(len(self._days), 1), NARROW), WIDE)

    def _bar(self, place: int, mood: MoodDay) -> QRectF:
        tall = LEAST + (TALLEST - LEAST) * mood.mood.intensity
        return QRectF(place * self._step, TALLEST - tall, self._step - Space.HAIR, tall)

    def _day_at(self, x: float) -> int | None:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        at = self._first + int(x // self._step)
        return at if self._days and at <= self._last else None

    def _go(self, at: int, *, quietly: bool = False) -> None:
        self._cursor = min(max(at, 0), len(self._days) - 1)
        if self._cursor > self._last:
            self._last = self._cursor
        elif self._cursor < self._first:
            self._last -= self._first - self._cursor
        self.update()
        if not quietly and self._days:
            words = self._spoken(self._cursor)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _choose(self, at: int) -> None:
        day = self._days[at].day
        self.chosen.emit(None if day == self._chosen else day)

    def _spoken(self, at: int) -> str:
        mood = self._days[at]
        said = plural("{count} line", "{count} lines", mood.count)
        return f"{_date(mood.day)}: {feeling_word(mood.mood.dominant)}, {said}"

    def _visual(self, place: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveLeft(self.width() - place.right())
        return place


def _date(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("d MMM yyyy"))
