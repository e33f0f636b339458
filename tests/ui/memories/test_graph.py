"""The graph around a memory: found step by step, placed without overlap, walked by keyboard."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.life import life, memory
from fakes.walk import unnamed
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import Link, LinkKind
from scrubjay.domain.memory import MemoryId, MemoryState
from scrubjay.ui.memories.graph.canvas import GraphCanvas
from scrubjay.ui.memories.graph.dialog import GraphDialog
from scrubjay.ui.memories.graph.neighbourhood import ROOM, Neighbourhood, explore
from scrubjay.ui.memories.graph.painting import link_path, measures
from scrubjay.ui.memories.graph.placing import place
from scrubjay.ui.memories.graph.presenter import GraphPresenter, Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from fakes.context import Said
    from scrubjay.ui.memories.page import MemoriesPage

    Open = Callable[..., MemoriesPage]

HERON, FENCE, WALK, NORA = (MemoryId(each) for each in ("m05", "m01", "m11", "m10"))


def tie(assistant: FakeAssistant, one: str, other: str, reason: str, weight: float = 0.5) -> None:
    assistant.links.held.append(
        Link(
            one=MemoryId(one),
            other=MemoryId(other),
            kind=LinkKind.SIMILAR,
            weight=weight,
            reason=reason,
        )
    )


@pytest.fixture
def web() -> FakeAssistant:
    made = FakeAssistant()
    tie(made, HERON, FENCE, "both speak of the morning", 0.9)
    tie(made, WALK, HERON, "both speak of water", 0.8)
    tie(made, FENCE, NORA, "both name Nora", 0.7)
    tie(made, FENCE, WALK, "both are outdoors", 0.6)
    return made


def crowd() -> FakeAssistant:
    made = FakeAssistant([*life(), *(memory(f"x{each}", f"Line {each}.") for each in range(60))])
    for each in range(20):
        tie(made, HERON, f"x{each}", f"reason {each}")
    for each in range(20, 60):
        tie(made, f"x{each % 4}", f"x{each}", "alike")
    return made


def around(assistant: FakeAssistant, depth: int, middle: MemoryId = HERON) -> Neighbourhood:
    *_steps, found = explore(assistant, middle, depth)
    assert found is not None
    return found


def test_every_step_follows_one_more_link(web: FakeAssistant) -> None:
    assert [each.id for each in around(web, 1).nodes] == [HERON, FENCE, WALK]
    nodes = around(web, 2).nodes
    assert [(each.id, each.distance) for each in nodes][-1] == (NORA, 2)
    assert nodes[-1].parent == FENCE


def test_a_link_seen_from_both_ends_is_one_edge_with_its_reason(web: FakeAssistant) -> None:
    edges = around(web, 2).edges
    pairs = [frozenset((each.one, each.other)) for each in edges]
    assert len(pairs) == len(set(pairs)) == 4
    assert "both are outdoors" in {each.words for each in edges}


def test_all_reasons_of_two_memories_are_on_their_one_edge(web: FakeAssistant) -> None:
    tie(web, HERON, FENCE, "used together")
    (edge,) = [each for each in around(web, 1).edges if FENCE in (each.one, each.other)]
    assert edge.reasons == ("both speak of the morning", "used together")


def test_what_there_is_no_room_for_is_counted_and_never_lost() -> None:
    assistant = crowd()
    found = around(assistant, 3)
    for distance, most in enumerate(ROOM):
        assert sum(each.distance == distance for each in found.nodes) <= most
    shown = {each.id for each in found.nodes}
    left_out = {key for keys in found.left_out for key in keys}
    assert len(found.left_out[1]) == 12
    assert not shown & left_out


def test_what_waits_or_lies_in_the_trash_is_not_shown(web: FakeAssistant) -> None:
    web.browse._to(MemoryState.TRASHED, "trash", [FENCE])
    assert FENCE not in {each.id for each in around(web, 3).nodes}
    assert around(web, 3, MemoryId("nobody")).nodes == ()


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_nothing_overlaps_and_it_is_the_same_every_time(qapp: QApplication, depth: int) -> None:
    first, again = (place(around(crowd(), depth), measures()) for _ in range(2))
    assert first == again
    for one, other in combinations(first.places.values(), 2):
        assert not one.intersects(other)
    for each in first.places.values():
        assert each.right() <= first.size.width()
        assert each.bottom() <= first.size.height()


def dialog(qtbot: QtBot, assistant: FakeAssistant, jobs: FakeJobs | None = None) -> GraphDialog:
    made = GraphDialog(GraphPresenter(context(assistant, jobs), HERON), None)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def at(shown: GraphDialog) -> MemoryId | None:
    return shown._presenter.state.at


def test_arrow_keys_walk_along_the_links(qtbot: QtBot, web: FakeAssistant) -> None:
    shown = dialog(qtbot, web)
    for key, expected in (
        (Qt.Key.Key_Right, FENCE),
        (Qt.Key.Key_Down, WALK),
        (Qt.Key.Key_Up, FENCE),
        (Qt.Key.Key_Right, NORA),
        (Qt.Key.Key_Right, NORA),
        (Qt.Key.Key_Left, FENCE),
        (Qt.Key.Key_Home, HERON),
    ):
        QTest.keyClick(shown.canvas, key)
        assert at(shown) == expected


def test_arrows_are_turned_round_where_reading_is(qtbot: QtBot, web: FakeAssistant) -> None:
    shown = dialog(qtbot, web)
    shown.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(shown.canvas, Qt.Key.Key_Left)
    assert at(shown) == FENCE
    assert shown.canvas.place_of(FENCE).right() < shown.canvas.place_of(HERON).left()


def test_the_cursor_says_its_reason(qtbot: QtBot, web: FakeAssistant) -> None:
    shown = dialog(qtbot, web)
    assert "3 memories hang with it" in shown._reason.text()
    QTest.keyClick(shown.canvas, Qt.Key.Key_Right)
    assert "both speak of the morning" in shown._reason.text()
    assert "both speak of the morning" in shown.canvas.accessibleDescription()


def test_a_link_says_its_reason_under_the_pointer(qtbot: QtBot, web: FakeAssistant) -> None:
    shown = dialog(qtbot, web)
    canvas = shown.canvas
    path = link_path(canvas.place_of(HERON), canvas.place_of(WALK))
    assert canvas.words_at(path.pointAtPercent(0.7)) == "both speak of water"
    assert canvas.words_at(canvas.place_of(NORA).center()).startswith("Nora")
    assert canvas.words_at(QPointF(1, 1)) == ""


def test_every_link_is_in_the_list_of_words(qtbot: QtBot, web: FakeAssistant) -> None:
    shown = dialog(qtbot, web)
    listed = "\n".join(shown.words.item(each).text() for each in range(shown.words.count()))
    for edge in shown._presenter.state.around.edges:
        assert edge.words in listed
    shown.words.setCurrentRow(shown.words.count() - 1)
    assert at(shown) == NORA


def test_plus_and_minus_follow_more_links_and_fewer(qtbot: QtBot, web: FakeAssistant) -> None:
    shown = dialog(qtbot, web)
    QTest.keyClicks(shown.canvas, "--")
    assert shown._presenter.state.depth == 1
    assert shown._depths.checkedId() == 1
    QTest.keyClicks(shown.canvas, "+++")
    assert shown._presenter.state.depth == 3
    shown._depths.button(2).click()
    assert shown._presenter.state.depth == 2


def test_space_puts_a_memory_in_the_middle_and_enter_opens_it(
    qtbot: QtBot, web: FakeAssistant
) -> None:
    shown = dialog(qtbot, web)
    QTest.keyClick(shown.canvas, Qt.Key.Key_Right)
    QTest.keyClick(shown.canvas, Qt.Key.Key_Space)
    assert shown._presenter.state.middle == FENCE
    with qtbot.waitSignal(shown.open_asked) as asked:
        QTest.keyClick(shown.canvas, Qt.Key.Key_Return)
    assert asked.args == [FENCE]


def test_what_is_only_counted_can_be_listed(qtbot: QtBot) -> None:
    shown = dialog(qtbot, crowd())
    rows = [shown.words.item(each) for each in range(shown.words.count())]
    more = next(each for each in rows if each.text() == "and 12 more")
    with qtbot.waitSignal(shown.list_asked) as asked:
        shown._activated(more)
    assert len(asked.args[0].ids) == 12


def test_each_state_is_said(qtbot: QtBot, web: FakeAssistant) -> None:
    jobs = FakeJobs(held=True)
    busy = dialog(qtbot, web, jobs)
    assert busy._presenter.state.phase is Phase.LOADING
    assert unnamed(busy) == []
    alone = dialog(qtbot, FakeAssistant())
    assert alone._presenter.state.phase is Phase.ALONE

    def torn(_memory: MemoryId, _limit: int = 0) -> list[Link]:
        raise KnownError("The vault cannot be read.")

    web.links.of = torn  # type: ignore[method-assign, assignment]
    failed = dialog(qtbot, web)
    assert failed._presenter.state.phase is Phase.FAILED
    assert unnamed(failed) == []


def test_the_graph_follows_what_changes(qtbot: QtBot, web: FakeAssistant) -> None:
    ui = context(web)
    presenter = GraphPresenter(ui, HERON)
    presenter.go_to(FENCE)
    ui.news.publish(web.browse.trash([FENCE]))
    assert presenter.state.at == HERON
    assert presenter.state.around.node(FENCE) is None
    presenter.close()


def test_the_page_opens_it_with_a_key(opened: Open, web: FakeAssistant, said: Said) -> None:
    page = opened(web)
    page.open_memory(HERON)
    QTest.keyClick(page, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    shown = page.findChild(GraphDialog)
    assert shown is not None
    assert unnamed(shown) == []
    shown._open(WALK)
    assert page._detail.wanted == WALK


def test_a_few_memories_stand_in_the_middle_of_a_large_window(qtbot: QtBot) -> None:
    ui = context()
    canvas = GraphCanvas(GraphPresenter(ui, MemoryId("m05")))
    qtbot.addWidget(canvas)
    canvas.show_state(canvas._presenter.state)
    size = canvas._placed.size.toSize()
    canvas.resize(size.width() + 200, size.height() + 100)
    around = QRectF()
    for name in canvas._placed.places:
        around = around.united(canvas.place_of(name))
    middle = around.center() - QRectF(canvas.rect()).center()
    assert abs(middle.x()) <= 2
    assert abs(middle.y()) <= 2
