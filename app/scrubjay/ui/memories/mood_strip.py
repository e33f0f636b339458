"""Feelings side by side in time: a click or Enter lists that day, Shift goes on to a range."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from scrubjay.ui import theme
from scrubjay.ui.memories.mood_spans import Zoom, shares, spans, spoken
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from scrubjay.domain.life import MoodDay
    from scrubjay.ui.memories.mood_spans import MoodSpan

    Days = tuple[date, date]

TALLEST: Final = 26
LEAST: Final = 6
NARROW, WIDE = 6, 14
"""Of a bar, with the gap to the next: few of them take more room each."""
FADED: Final = 0.35


class MoodStrip(QWidget):
    """The latest days or months that fit, each as a bar in the colours of its feelings.

    Days without memories have no bar: the strip runs from day to day of memory.
    """

    chosen = Signal(object)
    """The first and the last day of what is to be listed, or None to list everything again."""
    zoom_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[MoodDay, ...] = ()
        self._spans: tuple[MoodSpan, ...] = ()
        self._zoom = Zoom.DAYS
        self._feelings: tuple[str, ...] = ()
        self._most = 0.0
        self._chosen: Days | None = None
        self._anchor: int | None = None
        self._pointed = -1
        self._cursor = self._last = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Days by feeling"))
        self.setAccessibleDescription(
            tr(
                "Arrow keys go from day to day, with Shift over a range; Enter lists it. "
                "Minus shows months, plus days."
            )
        )

    def show_days(self, days: Sequence[MoodDay]) -> None:
        """Show other days, the latest at the end."""
        if tuple(days) != self._days:
            self._days = tuple(days)
            self._lay_out()

    def show_zoom(self, zoom: Zoom) -> None:
        """Show days or months; the cursor stays where it was in time."""
        if zoom is self._zoom:
            return
        at = self._spans[self._cursor].last if self._spans else None
        self._zoom = zoom
        self._lay_out()
        if at is not None:
            self._go(self._place_of(at), quietly=True)

    def show_feelings(self, feelings: Sequence[str]) -> None:
        """Show how strong these are; none stands for the strongest, whichever it is."""
        self._feelings = tuple(feelings)
        self._measure()

    def show_chosen(self, days: Days | None) -> None:
        """Mark the days that are listed."""
        if days == self._chosen:
            return
        self._chosen = days
        if days is not None and self._spans:
            self._go(self._place_of(days[1]), quietly=True)
        self.update()

    @property
    def words(self) -> str:
        """What is pointed at, has the cursor or is listed, in words; else what is shown at all."""
        if not self._spans:
            return ""
        low, high = self._range
        if low != high:
            return _between(self._spans[low].first, self._spans[high].last)
        if self._pointed >= 0:
            return self._spoken(self._pointed)
        here = self._spans[self._cursor]
        is_longer = self._chosen is not None and self._chosen[0] < here.first <= self._chosen[1]
        if self._chosen is not None and (is_longer or not self.hasFocus()):
            return _between(*self._chosen)
        if self.hasFocus():
            return self._spoken(self._cursor)
        return _between(self._spans[self._first].first, self._spans[self._last].last)

    @override
    def sizeHint(self) -> QSize:
        """Return the height of the bars and the line of words."""
        return QSize(240, TALLEST + Space.HAIR + round(theme.active().sizes.caption * 1.4))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a width that lets a page shrink."""
        return QSize(80, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bar to bar, stretch a range, list it, look from nearer or farther."""
        forward = 1 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else -1
        steps = {
            Qt.Key.Key_Left: -forward,
            Qt.Key.Key_Right: forward,
            Qt.Key.Key_Home: -len(self._spans),
            Qt.Key.Key_End: len(self._spans),
        }
        key = Qt.Key(event.key())
        if key in steps and self._spans:
            stretches = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            start = self._cursor if self._anchor is None else self._anchor
            self._anchor = start if stretches else None
            self._go(self._cursor + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._spans:
            self._choose()
        elif event.text() in ("+", "-"):
            self.zoom_asked.emit(Zoom.MONTHS if event.text() == "-" else Zoom.DAYS)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin at the bar under the pointer."""
        at = self._bar_at(event.position().x())
        if at is not None:
            self._cursor = self._anchor = at
            self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is under the pointer; with the button down, stretch to it."""
        at = self._bar_at(event.position().x())
        self._pointed = -1 if at is None else at
        if at is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._cursor = at
        self.update()

    @override
    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """List what was stretched over."""
        if self._anchor is not None and self._spans:
            self._choose()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._pointed = -1
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where the cursor is."""
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars that fit, the cursor, and the words below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = self._range
        for place, at in enumerate(range(self._first, self._last + 1)):
            self._paint_span(painter, self._spans[at], place)
            if low <= at <= high and (self.hasFocus() or self._anchor is not None):
                painter.setPen(QPen(theme.active().colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                ring = self._visual(QRectF(place * self._step - 1, 1, self._step + 1, TALLEST))
                painter.drawRoundedRect(ring, 2, 2)
        self._paint_words(painter)
        painter.end()

    def _paint_span(self, painter: QPainter, span: MoodSpan, place: int) -> None:
        outside = self._chosen is not None and not (
            self._chosen[0] <= span.last and span.first <= self._chosen[1]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        bottom = float(TALLEST)
        for name, tall in self._parts(span):
            colour = theme.active().feeling(name)
            if outside:
                colour.setAlphaF(FADED)
            painter.setBrush(colour)
            bar = QRectF(place * self._step, bottom - tall, self._step - Space.HAIR, tall)
            painter.drawRoundedRect(self._visual(bar), 2, 2)
            bottom -= tall

    def _parts(self, span: MoodSpan) -> list[tuple[str | None, float]]:
        """Return the pieces of a bar from below: a feeling and a height each."""
        if not self._feelings:
            return [(span.mood.dominant, LEAST + (TALLEST - LEAST) * span.mood.intensity)]
        found = shares(span.mood, self._feelings)
        scale = TALLEST / max(self._most, 0.01)
        parts: list[tuple[str | None, float]] = [(name, scale * share) for name, share in found]
        return [each for each in parts if each[1] >= 1.0] or [(None, 2.0)]

    def _paint_words(self, painter: QPainter) -> None:
        font = painter.font()
        font.setPixelSize(theme.active().sizes.caption - 1)
        painter.setFont(font)
        listed = self._chosen is not None or self._pointed >= 0 or self.hasFocus()
        painter.setPen(theme.active().colour("ink_soft" if listed else "ink_faint"))
        under = QRectF(0, TALLEST + Space.HAIR, self.width(), self.height() - TALLEST)
        shown = painter.fontMetrics().elidedText(
            self.words, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(under, int(Qt.AlignmentFlag.AlignLeft), shown)

    @property
    def _range(self) -> tuple[int, int]:
        start = self._cursor if self._anchor is None else self._anchor
        return min(start, self._cursor), max(start, self._cursor)

    @property
    def _first(self) -> int:
        fits = max(self.width() // NARROW, 1)
        return max(self._last - fits + 1, 0)

    @property
    def _step(self) -> float:
        return min(max(self.width() / max(len(self._spans), 1), NARROW), WIDE)

    def _lay_out(self) -> None:
        self._spans = spans(self._days, self._zoom)
        self._last = self._cursor = len(self._spans) - 1
        self._anchor, self._pointed = None, -1
        self._measure()

    def _measure(self) -> None:
        """Take the measure of the tallest bar, so that all of them together use the height."""
        sums = [
            sum(share for _, share in shares(each.mood, self._feelings)) for each in self._spans
        ]
        self._most = max(sums, default=0.0)
        self.update()

    def _place_of(self, day: date) -> int:
        at = bisect_left([each.last for each in self._spans], day)
        return min(at, len(self._spans) - 1)

    def _bar_at(self, x: float) -> int | None:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        at = self._first + int(x // self._step)
        return at if self._spans and 0 <= at <= self._last else None

    def _go(self, at: int, *, quietly: bool = False) -> None:
        self._cursor = min(max(at, 0), len(self._spans) - 1)
        if self._cursor > self._last:
            self._last = self._cursor
        elif self._cursor < self._first:
            self._last -= self._first - self._cursor
        self.update()
        if not quietly and self._spans:
            words = self._spoken(self._cursor)
            low, high = self._range
            if low != high:
                words = f"{words}. {_between(self._spans[low].first, self._spans[high].last)}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _choose(self) -> None:
        low, high = self._range
        self._anchor = None
        days = (self._spans[low].first, self._spans[high].last)
        self.update()
        self.chosen.emit(None if days == self._chosen else days)

    def _spoken(self, at: int) -> str:
        span = self._spans[at]
        when = _month(span.first) if self._zoom is Zoom.MONTHS else _date(span.first)
        return spoken(span, when, self._feelings)

    def _visual(self, place: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveLeft(self.width() - place.right())
        return place


def _between(first: date, last: date) -> str:
    if first == last:
        return _date(first)
    return tr("{first} to {last}", first=_date(first), last=_date(last))


def _date(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("d MMM yyyy"))


def _month(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("MMMM yyyy"))
