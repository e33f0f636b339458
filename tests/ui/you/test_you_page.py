"""The You page: clauses lead to their sources, doubt can be settled, tasks can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.jobs import FakeJobs
from fakes.life import NOW, memory
from fakes.settled import settle
from scrubjay.domain.errors import KnownError
from scrubjay.domain.life import Portrait
from scrubjay.domain.memory import MemoryId, MemoryKind, MemoryState
from scrubjay.ui.context import Place
from scrubjay.ui.widgets import Button, Pressable
from scrubjay.ui.you.month_bars import every_month
from scrubjay.ui.you.page import YouPage
from scrubjay.ui.you.presenter import Phase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    Open = Callable[..., YouPage]

FERRY, PASSPORT = MemoryId("p1"), MemoryId("p2")


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture
def assistant() -> FakeAssistant:
    made = FakeAssistant()
    plans = [
        memory("p1", "Book the ferry.", kind=MemoryKind.PLAN),
        memory("p2", "Renew the passport.", kind=MemoryKind.PLAN),
    ]
    with made.store.writing("remember", "person", NOW):
        made.store.put(plans)
    made.tasks.require(FERRY, PASSPORT)
    return made


@pytest.fixture
def opened(qtbot: QtBot, said: Said, assistant: FakeAssistant) -> Iterator[Open]:
    pages: list[YouPage] = []

    def make(jobs: FakeJobs | None = None, other: FakeAssistant | None = None) -> YouPage:
        page = YouPage(context(other or assistant, jobs, said))
        qtbot.addWidget(page)
        page.resize(900, 700)
        with qtbot.waitExposed(page):
            page.show()
        settle(page)
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.close_down()


def phase(page: YouPage) -> Phase:
    return page.presenter.state.phase


def pressables(page: QWidget) -> dict[str, Pressable]:
    return {each.accessibleName(): each for each in page.findChildren(Pressable)}


def buttons(page: QWidget, about: str) -> dict[str, Button]:
    found = page.findChildren(Button)
    return {each.text(): each for each in found if each.accessibleDescription() == about}


def test_a_clause_opens_what_it_rests_on(opened: Open, said: Said) -> None:
    clause = pressables(opened())["You work at Tideway Maps."]
    clause.setFocus()
    QTest.keyClick(clause, Qt.Key.Key_Return)
    assert said.places == [(Place.MEMORIES, "m04")]


def test_what_is_unsure_can_be_confirmed_and_taken_back(
    opened: Open, said: Said, assistant: FakeAssistant
) -> None:
    page = opened()
    buttons(page, "You are allergic to hazelnuts.")["This is right"].click()
    assert assistant.store.rows[MemoryId("m14")].confirmed
    assert said.undo is not None
    said.undo()
    assert assistant.store.rows[MemoryId("m14")].state is MemoryState.PROPOSED


def test_what_is_wrong_goes_away(opened: Open, assistant: FakeAssistant) -> None:
    page = opened()
    sections = assistant.life.shown.sections
    assistant.life.shown = Portrait(sections=sections)
    buttons(page, "You are allergic to hazelnuts.")["Wrong"].click()
    assert assistant.store.rows[MemoryId("m14")].state is MemoryState.TRASHED
    assert page.presenter.state.portrait.unsure == ()


def test_an_interest_lists_its_memories(opened: Open, said: Said) -> None:
    page = opened()
    page.tabs.open(1)
    settle(page)
    buttons(page, "heron, canal, sunrise")["Open 3 memories"].click()
    assert said.chosen is not None
    assert said.chosen.ids == ("m05", "m01", "m11")


def test_a_tick_finishes_a_task_and_frees_what_waited(
    opened: Open, said: Said, assistant: FakeAssistant
) -> None:
    page = opened()
    page.tabs.open(2)
    state = page.presenter.state
    assert {each.memory.id for each in state.tasks if each.blocked} == {FERRY}
    ticks = {each.accessibleName(): each for each in page.findChildren(QCheckBox)}
    ticks["Done: Renew the passport."].click()
    assert not any(each.blocked for each in page.presenter.state.tasks)
    assert said.toasts[-1] == "Done."
    assert said.undo is not None
    said.undo()
    assert {each.memory.id for each in page.presenter.state.tasks if each.blocked} == {FERRY}


def test_done_tasks_can_be_seen_and_reopened(opened: Open, assistant: FakeAssistant) -> None:
    assistant.tasks.finish(PASSPORT)
    page = opened()
    page.tabs.open(2)
    assert PASSPORT not in {each.memory.id for each in page.presenter.state.tasks}
    page.presenter.show_done(on=True)
    done = [each for each in page.presenter.state.tasks if each.done]
    assert [each.memory.id for each in done] == [PASSPORT]
    page.presenter.reopen(PASSPORT)
    assert not any(each.done for each in page.presenter.state.tasks)


def test_a_task_that_would_wait_for_itself_is_refused_in_words(opened: Open, said: Said) -> None:
    opened().presenter.require(PASSPORT, FERRY)
    assert said.toasts == ["A task cannot wait for itself."]


def test_a_task_can_stop_waiting(opened: Open) -> None:
    page = opened()
    page.presenter.release(FERRY, PASSPORT)
    assert not any(each.blocked for each in page.presenter.state.tasks)


def test_a_page_that_is_not_seen_reads_nothing(
    opened: Open, assistant: FakeAssistant, qtbot: QtBot
) -> None:
    page = opened()
    page.hide()
    before = page.presenter.state
    assistant.tasks.finish(PASSPORT)
    page.presenter._context.news.stir()
    assert page.presenter.state is before
    with qtbot.waitExposed(page):
        page.show()
    assert page.presenter.state is not before


def test_a_failure_is_told_and_can_be_tried_again(opened: Open, assistant: FakeAssistant) -> None:
    assistant.life.trouble = KnownError("The vault cannot be read.", "Check the disk.")
    page = opened()
    assert phase(page) is Phase.FAILED
    banner = page._errors
    assert banner.isVisible()
    assistant.life.trouble = None
    banner.findChildren(Button)[0].click()
    assert phase(page) is Phase.SHOWING
    assert banner.isHidden()


def test_it_waits_without_blocking(opened: Open) -> None:
    jobs = FakeJobs(held=True)
    page = opened(jobs)
    assert phase(page) is Phase.LOADING
    jobs.release()
    assert phase(page) is Phase.SHOWING


def test_an_empty_life_says_how_to_begin(opened: Open, said: Said) -> None:
    page = opened(other=FakeAssistant([]))
    go = next(each for each in page.findChildren(Button) if each.text() == "Go to Chat")
    go.click()
    assert said.places == [(Place.CHAT, None)]


def test_months_without_anything_are_drawn_too() -> None:
    month = NOW.date().replace(day=1)
    counted = ((month.replace(year=2024, month=11), 2), (month.replace(month=2), 5))
    assert [count for _month, count in every_month(counted)] == [2, 0, 0, 5]
    assert every_month(()) == ()
    long_ago = ((month.replace(year=1999), 1), (month, 1))
    assert len(every_month(long_ago)) == 24
