"""The line under a message: its versions, when it was said, and what can be done with it.

Its buttons are made when the pointer or the keyboard first comes to the message: a chat scrolls
past many. Their room is kept from the beginning, and they are drawn while somebody is there, so
that a long chat stays calm and nothing in it moves.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from scrubjay.domain.conversation import Role
from scrubjay.ui import theme
from scrubjay.ui.chat.deed import STEPS, Deed, deed_word, deeds
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
_AROUND: Final = 2 * (Space.XS + 2)
"""What a button adds to its icon: padding and border, above and below."""


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
        earlier, later = (partial(self.stepped.emit, each) for each in STEPS)
        self._earlier = IconButton(Icon.LEFT, tr("Earlier version"), earlier, variant="small")
        self._later = IconButton(Icon.RIGHT, tr("Later version"), later, variant="small")
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
    """Emits `wanted` with a `Deed`. The keyboard comes to it from the words it stands under."""

    wanted = Signal(object)

    def __init__(self, role: Role, words: QWidget) -> None:
        super().__init__()
        self._role = role
        self._words = words
        self._entry: Entry | None = None
        self._menu: QMenu | None = None
        self._versions: Versions | None = None
        self._buttons: dict[Deed, QuietButton] = {}
        self._more: QuietButton | None = None
        self._caption: ElidedLabel | None = None
        self._line = row(spacing=Space.HAIR)
        if role is Role.COMPANION:
            self._caption = ElidedLabel("", "caption", "faint")
            self._caption.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self._line.addWidget(self._caption)
            self._line.addStretch(1)
        else:
            self._line.addStretch(1)
        self.setLayout(self._line)
        self._keep_room()

    def show_entry(self, entry: Entry, caption: str = "", explained: str = "") -> None:
        """Show what can be done with a message."""
        self._entry = entry
        if self._versions is None and len(entry.versions) > 1:
            self._versions = Versions()
            self._versions.stepped.connect(self.wanted)
            first = 0 if self._role is Role.COMPANION else self._line.count()
            self._line.insertWidget(first, self._versions)
        if self._versions is not None:
            self._versions.show_entry(entry)
        if self._caption is not None:
            self._caption.setText(caption)
            self._caption.setAccessibleDescription(explained)
            if explained:
                self._caption.setToolTip(explained)
        self._offer()

    def light(self, *, on: bool) -> None:
        """Draw the buttons, or leave their places empty."""
        if on:
            self._make()
        is_open = self._menu is not None
        for button in self._every():
            button.light(on=on or is_open)

    def open_menu(self, place: QPoint | None = None) -> None:
        """Offer everything that can be done, at a point of the screen or under the button."""
        more = self._make()
        if self._entry is None or not more.isEnabled():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(more.accessibleName())
        for deed in deeds(self._entry):
            words = deed_word(deed, self._role)
            menu.addAction(words).triggered.connect(partial(self._chosen, deed))
        self._menu = menu
        menu.aboutToHide.connect(self._closed)
        under = more.mapToGlobal(more.rect().bottomLeft())
        menu.popup(under if place is None else place)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Keep other room when the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_room()

    def _make(self) -> QuietButton:
        """Make the buttons, if they are not there yet; returns the one for everything else."""
        if self._more is not None:
            return self._more
        self._buttons = {
            deed: QuietButton(icon, deed_word(deed, self._role), partial(self.wanted.emit, deed))
            for deed, icon in _ICONS.items()
            if self._role is Role.COMPANION or deed is not Deed.AGAIN
        }
        more = self._more = QuietButton(Icon.MORE, tr("More for this message"), self.open_menu)
        before = self._words
        # Before the last part of the line: the stretch of an answer, the versions of a message.
        own = self._role is Role.PERSON
        at = self._line.count() - (self._versions is not None if own else 1)
        for number, button in enumerate(self._every()):
            self._line.insertWidget(at + number, button)
            button.show()  # at once, or the key that comes next would pass it by
            QWidget.setTabOrder(before, button)
            before = button
        self._offer()
        return more

    def _every(self) -> tuple[QuietButton, ...]:
        return () if self._more is None else (*self._buttons.values(), self._more)

    def _offer(self) -> None:
        if self._more is None or self._entry is None:
            return
        offered = deeds(self._entry)
        for deed, button in self._buttons.items():
            button.setEnabled(deed in offered)
        self._more.setEnabled(bool(offered))

    def _keep_room(self) -> None:
        self.setFixedHeight(theme.active().small_icon_size.height() + _AROUND)

    def _chosen(self, deed: Deed) -> None:
        self.wanted.emit(deed)

    def _closed(self) -> None:
        self._menu = None
