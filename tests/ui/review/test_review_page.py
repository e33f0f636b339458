"""The Review page: decisions in bulk, what fades, and three memories a day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.jobs import FakeJobs
from fakes.life_faces import asked_life
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import LinkKind
from scrubjay.domain.memory import MemoryId, MemoryState
from scrubjay.domain.rehearsal import Grade
from scrubjay.settings import DIGEST, RECALL_FIRST, WORTH_KEEPING
from scrubjay.ui.review.conflict_card import ConflictCard
from scrubjay.ui.review.page import ReviewPage
from scrubjay.ui.review.question_card import QuestionCard, reason_of, title_of
from scrubjay.ui.review.tally import Tally
from scrubjay.ui.review.tray import Phase
from scrubjay.ui.widgets import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    Open = Callable[..., ReviewPage]


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture
def assistant() -> FakeAssistant:
    made = FakeAssistant()
    asked_life(made)
    return made


@pytest.fixture
def opened(qtbot: QtBot, said: Said, assistant: FakeAssistant) -> Iterator[Open]:
    pages: list[ReviewPage] = []

    def make(jobs: FakeJobs | None = None, *, guessing: bool = False) -> ReviewPage:
        ui = context(assistant, jobs, said)
        ui.settings.put(RECALL_FIRST, guessing)
        page = ReviewPage(ui)
        qtbot.addWidget(page)
        page.resize(900, 700)
        with qtbot.waitExposed(page):
            page.show()
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.close_down()


def phase(page: ReviewPage) -> Phase:
    return page.tray.state.phase


def keys(page: ReviewPage) -> list[str]:
    return [each.key for each in page.tray.state.questions]


def test_proposals_come_before_suggestions(opened: Open) -> None:
    page = opened()
    assert keys(page) == ["m14", "merge-m05", "link-m04", "tag-m11"]
    assert page.tray.state.total == 4
    assert len(page.findChildren(QuestionCard)) == 4


def test_each_question_says_what_would_happen(opened: Open) -> None:
    questions = opened().tray.state.questions
    assert [title_of(each) for each in questions] == [
        "Is this right?",
        "The same twice? The first one is kept, the second goes to the trash.",
        "Do these belong together?",
        "Add the tag “hiking”?",
    ]
    assert reason_of(questions[1]) == "Both say it in almost the same words."


def test_several_are_accepted_at_once(opened: Open, assistant: FakeAssistant, said: Said) -> None:
    page = opened()
    page.tray.choose_all(on=True)
    page.tray.accept()
    assert assistant.store.rows[MemoryId("m14")].confirmed
    assert assistant.store.rows[MemoryId("m17")].state is MemoryState.TRASHED
    assert [each.kind for each in assistant.links.held] == [LinkKind.PERSON]
    assert keys(page) == []
    assert said.toasts == ["Kept 4."]
    assert said.undo is not None
    said.undo()
    assert assistant.store.rows[MemoryId("m17")].state is MemoryState.ACTIVE


def test_a_refused_one_leaves_and_the_others_stay(opened: Open, assistant: FakeAssistant) -> None:
    page = opened()
    cards = {each._question.key: each for each in page.findChildren(QuestionCard)}
    page.tray.refuse(["link-m04"])
    assert keys(page) == ["m14", "merge-m05", "tag-m11"]
    assert not assistant.links.held
    left = {each._question.key: each for each in page._tray_view._by_key.values()}
    assert left["m14"] is cards["m14"]


def test_nothing_is_done_without_a_choice(opened: Open, said: Said) -> None:
    page = opened()
    page.tray.accept()
    page.tray.refuse()
    assert len(keys(page)) == 4
    assert not said.toasts


def test_what_contradicts_is_settled_by_the_person(
    opened: Open, assistant: FakeAssistant, said: Said
) -> None:
    rows = assistant.store.rows
    assistant.browse.rivals = [(rows[MemoryId("m03")], rows[MemoryId("m04")])]
    page = opened()
    (card,) = page.findChildren(ConflictCard)
    holds = {each.accessibleDescription(): each for each in card.findChildren(Button)}
    assert set(holds) == {"I live in Utrecht.", "I work at Tideway Maps."}
    holds["I live in Utrecht."].click()
    assert assistant.store.rows[MemoryId("m03")].confirmed
    assert page.tray.state.conflicts == ()
    assert said.toasts == ["Settled."]


def test_a_tick_on_a_card_is_a_choice(opened: Open) -> None:
    page = opened()
    card = page.findChildren(QuestionCard)[0]
    card._tick.setFocus()
    QTest.keyClick(card._tick, Qt.Key.Key_Space)
    assert page.tray.state.chosen == {"m14"}


def test_a_suggestion_about_what_is_gone_is_not_asked(
    opened: Open, assistant: FakeAssistant
) -> None:
    assistant.store.forget([MemoryId("m17")])
    assert "merge-m05" not in keys(opened())


def test_a_tray_that_cannot_be_read_says_so(opened: Open, assistant: FakeAssistant) -> None:
    assistant.browse.trouble = KnownError("The vault cannot be read.")
    page = opened()
    assert phase(page) is Phase.FAILED
    assistant.browse.trouble = None
    page.tray.reload()
    assert phase(page) is Phase.SHOWING


def test_what_fades_is_kept_or_let_go(opened: Open, assistant: FakeAssistant, said: Said) -> None:
    page = opened()
    lines = page.fading.state.lines
    assert lines
    first, second, *_rest = [each.id for each in lines]
    page.fading.keep([first])
    assert assistant.rehearsal.kept == [first]
    page.fading.choose(second, on=True)
    page.fading.let_go()
    assert assistant.store.rows[second].state is MemoryState.ARCHIVED
    assert said.toasts == ["Kept 1 memory.", "Let 1 memory go to the archive."]
    assert page.fading.state.chosen == frozenset()
    assert said.undo is not None
    said.undo()
    assert assistant.store.rows[second].state is MemoryState.ACTIVE


def test_the_digest_and_the_cards_can_be_turned_off(opened: Open) -> None:
    page = opened()
    page.tabs.open(1)
    page._settings.put(DIGEST, False)
    page._settings.put(WORTH_KEEPING, False)
    shown = [chip.text() for chip in page.tabs._chips if chip.isVisible()]
    assert len(shown) == 1
    assert page.tabs._chips[0].isChecked()


def test_a_card_is_covered_until_one_has_guessed(opened: Open, assistant: FakeAssistant) -> None:
    page = opened(guessing=True)
    page.tabs.open(2)
    view = page._cards_view.content
    first = page.cards.state.current
    assert first is not None
    assert first.cue
    assert not page.cards.state.is_open
    assert view._words.text() == ""
    page.cards.grade(Grade.GOOD)  # nobody grades what was not seen
    assert assistant.rehearsal.grades == []
    view.take_focus()
    QTest.keyClicks(view._guess, "plum cake?")
    QTest.keyClick(view._guess, Qt.Key.Key_Return)
    assert page.cards.state.guess == "plum cake?"
    assert view._words.text() == first.memory.text
    QTest.keyClick(view, Qt.Key.Key_3)
    assert assistant.rehearsal.grades == [(first.memory.id, Grade.EASY)]
    assert page.cards.state.current is not first


def test_escape_skips_a_card(opened: Open, assistant: FakeAssistant) -> None:
    page = opened(guessing=True)
    page.tabs.open(2)
    asked = page.cards.state.asked
    assert asked is not None
    for _ in asked:
        QTest.keyClick(page._cards_view.content, Qt.Key.Key_Escape)
    assert page.cards.state.current is None
    assert assistant.rehearsal.grades == []
    assert page._cards_view.content._over.isVisible()


def test_without_guessing_it_is_only_asked_whether_to_keep_it(
    opened: Open, assistant: FakeAssistant, said: Said
) -> None:
    page = opened()
    page.tabs.open(2)
    asked = page.cards.state.asked
    assert asked is not None
    assert page.cards.state.is_open
    page.cards.keep()
    page.cards.let_go()
    assert assistant.rehearsal.kept == [asked[0].memory.id]
    assert assistant.store.rows[asked[1].memory.id].state is MemoryState.ARCHIVED
    assert said.toasts == ["Kept.", "Let go to the archive."]
    assert page.cards.state.at == 2


def test_a_round_under_way_is_not_shuffled_by_news(opened: Open) -> None:
    page = opened()
    asked = page.cards.state.asked
    page.cards.skip()
    page.cards.reload()
    assert page.cards.state.asked is asked
    assert page.cards.state.at == 1


def test_the_number_on_the_rail_is_counted_once_after_a_burst(assistant: FakeAssistant) -> None:
    jobs = FakeJobs(held=True)
    ui = replace(context(assistant), jobs=jobs)
    told: list[int] = []
    tally = Tally(ui, told.append)
    for _ in range(5):
        ui.news.stir()
    jobs.release()
    assert told == [4, 4]
    assert len(jobs.lanes) == 2
    tally.close()
    ui.news.stir()
    assert len(jobs.lanes) == 2


def test_a_refusal_can_be_taken_back(opened: Open, said: Said) -> None:
    opened().tray.refuse(["link-m04"])
    assert said.undo is not None


def test_questions_are_answered_by_keyboard_alone(
    opened: Open, assistant: FakeAssistant, qtbot: QtBot
) -> None:
    page = opened()
    with qtbot.waitActive(page):
        page.activateWindow()
    page.take_focus()
    press_named(page, "Keep")
    assert assistant.store.rows[MemoryId("m14")].confirmed
    assert "m14" not in keys(page)
    left = keys(page)
    press_named(page, "No")
    assert len(keys(page)) == len(left) - 1
    assert not assistant.links.held


def press_named(page: ReviewPage, name: str) -> None:
    """Go on with Tab to the next button of this name, and press it with Space."""
    for _step in range(60):
        QTest.keyClick(focused(page), Qt.Key.Key_Tab)
        if getattr(focused(page), "text", lambda: "")() == name:
            QTest.keyClick(focused(page), Qt.Key.Key_Space)
            return
    pytest.fail(f"Tab comes to no button called {name}")


def focused(page: ReviewPage) -> QWidget:
    return page.window().focusWidget()
