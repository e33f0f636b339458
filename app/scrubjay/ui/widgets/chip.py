"""A small rounded button: a filter that is on or off, a source that can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton

from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets.button import spaced
from scrubjay.ui.widgets.label import explain
from scrubjay.ui.wording import isolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.theme import Icon

_WIDEST = 260
"""At the designed text size. Longer texts end in …; the tooltip has them whole."""


class Chip(QPushButton):
    """Plain text on a rounded ground; `checkable` makes it a filter."""

    def __init__(
        self,
        text: str,
        pressed: Callable[[], object] | None = None,
        *,
        icon: Icon | None = None,
        checkable: bool = False,
    ) -> None:
        super().__init__()
        self._whole = " ".join(text.split())
        self._icon = icon
        self._drawn: object = None
        self.setProperty("variant", "chip")
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self._whole)
        if pressed is not None:
            self.clicked.connect(lambda _checked: pressed())
        self.toggled.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show other words, or only the icon; the accessible name stays what it was."""
        self._whole = " ".join(text.split())
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Fit again when the theme or the text size changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        widest = round(_WIDEST * theme.active().sizes.body / 14)
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, widest)
        # A button takes & for a shortcut; the text is somebody's words.
        # It may be written in another direction than the interface: isolated, its marks stay put.
        self.setText(isolated(shown.replace("&", "&&")))
        if shown != self._whole:
            explain(self, self._whole)
        self._draw_icon()

    def _draw_icon(self) -> None:
        if self._icon is None:
            return
        look = theme.active()
        colour = look.colour("accent_text" if self.isChecked() else "ink_soft").name()
        size, direction = look.small_icon_size, self.layoutDirection()
        # A page tells its parts of a palette many times while it is put together.
        if (drawn := (colour, size, direction, bool(self._whole))) == self._drawn:
            return
        self._drawn = drawn
        picture = theme.icon(self._icon, colour, size)
        if self._whole:
            self.setIconSize(QSize(size.width() + Space.XS, size.height()))
            picture = spaced(picture, size, direction)
        else:
            self.setIconSize(size)
        self.setIcon(picture)
