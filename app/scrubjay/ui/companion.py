"""The companion: a small window beside whatever one is doing, with the same chat in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from scrubjay.settings import ON_TOP
from scrubjay.ui.chat.mode_switch import ModeSwitch
from scrubjay.ui.chat.talk import Talk
from scrubjay.ui.first_run.sample_bar import SampleBar
from scrubjay.ui.overriding import override
from scrubjay.ui.place import Place
from scrubjay.ui.shortcuts import Act, bind, press
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import IconButton, Line, column, ground, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from scrubjay.ui.chat.presenter import ChatPresenter
    from scrubjay.ui.chat.state import ChatState
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.main_window import MainWindow

_SIZE = (380, 560)
_SMALLEST = (320, 320)
_OF_MAIN: Final = (Act.QUICK, Act.UNDO, Act.BIGGER, Act.SMALLER, Act.QUIT)
"""Keys that do here what they do in the main window."""


class Companion(QWidget):
    """Can stay on top of other windows; the choice is remembered. Emits `left` when closed.

    Args:
        context: As every page has it.
        presenter: Of the chat, which is the same as in the main window.
        main: Does what its keys do; None in a picture.
    """

    left = Signal()

    def __init__(
        self, context: UiContext, presenter: ChatPresenter, main: MainWindow | None = None
    ) -> None:
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
        self._sample = SampleBar(context)
        top = row(self._modes, 0, new, self._pin, spacing=Space.XS, margins=Space.S)
        layout = column(self._sample, top, Line(), spacing=0)
        layout.addWidget(self.talk, 1)
        self.setLayout(layout)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, self._pin.isChecked())
        if main is not None:
            self._bind_keys(context, presenter, main)
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
        self._sample.close_down()
        self.talk.close_down()
        self.close()

    def _bind_keys(self, context: UiContext, presenter: ChatPresenter, main: MainWindow) -> None:
        for place in Place:
            bind(self, Act(place.value), partial(context.navigate, place))
        bind(self, Act.PALETTE, partial(main.open_palette, self))
        bind(self, Act.SEARCH_CHATS, partial(main.search_chats, self))
        bind(self, Act.NEW_CHAT, presenter.new_chat)
        bind(self, Act.NEXT_CHAT, partial(presenter.step, 1))
        bind(self, Act.PREVIOUS_CHAT, partial(presenter.step, -1))
        bind(self, Act.COMPANION, self.close)
        for act in _OF_MAIN:
            bind(self, act, partial(press, main, act))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that it was closed: it may have been the last window."""
        super().closeEvent(event)
        self.left.emit()

    def _show(self, state: ChatState) -> None:
        self._modes.show_mode(state.current.mode)

    def _keep_on_top(self, on_top: bool) -> None:
        self._settings.put(ON_TOP, on_top)
        visible = self.isVisible()
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on_top)
        if visible:  # changing the flag hides a window
            self.show()
