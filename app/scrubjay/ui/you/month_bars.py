"""How often something came up, month by month, as small bars."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

MOST: Final = 24
"""Months shown, the latest ones: more would be too thin to tell apart."""
TALLEST: Final = 32
WIDEST: Final = 8
"""Of one bar, so that three months do not look like three towers."""
YEAR: Final = 12


def every_month(counted: Sequence[tuple[date, int]]) -> tuple[tuple[date, int], ...]:
    """Return the latest months with those between that have nothing."""
    if not counted:
        return ()
    counts = dict(counted)
    last, first = max(counts), min(counts)
    numbers = range(_number(first), _number(last) + 1)
    months = [date(number // YEAR, number % YEAR + 1, 1) for number in numbers[-MOST:]]
    return tuple((month, counts.get(month, 0)) for month in months)


class MonthBars(QWidget):
    """Bars with the first and the last month under them; a screen reader hears the numbers."""

    def __init__(self, counted: Sequence[tuple[date, int]]) -> None:
        super().__init__()
        self._months = every_month(counted)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("How often, by month"))
        told = [f"{month_name(month)}: {count}" for month, count in self._months if count]
        self.setAccessibleDescription(", ".join(told))
        self.setToolTip(", ".join(told))

    @override
    def sizeHint(self) -> QSize:
        """Return a size that does not depend on how many months there are."""
        caption = theme.active().sizes.caption
        return QSize(round(MOST * (WIDEST - 1) * caption / 12), TALLEST + round(caption * 1.5))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars from the side where reading begins."""
        if not self._months:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(count for _month, count in self._months)
        step = min(self.width() / len(self._months), WIDEST + Space.XS)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, (_month, count) in enumerate(self._months):
            tall = max(TALLEST * count / most, 2.0)
            place = QRectF(number * step, TALLEST - tall, max(step - Space.HAIR, 1), tall)
            painter.setBrush(theme.active().colour("accent" if count else "line"))
            painter.drawRoundedRect(self._visual(place), 1, 1)
        self._paint_ends(painter, step)
        painter.end()

    def _paint_ends(self, painter: QPainter, step: float) -> None:
        font = painter.font()
        font.setPixelSize(theme.active().sizes.caption - 1)
        painter.setFont(font)
        painter.setPen(theme.active().colour("ink_faint"))
        under = QRectF(0, TALLEST + Space.HAIR, self.width(), self.height() - TALLEST)
        first, last = month_name(self._months[0][0]), month_name(self._months[-1][0])
        if first == last or step * len(self._months) < self.width() * 0.8:
            said = first if first == last else tr("{first} to {last}", first=first, last=last)
            painter.drawText(under, int(Qt.AlignmentFlag.AlignLeft), said)
            return
        painter.drawText(under, int(Qt.AlignmentFlag.AlignLeft), first)
        painter.drawText(under, int(Qt.AlignmentFlag.AlignRight), last)

    def _visual(self, place: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveLeft(self.width() - place.right())
        return place


def month_name(month: date) -> str:
    """Return the month as the locale writes it, short: Mar 2025."""
    return QLocale().toString(QDate(month.year, month.month, 1), tr("MMM yyyy"))


def _number(month: date) -> int:
    return month.year * YEAR + month.month - 1
