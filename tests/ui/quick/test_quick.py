"""Quick capture: what becomes of the words, whatever the vault is doing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.opening import FakeOpening
from scrubjay.domain.changes import Changes
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId
from scrubjay.ui.quick.presenter import DRAFT, QuickPresenter
from scrubjay.ui.quick.window import QuickWindow
from scrubjay.ui.shell import Shell, Stage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from scrubjay.ui.context import UiContext
    from scrubjay.ui.quick.state import QuickState

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)
PHRASE = "correct horse"


class Sitting:
    """A shell, a presenter that follows it, and the context that comes when it is open."""

    def __init__(self, opening: FakeOpening, jobs: FakeJobs | None = None) -> None:
        self.jobs = jobs or FakeJobs()
        self.opening = opening
        self.shell = Shell(opening, self.jobs)
        self.presenter = QuickPresenter(self.shell)
        self.ui: UiContext | None = None

    def open(self) -> None:
        self.ui = context(opening=self.opening, jobs=self.jobs)
        self.shell.open()
        self.presenter.attach(self.ui)

    def type(self, words: str) -> None:
        self.presenter.put(words)

    def kept(self) -> list[str]:
        return [
            each.text
            for each in self.opening.assistant.store.rows.values()
            if each.id.startswith("n")
        ]

    def rests(self) -> bool:
        return self.presenter.is_at_rest

    def shown(self) -> tuple[Stage, bool]:
        return self.state.stage, self.state.trouble is not None

    @property
    def state(self) -> QuickState:
        return self.presenter.state

    @property
    def line(self) -> str:
        return self.presenter.state.line


def ready() -> Sitting:
    made = Sitting(FakeOpening())
    made.open()
    return made


def refuse(monkeypatch: pytest.MonkeyPatch, sitting: Sitting, error: KnownError) -> None:
    def remember(_text: str) -> Changes:
        raise error

    monkeypatch.setattr(sitting.opening.assistant.browse, "remember", remember)


def test_enter_keeps_and_says_what_was_learnt_and_undo_takes_it_back() -> None:
    sitting = ready()
    assert sitting.ui is not None
    heard: list[object] = []
    sitting.ui.news.subscribe(heard.append)
    sitting.type("I live in Leiden now.")
    sitting.presenter.keep()
    state = sitting.state
    assert sitting.kept() == ["I live in Leiden now."]
    assert "Kept, and learned: " in state.line
    assert "I live in Leiden now." in state.line
    assert (state.text, state.can_undo, len(heard)) == ("", True, 1)
    sitting.presenter.undo()
    assert sitting.line == "Taken back."
    assert not sitting.state.can_undo
    assert len(heard) == 2


def test_what_holds_no_longer_is_counted() -> None:
    sitting = ready()
    sitting.type("I live in Leiden now.")
    sitting.presenter.keep()
    sitting.type("I live in Graz now.")
    sitting.presenter.keep()
    assert sitting.line.endswith("1 thing is no longer so.")


def test_what_was_told_already_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    sitting = ready()
    browse = sitting.opening.assistant.browse
    monkeypatch.setattr(browse, "remember", lambda _text: Changes(skipped=("known",)))
    sitting.type("Water is wet.")
    sitting.presenter.keep()
    assert "already" in sitting.line
    assert not sitting.state.can_undo


def test_nothing_is_kept_of_nothing() -> None:
    sitting = ready()
    sitting.type("   ")
    sitting.presenter.keep()
    assert sitting.kept() == []
    assert sitting.presenter.is_at_rest


def test_words_wait_for_the_vault_to_open_and_are_kept_in_order() -> None:
    sitting = Sitting(FakeOpening(), FakeJobs(held=True))
    sitting.shell.begin()
    assert sitting.line == "Enter keeps it as soon as your memories are open."
    for words in ("First this.", "Then that."):
        sitting.type(words)
        sitting.presenter.keep()
    sitting.type("Half a thou")
    assert sitting.state.waiting == ("First this.", "Then that.")
    assert not sitting.rests()
    sitting.jobs.held = False
    sitting.jobs.release()
    sitting.open()
    assert sitting.kept() == ["First this.", "Then that."]
    assert sitting.rests()
    assert sitting.opening.assistant.chat.draft(DRAFT) == "Half a thou"


def test_words_wait_for_the_passphrase() -> None:
    sitting = Sitting(FakeOpening(passphrase=PHRASE))
    sitting.shell.begin()
    sitting.type("Mind the step.")
    sitting.presenter.keep()
    assert sitting.line == "It is kept when you unlock your memories."
    sitting.presenter.unlock("wrong")
    trouble = sitting.state.trouble
    assert trouble is not None
    assert trouble.sentence == "That is not the passphrase."
    sitting.presenter.unlock(PHRASE)
    sitting.open()
    assert sitting.kept() == ["Mind the step."]


def test_leaving_a_locked_vault_is_warned_of_once() -> None:
    sitting = Sitting(FakeOpening(passphrase=PHRASE))
    sitting.shell.begin()
    assert sitting.presenter.may_leave()
    sitting.type("Mind the step.")
    assert not sitting.presenter.may_leave()
    trouble = sitting.state.trouble
    assert trouble is not None
    assert "loses what you wrote" in trouble.sentence
    sitting.type("Mind the step!")
    assert sitting.state.trouble is None
    assert not sitting.presenter.may_leave()
    assert sitting.presenter.may_leave()


def test_words_that_are_refused_come_back_with_the_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sitting = ready()
    refuse(monkeypatch, sitting, KnownError("This was not kept: it was forgotten."))
    sitting.type("A secret.")
    sitting.presenter.keep()
    state = sitting.state
    assert (state.text, state.waiting) == ("A secret.", ())
    assert state.trouble is not None
    assert state.trouble.sentence == "This was not kept: it was forgotten."
    sitting.type("A secret")
    assert sitting.state.trouble is None


def test_what_was_left_unfinished_is_there_the_next_time() -> None:
    sitting = ready()
    sitting.type("Half a thou")
    sitting.presenter.save()
    again = Sitting(sitting.opening)
    again.open()
    assert again.presenter.state.text == "Half a thou"
    again.type("Half a thought.")
    again.presenter.keep()
    assert sitting.opening.assistant.chat.draft(DRAFT) == ""


def test_a_draft_and_what_was_typed_meanwhile_are_both_there() -> None:
    opening = FakeOpening()
    opening.assistant.chat.keep_draft(DRAFT, "old")
    sitting = Sitting(opening)
    sitting.type("new")
    sitting.open()
    assert sitting.state.text == "old new"
    assert opening.assistant.chat.draft(DRAFT) == "old new"


def test_a_draft_outlives_words_that_were_given_before_it_was_read() -> None:
    opening = FakeOpening()
    opening.assistant.chat.keep_draft(DRAFT, "old")
    sitting = Sitting(opening)
    sitting.type("Mind the step.")
    sitting.presenter.keep()
    sitting.type("new")
    sitting.open()
    assert sitting.kept() == ["Mind the step."]
    assert opening.assistant.chat.draft(DRAFT) == "old new"


def test_another_vault_finds_the_words_once() -> None:
    sitting = ready()
    sitting.type("Half a thou")
    sitting.presenter.save()
    sitting.type("Half a thought")
    sitting.presenter.detach()
    sitting.presenter.save()
    assert not sitting.rests()
    sitting.open()
    assert sitting.opening.assistant.chat.draft(DRAFT) == "Half a thought"


def test_words_in_the_field_are_a_draft_before_the_program_may_end() -> None:
    sitting = Sitting(FakeOpening(), FakeJobs(held=True))
    sitting.shell.begin()
    sitting.type("Half a thou")
    assert sitting.presenter.may_leave()  # but not before it is at rest
    assert not sitting.rests()
    sitting.jobs.held = False
    sitting.jobs.release()
    rested: list[bool] = []
    sitting.presenter.watch(lambda _state: rested.append(sitting.rests()))
    sitting.open()
    assert rested[0] is False
    assert rested[-1] is True
    assert sitting.opening.assistant.chat.draft(DRAFT) == "Half a thou"


def test_words_that_a_person_gave_up_are_not_waited_for() -> None:
    sitting = Sitting(FakeOpening(passphrase=PHRASE))
    sitting.shell.begin()
    sitting.type("Mind the step.")
    sitting.presenter.keep()
    assert not sitting.presenter.may_leave()
    assert not sitting.rests()
    assert sitting.presenter.may_leave()
    assert sitting.rests()
    sitting.type("But this.")
    assert not sitting.rests()


def test_words_that_are_forgotten_elsewhere_are_shown_no_longer() -> None:
    sitting = ready()
    assert sitting.ui is not None
    sitting.type("I live in Leiden now.")
    sitting.presenter.keep()
    kept = sitting.state.kept
    assert kept is not None
    sitting.ui.news.publish(Changes(operation="other", removed=(MemoryId("unknown"),)))
    assert "Leiden" in sitting.line
    sitting.ui.news.publish(Changes(operation="forget", removed=tuple(kept.touched)))
    assert "Leiden" not in repr(sitting.state)


def test_a_draft_that_is_forgotten_with_a_memory_leaves_the_field() -> None:
    sitting = ready()
    assert sitting.ui is not None
    sitting.type("I live in Leiden")
    sitting.presenter.save()
    news = Changes(operation="forget", removed=(MemoryId("some"),))
    sitting.ui.news.publish(news)
    assert sitting.state.number == 0
    sitting.opening.assistant.chat.keep_draft(DRAFT, "")  # as the vault does
    sitting.ui.news.publish(news)
    assert (sitting.state.number, sitting.state.text) == (1, "")
    assert sitting.rests()
    sitting.presenter.save()
    assert sitting.opening.assistant.chat.draft(DRAFT) == ""


def test_a_question_is_said_to_be_kept_and_not_answered() -> None:
    sitting = ready()
    sitting.type("Where did I put the key?")
    assert "answered in the chat" in sitting.line


def test_a_vault_that_does_not_open_is_told_and_tried_again() -> None:
    opening = FakeOpening()
    opening.trouble = KnownError("The vault is damaged.", "Restore a backup.")
    sitting = Sitting(opening)
    sitting.shell.begin()
    assert sitting.shown() == (Stage.FAILED, True)
    sitting.presenter.retry()
    sitting.presenter.attach(context(opening=opening))
    assert sitting.shown() == (Stage.READY, False)


# --- the window ---


def window(qtbot: QtBot, sitting: Sitting, *, goes_on: bool = False) -> QuickWindow:
    made = QuickWindow(sitting.presenter, lambda: goes_on)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.come_forward()
    return made


def test_everything_is_done_by_keys(qtbot: QtBot) -> None:
    sitting = ready()
    made = window(qtbot, sitting)
    left: list[bool] = []
    made.left.connect(lambda: left.append(True))
    assert made.field.hasFocus()
    QTest.keyClicks(made.field, "I live in Leiden now.")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert sitting.kept() == ["I live in Leiden now."]
    assert made.field.text() == ""
    QTest.keyClick(made, Qt.Key.Key_Tab)
    assert made._undo.hasFocus()
    QTest.keyClick(made._undo, Qt.Key.Key_Space)
    assert sitting.line == "Taken back."
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()
    assert left == [True]
    made.come_forward()
    assert made.isVisible()


def test_a_locked_vault_is_unlocked_in_the_small_window(qtbot: QtBot) -> None:
    sitting = Sitting(FakeOpening(passphrase=PHRASE))
    sitting.shell.begin()
    made = window(qtbot, sitting)
    QTest.keyClicks(made.field, "Mind the step.")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    QTest.keyClicks(made._passphrase, "wrong")
    QTest.keyClick(made._passphrase, Qt.Key.Key_Return)
    assert made._passphrase.text() == ""
    assert made._passphrase.hasFocus()
    QTest.keyClicks(made._passphrase, PHRASE)
    QTest.keyClick(made._passphrase, Qt.Key.Key_Return)
    sitting.open()
    assert not made._locked.isVisible()
    assert made.field.hasFocus()
    assert sitting.kept() == ["Mind the step."]


def test_escape_warns_once_where_words_would_be_lost(qtbot: QtBot) -> None:
    sitting = Sitting(FakeOpening(passphrase=PHRASE))
    sitting.shell.begin()
    made = window(qtbot, sitting)
    QTest.keyClicks(made.field, "Mind the step.")
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert made.isVisible()
    assert made._banner.isVisible()
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()


def test_where_the_program_goes_on_nothing_is_lost_by_closing(qtbot: QtBot) -> None:
    sitting = Sitting(FakeOpening(passphrase=PHRASE))
    sitting.shell.begin()
    made = window(qtbot, sitting, goes_on=True)
    QTest.keyClicks(made.field, "Mind the step.")
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()
    made.come_forward()
    assert made.field.text() == "Mind the step."


def test_the_news_is_announced(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    sitting = ready()
    made = window(qtbot, sitting)
    QTest.keyClicks(made.field, "I live in Leiden now.")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert any("Kept, and learned" in each for each in said)
    refuse(monkeypatch, sitting, KnownError("The disk is full.", "Make room."))
    QTest.keyClicks(made.field, "More.")
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert said[-1] == "The disk is full. Make room."


def test_a_token_is_put_where_qt_looks_for_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    made = window(qtbot, ready())
    made.come_forward("by-this")
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "by-this"


def test_every_line_is_whole_however_long(qtbot: QtBot) -> None:
    sitting = ready()
    made = window(qtbot, sitting)
    before = made.height()
    QTest.keyClicks(made.field, "I live in Leiden now. " * 12)
    QTest.keyClick(made.field, Qt.Key.Key_Return)
    assert made.height() > before
    assert made._line.heightForWidth(made._line.width()) <= made._line.height()


def test_the_window_says_when_the_memories_are_nobodys(qtbot: QtBot) -> None:
    sitting = Sitting(FakeOpening())
    sitting.open()
    window = QuickWindow(sitting.presenter, lambda: True)
    qtbot.addWidget(window)
    assert window.windowTitle() == "Scrubjay"
    for _step in sitting.opening.assistant.sample.load():
        pass
    sitting.presenter.look()
    assert "invented person" in window.windowTitle()
    assert "invented person" in window._line.text()
    window.close_down()
