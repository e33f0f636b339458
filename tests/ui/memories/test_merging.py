"""Several memories become one: previewed side by side, merged in one act, found when alike."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel, QPushButton, QRadioButton

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.jobs import FakeJobs
from fakes.life import NOW, life, memory
from fakes.walk import unnamed
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import Suggestion, SuggestionKind
from scrubjay.domain.memory import Memory, MemoryId, MemoryState
from scrubjay.ui.memories.deeds import Deeds
from scrubjay.ui.memories.merging.dialog import MergeDialog
from scrubjay.ui.memories.merging.find_dialog import FindDialog
from scrubjay.ui.memories.merging.finding import FindPresenter
from scrubjay.ui.memories.merging.finding import Phase as FindPhase
from scrubjay.ui.memories.merging.presenter import MergePresenter, Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from scrubjay.ui.memories.page import MemoriesPage

    Open = Callable[..., MemoriesPage]

HERON, AGAIN = MemoryId("m05"), MemoryId("d1")


def doubled() -> FakeAssistant:
    heron = next(each for each in life() if each.id == HERON)
    again = replace(
        memory(AGAIN, heron.text.upper(), days=200), tags=("birds",), pinned=True, uses=3
    )
    return FakeAssistant([*life(), again, memory("f1", "Ferry."), memory("f2", "ferry")])


def merging(
    qtbot: QtBot, assistant: FakeAssistant, said: Said, jobs: FakeJobs | None = None
) -> MergeDialog:
    ui = context(assistant, jobs, said)
    presenter = MergePresenter(ui, Deeds(ui, lambda _trouble: None), [HERON, AGAIN])
    made = MergeDialog(presenter, None)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def read(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def held(assistant: FakeAssistant, key: MemoryId) -> Memory:
    return assistant.store.rows[key]


def test_both_are_shown_beside_what_they_become(qtbot: QtBot, said: Said) -> None:
    shown = merging(qtbot, doubled(), said)
    assert "Make one of 2 memories" in read(shown)
    assert "It takes over: tags birds, pinned, 3 uses." in read(shown)
    assert "go to the trash with their history" in read(shown)
    assert shown._words.toPlainText() == held(doubled(), HERON).text
    assert unnamed(shown) == []


def test_another_one_may_stay_and_words_may_be_changed(qtbot: QtBot, said: Said) -> None:
    assistant = doubled()
    shown = merging(qtbot, assistant, said)
    other = shown.findChildren(QRadioButton)[1]
    other.click()
    assert shown._words.toPlainText().isupper()
    shown._words.setPlainText("The heron came back.")
    shown._merge.click()
    assert held(assistant, AGAIN).text == "The heron came back."
    assert held(assistant, HERON).state is MemoryState.TRASHED
    assert said.toasts == ["Made one memory of 2."]
    assert not shown.isVisible()


def test_one_undo_brings_all_back(qtbot: QtBot, said: Said) -> None:
    assistant = doubled()
    before = dict(assistant.store.rows)
    merging(qtbot, assistant, said)._merge.click()
    assert assistant.store.rows != before
    assert said.undo is not None
    said.undo()
    assert assistant.store.rows == before


def test_what_cannot_be_merged_says_why(qtbot: QtBot, said: Said) -> None:
    ui = context(doubled(), said=said)
    alone = MergePresenter(ui, Deeds(ui, lambda _trouble: None), [HERON])
    assert alone.state.phase is Phase.FAILED
    assert alone.state.trouble is not None
    waiting = merging(qtbot, doubled(), said, FakeJobs(held=True))
    assert not waiting._merge.isEnabled()
    assert unnamed(waiting) == []


def test_a_failure_leaves_the_words_to_try_again(qtbot: QtBot, said: Said) -> None:
    assistant = doubled()
    shown = merging(qtbot, assistant, said)
    shown._words.setPlainText("Both.")

    def full(*_given: object) -> None:
        raise KnownError("The disk is full.")

    assistant.several.merge = full  # type: ignore[method-assign, assignment]
    shown._merge.click()
    assert "The disk is full." in read(shown)
    assert shown._words.toPlainText() == "Both."
    assert shown._merge.isEnabled()


@pytest.fixture
def finding(qtbot: QtBot, said: Said) -> tuple[FindDialog, FakeAssistant]:
    assistant = doubled()
    ui = context(assistant, said=said)
    made = FindDialog(FindPresenter(ui, Deeds(ui, lambda _trouble: None)), None)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made, assistant


def test_what_says_the_same_is_listed_in_groups(
    finding: tuple[FindDialog, FakeAssistant], qtbot: QtBot
) -> None:
    shown, _assistant = finding
    assert shown._all.text() == "Merge all 2 groups"
    assert unnamed(shown) == []
    merge = next(each for each in shown.findChildren(QPushButton) if each.text() == "Merge…")
    with qtbot.waitSignal(shown.merge_asked) as asked:
        merge.click()
    assert len(asked.args[0]) == 2


def test_all_groups_are_merged_with_one_undo(
    finding: tuple[FindDialog, FakeAssistant], said: Said
) -> None:
    shown, assistant = finding
    before = dict(assistant.store.rows)
    shown._all.click()
    assert said.toasts == ["Merged 2 groups."]
    assert shown._presenter.state.phase is FindPhase.NOTHING
    assert said.undo is not None
    said.undo()
    assert assistant.store.rows == before
    assert len(shown._presenter.state.groups) == 2


def test_a_group_may_be_left_apart(finding: tuple[FindDialog, FakeAssistant]) -> None:
    shown, _assistant = finding
    apart = [each for each in shown.findChildren(QPushButton) if each.text() == "Not the same"]
    apart[0].click()
    assert len(shown._presenter.state.groups) == 1


def test_the_search_says_how_far_it_is(qtbot: QtBot, said: Said) -> None:
    ui = context(doubled(), FakeJobs(held=True), said)
    made = FindDialog(FindPresenter(ui, Deeds(ui, lambda _trouble: None)), None)
    qtbot.addWidget(made)
    assert made._presenter.state.phase is FindPhase.LOOKING
    made.reject()


def select(page: MemoriesPage, rows: int) -> None:
    page._pane.table.setFocus()
    page._pane.table.go_to(0)
    for _ in range(rows - 1):
        QTest.keyClick(page._pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def test_the_selection_is_merged_from_the_bar(opened: Open, said: Said) -> None:
    page = opened()
    select(page, 2)
    assert unnamed(page) == []
    page._pane._bulk._keep[2].click()
    dialog = page.findChild(MergeDialog)
    assert dialog is not None
    dialog._merge.click()
    assert said.toasts == ["Made one memory of 2."]
    assert page._list.state.total == 14


def test_the_selection_is_tagged_tied_and_unpinned(opened: Open, said: Said) -> None:
    assistant = FakeAssistant()
    page = opened(assistant)
    select(page, 3)
    acts = {each.text(): each for each in page._pane._bulk._menu.actions()}
    acts["Tie together"].trigger()
    assert said.toasts[-1] == "Tied 3 memories together."
    assert len(assistant.links.held) == 2
    assert said.undo is not None
    said.undo()
    assert assistant.links.held == []
    select(page, 3)
    acts["Add tags…"].trigger()
    asked = page.findChild(QInputDialog)
    assert asked is not None
    asked.textValueSelected.emit("spring, birds")
    assert said.toasts[-1] == "Tagged 3 memories."
    tagged = [each for each in assistant.store.rows.values() if "spring" in each.tags]
    assert len(tagged) == 3
    asked.reject()
    page._pane._bulk._tag("birds", away=True)
    assert not any("birds" in each.tags for each in assistant.store.rows.values())
    acts["Unpin"].trigger()
    assert said.toasts[-1] == "Unpinned 3 memories."


def test_what_takes_long_is_said_before_it_begins(opened: Open, said: Said) -> None:
    many = [memory(f"x{each}", f"Line {each}.") for each in range(600)]
    page = opened(FakeAssistant(many))
    page._pane.table.setFocus()
    QTest.keyClick(page._pane.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page._pane.table, Qt.Key.Key_Delete)
    assert said.toasts == [
        "At work on 600 memories…",
        "Moved 600 memories to the trash.",
    ]
    assert QApplication.focusWidget() is not None


def test_what_is_said_not_to_be_the_same_is_never_suggested_again(
    finding: tuple[FindDialog, FakeAssistant], said: Said
) -> None:
    shown, assistant = finding
    group = shown._presenter.state.groups[0]
    one, other = group[0].id, group[1].id
    assistant.links.waiting = [
        Suggestion(id=key, kind=SuggestionKind.MERGE, memory=one, other=end, reason="", at=NOW)
        for key, end in (("merge", other), ("else", MemoryId("m01")))
    ]
    shown._presenter.leave_apart(group)
    assert [each.id for each in assistant.links.waiting] == ["else"]
    assert group not in shown._presenter.state.groups
    assert said.toasts == ["They stay apart."]
    assert said.undo is not None


def test_the_very_same_words_nobody_suggested_to_merge_are_kept_apart_for_good(
    finding: tuple[FindDialog, FakeAssistant], said: Said
) -> None:
    shown, _assistant = finding
    group = shown._presenter.state.groups[0]

    shown._presenter.leave_apart(group)
    shown._presenter.reload()
    again = shown._presenter.state.groups

    assert group not in again
    assert said.toasts == ["They stay apart."]
    assert said.undo is not None
    said.undo()
    assert group in shown._presenter.state.groups
