"""What a person is told when the program itself is wrong, and the way to the report of it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from scrubjay.host.paths import Paths
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from scrubjay.ui.context import ShowToast
    from scrubjay.ui.opening import Opening


class BugTeller:
    """Has every bug reported as always, and says so besides, with the way to the report.

    Args:
        opening: Writes the reports; they lie in the logs folder of its home.
        post: Runs an action on the thread of the windows.
        toast: Says it.
    """

    def __init__(
        self, opening: Opening, post: Callable[[Callable[[], None]], None], toast: ShowToast
    ) -> None:
        self._opening = opening
        self._post = post
        self._toast = toast
        self._before = sys.excepthook

    def begin(self) -> None:
        """Hear of what nothing else caught on this thread."""
        self._before = sys.excepthook
        sys.excepthook = self._caught

    def end(self) -> None:
        """Hear of it no longer."""
        if sys.excepthook == self._caught:
            sys.excepthook = self._before

    def report(self, bug: Exception) -> None:
        """Have the bug of a job reported, and tell; on any thread."""
        self._opening.report_bug(bug)
        self._post(self._tell)

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._before(kind, error, trace)
        self._post(self._tell)

    def _tell(self) -> None:
        logs = Paths(home=self._opening.home).logs
        words = tr(
            "Something went wrong inside Scrubjay. Nothing was lost. A report of it, without your "
            "words, lies in {folder}.",
            folder=logs,
        )
        folder = QUrl.fromLocalFile(str(logs))
        self._toast(words, lambda: QDesktopServices.openUrl(folder), tr("Open the folder"))
