"""A search by meaning also finds what only comes near: it is told apart before anything goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from fakes.assistant import FakeAssistant, FakeBrowse
from fakes.life import memory
from scrubjay.domain.memory import MemoryId, MemoryKind, MemoryState
from scrubjay.domain.recollection import Reason, ReasonKind, Recalled, Recollection
from scrubjay.ui.memories.forget_dialog import ForgetDialog
from scrubjay.ui.memories.near_dialog import NearDialog
from scrubjay.ui.memories.query import Query
from scrubjay.ui.overriding import override

if TYPE_CHECKING:
    from scrubjay.domain.recollection import Cue
    from scrubjay.ui.memories.page import MemoriesPage
    from ui.memories.conftest import Open

HELD = [memory(f"held{at}", f"The heron came on day {at}.") for at in range(2)]
NEAR = [memory(f"near{at}", f"A tall grey bird stood there on day {at}.") for at in range(3)]


class NearBrowse(FakeBrowse):
    """Brings back near ones first, as meaning alone may rank them."""

    @override
    def recall(self, cue: Cue) -> Recalled:
        found = [*NEAR, *HELD] if "heron" in cue.text else NEAR
        held = self.store.get([each.id for each in found])
        return Recalled(
            recollections=tuple(
                Recollection(
                    memory=each,
                    score=0.5,
                    retrievability=1.0,
                    reasons=(Reason(kind=ReasonKind.MEANING, weight=1.0),),
                )
                for each in held.values()
                if each.state is MemoryState.ACTIVE
            ),
            cue=cue,
            abstained=False,
            confidence=0.5,
        )


class NearAssistant(FakeAssistant):
    """Over the memories above."""

    def __init__(self) -> None:
        super().__init__([*HELD, *NEAR])
        self.browse = NearBrowse(self.store)


def searched(opened: Open, assistant: FakeAssistant, text: str = "heron") -> MemoriesPage:
    page = opened(assistant)
    page._list.ask(Query(text=text, meaning=True))
    page._pane.table.selectAll()
    return page


def dialog(page: MemoriesPage, kind: type[QDialog]) -> QDialog:
    return next(each for each in page.findChildren(kind) if each.isVisible())


def words(shown: QDialog) -> str:
    return "\n".join(each.text() for each in shown.findChildren(QLabel) if not each.isHidden())


def press(shown: QDialog, text: str) -> None:
    next(
        each for each in shown.findChildren(QPushButton) if each.text() == text and each.isEnabled()
    ).click()


def test_what_holds_the_words_stands_above_what_is_only_near(opened: Open) -> None:
    page = searched(opened, NearAssistant())
    found = [page._list.listing.row(number) for number in range(5)]
    assert [each.id[:4] for each in found if each is not None] == ["held"] * 2 + ["near"] * 3
    assert [each.badges for each in found if each is not None][2] == ("Near in meaning",)
    assert "Near in meaning" in found[4].spoken  # type: ignore[union-attr]


def test_where_none_holds_the_words_the_heading_says_so_and_not_every_row(opened: Open) -> None:
    page = searched(opened, NearAssistant(), "wader")
    assert page._pane._head._heading.text() == "None holds these words; the nearest in meaning"
    assert page._list.listing.row(0).badges == ()  # type: ignore[union-attr]


def test_before_several_go_to_the_trash_it_is_said_how_many_are_only_near(opened: Open) -> None:
    assistant = NearAssistant()
    page = searched(opened, assistant)

    page._pane.trash_selected()
    asked = dialog(page, NearDialog)
    said = words(asked)
    states = {each.state for each in assistant.store.rows.values()}
    press(asked, "Only the 2 that hold them")

    assert "3 of these do not hold your words; they were only near in meaning." in said
    assert states == {MemoryState.ACTIVE}
    away = {key for key, each in assistant.store.rows.items() if each.state is MemoryState.TRASHED}
    assert away == {each.id for each in HELD}


def test_all_of_them_go_where_that_is_wanted_and_none_where_it_is_given_up(opened: Open) -> None:
    assistant = NearAssistant()
    page = searched(opened, assistant)
    page._pane.trash_selected()
    press(dialog(page, NearDialog), "Cancel")
    before = {each.state for each in assistant.store.rows.values()}
    page._pane.trash_selected()
    press(dialog(page, NearDialog), "All 5")

    assert before == {MemoryState.ACTIVE}
    assert {each.state for each in assistant.store.rows.values()} == {MemoryState.TRASHED}


def test_one_memory_goes_without_a_question(opened: Open) -> None:
    assistant = NearAssistant()
    page = searched(opened, assistant)
    page._pane.table.go_to(4)

    page._pane.trash_selected()

    away = [key for key, each in assistant.store.rows.items() if each.state is MemoryState.TRASHED]
    assert len(away) == 1


def test_forgetting_says_it_and_keeps_the_near_ones_at_a_press(opened: Open) -> None:
    assistant = NearAssistant()
    page = searched(opened, assistant)
    page._pane.selected_ids(page._forget)
    asked = dialog(page, ForgetDialog)
    said = words(asked)

    press(asked, "Only the 2 that hold them")
    QTest.qWait(0)
    press(asked, "Forget 2 for good")

    assert "3 of these do not hold your words; they were only near in meaning." in said
    assert set(assistant.store.rows) == {each.id for each in NEAR}


def test_a_single_near_memory_is_forgotten_without_such_a_word(opened: Open) -> None:
    page = searched(opened, NearAssistant())
    page._forget([NEAR[0].id])
    assert "near in meaning" not in words(dialog(page, ForgetDialog))


def test_a_list_by_words_knows_no_near_ones(opened: Open) -> None:
    page = opened(NearAssistant())
    page._list.ask(Query(text="heron"))
    assert page._list.state.near == frozenset()
    assert page._list.state.total == 2


def test_a_filter_of_kind_parts_them_in_the_same_way(opened: Open) -> None:
    assistant = NearAssistant()
    page = searched(opened, assistant, f"kind:{MemoryKind.EPISODE.value} heron")
    assert page._list.state.near == {MemoryId(each.id) for each in NEAR}
