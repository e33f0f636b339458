"""The line under a message: its versions, when it was said, and what can be done with it.

Its buttons are always there for the keyboard and for a screen reader, and always take their room;
they are drawn while the pointer or the keyboard is at the message, so that a long chat stays calm.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from scrubjay.domain.conversation import Role
from scrubjay.ui.chat.deed import Deed, deed_word, deeds
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import ElidedLabel, IconButton, Label, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from scrubjay.ui.chat.state import Entry

_ICONS: Final = {Deed.COPY: Icon.COPY, Deed.AGAIN: Icon.AGAIN, Deed.EDIT: Icon.EDIT}
"""Deeds with a button of their own; the menu has all of them."""


class QuietButton(IconButton):
    """Drawn only while it is lit, or has the keyboard itself."""

    def __init__(self, icon: Icon, name: str, pressed: Callable[[], object]) -> None:
        super().__init__(icon, name, pressed, variant="small")
        self.is_lit = False

    def light(self, *, on: bool) -> None:
        """Draw it, or leave its place empty."""
        self.is_lit = on
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button where it is wanted."""
        if self.is_lit or self.hasFocus():
            super().paintEvent(event)


class Versions(QWidget):
    """Which version of how many, between two arrows; emits `stepped` with a `Deed`."""

    stepped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._earlier = IconButton(
            Icon.LEFT,
            tr("Earlier version"),
            lambda: self.stepped.emit(Deed.EARLIER),
            variant="small",
        )
        self._later = IconButton(
            Icon.RIGHT, tr("Later version"), lambda: self.stepped.emit(Deed.LATER), variant="small"
        )
        self._place = Label("", "caption", "faint", wraps=False)
        self.setLayout(row(self._earlier, self._place, self._later, spacing=0))

    def show_entry(self, entry: Entry) -> None:
        """Say which version it is; one alone needs no saying."""
        count = len(entry.versions)
        self.setVisible(count > 1 and not entry.is_live)
        if count <= 1:
            return
        number = entry.version
        words = tr("{number}/{count}", number=number, count=count)
        spoken = tr("Version {number} of {count}", number=number, count=count)
        self._place.setText(words)
        self._place.setAccessibleName(spoken)
        self.setAccessibleName(spoken)
        for button, by in ((self._earlier, -1), (self._later, 1)):
            button.setAccessibleDescription(spoken)
            # A button that had the keyboard keeps it at the end of the row: nothing is lost.
            button.setEnabled(entry.beside(by) is not None or button.hasFocus())


class MessageBar(QWidget):
    """Emits `wanted` with a `Deed`."""

    wanted = Signal(object)

    def __init__(self, role: Role) -> None:
        super().__init__()
        self._role = role
        self._entry: Entry | None = None
        self._menu: QMenu | None = None
        self._versions = Versions()
        self._versions.stepped.connect(self.wanted)
        self._caption: ElidedLabel | None = None
        self._buttons = {
            deed: QuietButton(icon, deed_word(deed, role), partial(self.wanted.emit, deed))
            for deed, icon in _ICONS.items()
            if role is Role.COMPANION or deed is not Deed.AGAIN
        }
        self._more = QuietButton(Icon.MORE, tr("More for this message"), self.open_menu)
        self._lay_out()

    def _lay_out(self) -> None:
        line = row(spacing=Space.HAIR)
        buttons = (*self._buttons.values(), self._more)
        if self._role is Role.PERSON:
            line.addStretch(1)
            for button in buttons:
                line.addWidget(button)
            line.addWidget(self._versions)
        else:
            line.addWidget(self._versions)
            self._caption = ElidedLabel("", "caption", "faint")
            self._caption.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            line.addWidget(self._caption)
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
        self.setLayout(line)

    def show_entry(self, entry: Entry, caption: str = "", explained: str = "") -> None:
        """Show what can be done with a message."""
        self._entry = entry
        self._versions.show_entry(entry)
        if self._caption is not None:
            self._caption.setText(caption)
            self._caption.setAccessibleDescription(explained)
            if explained:
                self._caption.setToolTip(explained)
        offered = deeds(entry)
        for deed, button in self._buttons.items():
            button.setEnabled(deed in offered)
        self._more.setEnabled(bool(offered))

    def light(self, *, on: bool) -> None:
        """Draw the buttons, or leave their places empty."""
        is_open = self._menu is not None
        for button in (*self._buttons.values(), self._more):
            button.light(on=on or is_open)

    def open_menu(self, place: QPoint | None = None) -> None:
        """Offer everything that can be done, at a point of the screen or under the button."""
        if self._entry is None or not self._more.isEnabled():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self._more.accessibleName())
        for deed in deeds(self._entry):
            words = deed_word(deed, self._role)
            menu.addAction(words).triggered.connect(partial(self._chosen, deed))
        self._menu = menu
        menu.aboutToHide.connect(self._closed)
        under = self._more.mapToGlobal(self._more.rect().bottomLeft())
        menu.popup(under if place is None else place)

    def _chosen(self, deed: Deed) -> None:
        self.wanted.emit(deed)

    def _closed(self) -> None:
        self._menu = None
