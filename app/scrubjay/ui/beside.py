"""What stands beside the main window: quick capture, the companion, the tray, the system's key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from scrubjay.settings import TRAY_TOLD
from scrubjay.ui.quick.presenter import QuickPresenter
from scrubjay.ui.quick.window import QuickWindow
from scrubjay.ui.shell import Stage
from scrubjay.ui.system.desk import Outward, SystemDesk
from scrubjay.ui.system.machine import Machine
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scrubjay.settings import Settings
    from scrubjay.ui.chat.presenter import ChatPresenter
    from scrubjay.ui.companion import Companion
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.jobs import Jobs
    from scrubjay.ui.main_window import MainWindow
    from scrubjay.ui.quick.state import QuickState
    from scrubjay.ui.shell import Shell
    from scrubjay.ui.system.fading import FadingDigest
    from scrubjay.ui.system.tray import Tray

_LATER: Final = Qt.ConnectionType.QueuedConnection
"""A window that says it was closed is still to be hidden."""


class Beside(QObject):
    """Opens and closes them, and says when nothing is left.

    Attributes:
        desk: What the system does for us, once `begin` was called.
    """

    window_wanted = Signal(object)
    """The main window is to come forward: with a place, or None for where it is."""
    nothing_left = Signal()
    """The last window was closed, and the program is not to stay in the tray."""
    companion_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        main: MainWindow,
        shell: Shell,
        settings: Settings,
        machine: Machine | None = None,
        home: Path | None = None,
    ) -> None:
        super().__init__()
        self._main = main
        self._settings = settings
        self._machine = machine or Machine(home)
        self._context: UiContext | None = None
        self._chat: ChatPresenter | None = None
        self._digest: FadingDigest | None = None
        self._tray: Tray | None = None
        self._is_ending = self._is_closed = False
        self.desk: SystemDesk | None = None
        self.companion: Companion | None = None
        self.capture = QuickPresenter(shell)
        self.quick: QuickWindow | None = None
        self._unwatch = self.capture.watch(self._follow_quick)

    # --- windows ---

    def show_quick(self, token: str = "") -> None:
        """Open quick capture, or bring it to the front."""
        if self.quick is None:
            self.quick = QuickWindow(self.capture, lambda: self._goes_on)
            self.quick.left.connect(self._look, _LATER)
        self._is_ending = False
        self.quick.come_forward(token)

    def show_companion(self) -> None:
        """Open the companion window, or bring it to the front."""
        if self._context is None or self._chat is None:
            return
        if self._context.shell.state.stage is not Stage.READY:
            return
        if self.companion is None:
            from scrubjay.ui.companion import Companion  # noqa: PLC0415 - when first wanted

            self.companion = Companion(self._context, self._chat, self._main)
            self.companion.left.connect(self._look, _LATER)
        self.companion.come_forward()

    def may_end(self) -> bool:
        """Report whether the program may end now; where words would be lost, show them.

        Words that are still being kept are waited for: `nothing_left` says when.
        """
        if self.capture.state.stage in (Stage.OPENING, Stage.READY, Stage.RESTORED):
            if self.capture.is_at_rest:
                return self.capture.may_leave()
            self._is_ending = True
            self._hide_all()
            return False
        if self.capture.may_leave():
            return True
        self.show_quick()
        return False

    # --- what is below ---

    def begin(self, jobs: Jobs, post: Callable[[Callable[[], None]], None]) -> None:
        """Look what this machine offers; called after the first paint."""
        outward = Outward(quick=self.show_quick, opened=self.window_wanted.emit)
        self.desk = SystemDesk(self._settings, jobs, post, self._machine, outward)
        self._main.stays = lambda: self.desk is not None and self.desk.stays_in_tray
        self._main.hidden.connect(self._say_it_stays)
        if self.desk.state.has_tray:
            self._make_tray(self.desk)
        self.desk.begin(None if self._tray is None else self._tray.say)

    def attach(self, context: UiContext, chat: ChatPresenter) -> None:
        """Take the assistant."""
        from scrubjay.ui.system.fading import FadingDigest  # noqa: PLC0415 - after the first paint

        self._context, self._chat = context, chat
        self.capture.attach(context)
        if self.desk is not None:
            rehearsal = context.assistant.rehearsal
            self._digest = FadingDigest(
                rehearsal, context.jobs, context.settings, context.now, self.desk
            )

    def detach(self) -> None:
        """Let the assistant go: another vault takes its place."""
        self._context = self._chat = None
        self.capture.detach()
        if self._digest is not None:
            self._digest.close_down()
            self._digest = None
        if self.companion is not None:
            self.companion.close_down()
            self.companion.deleteLater()
            self.companion = None

    def close_down(self) -> None:
        """Close everything, for good; a second call does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self._unwatch()
        self.detach()
        self.capture.close_down()
        if self.quick is not None:
            self.quick.close_down()
            self.quick.deleteLater()
        if self._tray is not None:
            self._tray.close_down()
        if self.desk is not None:
            self.desk.close_down()

    def _make_tray(self, desk: SystemDesk) -> None:
        from scrubjay.ui.system.tray import Tray  # noqa: PLC0415 - only where there is one

        self._tray = tray = Tray(self._is_answering, self)
        tray.window_wanted.connect(partial(self.window_wanted.emit, None))
        tray.companion_wanted.connect(self.companion_wanted)
        tray.quick_wanted.connect(lambda: self.show_quick())  # noqa: PLW0108 - without the signal's own
        tray.stop_wanted.connect(self._stop)
        tray.quit_wanted.connect(self.quit_wanted)
        tray.opened.connect(desk.opened)
        tray.show()

    def _is_answering(self) -> bool:
        return self._chat is not None and self._chat.state.phase is not None

    def _stop(self) -> None:
        if self._chat is not None:
            self._chat.stop()

    def _say_it_stays(self) -> None:
        """Say once where the program went."""
        if self._tray is None or self._settings.get(TRAY_TOLD):
            return
        self._settings.put(TRAY_TOLD, True)
        self._tray.say(
            tr("Scrubjay goes on in the tray"),
            tr("Click the bird to have it back. Its menu quits."),
        )

    # --- the end ---

    @property
    def _goes_on(self) -> bool:
        """Whether the program goes on without the small window."""
        shown = self._main.isVisible()
        shown = shown or (self.companion is not None and self.companion.isVisible())
        return shown or (self.desk is not None and self.desk.stays_in_tray)

    def _look(self) -> None:
        """End with the last window, once what it was given is kept."""
        if self._is_closed or self._goes_on:
            return
        if self.quick is not None and self.quick.isVisible():
            return
        if self.capture.is_at_rest:
            self.nothing_left.emit()
        else:
            self._is_ending = True

    def _follow_quick(self, state: QuickState) -> None:
        if not self._is_ending:
            return
        if state.stage in (Stage.LOCKED, Stage.FAILED, Stage.FIRST_RUN) or state.trouble:
            self.show_quick()
        elif self.capture.is_at_rest:
            self._is_ending = False
            self.nothing_left.emit()

    def _hide_all(self) -> None:
        self._main.hide()
        for window in (self.companion, self.quick):
            if window is not None:
                window.hide()
