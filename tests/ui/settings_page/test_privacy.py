"""Who can open the vault, what left the computer, what lies where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.life import NOW
from fakes.safety import NEW_CODE
from scrubjay.domain.offer import Connection
from scrubjay.domain.safety import StoredKind
from scrubjay.ui.settings_page.privacy_section import PrivacySection
from scrubjay.ui.settings_page.protection_dialog import PassphraseDialog, ProtectionDialog
from scrubjay.ui.settings_page.protection_presenter import ProtectionPresenter
from scrubjay.ui.settings_page.protection_words import kind_words, way_sentence
from scrubjay.ui.status_line import StatusLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from scrubjay.ui.context import UiContext


def section(ui: UiContext, qtbot: QtBot) -> tuple[PrivacySection, ProtectionPresenter]:
    presenter = ProtectionPresenter(ui)
    made = PrivacySection(ui, presenter)
    made.finish()
    qtbot.addWidget(made)
    presenter.begin()
    return made, presenter


def words(made: PrivacySection) -> str:
    return "\n".join(each.text() for each in made.findChildren(QLabel)).replace("\u200b", "")


def test_what_the_protection_means_is_said(qtbot: QtBot) -> None:
    made, _presenter = section(context(), qtbot)
    assert "Whoever knows my passphrase" in words(made)
    assert "cannot be reset" in words(made)
    assert all(way_sentence(way) for way in ("keyring", "passphrase", "keyfile", "none"))
    made.close_down()


def test_every_file_is_listed_with_its_size_and_whether_it_is_sealed(qtbot: QtBot) -> None:
    made, _presenter = section(context(), qtbot)
    shown = words(made)
    assert "vault.db" in shown
    assert "Your memories and chats: 4 MB, encrypted" in shown
    assert "numbers, no words: 900 kB, not encrypted" in shown
    assert all(kind_words(each) for each in StoredKind)
    made.close_down()


def test_the_protection_is_changed_by_the_dialog(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    made, presenter = section(context(assistant), qtbot)
    dialog = ProtectionDialog(made, presenter)
    assert not dialog.choices["keyring"].isEnabled()
    dialog.current.setText("long enough")
    dialog.phrase.setText("a new long one")
    dialog.again.setText("a new long one")
    dialog._accept()
    assert assistant.safety.phrase == "a new long one"
    assert presenter.state.code == NEW_CODE
    assert dialog.current.text() == dialog.phrase.text() == ""
    assert not made._code.isHidden()
    presenter.put_code_aside()
    assert made._code.isHidden()
    assert presenter.state.code == ""
    made.close_down()


def test_two_that_differ_or_a_wrong_one_change_nothing(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    made, presenter = section(context(assistant), qtbot)
    presenter.change("passphrase", "one long enough", "another", "long enough")
    assert presenter.errands.state.trouble is not None
    presenter.change("keyfile", "", "", "wrong")
    trouble = presenter.errands.state.trouble
    assert trouble is not None
    assert "not right" in trouble.sentence
    assert assistant.safety.kept == "passphrase"
    made.close_down()


def test_to_a_file_there_is_no_code(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    made, presenter = section(context(assistant), qtbot)
    dialog = ProtectionDialog(made, presenter)
    dialog.choices["keyfile"].button.click()
    assert dialog.phrase.isHidden()
    dialog.current.setText("long enough")
    dialog._accept()
    assert assistant.safety.kept == "keyfile"
    assert presenter.state.code == ""
    assert made._coding.isHidden()
    made.close_down()


@pytest.mark.parametrize(("typed", "code"), [("long enough", NEW_CODE), ("wrong", "")])
def test_a_code_is_shown_only_after_the_passphrase(qtbot: QtBot, typed: str, code: str) -> None:
    made, presenter = section(context(), qtbot)
    dialog = PassphraseDialog(made, presenter)
    dialog.current.setText(typed)
    dialog._accept()
    assert presenter.state.code == code
    assert (presenter.errands.state.trouble is None) is bool(code)
    made.close_down()


def test_the_log_and_the_foot_say_what_left(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    made, _presenter = section(context(assistant), qtbot)
    foot = StatusLine()
    qtbot.addWidget(foot)
    assert "None. Nothing left this computer." in words(made)
    going = Connection(host="example.org", purpose="Larger 4B", began_at=NOW, received=3_000_000)
    assistant.network.connect(going)
    assert "example.org, Larger 4B, 3 MB so far" in words(made)
    foot.show_connections(assistant.network.log())
    assert foot._network._whole == "Connected to example.org: Larger 4B"
    ended = Connection(host="example.org", purpose="Larger 4B", began_at=NOW, ended_at=NOW)
    foot.show_connections([ended])
    assert foot._network._whole.startswith("Offline now; 1 connection")
    foot.show_connections([])
    assert foot._network._whole == "Offline: nothing leaves this computer"
    made.close_down()
