"""The way between pages: six places, and the companion window."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout

from scrubjay.host.resources import resource
from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.place import Place
from scrubjay.ui.shortcuts import Act, keymap, shown_keys
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import IconButton, ground
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QPixmap

_ICONS: Final = {
    Place.CHAT: Icon.CHAT,
    Place.MEMORIES: Icon.MEMORIES,
    Place.YOU: Icon.PERSON,
    Place.REVIEW: Icon.REVIEW,
    Place.FORMS: Icon.FORMS,
    Place.SETTINGS: Icon.SETTINGS,
}
_MARK = 36
_NARROW, _WIDE = 44, 84
"""Widths of a button without and, at least, with its word."""
_ICON, _EDGE, _OVER_WORD = 22, Space.M, Space.HAIR
"""Side of the icon, what stands around it and its word, and what stands between them."""
_AROUND_WORD = 2 * (Space.S + 2) + Space.S
"""Padding and border on both sides of a word, and what the style keeps free beside it."""
_COUNT, _COUNT_TEXT = 16, 10
"""Height of a number on a button, and of its digits."""
_MOST = 99


class RailButton(QPushButton):
    """A place: icon over word; a narrow rail shows the icon alone.

    A push button that is one of several is told to a screen reader as a radio button, and so says
    which place is shown; Qt would tell a tool button as a box to tick.
    """

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place
        self._is_narrow = False
        self._waiting = 0
        self.setProperty("variant", "rail")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(place_word(place))
        self._show_keys()
        keymap().changed.connect(self._show_keys)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone, or with its word."""
        self._is_narrow = narrow
        self.ensurePolished()  # the sheet gives it its text size
        self.setFixedSize(_NARROW if narrow else self._wide(), self._tall())

    def _wide(self) -> int:
        """Return a width in which the longest name of a place is whole, in any language."""
        return max(_WIDE, _longest_name(self.font().toString()) + _AROUND_WORD)

    def _tall(self) -> int:
        """Return the height of an icon over a word, or a square around the icon alone."""
        if self._is_narrow:
            return _NARROW
        return 2 * _EDGE + _ICON + _OVER_WORD + self.fontMetrics().height()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Make room for the word in another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.set_narrow(self._is_narrow)

    def set_waiting(self, count: int) -> None:
        """Show how many things wait there; none takes the mark away."""
        self._waiting = count
        name = place_word(self._place)
        if count:
            waiting = plural("{count} waits for you", "{count} wait for you", count)
            name = tr("{place}, {waiting}", place=name, waiting=waiting)
        self.setAccessibleName(name)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon over the word, and a number at the upper outer corner of the icon."""
        super().paintEvent(event)  # the ground and the ring: it has neither text nor icon
        look = theme.active()
        name = "accent_text" if self.isChecked() else "ink_soft"
        colour = look.colour(name if self.isEnabled() else "ink_faint")
        painter = QPainter(self)
        drawn = theme.pixmap(_ICONS[self._place], colour.name(), _ICON, self.devicePixelRatioF())
        top = (self.height() - _ICON) // 2 if self._is_narrow else _EDGE
        painter.drawPixmap((self.width() - _ICON) // 2, top, drawn)
        if not self._is_narrow:
            painter.setPen(colour)
            place = self.rect().adjusted(0, _EDGE + _ICON + _OVER_WORD, 0, -_EDGE)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, place_word(self._place))
        if self._waiting:
            paint_count(painter, self._waiting, self.width() / 2, self.layoutDirection())
        painter.end()

    def _show_keys(self) -> None:
        word = place_word(self._place)
        keys = shown_keys(Act(self._place.value))
        self.setToolTip(tr("{place} ({keys})", place=word, keys=keys) if keys else word)


class Rail(QFrame):
    """Emits `chosen` with a place, and `companion_wanted`."""

    chosen = Signal(object)
    companion_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        ground(self, "sunken")
        self._mark = QLabel()
        self._mark.setPixmap(mark(_MARK, self.devicePixelRatioF()))
        self._mark.setAccessibleName("Scrubjay")
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        body = QVBoxLayout(self)
        body.setContentsMargins(Space.S, Space.L, Space.S, Space.L)
        body.setSpacing(Space.XS)
        body.addWidget(self._mark)
        body.addSpacing(Space.L)
        self._group = QButtonGroup(self)
        self.buttons = {place: RailButton(place) for place in Place}
        for place, button in self.buttons.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _checked, place=place: self.chosen.emit(place))
            body.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addStretch(1)
        self._companion = IconButton(
            Icon.COMPANION, tr("Companion window"), self.companion_wanted.emit
        )
        body.addWidget(self._companion, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_place(self, place: Place) -> None:
        """Mark the place that is shown."""
        self.buttons[place].setChecked(True)

    def show_waiting(self, count: int) -> None:
        """Say how many things wait for the person's word."""
        self.buttons[Place.REVIEW].set_waiting(count)

    def set_narrow(self, narrow: bool) -> None:
        """Take little room."""
        for button in self.buttons.values():
            button.set_narrow(narrow)

    def set_usable(self, usable: bool) -> None:
        """Allow going anywhere, once there is an assistant."""
        for button in self.buttons.values():
            button.setEnabled(usable)
        self._companion.setEnabled(usable)


def place_word(place: Place) -> str:
    """Return the name of a place."""
    return {
        Place.CHAT: tr("Chat"),
        Place.MEMORIES: tr("Memories"),
        Place.YOU: tr("You"),
        Place.REVIEW: tr("Review"),
        Place.FORMS: tr("Forms"),
        Place.SETTINGS: tr("Settings"),
    }[place]


def paint_count(
    painter: QPainter, count: int, middle: float, direction: Qt.LayoutDirection
) -> None:
    """Draw a number in a small pill, beside the icon in the middle of a button."""
    look = theme.active()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = painter.font()
    font.setPixelSize(_COUNT_TEXT)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    words = QLocale().toString(count) if count <= _MOST else tr("{most}+", most=_MOST)
    wide = max(painter.fontMetrics().horizontalAdvance(words) + 2 * Space.XS, _COUNT)
    left = middle + Space.XS
    if direction is Qt.LayoutDirection.RightToLeft:
        left = middle - Space.XS - wide
    pill = QRectF(left, Space.HAIR, wide, _COUNT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent"))
    painter.drawRoundedRect(pill, _COUNT / 2, _COUNT / 2)
    painter.setPen(look.colour("accent_ink"))
    painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)


def mark(side: int, scale: float) -> QPixmap:
    """Return the bird of Scrubjay."""
    # Imported here, as in `theme.icons`.
    from PySide6.QtGui import QPixmap  # noqa: PLC0415 - the reason stands above
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - the reason stands above

    image = QPixmap(round(side * scale), round(side * scale))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(resource("icons/scrubjay.svg"))).render(painter)
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


@cache
def _longest_name(font: str) -> int:
    """Return the width of the longest name in a font; measured once, for six buttons."""
    described = QFont()
    described.fromString(font)
    metrics = QFontMetrics(described)
    return max(metrics.horizontalAdvance(place_word(place)) for place in Place)
