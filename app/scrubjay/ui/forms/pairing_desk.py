"""Brings the window forward when a browser asks to be paired, and says what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from scrubjay.ui.forms.pairing_dialog import PairingDialog
from scrubjay.ui.jobs import Lane
from scrubjay.ui.sayings import said
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from scrubjay.domain.browser import PairedBrowser, Pairing
    from scrubjay.ui.context import UiContext


class ComesForward(Protocol):
    """The main window, as far as pairing needs it."""

    @property
    def body(self) -> QWidget:
        """What dialogs stand over."""
        ...

    def come_forward(self) -> None:
        """Be seen."""
        ...


class PairingDesk:
    """Holds at most one dialog: a new code takes the place of an old one."""

    def __init__(
        self,
        context: UiContext,
        window: ComesForward,
        post: Callable[[Callable[[], None]], None],
    ) -> None:
        """Listen from now on.

        Args:
            context: The assistant and its jobs.
            window: What comes forward.
            post: Hands an action to the thread of the windows.
        """
        self._context = context
        self._window = window
        self._dialog: PairingDialog | None = None
        self._is_open = True
        browsers = context.assistant.browsers
        context.jobs.run(
            Lane.STORE,
            lambda: browsers.watch(
                lambda pairing: post(partial(self.ask, pairing)),
                lambda paired: post(partial(self.end, paired)),
            ),
            lambda _nothing: None,
            failed=lambda error: context.toast(said(error.sentence)),
        )

    @property
    def dialog(self) -> PairingDialog | None:
        """What is shown, if anything is."""
        return self._dialog

    def ask(self, pairing: Pairing) -> None:
        """Show the code of a browser."""
        if not self._is_open:
            return
        self._put_away()
        self._window.come_forward()
        self._dialog = PairingDialog(pairing, self._context.now, self._window.body)
        self._dialog.rejected.connect(self._refused)
        self._dialog.open()

    def end(self, paired: PairedBrowser | None) -> None:
        """Put the code away and say what came of it."""
        was_shown = self._dialog is not None
        self._put_away()
        if not self._is_open:
            return
        if paired is not None:
            self._context.toast(tr("{name} is paired with Scrubjay.", name=paired.name))
            self._context.news.stir()
        elif was_shown:
            self._context.toast(tr("The digits were wrong three times; nothing was paired."))

    def close_down(self) -> None:
        """Show nothing any more: the vault is being closed."""
        self._is_open = False
        self._put_away()

    def _refused(self) -> None:
        self._put_away()
        self._context.jobs.run(
            Lane.STORE,
            self._context.assistant.browsers.stop_pairing,
            lambda _nothing: None,
            failed=lambda error: self._context.toast(said(error.sentence)),
        )

    def _put_away(self) -> None:
        if self._dialog is not None:
            dialog, self._dialog = self._dialog, None
            dialog.rejected.disconnect()
            dialog.close()
            dialog.deleteLater()
