from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.walk import unnamed
from scrubjay.domain.changes import Changes, Receipt
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId
from scrubjay.ui.memories.forget_dialog import ForgetDialog, proof
from scrubjay.ui.memories.forget_presenter import (
    Asking,
    Done,
    Failed,
    ForgetPresenter,
    Working,
)
from scrubjay.ui.presenter import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytestqt.qtbot import QtBot

IDS = [MemoryId("m01"), MemoryId("m05")]


def words_of(dialog: QWidget) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def button(dialog: QWidget, text: str) -> QPushButton:
    found = [each for each in dialog.findChildren(QPushButton) if each.text() == text]
    shown = [each for each in found if each.isVisible()]
    assert shown, f"no button {text}"
    return shown[0]


def asked(jobs: FakeJobs | None = None) -> tuple[ForgetPresenter, FakeAssistant]:
    assistant = FakeAssistant()
    presenter = ForgetPresenter(context(assistant, jobs), IDS)
    presenter.preview()
    return presenter, assistant


def test_nothing_goes_before_the_persons_word() -> None:
    presenter, assistant = asked()

    assert isinstance(presenter.state, Asking)
    assert {each.id for each in presenter.state.preview.memories} == set(IDS)
    assert set(IDS) <= set(assistant.store.rows)


def test_at_the_persons_word_it_goes_and_everybody_hears_of_it() -> None:
    assistant = FakeAssistant()
    given = context(assistant)
    news: list[Changes] = []
    given.news.subscribe(news.append)
    presenter = ForgetPresenter(given, IDS)
    presenter.preview()

    presenter.forget()

    assert isinstance(presenter.state, Done)
    assert presenter.state.receipt.hits == 0
    assert not set(IDS) & set(assistant.store.rows)
    assert set(news[0].removed) == set(IDS)


def test_it_cannot_be_asked_to_forget_twice() -> None:
    jobs = FakeJobs(held=True)
    presenter, _assistant = asked(jobs)
    jobs.release()

    presenter.forget()
    presenter.forget()

    assert presenter.is_working
    assert len(jobs.waiting) == 1


def test_a_failure_is_told_and_can_be_tried_again() -> None:
    presenter, assistant = asked()

    def refuse(ids: Sequence[MemoryId]) -> Receipt:
        raise KnownError("The index could not be built.", "Try again.")

    assistant.browse.forget = refuse  # type: ignore[method-assign]
    presenter.forget()

    failed = presenter.state
    presenter.preview()

    assert isinstance(failed, Failed)
    assert failed.trouble.remedy == "Try again."
    assert isinstance(presenter.state, Asking)


def test_the_receipt_is_a_sentence_whatever_it_found() -> None:
    clean = Receipt(removed={}, files=12, bytes_scanned=2048, hits=0)
    dirty = Receipt(removed={}, files=1, bytes_scanned=2048, hits=2, found_in=("a", "b"))

    assert proof(clean) == (
        "I looked through 12 files (2.00 KiB). "
        "Neither the words nor their index entry are in any of them."
    )
    assert proof(dirty) == (
        "I looked through 1 file (2.00 KiB), and a trace of it is still in 2 places:"
    )


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[ForgetDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    presenter, _assistant = asked()
    made = ForgetDialog(presenter, parent)
    made.open()
    yield made
    parent.close()


def test_the_dialog_lists_what_goes_and_counts_it_on_the_button(
    dialog: ForgetDialog, qtbot: QtBot
) -> None:
    assert "Forget 2 memories for good?" in words_of(dialog)
    assert "Also removed: 1 mention in a chat, 2 steps of history, 2 entries of the index." in (
        words_of(dialog)
    )
    assert unnamed(dialog) == []

    button(dialog, "Forget 2 for good").click()
    qtbot.waitUntil(lambda: "Forgotten" in words_of(dialog))

    assert "Neither the words nor their index entry" in words_of(dialog)
    assert "Removed: 2 memories." in words_of(dialog)
    assert unnamed(dialog) == []
    button(dialog, "Close").click()
    assert not dialog.isVisible()


def test_enter_and_escape_keep_the_memories(dialog: ForgetDialog, qtbot: QtBot) -> None:
    assert dialog.focusWidget() is button(dialog, "Keep them")

    button(dialog, "Keep them").click()

    assert not dialog.isVisible()
    assert isinstance(dialog._presenter.state, Asking)


def test_while_it_works_it_cannot_be_closed(dialog: ForgetDialog) -> None:
    dialog._presenter._show(Working(2))

    dialog.reject()
    dialog.close()

    assert dialog.isVisible()
    dialog._presenter._show(Failed(Trouble(sentence="It stopped.")))
    dialog.reject()
    assert not dialog.isVisible()
