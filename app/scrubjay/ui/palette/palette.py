"""The palette on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from scrubjay.ui.widgets.picker import Line, Picker
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scrubjay.ui.palette.presenter import PalettePresenter, PaletteState


class Palette(Picker):
    """Runs the command that is picked, once it has closed."""

    def __init__(self, parent: QWidget | None, presenter: PalettePresenter) -> None:
        super().__init__(parent, tr("Go anywhere, do anything"))
        self._presenter = presenter
        self.asked.connect(presenter.ask)
        self.stepped.connect(presenter.step)
        self.picked.connect(self._pick)
        self._unwatch = presenter.watch(self._show)
        self.finished.connect(lambda _result: self._unwatch())

    def _show(self, state: PaletteState) -> None:
        lines = [
            Line(name=each.title, end=f"{each.group}   {each.keys}" if each.keys else each.group)
            for each in state.lines
        ]
        self.show_lines(lines, state.at, "" if lines else tr("Nothing is called that."))

    def _pick(self, at: int) -> None:
        self._presenter.choose(at)
        chosen = self._presenter.take()
        if chosen is None:
            return
        self.accept()
        # From the loop, when the window has the keyboard back: a command may move it.
        QTimer.singleShot(0, chosen.run)
