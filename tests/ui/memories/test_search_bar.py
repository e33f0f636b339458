"""Searching with operators, saved searches, and lists that were chosen elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.life import life
from scrubjay.domain.changes import Changes
from scrubjay.domain.memory import MemoryId
from scrubjay.settings import MEMORIES_VIEW, SEARCHES
from scrubjay.ui.context import Chosen
from scrubjay.ui.memories.known_names import known
from scrubjay.ui.memories.saved_searches import SavedSearches
from scrubjay.ui.memories.search_bar import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.memories.page import MemoriesPage

    Open = Callable[..., MemoriesPage]


def ids(page: MemoriesPage) -> set[str]:
    listing = page._list.listing
    return {listing.row(number).id for number in range(listing.total)}  # type: ignore[union-attr]


def search(page: MemoriesPage, text: str) -> None:
    page._pane.search.setText(text)
    page._pane.search._search()


def test_operators_narrow_the_list(opened: Open) -> None:
    page = opened()
    search(page, "kind:plan")
    assert ids(page) == {"m11"}
    search(page, "feeling:sadness")
    assert page._list.state.query.filters.feelings == ("sadness",)
    search(page, "pinned")
    assert ids(page) == {"m10"}
    search(page, "after:2025-05 kind:said")
    assert ids(page) == {"m01", "m05", "m06"}


def test_the_weak_ones_are_found_by_looking_through(opened: Open) -> None:
    page = opened()
    search(page, "strength<70%")
    assert ids(page) == {"m12", "m13"} - ids_stronger(page)
    search(page, "strength>0.9999 kind:relationship")
    assert ids(page) == {"m10"}


def ids_stronger(page: MemoriesPage) -> set[str]:
    """Return which of the two old ones are above the bound by the law itself."""
    browse = page._context.assistant.browse
    held = browse.get([MemoryId("m12"), MemoryId("m13")])
    now = browse.now()
    return {key for key, each in held.items() if each.retrievability(now) >= 0.7}


def test_what_is_not_understood_is_said_under_the_field(opened: Open) -> None:
    page = opened()
    search(page, "colour:blue")
    problem = page._pane.bar._problem
    assert problem.isVisible()
    assert "“colour:” is not known here" in problem.text()
    search(page, "")
    assert not problem.isVisible()


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing)", extend=True)
def test_operators_are_completed_by_keyboard(opened: Open) -> None:
    page = opened()
    field = page._pane.search
    field.setFocus()
    QTest.keyClicks(field, "fee")
    completion = page._pane.bar.completion
    assert completion._list.isVisible()
    QTest.keyClick(completion._list, Qt.Key.Key_Down)
    assert completion.is_choosing
    QTest.keyClick(completion._list, Qt.Key.Key_Return)
    assert field.text() == "feeling:"
    assert completion._list.isVisible()  # its values are offered next
    completion._list.hide()


def test_searches_are_saved_used_and_dropped(opened: Open) -> None:
    assistant = FakeAssistant()
    page = opened(assistant)
    bar = page._pane.bar
    bar.saved.save("kind:plan")
    bar.saved.save("feeling:joy")
    bar.saved.save("kind:plan")
    assert assistant.browse.saved == ["kind:plan", "feeling:joy"]
    assert page._context.settings.get(SEARCHES) == ""
    bar.use("kind:plan")
    page._pane.search._search()
    assert ids(page) == {"m11"}
    bar.saved.drop("kind:plan")
    assert assistant.browse.saved == ["feeling:joy"]


def test_searches_of_earlier_versions_move_into_the_vault() -> None:
    assistant = FakeAssistant()
    assistant.browse.saved = ["kind:plan"]
    ui = context(assistant)
    ui.settings.put(SEARCHES, "person:Nora\nkind:plan")
    saved = SavedSearches(ui)
    assert saved.state.searches == ("kind:plan", "person:Nora")
    assert assistant.browse.saved == ["kind:plan", "person:Nora"]
    assert ui.settings.get(SEARCHES) == ""


def test_what_forgetting_took_out_is_not_offered_any_more() -> None:
    assistant = FakeAssistant()
    assistant.browse.saved = ["kind:plan", "person:Nora"]
    ui = context(assistant)
    saved = SavedSearches(ui)
    assistant.browse.saved = ["kind:plan"]
    ui.news.publish(Changes(removed=(MemoryId("m01"),)))
    assert saved.state.searches == ("kind:plan",)


def test_the_layout_is_kept_for_the_next_sitting(opened: Open) -> None:
    page = opened()
    page._pane.bar._buttons[View.TIMELINE].click()
    assert page._context.settings.get(MEMORIES_VIEW) == "timeline"
    assert page._pane.timeline.isVisible()
    assert not page._pane.table.isVisible()
    search(page, "heron")  # what is searched for is listed
    assert page._pane.table.isVisible()


def test_chosen_memories_are_listed_in_their_order(opened: Open) -> None:
    page = opened()
    page.list_chosen(Chosen(title="herons", ids=(MemoryId("m05"), MemoryId("m01"))))
    assert page._pane._head._heading.text() == "herons"
    listing = page._list.listing
    assert [listing.row(0).id, listing.row(1).id] == ["m05", "m01"]  # type: ignore[union-attr]
    search(page, "kind:plan")
    assert page._list.state.query.chosen is None


def test_a_chosen_one_that_is_gone_is_left_out(opened: Open) -> None:
    assistant = FakeAssistant()
    page = opened(assistant)
    assistant.store.forget([MemoryId("m01")])
    page.list_chosen(Chosen(title="herons", ids=(MemoryId("m05"), MemoryId("m01"))))
    assert page._list.state.total == 1


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing)", extend=True)
def test_enter_after_a_plain_word_means_the_word(opened: Open) -> None:
    page = opened(FakeAssistant([replace(life()[0], entities=("Nora",))]))
    field = page._pane.search
    field.setFocus()
    QTest.keyClicks(field, "Nor")
    completion = page._pane.bar.completion
    assert completion._list.isVisible()
    assert not completion.is_choosing
    QTest.keyClick(completion._list, Qt.Key.Key_Return)
    assert field.text() == "Nor"


def test_things_one_likes_are_offered_as_no_persons() -> None:
    liked = replace(life()[0], entities=("hiking on the Kahlenberg", "Nora", "נועה"))
    browse = FakeAssistant([liked]).browse
    *_, found = known(browse)
    assert found is not None
    assert set(found.counts["person:"]) >= {"Nora", "נועה"}
    assert "hiking on the Kahlenberg" not in found.counts["person:"]
