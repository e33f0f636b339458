"""The pages of the first run."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from scrubjay.ui.file_dialog import ask_for_file
from scrubjay.ui.first_run.presenter import PASSPHRASE, FirstRun, FirstRunState
from scrubjay.ui.first_run.step_page import StepPage
from scrubjay.ui.overriding import override
from scrubjay.ui.rail import mark
from scrubjay.ui.sayings import said
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Card, Label, column, row
from scrubjay.ui.widgets.choice import Choice
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.ui.opening import Protection


class NamePage(StepPage):
    """What to call the person."""

    def __init__(self, presenter: FirstRun) -> None:
        super().__init__(
            tr("Hello, I am Scrubjay"),
            tr(
                "I remember what you tell me, on this computer and nowhere else. "
                "What may I call you?"
            ),
        )
        picture = QLabel()
        picture.setAccessibleName("Scrubjay")
        picture.setPixmap(mark(72, max(self.devicePixelRatioF(), 1.0)))
        self.body.insertWidget(0, picture)
        self._field = QLineEdit()
        self._field.setMaxLength(120)
        self._field.setPlaceholderText(tr("Your name, or leave this empty"))
        self._field.setAccessibleName(tr("Your name"))
        self._field.textChanged.connect(presenter.call_me)
        self.body.addWidget(self._field)

    @property
    @override
    def first(self) -> QWidget:
        """The field."""
        return self._field


class ProtectionPage(StepPage):
    """How the key of the vault is kept."""

    def __init__(self, presenter: FirstRun) -> None:
        super().__init__(
            tr("Keep it yours"),
            tr("Your memories are encrypted. Who should be able to open them?"),
        )
        self._presenter = presenter
        self._group = QButtonGroup(self)
        self._choices: dict[str, Choice] = {}
        for way in presenter.state.protections:
            title, sentence = _protection_words(way)
            choice = Choice(
                title, sentence, partial(presenter.protect_by, way.key), enabled=way.is_available
            )
            self._group.addButton(choice.button)
            self._choices[way.key] = choice
            self.body.addWidget(choice)
        self.passphrase = _secret(tr("Passphrase"))
        self.again = _secret(tr("The same again"))
        self._secrets = QWidget()
        self._secrets.setLayout(column(self.passphrase, self.again, spacing=Space.S))
        self.body.addWidget(self._secrets)

    @property
    @override
    def first(self) -> QWidget:
        """The way that is chosen."""
        return self._choices[self._presenter.state.protection].button

    def go_on(self) -> None:
        """Hand over what was typed; the fields are emptied, whatever comes of it."""
        passphrase, again = self.passphrase.text(), self.again.text()
        self._presenter.next(passphrase, again)
        state = self._presenter.state
        if state.trouble is not None and state.protection == PASSPHRASE:
            self.passphrase.setFocus()
        if self._presenter.state.is_created or self._presenter.state.is_busy:
            self.passphrase.clear()
            self.again.clear()

    @override
    def show_state(self, state: FirstRunState) -> None:
        """Ask for the passphrase only where there is one."""
        chosen = self._choices.get(state.protection)
        if chosen is not None:
            chosen.button.setChecked(True)
        self._secrets.setVisible(state.protection == PASSPHRASE)


class CodePage(StepPage):
    """The recovery code, this once."""

    def __init__(self, presenter: FirstRun) -> None:
        super().__init__(
            tr("Write this down"),
            tr(
                "If the key is ever lost, this code opens your memories. It is shown only now, "
                "and without it nobody can help, not even us."
            ),
        )
        self._presenter = presenter
        card = Card("warn")
        self._code = Label("", "mono", selectable=True)
        self._code.setAccessibleName(tr("Recovery code"))
        card.body.addWidget(self._code)
        self._copy = Button(tr("Copy"), self._copied, "plain", Icon.COPY)
        self.body.addWidget(card)
        self.body.addLayout(row(self._copy, 0))

    @property
    @override
    def first(self) -> QWidget:
        """The way to copy it."""
        return self._copy

    @override
    def show_state(self, state: FirstRunState) -> None:
        """Show the code."""
        self._code.setText(state.code)

    def _copied(self) -> None:
        QApplication.clipboard().setText(self._presenter.state.code)


class ModelPage(StepPage):
    """Which model words the answers."""

    def __init__(self, presenter: FirstRun) -> None:
        super().__init__(
            tr("Who words the answers?"),
            tr("A language model on this computer. It can be changed at any time in Settings."),
        )
        self._presenter = presenter
        self._group = QButtonGroup(self)
        self._choices: dict[Path | None, Choice] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.S)
        for model in presenter.state.models:
            self._add(model.path, model.name, said(model.sentence))
        self._add(None, tr("No model"), tr("Answers come from your memories by template."))
        self.body.addLayout(self._list)
        self.body.addLayout(row(Button(tr("Choose a file\u2026"), self._choose), 0))

    @property
    @override
    def first(self) -> QWidget:
        """The model that is chosen."""
        return self._choices[self._presenter.state.model].button

    @override
    def show_state(self, state: FirstRunState) -> None:
        """Mark the chosen one."""
        if state.model not in self._choices and state.model is not None:
            self._add(state.model, state.model.name, str(state.model.parent))
        self._choices[state.model].button.setChecked(True)

    def _add(self, path: Path | None, name: str, sentence: str) -> None:
        if path in self._choices:
            return
        choice = Choice(name, sentence, partial(self._presenter.answer_with, path))
        self._group.addButton(choice.button)
        self._choices[path] = choice
        self._list.addWidget(choice)

    def _choose(self) -> None:
        ask_for_file(
            self,
            tr("Choose a model"),
            self._presenter.answer_with,
            patterns=(tr("Models (*.gguf)"),),
        )


def _secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field


def _protection_words(way: Protection) -> tuple[str, str]:
    words = {
        "keyring": (
            tr("Whoever is logged in as me"),
            tr("The key lies in this system's keyring. Nothing to type."),
        ),
        "passphrase": (
            tr("Whoever knows my passphrase"),
            tr("Asked each time Scrubjay starts. It cannot be reset, only recovered by a code."),
        ),
        "keyfile": (
            tr("Whoever can read my files"),
            tr(
                "The key lies in a file beside the memories. This protects a stolen copy of the "
                "memories alone, and nothing else."
            ),
        ),
    }
    title, sentence = words.get(way.key, (way.key, ""))
    return title, said(way.why) or sentence
