"""The main window: the rail, one page at a time, and the foot with what is always true."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from scrubjay.settings import LAST_PAGE, WINDOW_PLACE
from scrubjay.ui.focus import give_focus
from scrubjay.ui.overriding import override
from scrubjay.ui.pages import ClosesDown, OpensFiles, OpensMemories, ShowsFills, page
from scrubjay.ui.place import Place
from scrubjay.ui.rail import Rail
from scrubjay.ui.shell import ShellState, Stage
from scrubjay.ui.shortcuts import Act, bind
from scrubjay.ui.status_line import StatusLine
from scrubjay.ui.theme import Measure
from scrubjay.ui.waiting_page import WaitingPage
from scrubjay.ui.widgets import Line, ToastTray, column, ground, row

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from scrubjay.domain.memory import MemoryId
    from scrubjay.settings import Settings
    from scrubjay.ui.around import Around
    from scrubjay.ui.chat.presenter import ChatPresenter
    from scrubjay.ui.chat.searching import Hit
    from scrubjay.ui.context import Chosen, MessagePlace, UiContext
    from scrubjay.ui.shell import Shell

_WITH_RAIL = (Stage.OPENING, Stage.FAILED, Stage.READY)
_FIRST_SIZE = (1120, 760)
_COUNT_EVERY = 60_000
"""Milliseconds after which what was suggested in the background shows on the rail."""


class MainWindow(QMainWindow):
    """Shows the state of the shell; pages are made when they are first gone to."""

    closed = Signal()
    hidden = Signal()
    companion_wanted = Signal()
    quick_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, shell: Shell, settings: Settings) -> None:
        super().__init__()
        self._shell = shell
        self._settings = settings
        self._context: UiContext | None = None
        self._chat: ChatPresenter | None = None
        self._pages: dict[Place, QWidget] = {}
        self._stage_page: QWidget | None = None
        self._around: Around | None = None
        self.stays: Callable[[], bool] = lambda: False
        """Whether closing only hides it: the program goes on in the tray."""
        self.may_close: Callable[[], bool] = lambda: True
        self._is_shut = False
        self.setWindowTitle("Scrubjay")
        self.setMinimumSize(Measure.SMALLEST, 420)
        self.rail = Rail()
        self.rail.chosen.connect(self.go)
        self.rail.companion_wanted.connect(self.companion_wanted)
        self._stack = QStackedWidget()
        self._foot = StatusLine()
        self._lay_out()
        self._counting = QTimer(self)
        self._counting.setInterval(_COUNT_EVERY)
        self._counting.timeout.connect(self._count)
        self._waiting = WaitingPage(shell.begin)
        self._stack.addWidget(self._waiting)
        self._bind_keys()
        self._restore_place()
        self._unwatch = shell.watch(self._show)

    def _lay_out(self) -> None:
        self.body = QWidget()
        self.toasts = ToastTray(self.body)
        ground(self.body, "canvas")
        self._top = column(spacing=0)
        right = column(self._top, self._stack, self.toasts.room, Line(), self._foot, spacing=0)
        self._edge = Line(upright=True)
        self.body.setLayout(row(self.rail, self._edge, right, spacing=0))
        self.setCentralWidget(self.body)

    @property
    def is_attached(self) -> bool:
        """Whether there is what pages are made with."""
        return self._context is not None

    def attach(self, context: UiContext, chat: ChatPresenter) -> None:
        """Take what pages are made with, and show the first."""
        from scrubjay.ui.around import Around  # noqa: PLC0415 - after the first paint

        self._context, self._chat = context, chat
        self._around = Around(context, self.rail, self._foot)
        self._top.addWidget(self._around)
        self._show(self._shell.state)
        self._counting.start()

    def go(
        self,
        place: Place,
        memory: MemoryId | None = None,
        chosen: Chosen | None = None,
        path: Path | None = None,
        message: MessagePlace | None = None,
        filled: datetime | None = None,
    ) -> None:
        """Go to a page, and open what is given there, or list some memories."""
        if self._shell.state.stage is not Stage.READY:
            return
        self._shell.go(place)
        shown: object = self._pages.get(place)
        if memory is not None and isinstance(shown, OpensMemories):
            shown.open_memory(memory)
        if chosen is not None and isinstance(shown, OpensMemories):
            shown.list_chosen(chosen)
        if path is not None and isinstance(shown, OpensFiles):
            shown.open_file(path)
        if filled is not None and isinstance(shown, ShowsFills):
            shown.show_filled(filled)
        if message is not None and self._chat is not None:
            self._chat.open_message(message.chat, message.message)

    def open_palette(self, over: QWidget | None = None) -> None:
        """Offer everything one can go to or do, over this window or another of ours."""
        if (
            self._context is None
            or self._chat is None
            or self._shell.state.stage is not Stage.READY
        ):
            return
        from scrubjay.ui.palette.commands import Commands  # noqa: PLC0415 - when first wanted
        from scrubjay.ui.palette.palette import Palette  # noqa: PLC0415 - as above
        from scrubjay.ui.palette.presenter import PalettePresenter  # noqa: PLC0415 - as above

        ways = self if over is None else _FromElsewhere(self, over, self._context)
        commands = Commands(self, ways, self._context, self._chat).every()
        Palette(over or self, PalettePresenter(commands, self._settings)).open()

    def search_chats(self, over: QWidget | None = None) -> None:
        """Search what was said in any chat; what is chosen opens in the window one is in."""
        if (
            self._context is None
            or self._chat is None
            or self._shell.state.stage is not Stage.READY
        ):
            return
        from scrubjay.ui.chat.search_dialog import SearchDialog  # noqa: PLC0415 - when first wanted

        chat = self._chat

        def opened(hit: Hit) -> None:
            if over is None:
                self.go(Place.CHAT)
            chat.open_message(hit.chat, hit.message.id)

        SearchDialog(over or self, self._context, opened).open()

    def write_down(self) -> None:
        """Have quick capture opened."""
        self.quick_wanted.emit()

    def show_stage_page(self, widget: QWidget) -> None:
        """Show a page that belongs to a stage before READY, and drop the one before it."""
        self._drop_stage_page()
        self._stage_page = widget
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        give_focus(widget)

    def _drop_stage_page(self) -> None:
        if self._stage_page is not None:
            self._stack.removeWidget(self._stage_page)
            self._stage_page.deleteLater()
            self._stage_page = None

    def come_forward(self) -> None:
        """Be seen: restored, raised and active, where the system allows."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown, once there are pages."""
        return self._pages.get(self._shell.state.place)

    def _show(self, state: ShellState) -> None:
        ready = state.stage is Stage.READY
        self.rail.set_usable(ready)
        for part in (self.rail, self._edge):
            part.setVisible(state.stage in _WITH_RAIL)
        self.rail.show_place(state.place)
        self._foot.show_state(state)
        if ready:
            self._show_page(state.place)
            self._drop_stage_page()
        elif state.stage in (Stage.OPENING, Stage.FAILED):
            self._waiting.show_trouble(state.trouble)
            self._stack.setCurrentWidget(self._waiting)

    def _show_page(self, place: Place) -> None:
        if self._context is None or self._chat is None:
            return
        if place not in self._pages:
            self._pages[place] = page(place, self._context, self._chat)
            self._stack.addWidget(self._pages[place])
        shown = self._pages[place]
        if self._stack.currentWidget() is not shown:
            self._stack.setCurrentWidget(shown)
            give_focus(shown)
            self._settings.put(LAST_PAGE, place.value)

    def _bind_keys(self) -> None:
        for place in Place:
            bind(self, Act(place.value), partial(self.go, place))
        bind(self, Act.COMPANION, self.companion_wanted.emit)
        bind(self, Act.QUICK, self.write_down)
        bind(self, Act.PALETTE, self.open_palette)
        bind(self, Act.SEARCH_CHATS, self.search_chats)
        bind(self, Act.QUIT, self.quit_wanted.emit)

    def _restore_place(self) -> None:
        kept = QByteArray.fromBase64(self._settings.get(WINDOW_PLACE).encode("ascii", "ignore"))
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(*_FIRST_SIZE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page the room when there is little."""
        super().resizeEvent(event)
        self.rail.set_narrow(event.size().width() < Measure.NARROW)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay in the tray, or remember where the window stood and say that it closed."""
        if self.stays():
            event.ignore()
            self.hide()
            self.hidden.emit()
        elif not self.may_close():
            event.ignore()
        else:
            self.shut()
            super().closeEvent(event)

    def shut(self) -> None:
        """Let every page go, shown or not, and say that the window closed; once."""
        if self._is_shut:
            return
        self._is_shut = True
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Created):
            place = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
            self._settings.put(WINDOW_PLACE, place)
        self._unwatch()
        self._close_pages()
        self.closed.emit()

    def detach(self) -> None:
        """Let every page go, with what they were made with: another vault takes its place."""
        self._close_pages()
        for shown in self._pages.values():
            self._stack.removeWidget(shown)
            shown.deleteLater()
        self._pages.clear()
        self._context = self._chat = None

    def _count(self) -> None:
        if self._around is not None:
            self._around.count()

    def _close_pages(self) -> None:
        self._counting.stop()
        if self._around is not None:
            self._around.close_down()
            self._top.removeWidget(self._around)
            self._around.deleteLater()
            self._around = None
        made: list[object] = [*self._pages.values()]
        for shown in made:
            if isinstance(shown, ClosesDown):
                shown.close_down()


class _FromElsewhere:
    """The ways out of another window of ours: wherever one goes, the main window comes along."""

    def __init__(self, main: MainWindow, over: QWidget, context: UiContext) -> None:
        self._main = main
        self._over = over
        self._navigate = context.navigate

    @property
    def page(self) -> QWidget | None:
        """The page of the main window."""
        return self._main.page

    def go(self, place: Place) -> None:
        """Go to a page."""
        self._navigate(place)

    def search_chats(self) -> None:
        """Search in all chats, over the window one is in."""
        self._main.search_chats(self._over)

    def write_down(self) -> None:
        """Open quick capture."""
        self._main.write_down()
