"""The windows as a whole, on real lanes, with a fake vault below."""

from __future__ import annotations

import sys
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from fakes import forms as sample
from fakes.assistant import FakeAssistant
from fakes.opening import FakeOpening
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId, MemoryState
from scrubjay.host.calling import Summons, Wish
from scrubjay.settings import FIRST_STEPS, LAST_PAGE, TEXT_SIZE, THEME, WINDOW_PLACE
from scrubjay.ui import theme
from scrubjay.ui.application import Windows
from scrubjay.ui.context import Place
from scrubjay.ui.forms.page import FormsPage
from scrubjay.ui.jobs import Lane
from scrubjay.ui.shell import Stage
from scrubjay.ui.theme import Measure, Scheme
from scrubjay.ui.widgets import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

Start: TypeAlias = "Callable[[FakeOpening], Windows]"
CONTROL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)
PLACES = {Qt.Key.Key_1: Place.CHAT, Qt.Key.Key_6: Place.SETTINGS}


@pytest.fixture
def started(qtbot: QtBot, qapp: QApplication) -> Iterator[Start]:
    made: list[Windows] = []

    def start(opening: FakeOpening) -> Windows:
        windows = Windows(qapp, opening)
        made.append(windows)
        windows.show()
        qtbot.waitUntil(lambda: windows._shell.state.stage is not Stage.OPENING)
        return windows

    yield start
    for windows in made:
        windows.main.close()
        windows.end()
        windows.main.deleteLater()
        if windows.beside.companion is not None:
            windows.beside.companion.deleteLater()
        windows.deleteLater()


def test_a_backup_that_is_none_says_so_and_the_sitting_goes_on(
    started: Start, qtbot: QtBot
) -> None:
    opening = FakeOpening()
    windows = started(opening)
    opening.trouble = KnownError("This is no backup of Scrubjay.", "Choose another one.")
    windows._shell.restore(Path("holiday.jpg"))
    qtbot.waitUntil(lambda: windows.main.toasts._toast is not None)
    toast = windows.main.toasts._toast
    assert toast is not None
    assert "This is no backup of Scrubjay. Choose another one." in toast.accessibleName()
    assert windows._shell.state.stage is Stage.READY


def test_after_a_restore_the_pages_stand_on_what_was_restored(started: Start, qtbot: QtBot) -> None:
    opening = FakeOpening()
    windows = started(opening)
    windows.main.go(Place.SETTINGS)
    windows.main.go(Place.MEMORIES)
    windows.show_companion()
    before, companion = windows._context, windows.beside.companion
    opening.assistant = FakeAssistant([])
    windows._shell.restore(Path("backup.db"))
    qtbot.waitUntil(lambda: windows._context not in (None, before))
    assert windows._context is not None
    assert windows._context.assistant is opening.assistant
    assert set(windows.main._pages) == {Place.MEMORIES}
    windows.main.go(Place.CHAT)
    windows.show_companion()
    assert windows.beside.companion not in (None, companion)
    QTest.keyClick(windows.main, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: windows.main.toasts._toast is not None)


def test_coming_back_looks_at_the_clock(started: Start, qapp: QApplication) -> None:
    opening = FakeOpening()
    started(opening)
    looked = opening.looks
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert opening.looks == looked + 1


def test_a_word_in_and_an_answer_out_by_keyboard(started: Start, qtbot: QtBot) -> None:
    windows = started(FakeOpening())
    focused = _focused()
    QTest.keyClicks(focused, "what about window seats?")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert windows._chat is not None
    chat = windows._chat
    qtbot.waitUntil(lambda: len(chat.state.entries) == 2 and chat.state.phase is None)
    assert "window seats" in chat.state.entries[1].message.text


def test_nothing_is_opened_before_the_first_paint(qtbot: QtBot, qapp: QApplication) -> None:
    opening = FakeOpening()
    windows = Windows(qapp, opening)
    qtbot.addWidget(windows.main)
    assert windows._lanes is None
    assert opening.calls == []
    windows.show()
    qtbot.waitUntil(lambda: windows._shell.state.stage is Stage.READY)
    windows.main.close()
    windows.end()


def test_the_keys_go_to_the_pages(started: Start) -> None:
    windows = started(FakeOpening())
    for key, place in PLACES.items():
        QTest.keyClick(windows.main, key, CONTROL)
        assert windows._shell.state.place is place
        assert windows.main.page is windows.main._stack.currentWidget()


def test_pages_are_only_made_when_one_goes_there(started: Start) -> None:
    windows = started(FakeOpening())
    assert set(windows.main._pages) == {Place.CHAT}
    windows.main.go(Place.SETTINGS)
    assert set(windows.main._pages) == {Place.CHAT, Place.SETTINGS}


def test_what_was_pasted_is_gone_when_the_window_opens_and_when_it_closes(
    started: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    opening = FakeOpening()
    opening.home = tmp_path
    left = tmp_path / "pasted" / "Pasted form.html"
    left.parent.mkdir()
    left.touch()
    opening.assistant.forms.pages[left.name] = sample.page()
    windows = started(opening)
    qtbot.waitUntil(lambda: not left.parent.exists())

    windows.main.go(Place.FORMS)
    page = windows.main._pages[Place.FORMS]
    assert isinstance(page, FormsPage)
    page.filling._presenter.open_source("<form></form>")
    qtbot.waitUntil(lambda: page.filling._presenter.state.page is not None)
    assert left.exists()
    windows.main.close()
    windows.end()

    assert not left.parent.exists()


def test_the_last_page_and_the_place_of_the_window_are_kept(
    started: Start,
) -> None:
    opening = FakeOpening()
    windows = started(opening)
    windows.main.go(Place.SETTINGS)
    windows.main.close()
    assert opening.settings.get(LAST_PAGE) == "settings"
    assert opening.settings.get(WINDOW_PLACE)
    assert opening.saves
    again = started(opening)
    assert again._shell.state.place is Place.SETTINGS


def test_the_theme_and_the_text_size_change_at_once(started: Start, qtbot: QtBot) -> None:
    opening = FakeOpening()
    windows = started(opening)
    opening.settings.put(THEME, "dark")
    qtbot.waitUntil(lambda: theme.active().palette.scheme is Scheme.DARK)
    before = theme.active().sizes.body
    QTest.keyClick(windows.main, Qt.Key.Key_Plus, CONTROL)
    assert opening.settings.get(TEXT_SIZE) > 1.0
    for _ in range(4):
        QTest.keyClick(windows.main, Qt.Key.Key_Plus, CONTROL)
    qtbot.waitUntil(lambda: theme.active().sizes.body > before)


def test_a_setting_changed_on_a_lane_takes_effect_on_the_home_thread(
    started: Start, qtbot: QtBot
) -> None:
    opening = FakeOpening()
    started(opening)
    lane = threading.Thread(target=lambda: opening.settings.put(THEME, "contrast"))
    lane.start()
    lane.join()
    qtbot.waitUntil(lambda: theme.active().palette.scheme is Scheme.CONTRAST)


def test_a_second_start_brings_the_window_to_the_front(started: Start, qtbot: QtBot) -> None:
    opening = FakeOpening()
    windows = started(opening)
    windows.main.hide()
    summons = Summons(wish=Wish.FORWARD)
    lane = threading.Thread(target=lambda: opening.calls[0](summons))
    lane.start()
    lane.join()
    qtbot.waitUntil(windows.main.isVisible)


def test_the_companion_shows_the_same_chat(started: Start, qtbot: QtBot) -> None:
    windows = started(FakeOpening())
    windows.show_companion()
    assert windows.beside.companion is not None
    companion, chat = windows.beside.companion, windows._chat
    assert chat is not None
    QTest.keyClicks(companion.talk.composer.field, "window seats?")
    QTest.keyClick(companion.talk.composer.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(chat.state.entries) == 2 and chat.state.phase is None)
    assert companion.talk.messages.count() == 2
    assert windows.main.page is not None


def test_no_title_says_anything_about_a_memory(started: Start, qtbot: QtBot) -> None:
    windows = started(FakeOpening())
    windows.show_companion()
    chat = windows._chat
    assert chat is not None
    chat.send("something very private about window seats")
    qtbot.waitUntil(lambda: chat.state.phase is None)
    titles = {widget.windowTitle() for widget in QApplication.topLevelWidgets()}
    assert titles <= {"Scrubjay", ""}


def test_a_narrow_window_keeps_everything_inside(started: Start, qtbot: QtBot) -> None:
    windows = started(FakeOpening())
    windows.main.resize(Measure.SMALLEST, 600)
    for place in (Place.CHAT, Place.SETTINGS):
        windows.main.go(place)
        page = windows.main.page
        assert page is not None
        qtbot.waitUntil(partial(_fits, page))
        assert page.minimumSizeHint().width() <= Measure.SMALLEST - 60


def test_the_first_run_leads_into_the_chat_with_the_name_kept(started: Start, qtbot: QtBot) -> None:
    opening = FakeOpening(first_run=True)
    windows = started(opening)
    wizard = windows.main._stage_page
    assert wizard is not None
    presenter = wizard.presenter  # type: ignore[attr-defined]
    presenter.call_me("Noor")
    for _ in range(3):
        presenter.next()
        qtbot.waitUntil(lambda: not presenter.state.is_busy)
    presenter.next()
    qtbot.waitUntil(lambda: windows._shell.state.stage is Stage.READY)
    rows = opening.assistant.store.rows
    qtbot.waitUntil(lambda: "My name is Noor." in {each.text for each in list(rows.values())})
    assert windows.main._stage_page is None


def test_what_was_chosen_at_first_outlives_a_vault_that_did_not_open(
    started: Start, qtbot: QtBot
) -> None:
    opening = FakeOpening(first_run=True)
    windows = started(opening)
    wizard = windows.main._stage_page
    assert wizard is not None
    presenter = wizard.presenter  # type: ignore[attr-defined]
    presenter.call_me("Noor")
    for _ in range(3):
        presenter.next()
        qtbot.waitUntil(lambda: not presenter.state.is_busy)
    opening.trouble = KnownError("Something went wrong.", "Nothing was lost.")
    presenter.next()
    qtbot.waitUntil(lambda: windows._shell.state.stage is Stage.FAILED)
    assert opening.settings.get(FIRST_STEPS)
    windows._shell.begin()
    qtbot.waitUntil(lambda: windows._shell.state.stage is Stage.READY)
    rows = opening.assistant.store.rows
    qtbot.waitUntil(lambda: "My name is Noor." in {each.text for each in list(rows.values())})
    assert not opening.settings.get(FIRST_STEPS)


def test_no_box_asks_anything_at_the_start(started: Start) -> None:
    started(FakeOpening())
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]


def _fits(page: QWidget) -> bool:
    return page.width() <= Measure.SMALLEST


def _focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_the_last_change_is_taken_back_by_a_key(started: Start, qtbot: QtBot) -> None:
    opening = FakeOpening()
    windows = started(opening)
    memories = opening.assistant.browse
    memories.trash([MemoryId("m05")])
    assert opening.assistant.store.rows[MemoryId("m05")].state is MemoryState.TRASHED
    QTest.keyClick(windows.main, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(
        lambda: opening.assistant.store.rows[MemoryId("m05")].state is MemoryState.ACTIVE
    )


def test_a_bug_on_this_thread_is_reported_and_told(
    started: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: reported.append(kind))
    windows = started(FakeOpening())
    windows._dispatcher.post(partial(next, iter(())))
    qtbot.waitUntil(lambda: windows.main.toasts._toast is not None)
    assert reported == [StopIteration]
    toast = windows.main.toasts._toast
    assert toast is not None
    assert "went wrong" in toast.accessibleName()
    assert str(windows._opening.home / "logs") in toast.accessibleName()


@pytest.mark.logs("scrubjay.background.jobs")
def test_a_bug_of_a_job_is_told_with_the_way_to_its_report(
    started: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    opening = FakeOpening()
    windows = started(opening)
    windows._jobs.run(Lane.IO, partial(next, iter(())), lambda _n: None, failed=lambda _e: None)
    qtbot.waitUntil(lambda: windows.main.toasts._toast is not None)
    assert [type(each) for each in opening.bugs] == [StopIteration]
    toast = windows.main.toasts._toast
    assert toast is not None
    button = next(each for each in toast.findChildren(Button) if each.text() == "Open the folder")
    button.click()
    assert [Path(each.toLocalFile()) for each in shown] == [opening.home / "logs"]


def test_a_locked_vault_is_opened_by_keyboard(started: Start, qtbot: QtBot) -> None:
    windows = started(FakeOpening(passphrase="correct horse"))
    assert windows._shell.state.stage is Stage.LOCKED
    for words, stage in (("wrong", Stage.LOCKED), ("correct horse", Stage.READY)):
        QTest.keyClicks(_focused(), words)
        QTest.keyClick(_focused(), Qt.Key.Key_Return)
        qtbot.waitUntil(partial(_rests, windows, stage))
    assert windows.main._stage_page is None


def _rests(windows: Windows, stage: Stage) -> bool:
    state = windows._shell.state
    return state.stage is stage and (stage is Stage.READY or state.trouble is not None)


def test_a_browser_that_asks_brings_the_window_forward_with_its_digits(
    started: Start, qtbot: QtBot
) -> None:
    opening = FakeOpening()
    windows = started(opening)
    windows.main.hide()
    asking = threading.Thread(target=opening.assistant.browsers.ask)
    asking.start()
    asking.join()
    assert windows._sitting is not None
    desk = windows._sitting.desk
    qtbot.waitUntil(lambda: desk.dialog is not None)
    assert windows.main.isVisible()
    assert desk.dialog is not None
    assert desk.dialog.windowTitle() == "Pair Chromium"
    opening.assistant.browsers.pair()
    qtbot.waitUntil(lambda: desk.dialog is None)
    toast = windows.main.toasts._toast
    assert toast is not None
    assert toast.accessibleName() == "Chromium is paired with Scrubjay."


def test_a_form_is_opened_from_anywhere_by_its_path(started: Start, qtbot: QtBot) -> None:
    opening = FakeOpening()
    opening.assistant.forms.pages["crossing.html"] = sample.page()
    opening.assistant.forms.drafts = sample.drafts()
    windows = started(opening)
    windows.main.go(Place.FORMS, path=Path("/somewhere/crossing.html"))
    page = windows.main.page
    assert isinstance(page, FormsPage)
    qtbot.waitUntil(lambda: page.filling._presenter.state.page is not None)
