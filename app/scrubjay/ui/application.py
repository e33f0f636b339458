"""Starts the windows: first something on the screen, then everything that takes time."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from scrubjay.domain.errors import KnownError
from scrubjay.host.calling import ACTIVATION, Wish
from scrubjay.settings import LAST_PAGE
from scrubjay.ui.appearance import Appearance
from scrubjay.ui.bugs import BugTeller
from scrubjay.ui.context import UiContext
from scrubjay.ui.dispatcher import QtDispatcher
from scrubjay.ui.jobs import Lane
from scrubjay.ui.late_jobs import LateJobs
from scrubjay.ui.main_window import MainWindow
from scrubjay.ui.overriding import override
from scrubjay.ui.place import Place
from scrubjay.ui.rail import mark
from scrubjay.ui.sayings import said
from scrubjay.ui.sheet_opener import SheetOpener
from scrubjay.ui.shell import Shell, ShellState, Stage
from scrubjay.ui.shortcuts import Act, bind, keymap
from scrubjay.ui.stages import StagePages
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from scrubjay.background.lanes import Lanes
    from scrubjay.domain.memory import MemoryId
    from scrubjay.host.calling import Summons
    from scrubjay.ui.beside import Beside
    from scrubjay.ui.chat.presenter import ChatPresenter
    from scrubjay.ui.context import Chosen, MessagePlace
    from scrubjay.ui.opening import Opening
    from scrubjay.ui.sitting import Sitting
    from scrubjay.ui.system.machine import Machine

log = logging.getLogger(__name__)

_SETTLED = 800
"""Milliseconds without a change after which the settings are written."""
_PATIENCE = 5.0
"""Seconds that work a person asked for may take to finish when the window closes."""


def run(opening: Opening, arguments: Sequence[str], *, quick: bool = False) -> int:
    """Show the window, or only the small one; return the exit status when all are closed."""
    application = QApplication.instance() or QApplication(list(arguments))
    assert isinstance(application, QApplication)  # noqa: S101 - nobody makes another kind
    windows = Windows(application, opening, quick=quick)
    windows.show()
    status = application.exec()
    windows.end()
    return status


class Windows(QObject):
    """The windows of one program run, and what is below them.

    Args:
        application: Of this process.
        opening: What there is before anything slow was done.
        quick: Begin with the small window alone.
        machine: What the system offers; a test plays it.
    """

    def __init__(
        self,
        application: QApplication,
        opening: Opening,
        *,
        quick: bool = False,
        machine: Machine | None = None,
    ) -> None:
        super().__init__(application)
        self._starts_quick = quick
        self._machine = machine
        application.setApplicationName("Scrubjay")
        application.setDesktopFileName("scrubjay")
        # The main window may be hidden, and words still to be kept: we say when it ends.
        application.setQuitOnLastWindowClosed(False)
        self._opening = opening
        self._dispatcher = QtDispatcher(self)
        self._appearance = Appearance(application, opening.settings)
        self._jobs = LateJobs()
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SETTLED)
        self._saving.timeout.connect(self._save_settings)
        # A setting may be changed on a lane (a model that was chosen): it is told here.
        opening.settings.watch(lambda key: self._dispatcher.post(partial(self._set, key)))
        self._lanes: Lanes | None = None
        self._beside: Beside | None = None
        self._sitting: Sitting | None = None
        self._said = ""
        """To be said once the vault is open again."""
        keymap().follow(opening.settings)
        self._sheet = SheetOpener(application)
        self._shell = Shell(opening, self._jobs, _last_page(opening))
        self.main = MainWindow(self._shell, opening.settings)
        self._stages = StagePages(
            self.main, self._shell, opening, self._jobs, self._dispatcher.post
        )
        self._bugs = BugTeller(opening, self._dispatcher.post, self.main.toasts.show_toast)
        self._follow_main()
        application.applicationStateChanged.connect(self._woken)

    def _follow_main(self) -> None:
        main = self.main
        main.closed.connect(self._closed)
        main.companion_wanted.connect(self.show_companion)
        main.quick_wanted.connect(self.show_quick)
        main.quit_wanted.connect(self.quit)
        main.may_close = lambda: self._beside is None or self._beside.may_end()
        bind(main, Act.UNDO, self._undo)
        for act, steps in ((Act.BIGGER, 1), (Act.SMALLER, -1)):
            bind(main, act, partial(self._appearance.step_text_size, steps))

    @property
    def _context(self) -> UiContext | None:
        return None if self._sitting is None else self._sitting.context

    @property
    def _chat(self) -> ChatPresenter | None:
        return None if self._sitting is None else self._sitting.chat

    @property
    def beside(self) -> Beside:
        """The other windows; made when first wanted, and not before the main one is painted."""
        if self._beside is None:
            from scrubjay.ui.beside import Beside  # noqa: PLC0415 - after the first paint

            settings = self._opening.settings
            self._beside = Beside(
                self.main, self._shell, settings, self._machine, self._opening.home
            )
            self._beside.window_wanted.connect(self.bring_forward)
            self._beside.nothing_left.connect(self.main.shut)
            self._beside.companion_wanted.connect(self.show_companion)
            self._beside.quit_wanted.connect(self.quit)
        return self._beside

    def show(self) -> None:
        """Paint the window, or the small one; the rest begins when that is done."""
        if self._starts_quick:
            self.beside.show_quick()
        first = self.beside.quick if self._starts_quick else self.main.body
        assert first is not None  # noqa: S101 - shown above
        first.installEventFilter(self)
        if not self._starts_quick:
            self.main.show()

    def bring_forward(self, place: Place | None = None) -> None:
        """Show the main window, at a place or where it is."""
        self._attach()
        self.main.come_forward()
        if place is not None:
            self.main.go(place)

    def quit(self) -> None:
        """End the program, as soon as nothing is lost by it."""
        if self.main.may_close():
            self.main.shut()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin the rest when the first paint is over, or the window left before it."""
        if event.type() in (QEvent.Type.Paint, QEvent.Type.Hide) and self._lanes is None:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._begin)
        return False

    def _begin(self) -> None:
        # Imported here: lanes bring threads and queues that the first paint does not need.
        from scrubjay.background.lanes import Lanes  # noqa: PLC0415 - after the first paint
        from scrubjay.ui.theme.fonts import load_other_fonts  # noqa: PLC0415 - after the first paint

        self._lanes = Lanes(self._dispatcher, self._bugs.report)
        self._lanes.hand_over_sooner()
        self._jobs.begin(self._lanes)
        self._opening.when_called(
            lambda summons: self._dispatcher.post(partial(self._summoned, summons))
        )
        self._opening.use_lanes(self._lanes)
        self._bugs.begin()
        QApplication.setWindowIcon(QIcon(mark(128, 1.0)))
        load_other_fonts()
        self.beside.begin(self._jobs, self._dispatcher.post)
        self._shell.watch(self._follow)
        self._shell.begin()
        if self._opening.notice:
            self.main.toasts.show_toast(self._opening.notice)

    def _summoned(self, summons: Summons) -> None:
        """Show what a second start wishes."""
        if summons.wish is Wish.QUICK:
            self.beside.show_quick(summons.token)
            return
        if summons.token:
            os.environ[ACTIVATION] = summons.token
        self.bring_forward()

    def _follow(self, state: ShellState) -> None:
        if state.stage is Stage.READY:
            self._ready()
        elif state.stage is Stage.FIRST_RUN:
            if self._stages.show_first_run() and self._starts_quick:
                self.bring_forward()
        elif state.stage is Stage.LOCKED:
            self._stages.show_locked(state)
        elif state.stage is Stage.RESTORED:
            self._restored(state)

    def _ready(self) -> None:
        if self._sitting is not None or self._shell.assistant is None:
            return
        from scrubjay.ui.sitting import Sitting  # noqa: PLC0415 - after the first paint

        context = UiContext(
            assistant=self._shell.assistant,
            jobs=self._jobs,
            now=self._opening.now,
            settings=self._opening.settings,
            home=self._opening.home,
            navigate=self._go,
            toast=self.main.toasts.show_toast,
            shell=self._shell,
            system=self.beside.desk,
        )
        self._sitting = Sitting(context, self.main, self._dispatcher.post)
        self._stages.take_first_steps(context)
        self.beside.attach(context, self._sitting.chat)
        if not self._starts_quick or self.main.isVisible():
            self._attach()
        if self._said:
            self.main.toasts.show_toast(self._said)
            self._said = ""

    def _attach(self) -> None:
        """Let the main window have pages; one that nobody has seen yet needs none."""
        if self._sitting is not None and not self.main.is_attached:
            self.main.attach(self._sitting.context, self._sitting.chat)

    def _go(
        self,
        place: Place,
        memory: MemoryId | None = None,
        chosen: Chosen | None = None,
        path: Path | None = None,
        message: MessagePlace | None = None,
        filled: datetime | None = None,
    ) -> None:
        """Go there in the main window, and show it where another of our windows is used."""
        companion = self.beside.companion
        if not self.main.isVisible() or (companion is not None and companion.isActiveWindow()):
            self.bring_forward()
        self.main.go(place, memory, chosen, path, message, filled)

    def _undo(self) -> None:
        if self._sitting is not None and self._shell.state.stage is Stage.READY:
            self._sitting.undo()

    def _restored(self, state: ShellState) -> None:
        kept = tr(
            "What was here before is kept aside as vault.db.before-restore, until the next "
            "restore or until you forget something for good."
        )
        self._said = f"{tr('Your memories were restored.')} {kept}"
        if state.trouble is not None:
            words = (
                tr("The backup was not restored."),
                state.trouble.sentence,
                state.trouble.remedy,
            )
            self._said = " ".join(filter(None, words))
        # Not from within the news of it: others are still to be told.
        self._dispatcher.post(self._start_over)

    def _start_over(self) -> None:
        """Let go what stood on the vault that was closed, and open the one that is there now."""
        self.beside.detach()
        if self._sitting is not None:
            self._sitting.desk.close_down()
        self._sitting = None
        self.main.detach()
        self._shell.begin()

    def _woken(self, state: Qt.ApplicationState) -> None:
        """Have the clock looked at: a day may have passed while the computer slept."""
        if state is Qt.ApplicationState.ApplicationActive and self._sitting is not None:
            self._opening.look()

    def show_quick(self) -> None:
        """Open quick capture, or bring it to the front."""
        self.beside.show_quick()

    def show_companion(self) -> None:
        """Open the companion window, or bring it to the front."""
        self._attach()
        self.beside.show_companion()

    def _set(self, key: str) -> None:
        self._appearance.follow(key)
        if self._beside is not None and self._beside.desk is not None:
            self._beside.desk.follow(key)
        self._saving.start()

    def _save_settings(self) -> None:
        self._jobs.run(
            Lane.IO,
            self._opening.save_settings,
            lambda _nothing: None,
            failed=lambda error: self.main.toasts.show_toast(said(error.sentence)),
        )

    def _closed(self) -> None:
        with suppress(KnownError):  # the place of a window is not worth a question at the end
            self._opening.save_settings()
        QApplication.quit()

    def end(self) -> None:
        """Finish what a person asked for, close the vault, and let nothing call a dead window."""
        self._bugs.end()
        self._dispatcher.close()
        if self._beside is not None:
            self._beside.close_down()
        # After all else, and no chore behind it: what is closed is not to be asked any more.
        last = {"store": self._opening.close}
        if self._lanes is not None and not self._lanes.close(_PATIENCE, last):
            log.warning("a lane did not end within %s seconds", _PATIENCE)


def _last_page(opening: Opening) -> Place:
    kept = opening.settings.get(LAST_PAGE)
    return Place(kept) if kept in set(Place) else Place.CHAT
