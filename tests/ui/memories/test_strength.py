"""How many memories there are at each strength, and listing those of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.life import NOW, life, memory
from fakes.walk import unnamed
from scrubjay.domain.errors import KnownError
from scrubjay.domain.recollection import Filters
from scrubjay.ui.memories.query import KEPT, Query
from scrubjay.ui.memories.strength.dialog import StrengthDialog
from scrubjay.ui.memories.strength.presenter import (
    BANDS,
    StrengthPresenter,
    band_search,
    counted,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from scrubjay.ui.memories.page import MemoriesPage

    Open = Callable[..., MemoriesPage]


def spread() -> FakeAssistant:
    return FakeAssistant(
        [*life(), *(memory(f"x{each}", f"Line {each}.", days=each * each) for each in range(60))]
    )


def dialog(qtbot: QtBot, assistant: FakeAssistant, jobs: FakeJobs | None = None) -> StrengthDialog:
    made = StrengthDialog(StrengthPresenter(context(assistant, jobs)), None)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_every_memory_is_in_the_band_of_its_strength() -> None:
    assistant = spread()
    *_steps, state = counted(assistant.browse)
    assert state is not None
    expected = [0] * BANDS
    for each in assistant.store.select(Filters(states=KEPT)):
        expected[min(int(each.retrievability(NOW) * BANDS), BANDS - 1)] += 1
    assert state.counts == tuple(expected)
    assert sum(each > 0 for each in expected) > 4
    assert state.pinned == 1


@pytest.mark.parametrize("band", range(BANDS))
def test_a_band_lists_as_many_as_it_counts(qtbot: QtBot, opened: Open, band: int) -> None:
    assistant = spread()
    page = opened(assistant)
    *_steps, state = counted(assistant.browse)
    assert state is not None
    assert state.counts is not None
    page._list.ask(Query(text=band_search(band)))
    assert page._list.state.total == state.counts[band]


def test_a_bar_is_walked_to_and_listed(opened: Open) -> None:
    page = opened(spread())
    page._dialogs.show_strength()
    shown = page.findChild(StrengthDialog)
    assert shown is not None
    assert unnamed(shown) == []
    QTest.keyClick(shown.chart, Qt.Key.Key_Home)
    QTest.keyClick(shown.chart, Qt.Key.Key_End)
    QTest.keyClick(shown.chart, Qt.Key.Key_Left)
    assert "80% to 90%" in shown.chart.accessibleDescription()
    QTest.keyClick(shown.chart, Qt.Key.Key_Return)
    assert page._pane.search.text() == "strength>80% strength<90%"


def test_a_bar_is_clicked(qtbot: QtBot) -> None:
    shown = dialog(qtbot, spread())
    place = shown.chart.bar(BANDS - 1).center().toPoint()
    with qtbot.waitSignal(shown.search_asked) as asked:
        QTest.mouseClick(shown.chart, Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["strength>90%"]


def test_bars_are_turned_round_where_reading_is(qtbot: QtBot) -> None:
    shown = dialog(qtbot, spread())
    shown.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert shown.chart.bar(0).left() > shown.chart.bar(BANDS - 1).left()
    QTest.keyClick(shown.chart, Qt.Key.Key_Right)
    assert "80% to 90%" in shown.chart.accessibleDescription()


def test_nothing_waiting_and_failing_are_said(qtbot: QtBot) -> None:
    assert dialog(qtbot, FakeAssistant([]))._pages.currentIndex() == 2
    assert dialog(qtbot, spread(), FakeJobs(held=True))._pages.currentIndex() == 0
    broken = spread()
    broken.browse.trouble = KnownError("The vault cannot be read.")
    failed = dialog(qtbot, broken)
    assert failed._presenter.state.trouble is not None
    assert unnamed(failed) == []


def test_it_counts_again_after_a_change() -> None:
    assistant = spread()
    ui = context(assistant)
    presenter = StrengthPresenter(ui)
    before = presenter.state.pinned
    ui.news.publish(assistant.several.pin([each.id for each in life()[:3]], pinned=True))
    assert presenter.state.pinned == before + 3
    presenter.close()
