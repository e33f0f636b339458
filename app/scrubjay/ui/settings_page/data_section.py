"""The section of the data: copies of everything, checks, imports, an invented person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from scrubjay.ui.file_dialog import ask_for_file
from scrubjay.ui.first_run.sample import SamplePresenter
from scrubjay.ui.first_run.sample_bar import confirm_removal
from scrubjay.ui.overriding import override
from scrubjay.ui.sayings import said
from scrubjay.ui.settings_page.control import SettingRow, labelled
from scrubjay.ui.settings_page.errands import ErrandBar
from scrubjay.ui.settings_page.lock_dialog import LockDialog
from scrubjay.ui.settings_page.model_words import gigabytes
from scrubjay.ui.settings_page.section import SettingsSection, emptied
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Busy, Button, ErrorBanner, Label, Line, column, row
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import day, plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.changes import Batch
    from scrubjay.domain.safety import CopyFacts
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.first_run.sample import SampleState
    from scrubjay.ui.settings_page.presenter import CarePresenter, CareState

SAMPLE = "sample"
"""The kind of batch that has a row of its own."""


class DataSection(SettingsSection):
    """What is done to everything at once."""

    def __init__(self, context: UiContext, presenter: CarePresenter) -> None:
        super().__init__(tr("Your data"), tr("It is yours: take it along, bring it back."))
        self._presenter = presenter
        self._bar = ErrandBar(presenter.errands)
        self.body.addWidget(self._bar)
        self._shown: CareState | None = None
        self._question: QMessageBox | None = None
        self._ends: list[Callable[[], object]] = [self._bar.end]
        for label, sentence, word, action in self._copies():
            self.later(partial(self._add_copy, label, sentence, word, action))
        self.later(
            self._add_check,
            self._add_imports,
            partial(self._add_sample, context),
            lambda: self._ends.append(presenter.watch(self._show)),
        )

    @override
    def close_down(self) -> None:
        """Stop listening."""
        for end in self._ends:
            end()
        self._presenter.close_down()

    def _add_copy(self, label: str, sentence: str, word: str, action: Callable[[], None]) -> None:
        self.add(labelled(label, sentence, Button(word, action)))

    def _add_check(self) -> None:
        self._results = column(spacing=Space.S)
        self.add(
            labelled(
                tr("Verify"),
                tr("The vault and its protection, every page of it, the index, the models."),
                Button(tr("Check"), self._presenter.check, "plain", Icon.SAFE),
            )
        )
        self.body.addLayout(self._results)

    def _add_imports(self) -> None:
        self._batches = column(spacing=Space.S)
        imports = SettingRow(tr("Past imports"), tr("Take an import out again, undo."))
        imports.setLayout(column(Label(tr("Past imports"), "strong"), self._batches))
        self.add(imports)

    def _add_sample(self, context: UiContext) -> None:
        self._sample = _SampleRow(SamplePresenter(context))
        self._ends.append(self._sample.close_down)
        self.add(self._sample)

    def _copies(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        return (
            (
                tr("Import"),
                tr(
                    "Notes, transcripts, web pages, and what ChatGPT, Claude, Telegram, "
                    "WhatsApp or Keep give out. Can be taken out again."
                ),
                tr("Import\u2026"),
                lambda: ask_for_file(self, tr("Choose a file to import"), self._presenter.bring),
            ),
            (
                tr("Backup"),
                tr("An encrypted copy; it opens with the same key, passphrase or code."),
                tr("Back up\u2026"),
                lambda: self._presenter.ask_way(self._ask_lock),
            ),
            (
                tr("Restore"),
                tr("Puts a backup in place of everything here. What you forgot stays forgotten."),
                tr("Restore\u2026"),
                lambda: ask_for_file(self, tr("Choose a backup"), self._presenter.look_into),
            ),
            (
                tr("Export"),
                tr("All memories as JSON Lines, Markdown or a table (CSV). Not encrypted."),
                tr("Export\u2026"),
                lambda: ask_for_file(
                    self,
                    tr("Where the export goes"),
                    self._presenter.export,
                    name="memories.jsonl",
                    patterns=_exports(),
                ),
            ),
            (
                tr("Search index"),
                tr("Made from your memories; building it anew loses nothing."),
                tr("Build anew"),
                self._presenter.rebuild,
            ),
        )

    def _ask_lock(self, way: str) -> None:
        LockDialog(self, way, self._back_up).open()

    def _back_up(self, phrase: str) -> None:
        ask_for_file(
            self,
            tr("Where the backup goes"),
            lambda target: self._presenter.backup(target, phrase),
            name="scrubjay-backup.db",
        )

    def _show(self, state: CareState) -> None:
        before, self._shown = self._shown, state
        checked = (state.checks, state.problems)
        if before is None or (before.checks, before.problems) != checked:
            self._show_checks(state)
        if before is None or before.batches != state.batches:
            self._show_batches([each for each in state.batches if each.kind != SAMPLE])
        if state.restoring is not None and self._question is None:
            self._ask(state.restoring)

    def _show_checks(self, state: CareState) -> None:
        emptied(self._results)
        for problem in state.problems or ():
            self._results.addWidget(_result(said(problem), ok=False))
        for check in state.checks:
            self._results.addWidget(_result(f"{said(check.name)}: {said(check.why)}", ok=check.ok))

    def _show_batches(self, batches: list[Batch]) -> None:
        emptied(self._batches)
        if not batches:
            self._batches.addWidget(Label(tr("None yet."), "caption", "faint"))
        for at, batch in enumerate(batches):
            if at:
                self._batches.addWidget(Line())
            button = Button(tr("Take out\u2026"), partial(self._preview, batch))
            button.setAccessibleDescription(batch.name)
            self._batches.addWidget(labelled(batch.name, batch_words(batch), button))

    def _preview(self, batch: Batch) -> None:
        box = _box(self, tr("Take an import out"))
        box.setText(tr("{name} is taken out.", name=batch.name))
        held = tr("It holds {what}.", what=batch_words(batch))
        kept = tr("From the trash one undo brings it back. What is forgotten for good is gone.")
        box.setInformativeText(f"{held} {kept}")
        taking = box.addButton(tr("Into the trash"), QMessageBox.ButtonRole.AcceptRole)
        removing = box.addButton(tr("Forget for good"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        taking.clicked.connect(lambda: self._presenter.take_out(batch))
        removing.clicked.connect(lambda: self._presenter.remove(batch))
        box.open()

    def _ask(self, facts: CopyFacts) -> None:
        box = self._question = _box(self, tr("Restore"))
        box.setText(tr("Everything here is replaced by {name}.", name=facts.path.name))
        before = tr(
            "What is here now is set aside as vault.db.before-restore, until the next restore. "
            "Forgetting something for good removes it, too. Back up first if you may want today's "
            "memories for longer."
        )
        box.setInformativeText(f"{copy_words(facts)} {before}")
        restoring = box.addButton(tr("Restore"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)

        def answered() -> None:
            self._question = None
            self._presenter.restore(box.clickedButton() is restoring)

        box.finished.connect(lambda _result: answered())
        box.open()


class _SampleRow(SettingRow):
    """Look around with somebody invented; remove them whole."""

    def __init__(self, presenter: SamplePresenter) -> None:
        words = tr(
            "Two years of somebody who does not exist, to look around in. Marked as a sample "
            "everywhere, and removed whole, for good, with one press."
        )
        super().__init__(tr("Look around with an invented person"), words)
        self._presenter = presenter
        self._load = Button(tr("Load"), presenter.load)
        self._remove = Button(tr("Remove\u2026"), lambda: confirm_removal(self, presenter))
        self._busy = Busy()
        self._banner = ErrorBanner()
        title = Label(self.label, "strong")
        texts = column(title, Label(words, "caption", "soft"), spacing=Space.HAIR)
        line = row(spacing=Space.XL)
        line.addLayout(texts, 1)
        for button in (self._load, self._remove):
            button.setAccessibleDescription(self.label)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(line, self._banner, self._busy, spacing=Space.S))
        self._end = presenter.watch(self._show)
        presenter.look()

    def close_down(self) -> None:
        """Stop listening."""
        self._end()
        self._presenter.close_down()

    def _show(self, state: SampleState) -> None:
        self._load.setVisible(state.held is None)
        self._remove.setVisible(state.held is not None)
        for button in (self._load, self._remove):
            button.setEnabled(not state.busy)
        self._busy.setVisible(bool(state.busy))
        self._busy.say(state.busy)
        self._banner.show_trouble(state.trouble)


def _exports() -> tuple[str, ...]:
    everything = tr("Everything, as lines of JSON (*.jsonl)")
    return everything, tr("Markdown (*.md)"), tr("A table (*.csv)")


def batch_words(batch: Batch) -> str:
    """Return what an import holds, and when it came."""
    lines = plural("{count} line", "{count} lines", batch.counts.get("episodes", 0))
    drawn = plural(
        "{count} memory drawn from them",
        "{count} memories drawn from them",
        batch.counts.get("memories", 0),
    )
    return tr("{lines}, {drawn}, {when}", lines=lines, drawn=drawn, when=day(batch.at))


def copy_words(facts: CopyFacts) -> str:
    """Return what a backup holds."""
    written = tr("Written on {day}, {size}.", day=day(facts.made_at), size=gigabytes(facts.size))
    if facts.memories is None:
        return f"{written} " + tr(
            "It was made under another key. Restore it in a terminal with scrubjay restore, which "
            "asks for its passphrase or code."
        )
    held = plural("It holds {count} memory.", "It holds {count} memories.", facts.memories)
    if facts.first is not None and facts.last is not None:
        span = tr("From {first} to {last}.", first=day(facts.first), last=day(facts.last))
        return f"{written} {held} {span}"
    return f"{written} {held}"


def _result(words: str, *, ok: bool) -> QWidget:
    icon = IconLabel(Icon.DONE if ok else Icon.WARNING, "good" if ok else "bad")
    line = QWidget()
    layout = row(spacing=Space.S)
    layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(Label(words, "body", selectable=True), 1)
    line.setLayout(layout)
    return line


def _box(parent: QWidget, title: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    return box
