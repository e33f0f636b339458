"""What belongs together with a memory, what a fact was before, and what it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.life import NOW, fact
from scrubjay.domain.link import Link, LinkKind, Note
from scrubjay.domain.memory import PUT_AWAY, MemoryId
from scrubjay.ui.memories.detail_presenter import Tie
from scrubjay.ui.memories.sections import NamesSection
from scrubjay.ui.memories.tie_dialog import TieDialog, TiePresenter
from scrubjay.ui.memories.ties_section import TiesSection, why
from scrubjay.ui.memories.values_section import ValuesSection
from scrubjay.ui.widgets import Button, IconButton, Label, Pressable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from scrubjay.ui.memories.page import MemoriesPage

    Open = Callable[..., MemoriesPage]

HOME = MemoryId("m03")


@pytest.fixture
def assistant() -> FakeAssistant:
    made = FakeAssistant()
    delft = fact("v2", "address-level2", "Delft", "I live in Delft.", days=500)
    leiden = fact("v1", "address-level2", "Leiden", "I live in Leiden.", days=900)
    with made.store.writing("remember", "person", NOW):
        made.store.put(
            [replace(leiden, superseded_by=MemoryId("v2")), replace(delft, superseded_by=HOME)]
        )
    made.links.held = [
        link("m05", LinkKind.SAME_EPISODE, "said 5 minutes later", 0.9),
        link("m10", LinkKind.PERSON, "", 0.7),
        link("gone", LinkKind.SIMILAR, "close in meaning", 0.6),
        link("v2", LinkKind.SUPERSEDES, "took its place", 0.5),
    ]
    made.links.notes[HOME] = Note(
        keywords=("Utrecht", "canal"), tags=("home",), context="You said it in October."
    )
    return made


def link(other: str, kind: LinkKind, reason: str, weight: float) -> Link:
    return Link(one=HOME, other=MemoryId(other), kind=kind, weight=weight, reason=reason)


def section(page: MemoriesPage, kind: type[QWidget]) -> QWidget:
    return next(each for each in page._panel._sections if isinstance(each, kind))


def opened_home(opened: Open, assistant: FakeAssistant) -> MemoriesPage:
    page = opened(assistant)
    page.open_memory(HOME)
    return page


def test_ties_say_why_and_open(opened: Open, assistant: FakeAssistant) -> None:
    page = opened_home(opened, assistant)
    ties = {
        each.accessibleName(): each for each in section(page, TiesSection).findChildren(Pressable)
    }
    assert list(ties) == [
        "The heron was back at the canal before sunrise.",
        "Nora is my sister; her birthday is on 3 November.",
    ]
    heron = ties["The heron was back at the canal before sunrise."]
    assert "said 5 minutes later" in " ".join(each.text() for each in heron.findChildren(Label))
    heron.setFocus()
    QTest.keyClick(heron, Qt.Key.Key_Space)
    assert page._detail.wanted == "m05"


def test_only_ones_own_tie_can_be_taken_away(opened: Open, assistant: FakeAssistant) -> None:
    page = opened_home(opened, assistant)
    (take_away,) = section(page, TiesSection).findChildren(IconButton)
    assert take_away.accessibleDescription().startswith("Nora is my sister")
    take_away.click()
    assert LinkKind.PERSON not in {each.kind for each in assistant.links.held}
    shown = [
        each for each in section(page, TiesSection).findChildren(Pressable) if each.isVisible()
    ]
    assert not any(each.accessibleName().startswith("Nora") for each in shown)


def test_a_memory_is_tied_to_one_that_was_searched_for(
    qtbot: QtBot, assistant: FakeAssistant
) -> None:
    dialog = TieDialog(TiePresenter(context(assistant), HOME), None)
    qtbot.addWidget(dialog)
    dialog.show()
    chosen: list[str] = []
    dialog.chosen.connect(chosen.append)
    dialog._field.setText("plum cake")
    dialog._field._search()
    assert dialog._list.count() == 1
    assert not dialog._tie.isEnabled()
    dialog._list.setFocus()
    QTest.keyClick(dialog._list, Qt.Key.Key_Down)
    dialog._list.setCurrentRow(0)
    dialog._tie.click()
    assert chosen == ["m01"]


def test_the_new_tie_is_shown_at_once(opened: Open, assistant: FakeAssistant, said: Said) -> None:
    page = opened_home(opened, assistant)
    page._deeds.tie(HOME, MemoryId("m01"))
    assert said.toasts == ["Tied together."]
    names = {each.accessibleName() for each in section(page, TiesSection).findChildren(Pressable)}
    assert "We finished the allotment fence and Nora brought plum cake." in names


@pytest.mark.parametrize(
    ("kind", "reason", "words"),
    [
        (LinkKind.SIMILAR, "close in meaning: coast", "close in meaning: coast"),
        (LinkKind.SIMILAR, "", "alike"),
        (LinkKind.PERSON, "tied by you", "tied by you"),
        (LinkKind.PERSON, "both about Nora", "tied by you: both about Nora"),
        (LinkKind.REQUIRES, "", "has to be done first"),
    ],
)
def test_why_two_belong_together(
    kind: LinkKind, reason: str, words: str, assistant: FakeAssistant
) -> None:
    other = assistant.store.rows[MemoryId("m05")]
    assert why(Tie(link=link("m05", kind, reason, 1.0), other=other, is_first=True)) == words


def test_all_values_of_a_fact_and_the_way_back_to_each_of_them(
    opened: Open, assistant: FakeAssistant, said: Said
) -> None:
    page = opened_home(opened, assistant)
    values = section(page, ValuesSection)
    assert [each.accessibleName() for each in values.findChildren(Pressable)] == [
        "I live in Utrecht.",
        "I live in Delft.",
        "I live in Leiden.",
    ]
    back = {each.accessibleDescription(): each for each in values.findChildren(Button)}
    assert set(back) == {"I live in Delft.", "I live in Leiden."}
    back["I live in Leiden."].click()
    rows = assistant.store.rows
    earliest = next(each for each in rows.values() if each.text == "I live in Leiden.")
    assert earliest.superseded_by is None
    assert rows[HOME].superseded_by == earliest.id
    assert said.undo is not None
    said.undo()
    assert assistant.store.rows[HOME].superseded_by is None


def test_values_that_stand_side_by_side_are_no_chain(
    opened: Open, assistant: FakeAssistant
) -> None:
    page = opened(assistant)
    page.open_memory(MemoryId("m09"))
    assert not section(page, ValuesSection).isVisible()


def test_tags_are_edited_and_what_was_put_away_stays_so(
    opened: Open, assistant: FakeAssistant
) -> None:
    put_away = replace(assistant.store.rows[HOME], tags=("home", PUT_AWAY))
    with assistant.store.writing("archive", "person", NOW):
        assistant.store.put([put_away])
    page = opened_home(opened, assistant)
    names = section(page, NamesSection)
    assert isinstance(names, NamesSection)
    names._save_tags(put_away, "city,  home, , city")
    assert assistant.store.rows[HOME].tags == ("city", "home", PUT_AWAY)
    shown = " ".join(each.text() for each in names.findChildren(Label))
    assert "city, home" in shown
    assert PUT_AWAY not in shown


def test_what_it_is_about(opened: Open, assistant: FakeAssistant) -> None:
    page = opened_home(opened, assistant)
    shown = " ".join(each.text() for each in page._panel.findChildren(Label) if each.isVisible())
    assert "You said it in October." in shown
    assert "Keywords: Utrecht, canal" in shown
    assert "Tags: home" in shown
