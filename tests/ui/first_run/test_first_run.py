from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.opening import CODE, FakeOpening, FakeProtection
from scrubjay.domain.errors import KnownError
from scrubjay.importers import ImportKind
from scrubjay.settings import DEFAULT_MODE, FIRST_STEPS, MODEL, MODEL_FILE
from scrubjay.ui.first_run.beginning import ImportPage
from scrubjay.ui.first_run.brought import bringables
from scrubjay.ui.first_run.page import FirstRunPage
from scrubjay.ui.first_run.presenter import FirstRun, Start, Step
from scrubjay.ui.first_steps import take_first_steps

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


def begun(opening: FakeOpening) -> FirstRun:
    return FirstRun(opening, FakeJobs())


def step(run: FirstRun) -> Step:
    return run.state.step


def test_the_defaults_of_four_steps_are_enough() -> None:
    opening = FakeOpening(first_run=True)
    run = begun(opening)
    while not run.state.is_over:
        run.next()
    assert opening.created == ("keyring", "")
    assert opening.settings.get(MODEL) == "starter"


def test_the_first_way_that_works_here_is_the_default() -> None:
    opening = FakeOpening(first_run=True)
    opening.offered[0] = FakeProtection(key="keyring", is_available=False, why="No keyring.")
    assert begun(opening).state.protection == "passphrase"


@pytest.mark.parametrize(
    ("passphrase", "again"), [("", ""), ("short", "short"), ("long enough", "long enougH")]
)
def test_a_weak_or_mistyped_passphrase_makes_no_vault(passphrase: str, again: str) -> None:
    opening = FakeOpening(first_run=True)
    run = begun(opening)
    run.next()
    run.protect_by("passphrase")
    run.next(passphrase, again)
    assert step(run) is Step.PROTECTION
    assert run.state.trouble is not None
    assert opening.created is None


def test_the_recovery_code_is_shown_once_and_forgotten() -> None:
    opening = FakeOpening(first_run=True)
    run = begun(opening)
    run.next()
    run.protect_by("passphrase")
    run.next("long enough", "long enough")
    assert step(run) is Step.CODE
    assert run.state.code == CODE
    run.next()
    run.next()
    run.next()
    assert run.state.is_over
    assert run.state.code == ""


def test_behind_the_made_vault_there_is_no_way_back() -> None:
    run = begun(FakeOpening(first_run=True))
    run.next()
    run.back()
    assert step(run) is Step.NAME
    run.next()
    run.next()
    assert step(run) is Step.MODEL
    run.back()
    assert step(run) is Step.MODEL


def test_a_vault_that_cannot_be_made_says_why_and_can_be_tried_again() -> None:
    opening = FakeOpening(first_run=True)
    opening.trouble = KnownError("The disk is full.", "Free some space.")
    run = begun(opening)
    run.next()
    run.next()
    assert run.state.trouble is not None
    assert not run.state.is_busy
    run.next()
    assert step(run) is Step.MODEL


@pytest.mark.parametrize(
    ("model", "use", "file"),
    [(None, "none", ""), (Path("/m/mine.gguf"), "file", "/m/mine.gguf")],
)
def test_the_choice_of_a_model_is_kept(model: Path | None, use: str, file: str) -> None:
    opening = FakeOpening(first_run=True)
    run = begun(opening)
    run.next()
    run.next()
    run.answer_with(model)
    run.next()
    run.next()
    assert opening.settings.get(MODEL) == use
    assert opening.settings.get(MODEL_FILE) == file


def test_the_whole_first_run_by_keyboard_alone(qtbot: QtBot) -> None:
    opening = FakeOpening(first_run=True)
    page = FirstRunPage(opening, FakeJobs())
    qtbot.addWidget(page)
    page.resize(900, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.take_focus()
    QTest.keyClicks(_focused(), "Mira")
    QTest.keyClick(_focused(), Qt.Key.Key_Return)
    assert page.presenter.state.step is Step.PROTECTION
    QTest.keyClick(_focused(), Qt.Key.Key_Down)
    assert page.presenter.state.protection == "passphrase"
    for _ in range(2):
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
        QTest.keyClicks(_focused(), "long enough")
    QTest.keyClick(_focused(), Qt.Key.Key_Return)
    assert opening.created == ("passphrase", "long enough")
    _press_next(page)
    assert step(page.presenter) is Step.MODEL
    QTest.keyClick(_focused(), Qt.Key.Key_Return)
    assert step(page.presenter) is Step.IMPORT
    with qtbot.waitSignal(page.finished) as finished:
        while not page.presenter.state.is_over:
            _press_next(page)
    assert finished.args is not None
    assert finished.args[0].name == "Mira"


def test_the_passphrase_does_not_stay_in_its_field(qtbot: QtBot) -> None:
    page = FirstRunPage(FakeOpening(first_run=True), FakeJobs())
    qtbot.addWidget(page)
    page.presenter.next()
    page.presenter.protect_by("passphrase")
    page._protection.passphrase.setText("long enough")
    page._protection.again.setText("long enough")
    page._protection.go_on()
    assert page._protection.passphrase.text() == page._protection.again.text() == ""


def _focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def _press_next(page: FirstRunPage) -> None:
    for _ in range(20):
        if _focused() is page._next:
            break
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
    QTest.keyClick(page._next, Qt.Key.Key_Space)


def start(run: FirstRun) -> Start:
    return run.state.start


def test_one_can_look_around_with_an_invented_person() -> None:
    opening = FakeOpening(first_run=True)
    run = begun(opening)
    run.call_me("Mira")
    run.look_around()
    assert start(run) is Start.SAMPLE
    run.bring(Path("letters.md"))
    assert start(run) is Start.FILE
    run.look_around()
    assert run.state.file is None
    while not run.state.is_over:
        run.next()
    assert opening.settings.get(DEFAULT_MODE) == "read"
    ui = context(opening=opening)
    take_first_steps(ui, run.state)
    assert opening.assistant.sample.held() is not None
    assert opening.assistant.sample.name == "Mira"
    assert "Mira" not in map(str, ui.settings.values().values())
    texts = [each.text for each in opening.assistant.store.rows.values()]
    assert "My name is Mira." not in texts


def test_the_last_step_is_chosen_by_arrow_keys(qtbot: QtBot) -> None:
    page = FirstRunPage(FakeOpening(first_run=True), FakeJobs())
    qtbot.addWidget(page)
    page.resize(900, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    while step(page.presenter) is not Step.IMPORT:
        page.presenter.next()
    page.take_focus()
    QTest.keyClick(_focused(), Qt.Key.Key_Down)
    assert start(page.presenter) is Start.SAMPLE
    assert page._next.text() == "Look around"
    QTest.keyClick(_focused(), Qt.Key.Key_Up)
    assert start(page.presenter) is Start.NOTHING
    assert page._next.text() == "Begin"


def test_a_first_run_that_was_cut_short_makes_no_second_vault() -> None:
    opening = FakeOpening(first_run=True)
    run = begun(opening)
    run.next()
    assert not opening.settings.get(FIRST_STEPS)
    run.next()
    assert opening.settings.get(FIRST_STEPS)
    opening.created = None
    again = begun(opening)
    again.call_me("Mira")
    again.next()
    assert step(again) is Step.MODEL
    again.next()
    again.bring(Path("/notes/diary.md"))
    again.next()
    assert again.state.is_over
    assert (again.state.name, again.state.file) == ("Mira", Path("/notes/diary.md"))
    assert opening.created is None


def import_step(page: FirstRunPage) -> ImportPage:
    while step(page.presenter) is not Step.IMPORT:
        page.presenter.next()
    shown = page._pages[Step.IMPORT]
    assert isinstance(shown, ImportPage)
    return shown


def test_bringing_something_first_says_what_can_be_brought(qtbot: QtBot) -> None:
    page = FirstRunPage(FakeOpening(first_run=True), FakeJobs())
    qtbot.addWidget(page)
    page.show()
    shown = import_step(page)
    assert not shown._file.isVisible()
    shown._choices[Start.FILE].button.setChecked(True)
    assert shown._file.isVisible()
    assert page.findChildren(QFileDialog) == []
    words = " ".join(each.text() for each in shown._file.findChildren(QLabel))
    for name in ("Markdown", "ChatGPT", "Claude", "Telegram", "WhatsApp", "Keep", "HTML", "JSON"):
        assert name in words


def test_who_goes_on_without_a_file_is_led_to_choosing_one(qtbot: QtBot) -> None:
    page = FirstRunPage(FakeOpening(first_run=True), FakeJobs())
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    shown = import_step(page)
    shown._choices[Start.FILE].button.setChecked(True)
    QTest.keyClick(shown._choices[Start.FILE].button, Qt.Key.Key_Return)
    assert shown._file.button.hasFocus()
    assert page._banner.isVisible()


def test_each_step_is_told_and_a_mistake_leads_back_to_its_field(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(event.message())
    )
    page = FirstRunPage(FakeOpening(first_run=True), FakeJobs())
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.take_focus()
    assert told[-1].startswith("Step 1 of 4. Hello, I am Scrubjay. ")
    page.presenter.next()
    assert told[-1].startswith("Step 2 of 4. Keep it yours. ")
    page.presenter.protect_by("passphrase")
    page._go_on()
    assert told[-1] == "A passphrase needs at least 8 characters."
    assert page._protection.passphrase.hasFocus()


def test_every_kind_of_import_is_among_what_can_be_brought() -> None:
    named = [kind for each in bringables() for kind in each.kinds]
    assert sorted(named) == sorted(each.value for each in ImportKind)


def test_files_are_looked_for_at_home(qtbot: QtBot) -> None:
    page = FirstRunPage(FakeOpening(first_run=True), FakeJobs())
    qtbot.addWidget(page)
    import_step(page)._choose()
    (dialog,) = page.findChildren(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == Path.home()
    dialog.close()


def finding(run: FirstRun) -> tuple[bool, str]:
    trouble = run.state.trouble
    return run.state.is_over, trouble.sentence if trouble else ""


def test_an_import_needs_its_file() -> None:
    run = begun(FakeOpening(first_run=True))
    while step(run) is not Step.IMPORT:
        run.next()
    run.bring_along()
    run.next()
    assert finding(run) == (False, "No file is chosen yet.")
    run.bring(Path("diary.md"))
    assert finding(run) == (False, "")
    run.next()
    assert finding(run) == (True, "")


def test_the_way_that_was_wished_for_is_chosen_first() -> None:
    opening = FakeOpening(first_run=True)
    opening.offered.sort(key=lambda way: way.key != "keyfile")  # as the environment wished
    assert begun(opening).state.protection == "keyfile"
