"""What the main window shows before there is an open vault: the first run, the lock."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from scrubjay.domain.errors import KnownError
from scrubjay.settings import FIRST_STEPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.context import UiContext
    from scrubjay.ui.first_run.presenter import FirstRunState
    from scrubjay.ui.jobs import Jobs
    from scrubjay.ui.main_window import MainWindow
    from scrubjay.ui.opening import Opening
    from scrubjay.ui.shell import Shell, ShellState


class StagePages:
    """Makes the pages, and keeps what was chosen in the first run until it can be done.

    Args:
        main: Shows them.
        shell: Goes on when a page is done with.
        post: Runs an action in a later turn of the event loop.
    """

    def __init__(
        self,
        main: MainWindow,
        shell: Shell,
        opening: Opening,
        jobs: Jobs,
        post: Callable[[Callable[[], None]], None],
    ) -> None:
        self._main = main
        self._shell = shell
        self._opening = opening
        self._jobs = jobs
        self._post = post
        self._chosen: FirstRunState | None = None

    def show_first_run(self) -> bool:
        """Ask what a first run asks; False where that was done, and the vault is opened again."""
        if self._chosen is not None:  # tried again: what was chosen still stands
            self._post(self._shell.open)
            return False
        from scrubjay.ui.first_run.page import FirstRunPage  # noqa: PLC0415 - once in a lifetime

        wizard = FirstRunPage(self._opening, self._jobs)
        wizard.finished.connect(self._first_run_over)
        self._main.show_stage_page(wizard)
        return True

    def _first_run_over(self, chosen: FirstRunState) -> None:
        self._chosen = chosen
        with suppress(KnownError):  # saved again when the window closes
            self._opening.save_settings()
        self._shell.open()

    def show_locked(self, state: ShellState) -> None:
        """Ask for the passphrase; with trouble, say that it was not the right one."""
        from scrubjay.ui.locked_page import LockedPage  # noqa: PLC0415 - only some have one

        page = LockedPage()
        page.unlocked.connect(self._shell.unlock)
        self._main.show_stage_page(page)
        page.show_trouble(state.trouble)

    def take_first_steps(self, context: UiContext) -> None:
        """Do what was chosen in the first run, if there was one."""
        if self._chosen is None:
            return
        from scrubjay.ui.first_steps import take_first_steps  # noqa: PLC0415 - once in a lifetime

        take_first_steps(context, self._chosen)
        self._opening.settings.put(FIRST_STEPS, FIRST_STEPS.default)
        self._chosen = None
