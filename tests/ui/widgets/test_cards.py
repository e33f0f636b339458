from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from scrubjay.ui.widgets.cards import FEW, Cards

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def cards(qtbot: QtBot, made: list[str]) -> Cards[str]:
    def make(item: str) -> QWidget:
        made.append(item)
        return QLabel(item)

    column = Cards(make)
    qtbot.addWidget(column)
    return column


def shown(cards: Cards[str]) -> list[str]:
    words = []
    for at in range(cards._box.count()):
        item = cards._box.itemAt(at)
        label = item.widget() if item is not None else None
        assert isinstance(label, QLabel)
        words.append(label.text())
    return words


def test_draws_nothing_until_it_is_seen(cards: Cards[str], made: list[str], qtbot: QtBot) -> None:
    cards.show_items(["a", "b"])
    assert made == []

    cards.show()
    qtbot.waitUntil(lambda: cards.is_done)

    assert shown(cards) == ["a", "b"]


def test_many_come_one_after_the_other(cards: Cards[str], made: list[str], qtbot: QtBot) -> None:
    cards.show()
    cards.show_items([str(number) for number in range(FEW + 5)])

    assert made == []
    qtbot.waitUntil(lambda: cards.is_done)
    assert shown(cards) == [str(number) for number in range(FEW + 5)]


def test_only_what_changed_is_drawn_anew_and_at_once(
    cards: Cards[str], made: list[str], qtbot: QtBot
) -> None:
    cards.show()
    cards.show_items(["a", "b", "c"])
    cards.finish()
    kept = cards._made[2][1]
    made.clear()

    cards.show_items(["a", "B", "c"])

    assert made == ["B"]
    assert shown(cards) == ["a", "B", "c"]
    assert cards._made[2][1] is kept


@pytest.mark.parametrize(
    "after", [[], ["c", "a"], ["a", "a", "b"], ["x", "a", "y", "c", "z"], ["c", "b", "a"]]
)
def test_any_items_end_in_their_order(cards: Cards[str], after: list[str], qtbot: QtBot) -> None:
    cards.show()
    cards.show_items(["a", "b", "c"])
    cards.finish()

    cards.show_items(after)
    cards.finish()

    assert shown(cards) == after


def test_a_change_under_way_does_not_lose_what_came_first(cards: Cards[str], qtbot: QtBot) -> None:
    cards.show()
    cards.show_items([str(number) for number in range(9)])
    cards._gradually._steps.popleft()()

    cards.show_items(["1", "0", "2"])
    cards.finish()

    assert shown(cards) == ["1", "0", "2"]


def test_the_place_of_the_page_stays_when_one_card_changes(qtbot: QtBot) -> None:
    def make(item: str) -> QWidget:
        label = QLabel(item)
        label.setFixedHeight(80)
        return label

    cards = Cards(make)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(cards)
    area.resize(200, 200)
    qtbot.addWidget(area)
    area.show()
    cards.show_items([str(number) for number in range(20)])
    cards.finish()
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 900)
    bar.setValue(900)

    cards.show_items([*map(str, range(19)), "changed"])
    QApplication.processEvents()

    assert bar.value() == 900


def test_what_is_left_of_the_items_before_is_not_made_among_fewer(qtbot: QtBot) -> None:
    cards: Cards[str] = Cards(QLabel)
    qtbot.addWidget(cards)
    cards.show()
    cards.show_items([str(number) for number in range(9)])
    cards._gradually._steps.popleft()()
    cards.hide()

    cards.show_items(["8"])
    cards._gradually.finish()
    cards.show()
    cards.finish()

    assert [each.text() for each in cards.shown if isinstance(each, QLabel)] == ["8"]
