"""Copies, checks, imports taken out and back, the invented person."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.jobs import FakeJobs
from scrubjay.assistant.care import Check
from scrubjay.domain.errors import KnownError
from scrubjay.settings import DEFAULT_MODE
from scrubjay.ui.first_run.sample import SamplePresenter
from scrubjay.ui.first_run.sample_bar import SampleBar
from scrubjay.ui.settings_page.data_section import DataSection, copy_words
from scrubjay.ui.settings_page.lock_dialog import LockDialog
from scrubjay.ui.settings_page.presenter import CarePresenter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from scrubjay.ui.context import UiContext


def section(ui: UiContext, qtbot: QtBot) -> tuple[DataSection, CarePresenter]:
    care = CarePresenter(ui)
    made = DataSection(ui, care)
    made.finish()
    qtbot.addWidget(made)
    care.begin()
    return made, care


def answer(made: DataSection, words: str) -> None:
    """Press a button of the question that is open."""
    box = next(each for each in made.findChildren(QMessageBox) if each.isVisible())
    button = next(each for each in box.findChildren(QPushButton) if each.text() == words)
    button.click()


def test_a_check_ends_in_words(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    made, care = section(context(assistant), qtbot)
    care.check()
    assert "All is well" in care.errands.state.done
    assert [each.name for each in care.state.checks] == ["vault", "index"]
    assistant.care.problems = ["The index and the vault differ in 3 memories."]
    care.check()
    assert care.errands.state.done == ""
    assert care.state.problems == ("The index and the vault differ in 3 memories.",)
    made.close_down()


def test_a_part_that_fails_is_no_good_news(monkeypatch: pytest.MonkeyPatch) -> None:
    assistant = FakeAssistant()
    bad = [Check(name="index", ok=False, why="differs")]
    monkeypatch.setattr(assistant.care, "self_check", lambda: bad)
    care = CarePresenter(context(assistant))
    care.check()
    assert care.errands.state.done == ""
    assert care.state.checks == tuple(bad)


def test_a_backup_is_opened_again_before_it_counts(tmp_path: Path) -> None:
    assistant = FakeAssistant()
    care = CarePresenter(context(assistant))
    care.backup(tmp_path / "copy.db")
    assert care.errands.state.done == (
        "Backup written and opened again: copy.db, 16 memories, 41 kB."
    )
    assistant.safety.trouble = KnownError("The backup is damaged.", "Write it again.")
    care.backup(tmp_path / "copy.db")
    assert care.errands.state.trouble is not None
    assert care.errands.state.done == ""


def test_a_backup_that_carries_its_key_says_so(tmp_path: Path) -> None:
    assistant = FakeAssistant()
    assistant.safety.kept = "keyfile"
    care = CarePresenter(context(assistant))
    care.backup(tmp_path / "copy.db")
    assert "It is not protected: the key lies in it" in care.errands.state.done
    assert assistant.care.backups == [(tmp_path / "copy.db", None, True)]


def test_a_backup_can_be_locked_with_a_passphrase_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    assistant = FakeAssistant()
    assistant.safety.kept = "keyfile"
    care = CarePresenter(context(assistant))
    dialog = LockDialog(None, "keyfile", lambda phrase: care.backup(tmp_path / "copy.db", phrase))
    qtbot.addWidget(dialog)
    go_on = next(each for each in dialog.findChildren(QPushButton) if each.text() != "Cancel")
    dialog.phrase.setText("for this copy alone")
    go_on.click()
    assert assistant.care.backups == []
    dialog.again.setText("for this copy alone")
    go_on.click()
    assert assistant.care.backups == [
        (tmp_path / "copy.db", b"locked with for this copy alone", True)
    ]
    assert "not protected" not in care.errands.state.done
    assert dialog.phrase.text() == ""


def words_of(dialog: LockDialog) -> str:
    return " ".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


@pytest.mark.parametrize(("way", "warns"), [("keyfile", True), ("passphrase", False)])
def test_a_backup_that_would_carry_its_key_is_warned_of_before(
    way: str, warns: bool, qtbot: QtBot
) -> None:
    assistant = FakeAssistant()
    assistant.safety.kept = way
    made, _care = section(context(assistant), qtbot)
    made.show()
    next(each for each in made.findChildren(QPushButton) if each.text() == "Back up\u2026").click()
    (dialog,) = made.findChildren(LockDialog)
    assert ("can read everything" in words_of(dialog)) is warns
    assert dialog._go.text().startswith("Back up without protection") is warns
    QTest.keyClicks(dialog.phrase, "for this copy alone")
    assert "can read everything" not in words_of(dialog)
    assert dialog._go.text() == "Choose where it goes\u2026"
    dialog.close()


def test_two_passphrases_that_differ_are_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(event.message())
    )
    dialog = LockDialog(None, "keyfile", lambda _phrase: None)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    QTest.keyClicks(dialog.phrase, "one")
    QTest.keyClick(dialog.phrase, Qt.Key.Key_Return)
    assert told[-1] == "The two passphrases differ."
    assert dialog.again.hasFocus()
    QTest.keyClicks(dialog.again, "o")
    assert "differ" not in words_of(dialog)


def test_a_restore_says_that_it_sets_aside_what_is_here(qtbot: QtBot) -> None:
    made, care = section(context(), qtbot)
    made.show()
    care.look_into(Path("/b/copy.db"))
    box = next(each for each in made.findChildren(QMessageBox) if each.isVisible())
    assert "set aside as vault.db.before-restore" in box.informativeText()
    assert "Forgetting something for good removes it" in box.informativeText()
    box.reject()


def test_an_export_is_counted_and_a_full_disk_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assistant = FakeAssistant()
    care = CarePresenter(context(assistant))
    care.export(tmp_path / "all.jsonl")
    assert "16" in care.errands.state.done

    def full(_target: Path) -> int:
        raise KnownError("The disk is full.", "Free some space.")

    monkeypatch.setattr(assistant.care, "export", full)
    care.export(tmp_path / "all.jsonl")
    assert care.errands.state.trouble is not None


def test_one_thing_at_a_time() -> None:
    jobs = FakeJobs()
    care = CarePresenter(context(jobs=jobs))
    jobs.held = True
    care.check()
    care.rebuild()
    assert len(jobs.waiting) == 1
    jobs.release()
    assert care.state.checks


@pytest.mark.parametrize("word", ["Restore", "Cancel"])
def test_a_restore_shows_what_it_holds_and_asks(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    assistant = FakeAssistant()
    ui = context(assistant)
    made, care = section(ui, qtbot)
    restored: list[Path] = []
    monkeypatch.setattr(ui.shell, "restore", restored.append)
    made.show()
    care.look_into(Path("/b/copy.db"))
    box = next(each for each in made.findChildren(QMessageBox) if each.isVisible())
    assert "It holds 16 memories." in box.informativeText()
    answer(made, word)
    assert restored == ([Path("/b/copy.db")] if word == "Restore" else [])
    assert care.state.restoring is None
    made.close_down()


def test_a_backup_under_another_key_says_so() -> None:
    facts = FakeAssistant().safety.copy
    assert "another key" in copy_words(replace(facts, memories=None, has_key=False))
    assert "From 14 May 2025" in copy_words(facts)


def test_an_import_is_taken_out_after_a_preview_and_comes_back(qtbot: QtBot) -> None:
    assistant, said = FakeAssistant(), Said()
    made, care = section(context(assistant, said=said), qtbot)
    made.show()
    (button,) = [each for each in made.findChildren(QPushButton) if each.text() == "Take out\u2026"]
    button.click()
    box = next(each for each in made.findChildren(QMessageBox) if each.isVisible())
    assert "42 lines, 7 memories drawn from them" in box.informativeText()
    answer(made, "Into the trash")
    assert care.state.batches == ()
    assert said.undo is not None
    made.close_down()


def test_an_import_can_be_forgotten_for_good(qtbot: QtBot) -> None:
    made, care = section(context(), qtbot)
    made.show()
    care.remove(care.state.batches[0])
    assert "forgotten for good" in care.errands.state.done
    made.close_down()


def test_an_import_is_told_as_it_goes() -> None:
    said = Said()
    care = CarePresenter(context(said=said))
    care.bring(Path("letters.md"))
    assert care.errands.state.done == "Imported."
    assert "3 lines imported" in said.toasts[-1]


def test_the_invented_person_moves_in_and_out(qtbot: QtBot) -> None:
    assistant, said = FakeAssistant(), Said()
    ui = context(assistant, said=said)
    bar = SampleBar(ui)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    presenter = SamplePresenter(ui)
    presenter.load()
    assert not bar.isHidden()
    assert "invented person" in bar.accessibleName()
    assert ui.settings.get(DEFAULT_MODE) == "read"
    bar.presenter.remove()
    assert bar.isHidden()
    assert presenter.state.held is None
    assert ui.settings.get(DEFAULT_MODE) == "full"
    assert "263 memories of the invented person are gone" in said.toasts[-1]
    bar.close_down()
    presenter.close_down()


def test_a_life_that_has_begun_lets_nobody_move_in(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    ui = context(assistant)
    made, _care = section(ui, qtbot)
    assistant.sample.trouble = KnownError("There are memories of your own here.", "Elsewhere.")
    row = made._sample
    row._load.click()
    assert not row._banner.isHidden()
    assert ui.settings.get(DEFAULT_MODE) == "full"
    made.close_down()


def test_the_backup_asks_for_a_lock_before_it_asks_for_a_place(qtbot: QtBot) -> None:
    made, _care = section(context(), qtbot)
    made.show()
    button = next(each for each in made.findChildren(QPushButton) if each.text() == "Back up\u2026")
    button.click()
    (asked,) = made.findChildren(LockDialog)
    assert asked.phrase.accessibleName()
    asked.reject()
    made.close_down()
