"""The digits a browser asks for: shown large, for three minutes, and of no use once refused."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.jobs import FakeJobs
from fakes.life import NOW
from fakes.opening import FakeOpening
from fakes.walk import unnamed
from scrubjay.domain.browser import Pairing
from scrubjay.settings import Settings
from scrubjay.ui.forms.pairing_desk import PairingDesk
from scrubjay.ui.forms.pairing_dialog import PairingDialog
from scrubjay.ui.main_window import MainWindow
from scrubjay.ui.shell import Shell

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)


@pytest.fixture
def assistant() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture
def desk(qtbot: QtBot, assistant: FakeAssistant, said: Said) -> PairingDesk:
    window = MainWindow(Shell(FakeOpening(), FakeJobs()), Settings())
    qtbot.addWidget(window)
    return PairingDesk(context(assistant, said=said), window, lambda action: action())


def shown(desk: PairingDesk) -> PairingDialog:
    assert desk.dialog is not None
    return desk.dialog


def test_the_digits_are_shown_with_the_name_and_the_time_left(
    desk: PairingDesk, assistant: FakeAssistant
) -> None:
    assistant.browsers.ask("Firefox", "004917")
    texts = [each.text() for each in shown(desk).findChildren(QLabel)]
    assert "Pair Firefox?" in texts
    assert "004 917" in texts
    assert "good for 3:00" in texts
    assert unnamed(shown(desk)) == []


def test_a_new_code_takes_the_place_of_the_old_one(
    desk: PairingDesk, assistant: FakeAssistant
) -> None:
    assistant.browsers.ask("Firefox", "004917")
    first = shown(desk)
    assistant.browsers.ask("Chromium", "771203")
    assert shown(desk) is not first
    assert not first.isVisible()


def test_a_paired_browser_is_told_and_the_digits_go(
    desk: PairingDesk, assistant: FakeAssistant, said: Said
) -> None:
    assistant.browsers.ask()
    assistant.browsers.pair()
    assert desk.dialog is None
    assert said.toasts == ["Chromium is paired with Scrubjay."]


def test_refusing_makes_the_code_useless(
    desk: PairingDesk, assistant: FakeAssistant, said: Said
) -> None:
    assistant.browsers.ask()
    shown(desk).reject()
    assert assistant.browsers.stopped == 1
    assert desk.dialog is None
    assert said.toasts == []


def test_wrong_guesses_are_told(desk: PairingDesk, assistant: FakeAssistant, said: Said) -> None:
    assistant.browsers.ask()
    assistant.browsers.stop_pairing()
    assert said.toasts == ["The digits were wrong three times; nothing was paired."]


def test_nothing_is_shown_once_the_vault_is_closed(
    desk: PairingDesk, assistant: FakeAssistant, said: Said
) -> None:
    assistant.browsers.ask()
    desk.close_down()
    assistant.browsers.ask()
    assistant.browsers.pair()
    assert desk.dialog is None
    assert said.toasts == []


def test_the_time_left_runs_out(qtbot: QtBot) -> None:
    moments = [NOW]
    holder = QLabel()
    qtbot.addWidget(holder)
    pairing = Pairing(name="Firefox", code="123456", until=NOW + timedelta(minutes=3))
    dialog = PairingDialog(pairing, lambda: moments[-1], holder)
    moments.append(NOW + timedelta(seconds=119))
    dialog.tick()
    before = dialog.left.text()
    moments.append(NOW + timedelta(minutes=4))
    dialog.tick()
    assert before == "good for 1:01"
    assert dialog.left.text() == "Too old now. Ask for new digits in the extension."
    assert not dialog._ticking.isActive()
