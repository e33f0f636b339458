"""Quick capture: what becomes of the words, whatever the vault is doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.opening import FakeOpening
from fakes.quick_sitting import PHRASE, Sitting, ready, refuse
from scrubjay.domain.changes import Changes
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId
from scrubjay.ui.quick.presenter import DRAFT
from scrubjay.ui.shell import Stage

if TYPE_CHECKING:
    import pytest


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


def test_what_was_kept_is_put_aside_with_the_window() -> None:
    sitting = ready()
    sitting.type("I live in Leiden now.")
    sitting.presenter.keep()
    assert sitting.state.is_done
    sitting.presenter.put_aside()
    assert sitting.line == "Enter keeps it in your memories. Escape closes."
    assert not sitting.state.can_undo


def test_only_what_is_kept_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    sitting = Sitting(FakeOpening(passphrase=PHRASE))
    sitting.shell.begin()
    sitting.type("Mind the step.")
    sitting.presenter.keep()
    assert not sitting.state.is_done
    sitting = ready()
    refuse(monkeypatch, sitting, KnownError("The disk is full."))
    sitting.type("Mind the step.")
    sitting.presenter.keep()
    assert not sitting.state.is_done
