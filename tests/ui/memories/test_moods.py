"""The strip of moods: days or months, said in words, chosen one by one or as a range."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fakes.walk import unnamed
from scrubjay.domain.affect import Affect
from scrubjay.domain.life import MoodDay
from scrubjay.ui.memories.mood_spans import Zoom, spans, spoken
from scrubjay.ui.memories.mood_strip import MoodStrip

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from scrubjay.ui.memories.page import MemoriesPage

    Open = Callable[..., MemoriesPage]
    Days = tuple[date, date]

GLAD = Affect(joy=0.8, anticipation=0.3, intensity=0.7)
SAD = Affect(sadness=0.6, intensity=0.5)
DAYS = tuple(
    MoodDay(day=day, mood=mood, count=count)
    for day, mood, count in (
        (date(2025, 3, 30), SAD, 1),
        (date(2025, 5, 3), GLAD, 3),
        (date(2025, 5, 5), SAD, 1),
        (date(2025, 5, 9), GLAD, 2),
    )
)


@pytest.fixture
def strip(qtbot: QtBot) -> tuple[MoodStrip, list[Days | None]]:
    made = MoodStrip()
    qtbot.addWidget(made)
    made.resize(300, made.sizeHint().height())
    made.show_days(DAYS)
    chosen: list[Days | None] = []
    made.chosen.connect(chosen.append)
    made.show()
    return made, chosen


def one(day: int) -> Days:
    return date(2025, 5, day), date(2025, 5, day)


def test_a_month_weighs_each_day_by_what_was_said_on_it() -> None:
    march, may = spans(DAYS, Zoom.MONTHS)
    assert (may.first, may.last, may.count) == (date(2025, 5, 1), date(2025, 5, 31), 6)
    assert may.mood.joy == pytest.approx(0.8 * 5 / 6)
    assert may.mood.sadness == pytest.approx(0.1)
    assert march.count == 1
    assert [each.first for each in spans(DAYS, Zoom.DAYS)] == [each.day for each in DAYS]


def test_a_span_is_said_with_its_feelings() -> None:
    span = spans(DAYS, Zoom.DAYS)[1]
    assert spoken(span, "3 May") == "3 May: Joy 80%, Anticipation 30% · 3 lines"
    assert spoken(span, "3 May", ("sadness",)) == "3 May: Sadness 0% · 3 lines"
    quiet = spans([MoodDay(day=date(2025, 5, 1), mood=Affect(), count=1)], Zoom.DAYS)[0]
    assert spoken(quiet, "1 May").endswith("· 1 line")


def test_a_day_is_chosen_with_the_keyboard(strip: tuple[MoodStrip, list[Days | None]]) -> None:
    made, chosen = strip
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Space):
        QTest.keyClick(made, key)
    assert chosen == [one(5), one(3)]
    made.show_chosen(one(3))
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert chosen[-1] is None


def test_a_range_is_chosen_with_shift(strip: tuple[MoodStrip, list[Days | None]]) -> None:
    made, chosen = strip
    for _ in range(2):
        QTest.keyClick(made, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert chosen == [(date(2025, 5, 3), date(2025, 5, 9))]
    made.show_chosen(chosen[0])
    assert made.words == "3 May 2025 to 9 May 2025"


def test_days_are_chosen_with_the_pointer(strip: tuple[MoodStrip, list[Days | None]]) -> None:
    made, chosen = strip
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(290, 10))
    assert chosen == [one(3)]
    QTest.mousePress(made, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    QTest.mouseMove(made, QPoint(48, 10))
    made._cursor = 3  # a drag of the offscreen platform has no button down
    QTest.mouseRelease(made, Qt.MouseButton.LeftButton, pos=QPoint(48, 10))
    assert chosen[-1] == (date(2025, 5, 3), date(2025, 5, 9))


def test_what_is_pointed_at_is_said_in_words(strip: tuple[MoodStrip, list[Days | None]]) -> None:
    made, _chosen = strip
    made.clearFocus()
    assert made.words == "30 Mar 2025 to 9 May 2025"
    QTest.mouseMove(made, QPoint(20, 10))
    assert made.words == "3 May 2025: Joy 80%, Anticipation 30% · 3 lines"
    made.show_feelings(("joy",))
    assert made.words == "3 May 2025: Joy 80% · 3 lines"


def test_minus_shows_months_and_plus_days(opened: Open) -> None:
    page = opened()
    line = page._pane._strip
    assert unnamed(line) == []
    QTest.keyClicks(line.strip, "-")
    assert line.months.isChecked()
    QTest.keyClick(line.strip, Qt.Key.Key_Return)
    assert page._list.state.query.days == (date(2025, 5, 1), date(2025, 5, 31))
    QTest.keyClicks(line.strip, "+")
    assert not line.months.isChecked()


def test_feelings_are_shown_one_by_one(opened: Open) -> None:
    line = opened()._pane._strip
    line._toggle_feeling("joy")
    line._toggle_feeling("fear")
    assert [*line.strip._feelings] == ["joy", "fear"]
    assert line.feelings.text().startswith("Show: ")
    parts = dict(line.strip._parts(line.strip._spans[-1]))
    assert set(parts) <= {"joy", "fear", None}
    line._toggle_feeling(None)
    assert not line.strip._feelings


def test_it_is_turned_round_where_reading_is(strip: tuple[MoodStrip, list[Days | None]]) -> None:
    made, chosen = strip
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(made, Qt.Key.Key_Right)
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert chosen == [one(5)]
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(298, 10))
    assert chosen[-1] == (date(2025, 3, 30), date(2025, 3, 30))


def test_without_days_there_is_nothing_to_choose(qtbot: QtBot) -> None:
    made = MoodStrip()
    qtbot.addWidget(made)
    chosen: list[object] = []
    made.chosen.connect(chosen.append)
    QTest.keyClick(made, Qt.Key.Key_Return)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert chosen == []
    assert made.words == ""


def test_a_range_of_the_strip_is_listed(opened: Open) -> None:
    page = opened()
    page._pane._strip.chosen.emit(one(11))
    assert page._list.state.total == 1
    page._pane._strip.chosen.emit((date(2025, 5, 8), date(2025, 5, 11)))
    assert page._list.state.total > 1
    assert page._list.state.query.days == (date(2025, 5, 8), date(2025, 5, 11))
    page._pane._strip.chosen.emit(None)
    assert page._list.state.query.is_open
