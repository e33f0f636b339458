"""Asks what a change of the protection needs: the new way, and the passphrases."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QLineEdit, QVBoxLayout, QWidget

from scrubjay.ui.sayings import said
from scrubjay.ui.settings_page.protection_presenter import PASSPHRASE
from scrubjay.ui.settings_page.protection_words import way_sentence, way_title
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, Choice, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.ui.settings_page.protection_presenter import (
        ProtectionPresenter,
        ProtectionState,
    )

_WIDTH = 520


class ProtectionDialog(QDialog):
    """The ways there are; the fields stand only where they are needed."""

    def __init__(self, parent: QWidget | None, presenter: ProtectionPresenter) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Change the protection"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._presenter = presenter
        state: ProtectionState = presenter.state
        self._way = state.way
        self.current = secret(tr("The passphrase in use"))
        self.current.setVisible(state.way == PASSPHRASE)
        self.phrase = secret(tr("New passphrase"))
        self.again = secret(tr("The same again"))
        self._group = QButtonGroup(self)
        layout = column(
            Label(tr("Who should be able to open your memories?"), "lead"),
            self.current,
            spacing=Space.M,
            margins=Space.XL,
        )
        self.choices: dict[str, Choice] = {}
        for way in state.ways:
            choice = Choice(
                way_title(way.key),
                said(way.why) or way_sentence(way.key),
                partial(self._choose, way.key),
                enabled=way.is_available,
            )
            self._group.addButton(choice.button)
            self.choices[way.key] = choice
            layout.addWidget(choice)
        self._add_foot(layout)
        self.setLayout(layout)
        if state.way in self.choices:
            self.choices[state.way].button.setChecked(True)
        self._choose(state.way)

    def _add_foot(self, layout: QVBoxLayout) -> None:
        layout.addWidget(self.phrase)
        layout.addWidget(self.again)
        layout.addWidget(
            Label(
                tr(
                    "You get a new recovery code. Backups made before still open with what they "
                    "were made with."
                ),
                "caption",
                "soft",
            )
        )
        layout.addLayout(
            row(
                0,
                Button(tr("Cancel"), self.reject),
                Button(tr("Change"), self._accept, "primary"),
            )
        )

    def _choose(self, way: str) -> None:
        self._way = way
        for field in (self.phrase, self.again):
            field.setVisible(way == PASSPHRASE)

    def _accept(self) -> None:
        fields = (self.phrase, self.again, self.current)
        phrase, again, current = (each.text() for each in fields)
        for field in fields:
            field.clear()
        if self._way != PASSPHRASE:
            phrase = again = ""
        self._presenter.change(self._way, phrase, again, current)
        self.accept()


class PassphraseDialog(QDialog):
    """Asks for the passphrase in use before a new recovery code is shown."""

    def __init__(self, parent: QWidget | None, presenter: ProtectionPresenter) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New recovery code"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._presenter = presenter
        self.current = secret(tr("The passphrase in use"))
        needs_it = presenter.state.way == PASSPHRASE
        self.current.setVisible(needs_it)
        words = tr(
            "The code is kept nowhere, so it cannot be shown again. You get a new one, and the "
            "old one stops working here."
        )
        self.setLayout(
            column(
                Label(words),
                self.current,
                row(
                    0,
                    Button(tr("Cancel"), self.reject),
                    Button(tr("Show a new code"), self._accept, "primary"),
                ),
                spacing=Space.M,
                margins=Space.XL,
            )
        )

    def _accept(self) -> None:
        current = self.current.text()
        self.current.clear()
        self._presenter.new_code(current)
        self.accept()


def secret(name: str) -> QLineEdit:
    """Return a field whose text is not shown."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field
