"""Help for searching: names to complete, the sheet of operators, what else may find something."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.life import life, memory
from fakes.walk import unnamed
from scrubjay.domain.memory import MemoryId, MemoryKind, Origin
from scrubjay.ui.memories.known_names import KnownNames, NamesPresenter, known
from scrubjay.ui.memories.no_hits import ways_on
from scrubjay.ui.memories.query import Query
from scrubjay.ui.memories.saved_dialog import SavedDialog
from scrubjay.ui.memories.saved_searches import SavedSearches, named, search_of
from scrubjay.ui.memories.search_completion import offers, word_at
from scrubjay.ui.memories.search_help import SearchHelp
from scrubjay.ui.widgets import Chip

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from scrubjay.ui.memories.page import MemoriesPage

    Open = Callable[..., MemoriesPage]


def peopled() -> FakeAssistant:
    told = [
        replace(
            memory(f"p{each}", f"Line {each}.", origin=Origin.IMPORT),
            entities=("Nora Baum",) if each < 3 else ("Norbert",),
            place="Den Helder",
            tags=("garden",),
        )
        for each in range(4)
    ]
    return FakeAssistant([*life(), *told])


@pytest.fixture
def names() -> KnownNames:
    *_steps, found = known(peopled().browse)
    assert found is not None
    return found


def test_names_are_completed_the_most_frequent_first(names: KnownNames) -> None:
    assert [each for each, _ in offers("person:nor", names)] == [
        'person:"Nora Baum" ',
        "person:Norbert ",
    ]
    assert ('person:"Nora Baum" ', "") in offers("person:bau", names)
    assert [each for each, _ in offers("place:", names)] == ['place:"Den Helder" ']
    assert [each for each, _ in offers("tag:g", names)] == ["tag:garden "]
    assert "source:Everyday " in {each for each, _ in offers("source:e", names)}


def test_a_plain_word_offers_the_people_it_begins(names: KnownNames) -> None:
    assert 'person:"Nora Baum" ' in {each for each, _ in offers("Nora", names)}
    assert offers("no", names) == []


@pytest.mark.parametrize(
    ("before", "word", "begin"),
    [
        ("kind:plan per", "per", 10),
        ('person:"Nora B', "person:Nora B", 0),
        ('ferry person:"Nora B', "person:Nora B", 6),
        ('"before sun', "", 0),
        ("ferry ", "", 6),
    ],
)
def test_the_word_at_the_cursor_is_found(before: str, word: str, begin: int) -> None:
    assert word_at(before) == (word, begin)


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing)", extend=True)
def test_a_name_in_quotes_is_completed_by_keyboard(opened: Open) -> None:
    page = opened(peopled())
    field = page._pane.search
    field.setFocus()
    QTest.keyClicks(field, 'person:"nora b')
    listed = page._pane.bar.completion._list
    assert listed.isVisible()
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert field.text() == 'person:"Nora Baum" '
    field._search()
    assert page._list.state.total == 3


def test_what_is_forgotten_is_offered_no_more() -> None:
    assistant = peopled()
    ui = context(assistant)
    presenter = NamesPresenter(ui)
    presenter.wanted()
    assert presenter.state.counts["place:"] == {"Den Helder": 4}
    gone = [MemoryId(f"p{each}") for each in range(4)]
    assistant.browse.forget(gone)
    changes = assistant.browse.pin(MemoryId("m01"), pinned=True)
    ui.news.publish(replace(changes, removed=tuple(gone)))
    assert presenter.state == KnownNames()
    presenter.wanted()
    assert presenter.state.counts["place:"] == {}
    presenter.close()


def test_names_read_before_the_news_are_not_shown_after_it() -> None:
    jobs = FakeJobs(held=True)
    ui = context(peopled(), jobs)
    jobs.release()
    presenter = NamesPresenter(ui)
    presenter.wanted()
    ui.news.stir()
    jobs.release()
    assert presenter.state == KnownNames()
    presenter.close()


def test_the_sheet_is_opened_by_key_and_its_examples_are_tried(opened: Open) -> None:
    page = opened()
    QTest.keyClick(page._pane.search, Qt.Key.Key_F1)
    sheet = page.findChild(SearchHelp)
    assert sheet is not None
    assert unnamed(sheet) == []
    example = next(each for each in sheet.findChildren(Chip) if each.accessibleName() == "pinned")
    example.click()
    page._pane.search._search()
    assert page._list.state.query.search.pinned


def test_a_search_without_hits_says_what_else_to_try(names: KnownNames) -> None:
    query = Query(text="ferry person:Norra", kinds=(MemoryKind.PLAN,))
    ways = {each.words: each.query for each in ways_on(query, KnownNames())}
    assert ways["Without person:Norra"].text == "ferry"
    assert ways["Without the filters"] == Query(text="ferry person:Norra")
    assert "In the trash too" in ways
    meant = ways_on(Query(text="ferry person:norbrt"), names)[0]
    assert meant.query.text == "ferry person:Norbert"
    assert ways_on(Query(), names) == []


def test_another_way_is_gone_by_a_click(opened: Open) -> None:
    page = opened(peopled())
    page._pane.search.setText("heron kind:plan")
    page._pane.search._search()
    assert page._list.state.total == 0
    assert unnamed(page) == []
    chips = page._pane._states.no_hits.findChildren(Chip)
    next(each for each in chips if each.accessibleName() == "Without kind:plan").click()
    assert page._pane.search.text() == "heron"
    assert page._list.state.total == 1


def managed(qtbot: QtBot, assistant: FakeAssistant) -> SavedDialog:
    saved = SavedSearches(context(assistant))
    made = SavedDialog(saved, None)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_saved_searches_are_named_used_and_removed_by_keyboard(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    assistant.browse.saved = ["kind:plan", "feeling:joy"]
    shown = managed(qtbot, assistant)
    assert unnamed(shown) == []
    shown.listed.item(0).setText("What I mean to do")
    assert assistant.browse.saved == ["kind:plan\tWhat I mean to do", "feeling:joy"]
    assert shown._hint.text() == "kind:plan"
    shown.listed.setCurrentRow(1)
    QTest.keyClick(shown.listed, Qt.Key.Key_Delete)
    assert [search_of(each) for each in assistant.browse.saved] == ["kind:plan"]
    with qtbot.waitSignal(shown.used) as used:
        QTest.keyClick(shown.listed, Qt.Key.Key_Return)
    assert used.args == ["kind:plan"]


def test_a_name_that_is_taken_away_leaves_the_search(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    assistant.browse.saved = ["kind:plan\tPlans"]
    shown = managed(qtbot, assistant)
    assert named(assistant.browse.saved[0]) == "Plans"
    shown.listed.item(0).setText("")
    assert assistant.browse.saved == ["kind:plan"]
    assert managed(qtbot, FakeAssistant())._nothing.isVisible()


def test_saving_again_keeps_the_name() -> None:
    assistant = FakeAssistant()
    assistant.browse.saved = ["pinned", "kind:plan\tPlans"]
    SavedSearches(context(assistant)).save("kind:plan")
    assert assistant.browse.saved == ["kind:plan\tPlans", "pinned"]
