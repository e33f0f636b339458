"""The tray's menu, and a program that goes on without its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSystemTrayIcon

from fakes.machine import FakeMachine
from fakes.opening import FakeOpening
from scrubjay.host.calling import Summons, Wish
from scrubjay.settings import KEEP_IN_TRAY, TRAY_TOLD
from scrubjay.ui.application import Windows
from scrubjay.ui.place import Place
from scrubjay.ui.shell import Stage
from scrubjay.ui.system.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    Start = Callable[..., Windows]

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(Tray, "say", lambda _tray, title, _words: told.append(title))
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: None)
    return told


@pytest.fixture
def started(qtbot: QtBot, qapp: QApplication, said: list[str]) -> Iterator[Start]:
    made: list[Windows] = []

    def start(opening: FakeOpening, *, tray: bool = False, quick: bool = False) -> Windows:
        windows = Windows(qapp, opening, quick=quick, machine=FakeMachine(tray=tray))
        made.append(windows)
        windows.show()
        qtbot.waitUntil(lambda: windows._shell.state.stage is not Stage.OPENING)
        return windows

    yield start
    for windows in made:
        windows.main.shut()
        windows.end()
        windows.main.deleteLater()
        windows.deleteLater()


def ended(windows: Windows) -> bool:
    return windows.main._is_shut


def test_closing_ends_the_program_unless_it_is_to_stay(started: Start) -> None:
    opening = FakeOpening()
    windows = started(opening, tray=True)
    windows.main.close()
    assert ended(windows)


def test_closing_to_the_tray_says_so_once_and_the_menu_brings_it_back(
    started: Start, said: list[str]
) -> None:
    opening = FakeOpening()
    opening.settings.put(KEEP_IN_TRAY, True)
    windows = started(opening, tray=True)
    tray = windows.beside._tray
    assert tray is not None
    for _time in range(2):
        windows.main.close()
        assert not windows.main.isVisible()
        assert not ended(windows)
        tray.menu.actions()[0].trigger()
        assert windows.main.isVisible()
    assert said == ["Scrubjay goes on in the tray"]
    assert opening.settings.get(TRAY_TOLD)
    tray.menu.actions()[-1].trigger()
    assert ended(windows)


def test_without_a_tray_the_setting_does_nothing(started: Start) -> None:
    opening = FakeOpening()
    opening.settings.put(KEEP_IN_TRAY, True)
    windows = started(opening)
    assert windows.beside._tray is None
    windows.main.close()
    assert ended(windows)


def test_the_menu_opens_every_window(started: Start) -> None:
    windows = started(FakeOpening(), tray=True)
    tray = windows.beside._tray
    assert tray is not None
    _main, companion, quick, _line, stop, _quit = tray.menu.actions()
    companion.trigger()
    quick.trigger()
    assert windows.beside.companion is not None
    assert windows.beside.companion.isVisible()
    assert windows.beside.quick is not None
    assert windows.beside.quick.isVisible()
    tray.menu.aboutToShow.emit()
    assert not stop.isEnabled()
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert not tray.icon.icon().isNull()


def test_the_small_window_alone_and_the_end_with_it(started: Start, qtbot: QtBot) -> None:
    windows = started(FakeOpening(), quick=True)
    quick = windows.beside.quick
    assert quick is not None
    qtbot.waitUntil(lambda: windows._context is not None)
    assert not windows.main.isVisible()
    assert windows.main.page is None
    QTest.keyClick(quick, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: ended(windows))


def test_a_second_start_shows_the_main_window_with_its_page(started: Start, qtbot: QtBot) -> None:
    opening = FakeOpening()
    windows = started(opening, quick=True)
    qtbot.waitUntil(lambda: windows._context is not None)
    opening.calls[0](Summons(wish=Wish.FORWARD))
    qtbot.waitUntil(windows.main.isVisible)
    assert windows.main.page is not None
    quick = windows.beside.quick
    assert quick is not None
    quick.close()
    opening.calls[0](Summons(wish=Wish.QUICK))
    qtbot.waitUntil(quick.isVisible)
    assert not ended(windows)


def test_a_locked_vault_is_asked_for_in_the_window_that_is_wanted(
    started: Start, qtbot: QtBot
) -> None:
    opening = FakeOpening(passphrase="correct horse")
    windows = started(opening, quick=True)
    quick = windows.beside.quick
    assert quick is not None
    qtbot.waitUntil(quick._locked.isVisible)
    QTest.keyClicks(quick.field, "Mind the step.")
    QTest.keyClick(quick.field, Qt.Key.Key_Return)
    windows.quit()
    assert not ended(windows)
    assert quick._banner.isVisible()
    QTest.keyClicks(quick._passphrase, "correct horse")
    QTest.keyClick(quick._passphrase, Qt.Key.Key_Return)
    rows = opening.assistant.store.rows
    qtbot.waitUntil(lambda: "Mind the step." in {each.text for each in list(rows.values())})


def test_no_vault_leads_from_the_small_window_to_the_first_run(started: Start) -> None:
    windows = started(FakeOpening(first_run=True), quick=True)
    assert windows.main.isVisible()
    assert windows._shell.state.stage is Stage.FIRST_RUN


def test_the_companion_has_the_keys_of_the_main_window(started: Start, qtbot: QtBot) -> None:
    windows = started(FakeOpening())
    qtbot.waitUntil(lambda: windows._context is not None)
    windows.show_companion()
    companion = windows.beside.companion
    assert companion is not None
    QTest.keyClick(companion, Qt.Key.Key_2, CONTROL)
    assert windows._shell.state.place is Place.MEMORIES
    with qtbot.waitActive(companion):
        companion.come_forward()
    QTest.keyClick(companion, Qt.Key.Key_K, CONTROL)
    palettes = [each for each in companion.children() if type(each).__name__ == "Palette"]
    assert len(palettes) == 1
    palettes[0].reject()  # type: ignore[attr-defined]
    with qtbot.waitActive(companion):
        companion.come_forward()
    QTest.keyClick(companion, Qt.Key.Key_Q, CONTROL)
    assert ended(windows)
