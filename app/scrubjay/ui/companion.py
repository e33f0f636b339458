"""The companion: a small window beside whatever one is doing, with the same chat in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from scrubjay.settings import ON_TOP
from scrubjay.ui.chat.mode_switch import ModeSwitch
from scrubjay.ui.chat.talk import Talk
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import IconButton, Line, column, ground, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.ui.chat.presenter import ChatPresenter
    from scrubjay.ui.chat.state import ChatState
    from scrubjay.ui.context import UiContext

_SIZE = (380, 560)
_SMALLEST = (320, 320)


class Companion(QWidget):
    """Can stay on top of other windows; the choice is remembered."""

    def __init__(self, context: UiContext, presenter: ChatPresenter) -> None:
        super().__init__()
        self._settings = context.settings
        self.setWindowTitle("Scrubjay")
        ground(self, "canvas")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self.talk = Talk(context, presenter, compact=True)
        self._modes = ModeSwitch()
        self._modes.set_narrow(True)
        self._modes.chosen.connect(presenter.set_mode)
        new = IconButton(Icon.ADD, tr("New chat"), presenter.new_chat)
        self._pin = IconButton(Icon.PIN, tr("Stay on top"), checkable=True)
        self._pin.setChecked(context.settings.get(ON_TOP))
        self._pin.toggled.connect(self._keep_on_top)
        top = row(self._modes, 0, new, self._pin, spacing=Space.XS, margins=Space.S)
        layout = column(top, Line(), spacing=0)
        layout.addWidget(self.talk, 1)
        self.setLayout(layout)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, self._pin.isChecked())
        self._unwatch = presenter.watch(self._show)

    def come_forward(self) -> None:
        """Be seen, ready to be written in."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.talk.take_focus()

    def close_down(self) -> None:
        """Stop following the presenter, for good."""
        self._unwatch()
        self.talk.close_down()
        self.close()

    def _show(self, state: ChatState) -> None:
        self._modes.show_mode(state.current.mode)

    def _keep_on_top(self, on_top: bool) -> None:
        self._settings.put(ON_TOP, on_top)
        visible = self.isVisible()
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on_top)
        if visible:  # changing the flag hides a window
            self.show()
