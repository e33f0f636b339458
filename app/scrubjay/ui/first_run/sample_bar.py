"""A bar over every page while an invented person is here, and the way to be rid of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMessageBox

from scrubjay.ui.first_run.sample import SamplePresenter
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Label, ground, row
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scrubjay.ui.context import UiContext
    from scrubjay.ui.first_run.sample import SampleState


class SampleBar(QFrame):
    """Says that this is nobody, and offers to begin for real."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        ground(self, "warn")
        self.presenter = SamplePresenter(context)
        self._words = Label("", "body")
        self._remove = Button(tr("Remove and begin"), self._ask)
        layout = row(spacing=Space.S, margins=(Space.L, Space.XS, Space.L, Space.XS))
        layout.addWidget(IconLabel(Icon.PERSON, "warn", 18))
        layout.addWidget(self._words, 1)
        layout.addWidget(self._remove)
        self.setLayout(layout)
        self.hide()
        self._end = self.presenter.watch(self._show)
        self.presenter.look()

    def close_down(self) -> None:
        """Stop listening."""
        self._end()
        self.presenter.close_down()

    def _show(self, state: SampleState) -> None:
        words = tr("This is an invented person. New chats only read; nothing you say is mixed in.")
        if state.trouble is not None:
            words = f"{state.trouble.sentence} {state.trouble.remedy}".strip()
        self._words.setText(state.busy or words)
        self._remove.setEnabled(not state.busy)
        self.setAccessibleName(self._words.text())
        self.setVisible(state.held is not None or bool(state.busy))

    def _ask(self) -> None:
        confirm_removal(self, self.presenter)


def confirm_removal(parent: QWidget, presenter: SamplePresenter) -> None:
    """Ask before the invented person is removed."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Remove the invented person"))
    box.setText(tr("Everything of the invented person is removed for good."))
    box.setInformativeText(tr("What you said yourself stays. It can be loaded again at any time."))
    removing = box.addButton(tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    removing.clicked.connect(presenter.remove)
    box.open()
