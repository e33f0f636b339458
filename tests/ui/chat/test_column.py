"""How a long column is laid out: a bounded amount at a time, and nothing that is seen moves."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from fakes.laying import lay_out
from scrubjay.ui import theme
from scrubjay.ui.chat.allowance import Allowance
from scrubjay.ui.chat.column import Column

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

A_ROW = 0.004
"""Seconds that building a row takes in these tests."""
GUESS = 60


class Row(QWidget):
    """As tall as it is told, whatever the width."""

    def __init__(self, many: Many, height: int) -> None:
        super().__init__()
        self._many = many
        self._tall = height

    def height_at(self, _width: int) -> int:
        return self._tall * self._many.letters

    def light(self) -> None:
        """Have nothing to light."""


class Watch:
    """A clock that only building moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Many:
    """Rows of other heights than anybody guessed."""

    def __init__(self, watch: Watch) -> None:
        self.heights: list[int] = []
        self.made: list[int] = []
        self.letters = 1
        self._watch = watch

    def count(self) -> int:
        return len(self.heights)

    def guesses(self, rows: range, _width: int) -> list[int]:
        return [GUESS] * len(rows)

    def make(self, row: int) -> Row:
        self._watch.now += A_ROW
        self.made.append(row)
        return Row(self, self.heights[row])


def heights(count: int) -> list[int]:
    return [30 + 37 * (each % 5) for each in range(count)]


@pytest.fixture
def rows() -> Many:
    return Many(Watch())


@pytest.fixture
def column(qtbot: QtBot, rows: Many) -> Column:
    allowance = Allowance(2.5 * A_ROW, rows._watch)
    made = Column(rows, widest=400, gap=8, margin=12, allowance=allowance)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def show(column: Column, rows: Many, count: int) -> None:
    rows.heights = heights(count)
    column.reset()
    lay_out(column)
    rows.made.clear()


def places(column: Column) -> dict[int, int]:
    """Return where the rows are that can be seen."""
    room = column.viewport().height()
    return {
        row: widget.y()
        for row, widget in column.every_built()
        if widget.y() + widget.height() > 0 and widget.y() < room
    }


def covers(column: Column) -> bool:
    """Report whether all that can be seen is built, without a hole."""
    seen = sorted((widget.y(), widget.height()) for _, widget in column.every_built())
    joined = all(top + tall + 8 == below for (top, tall), (below, _) in itertools.pairwise(seen))
    top, bottom = seen[0][0], sum(seen[-1])
    return joined and top <= 12 and bottom >= column.viewport().height() - 12


def test_one_turn_builds_no_more_than_its_allowance(column: Column, rows: Many) -> None:
    rows.heights = heights(10_000)
    column.reset()
    assert len(rows.made) == 3
    built = len(rows.made)
    while column._soon.isActive():
        QApplication.processEvents()
        assert len(rows.made) - built <= 4  # a turn of what is seen, and one row beyond
        built = len(rows.made)
    assert covers(column)


def test_where_rows_are_still_to_come_there_are_lines_and_afterwards_none(
    column: Column, rows: Many
) -> None:
    line = theme.active().colour("sunken")
    rows.heights = heights(1000)
    column.reset()
    hole = [row for row in column._visible() if column.built(row) is None][-1]
    place = column.place_of(hole)
    spot = QPoint(place.center().x(), place.top() + 4)
    before = column.viewport().grab().toImage()
    assert before.pixelColor(spot) == line
    lay_out(column)
    after = column.viewport().grab().toImage()
    colours = [after.pixelColor(200, y) for y in range(after.height())]
    assert line not in colours


def test_the_end_comes_first(column: Column, rows: Many) -> None:
    rows.heights = heights(10_000)
    column.reset()
    assert rows.made == [9999, 9998, 9997]
    bar = column.verticalScrollBar()
    while column._soon.isActive():
        assert bar.value() == bar.maximum()
        last = column.built(9999)
        assert last is not None
        assert last.y() + last.height() == column.viewport().height() - 12
        QApplication.processEvents()


def test_a_row_that_takes_longer_than_the_allowance_is_built_all_the_same(
    qtbot: QtBot, rows: Many
) -> None:
    column = Column(rows, widest=400, gap=8, margin=12, allowance=Allowance(0.0, rows._watch))  # type: ignore[arg-type]
    qtbot.addWidget(column)
    column.resize(500, 600)
    column.show()
    show(column, rows, 50)
    assert covers(column)


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.93])
def test_wherever_one_goes_all_that_is_seen_comes_and_then_stays(
    column: Column, rows: Many, share: float
) -> None:
    show(column, rows, 3000)
    bar = column.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    first = sorted(places(column).items())[:1]
    before = dict(first)
    while column._soon.isActive():
        QApplication.processEvents()
        for row, top in before.items():
            assert places(column).get(row, top) == top
    assert covers(column)


def test_scrolling_up_into_guesses_moves_what_is_seen_by_what_was_scrolled(
    column: Column, rows: Many
) -> None:
    show(column, rows, 3000)
    bar = column.verticalScrollBar()
    for _ in range(40):
        before = places(column)
        bar.setValue(bar.value() - 70)
        lay_out(column)
        after = places(column)
        both = before.keys() & after.keys()
        assert both
        assert {after[row] - before[row] for row in both} == {70}


def test_what_is_seen_stays_while_more_comes_before_it_and_it_is_still_laid_out(
    column: Column, rows: Many
) -> None:
    show(column, rows, 200)
    bar = column.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = places(column)
    assert column._soon.isActive()
    rows.heights = [*heights(60), *rows.heights]
    column.rows_before(60)
    lay_out(column)
    after = places(column)
    assert before
    assert all(after[row + 60] == top for row, top in before.items() if row + 60 in after)
    assert covers(column)


@pytest.mark.parametrize("row", [0, 7, 480, 999])
def test_a_row_that_is_shown_is_there_at_once_and_stays_in_view(
    column: Column, rows: Many, row: int
) -> None:
    show(column, rows, 1000)
    column.show_row(row)
    shown = column.built(row)
    assert shown is not None
    top = shown.y()
    while column._soon.isActive():
        QApplication.processEvents()
        assert shown.y() >= 0
        assert shown.y() + shown.height() <= column.viewport().height()
    assert row in (0, 999) or shown.y() == top
    assert covers(column)


def test_a_row_already_in_sight_is_built_where_it_is(column: Column, rows: Many) -> None:
    show(column, rows, 1000)
    bar = column.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    missing = [row for row in column._visible() if column.built(row) is None]
    value = bar.value()
    column.show_row(missing[0])
    shown = column.built(missing[0])
    assert shown is not None
    assert shown.y() >= 0
    assert abs(bar.value() - value) < column.viewport().height()


def test_somebody_who_scrolls_meanwhile_goes_where_they_scroll(column: Column, rows: Many) -> None:
    show(column, rows, 1000)
    column.show_row(100)
    assert column._soon.isActive()
    bar = column.verticalScrollBar()
    bar.setValue(bar.value() + 3000)
    lay_out(column)
    assert 100 not in places(column)
    assert covers(column)


def test_a_place_is_found_again(column: Column, rows: Many) -> None:
    show(column, rows, 400)
    bar = column.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    lay_out(column)
    place, seen = column.place(), places(column)
    assert place is not None
    column.reset()
    lay_out(column)
    assert places(column) != seen
    column.reset(place)
    lay_out(column)
    after = places(column)
    assert after[place[0]] == seen[place[0]]
    assert covers(column)
    assert not column._sticks


def test_at_the_end_there_is_no_place_to_be_found_again(column: Column, rows: Many) -> None:
    show(column, rows, 400)
    assert column.place() is None


def test_letters_of_another_size_are_measured_again(column: Column, rows: Many) -> None:
    show(column, rows, 300)
    bar = column.verticalScrollBar()
    top = bar.maximum()
    bar.setValue(0)
    lay_out(column)
    rows.letters = 2
    QApplication.sendEvent(column, QEvent(QEvent.Type.FontChange))
    lay_out(column)
    assert covers(column)
    bar.setValue(bar.maximum())
    lay_out(column)
    assert covers(column)
    assert bar.maximum() > top


def test_a_row_that_grows_above_the_edge_grows_downwards(column: Column, rows: Many) -> None:
    show(column, rows, 100)
    bar = column.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    lay_out(column)
    row = next(iter(sorted(places(column))))
    widget = column.built(row)
    assert widget is not None
    before, tall = widget.y(), widget.height()
    rows.letters = 3
    column.row_changed(row)
    lay_out(column)
    assert widget.y() == before < 0
    assert widget.height() == 3 * tall
