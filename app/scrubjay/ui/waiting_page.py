"""The first thing that is painted: the vault is being opened, or could not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Busy, ErrorBanner, centred, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.presenter import Trouble

_WIDTH = 460


class WaitingPage(QWidget):
    """A bar, or the trouble with a way to try again."""

    def __init__(self, retry: Callable[[], object]) -> None:
        super().__init__()
        self._busy = Busy(tr("Opening your memories"))
        self._banner = ErrorBanner(retry, tr("Try again"))
        box = QWidget()
        box.setLayout(column(self._busy, self._banner, spacing=Space.L))
        self.setLayout(column(1, centred(box, _WIDTH), 1, spacing=0, margins=Space.L))

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Show what went wrong; None means that it is still going on."""
        self._banner.show_trouble(trouble)
        self._busy.setVisible(trouble is None)
