from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from fakes.life import NOW, memory
from scrubjay.ui.memories.curve_view import CurveView
from scrubjay.ui.memories.feeling_bars import FeelingBars, strongest
from scrubjay.ui.memories.outlook import outlook
from scrubjay.ui.memories.scale import Scale

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

from scrubjay.domain.affect import Affect


@pytest.fixture
def curve(qtbot: QtBot) -> CurveView:
    view = CurveView()
    qtbot.addWidget(view)
    view.resize(400, 170)
    view.show_outlook(outlook(memory("x", "x", days=400), NOW), NOW)
    view.show()
    return view


def test_its_description_holds_the_numbers_it_draws(curve: CurveView) -> None:
    assert curve.accessibleName() == "Forgetting curve"
    assert curve.accessibleDescription() == (
        "today: 49% It has faded. It goes to the archive in 4 years. "
        "Used today, it would last 2 years."
    )


def test_the_arrow_keys_read_other_days_off_it(curve: CurveView, qtbot: QtBot) -> None:
    before = curve.reading

    QTest.keyClick(curve, Qt.Key.Key_Right)
    later = curve.reading
    QTest.keyClick(curve, Qt.Key.Key_Left)
    QTest.keyClick(curve, Qt.Key.Key_Left)
    earlier = curve.reading

    assert before == "today: 49%"
    assert percent_of(later) < 49 < percent_of(earlier)
    assert earlier in curve.accessibleDescription()


def percent_of(reading: str) -> int:
    return int(reading.rsplit(" ", 1)[1].rstrip("%"))


def test_it_reads_mirrored_where_text_does(curve: CurveView, qtbot: QtBot) -> None:
    curve.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    QTest.keyClick(curve, Qt.Key.Key_Left)

    assert percent_of(curve.reading) < 49


def test_leaving_it_goes_back_to_today(curve: CurveView, qtbot: QtBot) -> None:
    QTest.keyClick(curve, Qt.Key.Key_Right)
    curve.clearFocus()
    curve._point_at(None)

    assert curve.reading == "today: 49%"


@pytest.mark.parametrize("mirrored", [False, True])
def test_scales_go_there_and_back(*, mirrored: bool) -> None:
    scale = Scale(first=-10, last=30, paper=QRectF(20, 10, 200, 100), mirrored=mirrored)

    for day in (-10.0, 0.0, 12.5, 30.0):
        assert scale.day(scale.x(day)) == pytest.approx(day)
    assert scale.y(1.0) == pytest.approx(10)
    assert scale.y(0.0) == pytest.approx(110)
    assert (scale.x(30) < scale.x(0)) is mirrored
    assert scale.day(-1000.0) in {-10.0, 30.0}


@pytest.mark.parametrize("days", [0.0, 0.5, 30.0, 5000.0])
@pytest.mark.parametrize("pinned", [False, True])
def test_it_can_draw_every_fate(qtbot: QtBot, days: float, *, pinned: bool) -> None:
    view = CurveView()
    qtbot.addWidget(view)
    view.resize(220, 170)
    view.show_both_laws(on=True)
    told = replace(memory("x", "x", days=days), pinned=pinned)
    view.show_outlook(outlook(told, NOW), NOW)

    drawn = view.grab().toImage()

    colours = {drawn.pixelColor(x, y).name() for x in range(0, 220, 3) for y in range(0, 170, 3)}
    assert len(colours) > 3


def test_the_strongest_feelings_come_first() -> None:
    felt = Affect(joy=0.4, sadness=0.9, fear=0.01, anger=0.3, surprise=0.2, disgust=0.1)

    assert [name for name, _ in strongest(felt)] == ["sadness", "joy", "anger", "surprise"]


def test_feelings_are_spoken_with_their_shares(qtbot: QtBot) -> None:
    bars = FeelingBars()
    qtbot.addWidget(bars)

    bars.show_affect(Affect(joy=0.9, anticipation=0.3, intensity=0.8))
    assert bars.accessibleDescription() == "Joy 90%, Anticipation 30%"
    assert bars.grab().toImage().height() > 20
    bars.show_affect(Affect(joy=0.9, intensity=0.1))
    assert bars.accessibleDescription() == "Neutral"
