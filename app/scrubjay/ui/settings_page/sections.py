"""The sections of the settings page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QButtonGroup, QFileDialog, QMessageBox, QWidget

from scrubjay.settings import DOWNLOADS, MODEL, MODEL_FILE, SETTINGS, Section
from scrubjay.ui.settings_page.control import control, labelled
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Button,
    Card,
    Choice,
    Label,
    Line,
    SectionHeader,
    column,
    row,
)
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import day, plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QVBoxLayout

    from scrubjay.assistant.care import Check
    from scrubjay.domain.changes import Batch
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.settings_page.presenter import CarePresenter, CareState
    from scrubjay.ui.shell import ShellState

_APART = (MODEL.key, MODEL_FILE.key)
"""Chosen among what is there, not typed."""


class SettingsSection(QWidget):
    """A title, a sentence, and rows with hairlines between them."""

    def __init__(self, title: str, sentence: str = "") -> None:
        super().__init__()
        self.body = column(SectionHeader(title, sentence), spacing=Space.L)
        self.setLayout(self.body)

        self._rows: dict[str, QWidget] = {}

    def add(self, part: QWidget, key: str = "") -> None:
        """Add a row; a key lets something be put under it."""
        if self.body.count() > 1:
            self.body.addWidget(Line())
        self.body.addWidget(part)
        if key:
            self._rows[key] = part

    def put_after(self, key: str, part: QWidget) -> None:
        """Put something under a row, before the line to the next."""
        self.body.insertWidget(self.body.indexOf(self._rows[key]) + 1, part)


def generated(section: Section, title: str, sentence: str, context: UiContext) -> SettingsSection:
    """Return a section with a control for each of its settings."""
    made = SettingsSection(title, sentence)
    for setting in SETTINGS:
        if setting.section is section and setting.key not in _APART:
            made.add(control(setting, context.settings), setting.key)
    return made


class ModelSection(SettingsSection):
    """Which model answers, where it runs and why there."""

    def __init__(self, context: UiContext, presenter: CarePresenter) -> None:
        super().__init__(
            tr("Language model"),
            tr("It words the answers, on this computer. Your memories work without one."),
        )
        self._presenter = presenter
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._list = column(spacing=Space.S)
        self._choices: dict[Path | None, Choice] = {}
        self._facts = Label("", "body", "soft")
        card = Card("well", padding=Space.M)
        card.body.addWidget(self._facts)
        self.body.addWidget(card)
        self.body.addLayout(self._list)
        self.body.addLayout(row(Button(tr("Choose a file\u2026"), self._choose), 0))
        self._settings = context.settings
        self._unwatch = context.shell.watch(self.show_model)

    def close_down(self) -> None:
        """Stop following the shell."""
        self._unwatch()

    def show_model(self, state: ShellState) -> None:
        """Say which model answers and on what."""
        if state.model_trouble is not None:
            self._facts.setText(f"{state.model_trouble.sentence} {state.model_trouble.remedy}")
        elif not state.model_known:
            self._facts.setText(tr("Looking which model can answer\u2026"))
        elif state.model is None:
            self._facts.setText(tr("No model answers. Scrubjay uses templates."))
        else:
            facts = state.model
            words = tr("{name} answers, on {device}.", name=facts.name, device=facts.device)
            self._facts.setText(f"{words} {facts.reason}".strip())

    def show_state(self, state: CareState) -> None:
        """List the models found."""
        for model in state.models:
            if model.path not in self._choices:
                use = partial(self._presenter.use, model.path)
                choice = Choice(model.name, model.sentence, lambda: None)
                choice.button.clicked.connect(lambda _checked, use=use: use())
                self._choices[model.path] = choice
                self._group.addButton(choice.button)
                self._list.addWidget(choice)
        in_use = self._choices.get(self._path_in_use())
        if in_use is not None:
            in_use.button.setChecked(True)

    def _path_in_use(self) -> Path | None:
        use = self._settings.get(MODEL)
        if use == "file":
            return Path(self._settings.get(MODEL_FILE))
        found = [path for path in self._choices if path is not None]
        return found[0] if use == MODEL.default and found else None

    def _choose(self) -> None:
        dialog = QFileDialog(self, tr("Choose a model"), "", tr("Models (*.gguf)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self._presenter.use(Path(name)))
        dialog.open()


class PrivacySection(SettingsSection):
    """What leaves this computer (nothing), where everything lies, and how it is protected."""

    def __init__(self, context: UiContext, presenter: CarePresenter) -> None:
        super().__init__(
            tr("Privacy"),
            tr("Scrubjay uses no network. Only a download you start yourself would, and says so."),
        )
        self.add(control(DOWNLOADS, context.settings))
        home = str(context.home)
        where = Label(home, "mono", selectable=True)
        copying = Button(tr("Copy"), lambda: QApplication.clipboard().setText(home))
        place = QWidget()
        place.setLayout(column(Label(tr("Where everything is kept"), "strong"), where))
        line = QWidget()
        inner = row(spacing=Space.L)
        inner.addWidget(place, 1)
        inner.addWidget(copying, 0, Qt.AlignmentFlag.AlignTop)
        line.setLayout(inner)
        self.add(line)
        self.add(
            labelled(
                tr("Check everything"),
                tr("The vault and its protection, the search index, the models."),
                Button(tr("Check"), presenter.check, "plain", Icon.SAFE),
            )
        )
        self._results = column(spacing=Space.S)
        self.body.addLayout(self._results)
        self._shown: tuple[Check, ...] = ()

    def show_state(self, state: CareState) -> None:
        """Show what the checks found."""
        if state.checks == self._shown:
            return
        self._shown = state.checks
        _emptied(self._results)
        for check in state.checks:
            icon = IconLabel(Icon.DONE if check.ok else Icon.WARNING, "good" if check.ok else "bad")
            words = Label(f"{check.name}: {check.why}", "body", selectable=True)
            line = QWidget()
            layout = row(spacing=Space.S)
            layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(words, 1)
            line.setLayout(layout)
            self._results.addWidget(line)


class DataSection(SettingsSection):
    """Copies of everything, imports, and the search index."""

    def __init__(self, context: UiContext, presenter: CarePresenter) -> None:
        super().__init__(tr("Your data"), tr("It is yours: take it along, bring it back."))
        self._presenter = presenter
        self._context = context
        for label, sentence, word, action in (
            (
                tr("Import"),
                tr("A text file, Markdown notes or a chat transcript. Can be taken out again."),
                tr("Import\u2026"),
                self._import,
            ),
            (
                tr("Backup"),
                tr("An encrypted copy; it opens with the same key, passphrase or code."),
                tr("Back up\u2026"),
                self._backup,
            ),
            (
                tr("Restore"),
                tr("Puts a backup in place of everything here. What you forgot stays forgotten."),
                tr("Restore\u2026"),
                self._restore,
            ),
            (
                tr("Export"),
                tr("All memories as text that other programs read. Not encrypted."),
                tr("Export\u2026"),
                self._export,
            ),
            (
                tr("Search index"),
                tr("Made from your memories; building it anew loses nothing."),
                tr("Build anew"),
                presenter.rebuild,
            ),
        ):
            self.add(labelled(label, sentence, Button(word, action)))
        self._batches = column(spacing=Space.S)
        self.body.addWidget(Line())
        self.body.addWidget(Label(tr("Past imports"), "strong"))
        self.body.addLayout(self._batches)
        self._shown: tuple[Batch, ...] | None = None

    def show_state(self, state: CareState) -> None:
        """List the imports."""
        if state.batches == self._shown:
            return
        self._shown = state.batches
        _emptied(self._batches)
        if not state.batches:
            self._batches.addWidget(Label(tr("None yet."), "caption", "faint"))
        for batch in state.batches:
            lines = plural("{count} line", "{count} lines", batch.counts.get("episodes", 0))
            words = tr("{lines}, {when}", lines=lines, when=day(batch.at))
            button = Button(tr("Take out"), partial(self._presenter.take_out, batch.id))
            button.setAccessibleDescription(batch.name)
            self._batches.addWidget(labelled(batch.name, words, button))

    def _import(self) -> None:
        self._ask(tr("Choose a file to import"), self._presenter.bring)

    def _backup(self) -> None:
        self._ask(tr("Where the backup goes"), self._presenter.backup, "scrubjay-backup.db")

    def _export(self) -> None:
        self._ask(tr("Where the export goes"), self._presenter.export, "memories.jsonl")

    def _restore(self) -> None:
        self._ask(tr("Choose a backup"), self._confirm_restore)

    def _confirm_restore(self, source: Path) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Restore"))
        box.setText(tr("Everything here is replaced by {name}.", name=source.name))
        box.setInformativeText(tr("Back up first if you may want today's memories again."))
        restoring = box.addButton(tr("Restore"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        restoring.clicked.connect(lambda: self._presenter.restore(source))
        box.open()

    def _ask(self, title: str, chosen: Callable[[Path], None], name: str = "") -> None:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if name:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(name)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.open()


def _emptied(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
