"""The forgetting curve of one memory, drawn."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from scrubjay.domain.retention import ARCHIVED_BELOW, FADED_BELOW, RetentionLaw
from scrubjay.ui import theme
from scrubjay.ui.memories import outlook as fates
from scrubjay.ui.memories.scale import Scale
from scrubjay.ui.memories.wording import fate, use_today
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.wording import day, percent, tr

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from scrubjay.ui.memories.outlook import Outlook, Point

HEIGHT: Final = 172
DOT: Final = 5.0
STEPS: Final = 40
"""Presses of an arrow key from one end of the curve to the other."""


class CurveView(QWidget):
    """Past and future strength, the levels it crosses, and what a use today would do.

    The pointer or the arrow keys read a day off the curve; the same numbers are its
    accessible description.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outlook: Outlook | None = None
        self._now: datetime | None = None
        self._both_laws = False
        self._probe: float | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Forgetting curve"))

    def show_outlook(self, outlook: Outlook, now: datetime) -> None:
        """Draw this memory."""
        self._outlook, self._now, self._probe = outlook, now, None
        self._describe()
        self.update()

    def show_both_laws(self, *, on: bool) -> None:
        """Lay the curve of the other law over it, or take it away."""
        self._both_laws = on
        self.update()

    @property
    def reading(self) -> str:
        """What the curve says at the day pointed at, or today."""
        if self._outlook is None or self._now is None:
            return ""
        probed = self._probe or 0.0
        strength = fates.strength_on(self._outlook, probed)
        when = tr("today") if self._probe is None else day(self._now + timedelta(days=probed))
        return tr("{when}: {percent}", when=when, percent=percent(strength))

    @override
    def sizeHint(self) -> QSize:
        """Return a comfortable width and the fixed height."""
        return QSize(320, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the width below which the dates would collide."""
        return QSize(200, HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read other days off the curve with the arrow keys."""
        forward = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
        steps = {Qt.Key.Key_Left: -forward, Qt.Key.Key_Right: forward}
        if self._outlook is None or event.key() not in steps:
            super().keyPressEvent(event)
            return
        first, last = -self._outlook.past, self._outlook.future
        moved = (self._probe or 0.0) + steps[Qt.Key(event.key())] * (last - first) / STEPS
        self._point_at(min(max(moved, first), last))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the day under the pointer."""
        if self._outlook is not None:
            self._point_at(self._scale(self._outlook).day(event.position().x()))

    @override
    def leaveEvent(self, _event: QEvent) -> None:
        """Go back to today."""
        self._point_at(None)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Go back to today."""
        self._point_at(None)
        super().focusOutEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw levels, curves, crossings, today and dates."""
        if self._outlook is None or self._now is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(theme.active().sizes.caption)
        painter.setFont(font)
        scale = self._scale(self._outlook)
        self._paint_levels(painter, scale)
        self._paint_lines(painter, scale, self._outlook)
        self._paint_crossings(painter, scale, self._outlook)
        self._paint_today(painter, scale, self._outlook)
        self._paint_dates(painter, scale, self._now)
        if self.hasFocus():
            painter.setPen(QPen(theme.active().colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _scale(self, outlook: Outlook) -> Scale:
        font = self.font()
        font.setPixelSize(theme.active().sizes.caption)
        metrics = QFontMetricsF(font)
        gutter = max(metrics.horizontalAdvance(name) for _, name in _levels()) + Space.S
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (Space.S, gutter) if mirrored else (gutter, Space.S)
        below = metrics.height() + Space.S
        return Scale(
            first=-outlook.past,
            last=outlook.future,
            paper=QRectF(self.rect()).adjusted(left, Space.XL, -right, -below),
            mirrored=mirrored,
        )

    def _paint_levels(self, painter: QPainter, scale: Scale) -> None:
        """Draw the two levels under which a memory counts as faded and as archived."""
        middle = Qt.AlignmentFlag.AlignVCenter
        flags = int(_visual(Qt.AlignmentFlag.AlignLeft | middle, scale))
        for level, name in _levels():
            height = scale.y(level)
            painter.setPen(QPen(theme.active().colour("line_strong"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(
                QPointF(scale.paper.left(), height), QPointF(scale.paper.right(), height)
            )
            painter.setPen(theme.active().colour("ink_faint"))
            painter.drawText(QRectF(0, height - 12, self.width(), 24), flags, name)
        painter.setPen(QPen(theme.active().colour("line"), 1))
        painter.drawLine(scale.paper.bottomLeft(), scale.paper.bottomRight())

    def _paint_lines(self, painter: QPainter, scale: Scale, outlook: Outlook) -> None:
        """Draw what was, what comes, what a use would do, and the other law."""
        accent = theme.active().colour("accent")
        whole = fates.line(outlook)
        past = [point for point in whole if point[0] <= 0.0]
        here = (0.0, outlook.strength)
        future = [here, *(point for point in whole if point[0] > 0.0)]
        self._fill(painter, scale, [*past, here])
        if self._both_laws and not outlook.pinned:
            other = (
                RetentionLaw.EXPONENTIAL
                if outlook.law is RetentionLaw.POWER
                else RetentionLaw.POWER
            )
            pen = QPen(theme.active().colour("ink_faint"), 1.2, Qt.PenStyle.DashDotLine)
            _stroke(painter, scale, fates.line(outlook, other), pen)
        after = QPen(theme.active().colour("good"), 1.6, Qt.PenStyle.DashLine)
        _stroke(painter, scale, fates.line_after_use(outlook), after)
        soft = QColor(accent)
        soft.setAlphaF(0.65)
        _stroke(painter, scale, future, QPen(soft, 2.0))
        _stroke(painter, scale, [*past, here], QPen(accent, 2.4))

    def _fill(self, painter: QPainter, scale: Scale, points: list[Point]) -> None:
        if len(points) < 2:  # noqa: PLR2004 - an area needs a width
            return
        ground = _path(scale, points)
        ground.lineTo(scale.point(points[-1][0], 0.0))
        ground.lineTo(scale.point(points[0][0], 0.0))
        ground.closeSubpath()
        painter.fillPath(ground, theme.active().colour("accent_soft"))

    def _paint_today(self, painter: QPainter, scale: Scale, outlook: Outlook) -> None:
        """Draw the marker at today, or at the day pointed at, with its reading."""
        at = self._probe or 0.0
        place = scale.point(at, fates.strength_on(outlook, at))
        painter.setPen(QPen(theme.active().colour("ink_faint"), 1))
        painter.drawLine(QPointF(place.x(), scale.paper.top()), scale.point(at, 0.0))
        painter.setPen(QPen(theme.active().colour("surface"), 2))
        painter.setBrush(theme.active().colour("accent"))
        painter.drawEllipse(place, DOT, DOT)
        width = QFontMetricsF(painter.font()).horizontalAdvance(self.reading) + Space.S
        left = min(max(place.x() - width / 2, scale.paper.left()), scale.paper.right() - width)
        label = QRectF(left, 0, width, Space.L)
        painter.setPen(theme.active().colour("ink"))
        painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), self.reading)

    def _paint_dates(self, painter: QPainter, scale: Scale, now: datetime) -> None:
        """Write the first and the last day under the paper, and the next crossing between."""
        painter.setPen(theme.active().colour("ink_faint"))
        metrics = QFontMetricsF(painter.font())
        taken: list[QRectF] = []
        for ahead in (scale.first, scale.last, *self._crossings(scale)):
            words = day(now + timedelta(days=ahead))
            width = metrics.horizontalAdvance(words) + Space.XS
            left = scale.x(ahead) - width / 2
            left = min(max(left, scale.paper.left()), scale.paper.right() - width)
            place = QRectF(left, scale.paper.bottom(), width, self.height() - scale.paper.bottom())
            if not any(place.intersects(each) for each in taken):
                taken.append(place.adjusted(-Space.S, 0, Space.S, 0))
                painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)

    def _paint_crossings(self, painter: QPainter, scale: Scale, outlook: Outlook) -> None:
        """Mark where it will fade and where it goes to the archive."""
        painter.setPen(QPen(theme.active().colour("accent"), 1.6))
        painter.setBrush(theme.active().colour("surface"))
        for ahead in self._crossings(scale):
            place = scale.point(ahead, fates.strength_on(outlook, ahead))
            painter.drawEllipse(place, DOT - 1, DOT - 1)

    def _crossings(self, scale: Scale) -> list[float]:
        if self._outlook is None:
            return []
        days = (self._outlook.fades_in, self._outlook.rests_in)
        return [each for each in days if each is not None and scale.first < each < scale.last]

    def _point_at(self, day_pointed_at: float | None) -> None:
        self._probe = day_pointed_at
        self._describe()
        self.update()

    def _describe(self) -> None:
        if self._outlook is None:
            return
        parts = (self.reading, fate(self._outlook), use_today(self._outlook))
        self.setAccessibleDescription(" ".join(part for part in parts if part))


def _path(scale: Scale, points: Iterable[Point]) -> QPainterPath:
    path = QPainterPath()
    for number, point in enumerate(points):
        place = scale.point(*point)
        if number:
            path.lineTo(place)
        else:
            path.moveTo(place)
    return path


def _stroke(painter: QPainter, scale: Scale, points: Iterable[Point], pen: QPen) -> None:
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(_path(scale, points), pen)


def _levels() -> tuple[tuple[float, str], ...]:
    """Return the levels with the words beside them."""
    return ((1.0, percent(1.0)), (FADED_BELOW, tr("faded")), (ARCHIVED_BELOW, tr("archived")))


def _visual(side: Qt.AlignmentFlag, scale: Scale) -> Qt.AlignmentFlag:
    """Return the alignment as drawn: at the early end, whichever side that is."""
    # Absolute, or the painter would mirror what is mirrored here already.
    side |= Qt.AlignmentFlag.AlignAbsolute
    if not scale.mirrored:
        return side
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    if side & left:
        return (side & ~left) | right
    return (side & ~right) | left
