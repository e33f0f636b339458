"""The six digits a browser asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog

from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, Card, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from scrubjay.domain.browser import Pairing

WIDTH: Final = 420
_SECOND: Final = 1000


class PairingDialog(QDialog):
    """Shows the code large, whose it is, and how long it is good for.

    Accepted by whoever hears that the browser is paired; rejected by the person, who did not
    ask for it.
    """

    def __init__(
        self, pairing: Pairing, now: Callable[[], datetime], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._pairing = pairing
        self._now = now
        self.setWindowTitle(tr("Pair {name}", name=pairing.name))
        self.setFixedWidth(WIDTH)
        digits = Label(spaced_digits(pairing.code), "display", "accent", selectable=True)
        digits.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        digits.setAccessibleName(" ".join(pairing.code))
        well = Card("well", padding=Space.L)
        well.body.addWidget(digits)
        self.left = Label("", "caption", "soft")
        self.left.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        well.body.addWidget(self.left)
        self._stop = Button(tr("I did not ask for this"), self.reject)
        body = column(
            Label(tr("Pair {name}?", name=pairing.name), "title"),
            Label(
                tr(
                    "Type these digits into the window of the extension. The browser may then "
                    "ask what to fill in on a page; you still see and choose every value."
                ),
                "body",
                "soft",
            ),
            well,
            row(1, self._stop),
            spacing=Space.M,
            margins=Space.XL,
        )
        self.setLayout(body)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_SECOND)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()
        self.tick()
        # Wrapped lines have their height only once the width is known.
        self.setFixedHeight(body.totalHeightForWidth(WIDTH))

    def tick(self) -> None:
        """Show the time left; an old code says so and can only be put away."""
        seconds = round((self._pairing.until - self._now()).total_seconds())
        if seconds > 0:
            minutes, rest = divmod(seconds, 60)
            self.left.setText(tr("good for {minutes}:{rest}", minutes=minutes, rest=f"{rest:02}"))
            return
        self._ticking.stop()
        self.left.setText(tr("Too old now. Ask for new digits in the extension."))
        self._stop.setText(tr("Close"))


def spaced_digits(code: str) -> str:
    """Return "402 913": two groups are read and typed more surely than six digits."""
    half = len(code) // 2
    return f"{code[:half]} {code[half:]}"
