"""The section of privacy: who can open the vault, what left this computer, what lies where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from scrubjay.settings import DOWNLOADS
from scrubjay.ui.network_watch import NetworkWatch
from scrubjay.ui.overriding import override
from scrubjay.ui.sayings import said
from scrubjay.ui.settings_page.control import SettingRow, control
from scrubjay.ui.settings_page.errands import ErrandBar
from scrubjay.ui.settings_page.model_words import gigabytes
from scrubjay.ui.settings_page.protection_dialog import PassphraseDialog, ProtectionDialog
from scrubjay.ui.settings_page.protection_words import kind_words, way_sentence, way_title
from scrubjay.ui.settings_page.section import SettingsSection, emptied
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Card, Label, column, row
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import clock, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.offer import Connection
    from scrubjay.domain.safety import StoredFile
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.settings_page.protection_presenter import (
        ProtectionPresenter,
        ProtectionState,
    )


class PrivacySection(SettingsSection):
    """Everything here is measured, not promised."""

    def __init__(self, context: UiContext, presenter: ProtectionPresenter) -> None:
        super().__init__(
            tr("Privacy"),
            tr("Scrubjay uses no network. Only a download you start yourself would, and says so."),
        )
        self._presenter = presenter
        self._home = context.home
        self._bar = ErrandBar(presenter.errands)
        self.body.addWidget(self._bar)
        self._network = NetworkWatch(context.assistant.network, presenter.look_at_network, self)
        self._shown_files: tuple[StoredFile, ...] | None = None
        self._shown_log: tuple[Connection, ...] | None = None
        self._ends: list[Callable[[], object]] = [self._network.close_down, self._bar.end]
        self.later(
            self._add_protection,
            lambda: self.add(control(DOWNLOADS, context.settings)),
            self._add_network,
            self._add_files,
            lambda: self._ends.append(presenter.watch(self._show)),
        )

    @override
    def close_down(self) -> None:
        """Stop listening."""
        for end in self._ends:
            end()

    def _add_protection(self) -> None:
        held = SettingRow(
            tr("Who can open your memories"),
            tr("Protection: keyring, passphrase, key file, recovery code."),
        )
        self._way = Label("", "body")
        self._meaning = Label("", "caption", "soft")
        self._changing = Button(tr("Change the protection\u2026"), self._change, "plain", Icon.KEY)
        self._coding = Button(tr("New recovery code\u2026"), self._new_code)
        self._code = _CodeCard(self._presenter)
        buttons = row(self._changing, self._coding, 0, spacing=Space.S)
        title = Label(tr("Who can open your memories"), "strong")
        parts = (title, self._way, self._meaning, buttons, self._code)
        held.setLayout(column(*parts, spacing=Space.S))
        self.add(held)

    def _add_network(self) -> None:
        held = SettingRow(tr("Connections since Scrubjay started"), tr("Network, internet, log."))
        self._log = column(spacing=Space.XS)
        title = Label(tr("Connections since Scrubjay started"), "strong")
        held.setLayout(column(title, self._log, spacing=Space.XS))
        self.add(held)

    def _add_files(self) -> None:
        home = str(self._home)
        opening = Button(tr("Open the folder"), self._open_folder, "plain", Icon.OPEN)
        copying = Button(tr("Copy the path"), lambda: QApplication.clipboard().setText(home))
        buttons = QWidget()
        buttons.setLayout(row(opening, copying, spacing=Space.S))
        words = tr("Everything lies in one folder, and nothing of yours outside it.")
        held = SettingRow(
            tr("What is stored where"), tr("{words} Files, path, folder.", words=words)
        )
        title = Label(tr("What is stored where"), "strong")
        held.setLayout(column(title, Label(words, "caption", "soft"), spacing=Space.HAIR))
        self.add(held)
        self.body.addWidget(Label(home, "mono", selectable=True))
        self.body.addLayout(row(buttons, 0))
        self._files = column(spacing=Space.XS)
        self.body.addLayout(self._files)

    def _show(self, state: ProtectionState) -> None:
        self._way.setText(way_title(state.way) if state.way else tr("Looking\u2026"))
        self._meaning.setText(way_sentence(state.way) if state.way else "")
        self._changing.setEnabled(bool(state.ways))
        self._coding.setVisible(state.way in ("passphrase", "keyring"))
        self._code.show_code(state.code)
        if state.files != self._shown_files:
            self._shown_files = state.files
            emptied(self._files)
            for file in state.files:
                self._files.addWidget(_file_line(file))
        if state.connections != self._shown_log:
            self._shown_log = state.connections
            emptied(self._log)
            if not state.connections:
                none = tr("None. Nothing left this computer.")
                self._log.addWidget(Label(none, "caption", "soft"))
            for each in state.connections:
                self._log.addWidget(Label(_connection_words(each), "caption", "soft"))

    def _change(self) -> None:
        ProtectionDialog(self, self._presenter).open()

    def _new_code(self) -> None:
        PassphraseDialog(self, self._presenter).open()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._home)))


class _CodeCard(Card):
    """The new recovery code, until it was put aside."""

    def __init__(self, presenter: ProtectionPresenter) -> None:
        super().__init__("warn")
        self._code = Label("", "mono", selectable=True)
        self._code.setAccessibleName(tr("Recovery code"))
        words = tr("Write this down. It is shown only now, and opens your memories without a key.")
        copying = Button(tr("Copy"), self._copy, "plain", Icon.COPY)
        keeping = Button(tr("I have kept it"), presenter.put_code_aside)
        for part in (Label(words), self._code):
            self.body.addWidget(part)
        self.body.addLayout(row(copying, keeping, 0))
        self.hide()

    def show_code(self, code: str) -> None:
        """Show it; "" hides the card."""
        self._code.setText(code)
        self.setVisible(bool(code))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._code.text().replace("\u200b", ""))


def _file_line(file: StoredFile) -> QWidget:
    sealed = tr("encrypted") if file.encrypted else tr("not encrypted")
    words = tr("{size}, {sealed}", size=gigabytes(file.size), sealed=sealed)
    line = QWidget()
    layout = row(spacing=Space.S)
    icon = IconLabel(
        Icon.LOCK if file.encrypted else Icon.FILE, "good" if file.encrypted else "ink_faint", 14
    )
    layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    about = Label(tr("{kind}: {size}", kind=kind_words(file.kind), size=words), "caption", "soft")
    layout.addLayout(column(Label(file.name, "caption"), about, spacing=0), 1)
    line.setLayout(layout)
    return line


def _connection_words(connection: Connection) -> str:
    """Return when, where to, what for, how much."""
    values = {
        "host": connection.host,
        "purpose": said(connection.purpose),
        "size": gigabytes(connection.received),
        "began": clock(connection.began_at),
    }
    if connection.ended_at is None:
        return tr("{began}: {host}, {purpose}, {size} so far", **values)
    return tr(
        "{began} to {ended}: {host}, {purpose}, {size}", ended=clock(connection.ended_at), **values
    )
