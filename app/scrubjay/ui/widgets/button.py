"""Buttons: with words, or with an icon and a name for those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QToolButton

from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space

if TYPE_CHECKING:
    from collections.abc import Callable

Variant: TypeAlias = Literal["plain", "primary", "danger", "quiet", "link"]
_ICON_COLOURS = {
    "plain": "ink",
    "primary": "accent_ink",
    "danger": "bad",
    "quiet": "accent_text",
    "link": "accent_text",
    "small": "ink_faint",
    "filled": "accent_ink",
}
_REPAINT = (
    QEvent.Type.PaletteChange,
    QEvent.Type.EnabledChange,
    QEvent.Type.LayoutDirectionChange,
)
_MIRRORED = {Icon.LEFT: Icon.RIGHT, Icon.RIGHT: Icon.LEFT}
"""Icons that point along the line one reads; Qt mirrors their places and not their drawings."""


class Button(QPushButton):
    """A button with words, and optionally an icon before them. One primary button per view."""

    def __init__(
        self,
        text: str,
        pressed: Callable[[], object] | None = None,
        variant: Variant = "plain",
        icon: Icon | None = None,
    ) -> None:
        super().__init__(text)
        self._icon = icon
        self._variant = variant
        self._drawn: object = None
        self.setProperty("variant", variant)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if pressed is not None:
            self.clicked.connect(lambda _checked: pressed())
        self._tint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icon when the theme or the state changed."""
        super().changeEvent(event)
        if event.type() in _REPAINT:
            self._tint()

    def _tint(self) -> None:
        if self._icon is None:
            return
        look = theme.active()
        name = _ICON_COLOURS[self._variant] if self.isEnabled() else "ink_faint"
        is_small = self._variant in ("link", "small")
        size = look.small_icon_size if is_small else look.icon_size
        colour, direction = look.colour(name).name(), self.layoutDirection()
        # A page tells its parts of a palette many times while it is put together.
        if (drawn := (colour, size, direction)) == self._drawn:
            return
        self._drawn = drawn
        self.setIconSize(QSize(size.width() + Space.XS, size.height()))
        self.setIcon(spaced(theme.icon(self._icon, colour, size), size, direction))


def spaced(icon: QIcon, size: QSize, direction: Qt.LayoutDirection) -> QIcon:
    """Return the icon with room towards the words: Qt puts them side by side without any."""
    drawn = icon.pixmap(size)
    scale = drawn.devicePixelRatio()
    wide = QPixmap(drawn.width() + round(Space.XS * scale), drawn.height())
    wide.setDevicePixelRatio(scale)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(Space.XS if direction is Qt.LayoutDirection.RightToLeft else 0, 0, drawn)
    painter.end()
    return QIcon(wide)


def pointing(icon: Icon, direction: Qt.LayoutDirection) -> Icon:
    """Return the icon that points the same way for whoever reads in this direction."""
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    return _MIRRORED.get(icon, icon) if is_mirrored else icon


class IconButton(QToolButton):
    """A button that is only an icon. Its name is its tooltip and what a screen reader says."""

    def __init__(
        self,
        icon: Icon,
        name: str,
        pressed: Callable[[], object] | None = None,
        *,
        variant: Literal["plain", "filled", "small"] = "plain",
        checkable: bool = False,
    ) -> None:
        super().__init__()
        self._icon = icon
        self._variant = variant
        self._drawn: object = None
        if variant != "plain":
            self.setProperty("variant", variant)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setCheckable(checkable)
        self.rename(name)
        if pressed is not None:
            self.clicked.connect(lambda _checked: pressed())
        self.toggled.connect(self._tint)
        self._tint()

    def rename(self, name: str, icon: Icon | None = None) -> None:
        """Change what the button is for, and with it the icon where one is given."""
        self.setToolTip(name)
        self.setAccessibleName(name)
        if icon is not None and icon is not self._icon:
            self._icon = icon
            self._tint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icon when the theme or the state changed."""
        super().changeEvent(event)
        if event.type() in _REPAINT:
            self._tint()

    def _tint(self) -> None:
        look = theme.active()
        name = _ICON_COLOURS[self._variant] if self._variant != "plain" else "ink_soft"
        if not self.isEnabled():
            name = "ink_faint"
        elif self.isChecked():
            name = "accent_text"
        is_small = self._variant in ("link", "small")
        size = look.small_icon_size if is_small else look.icon_size
        icon = pointing(self._icon, self.layoutDirection())
        drawn = (icon, look.colour(name).name(), size)
        if drawn != self._drawn:
            self._drawn = drawn
            self.setIconSize(size)
            self.setIcon(theme.icon(*drawn))
