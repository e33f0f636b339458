from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from scrubjay.ui import gradually
from scrubjay.ui.gradually import Gradually

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_takes_its_steps_in_order_once_the_event_loop_turns(qtbot: QtBot) -> None:
    taken: list[int] = []
    holder = QObject()
    made = Gradually(holder)

    made.begin([lambda: taken.append(1), lambda: taken.append(2)])

    assert taken == []
    qtbot.waitUntil(lambda: made.is_done)
    assert taken == [1, 2]


def test_takes_one_step_a_turn_where_each_uses_up_the_budget(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gradually, "BUDGET", -1.0)
    left: list[int] = []
    holder = QObject()
    made = Gradually(holder)

    made.begin([lambda: left.append(len(made._steps))] * 3)
    made._turn()

    assert left == [2]
    assert not made.is_done
    qtbot.waitUntil(lambda: made.is_done)
    assert left == [2, 1, 0]


def test_takes_what_is_left_at_once_for_whoever_needs_it(qtbot: QtBot) -> None:
    taken: list[int] = []
    holder = QObject()
    made = Gradually(holder)
    made.begin([lambda: taken.append(1), lambda: taken.append(2)])

    made.finish()

    assert taken == [1, 2]
    assert made.is_done
    assert not made._timer.isActive()


def test_gives_up_what_is_left(qtbot: QtBot) -> None:
    taken: list[int] = []
    holder = QObject()
    made = Gradually(holder)
    made.begin([lambda: taken.append(1)])

    made.give_up()
    made.finish()

    assert taken == []


def test_a_new_list_of_steps_takes_the_place_of_the_one_before(qtbot: QtBot) -> None:
    taken: list[str] = []
    holder = QObject()
    made = Gradually(holder)
    made.begin([lambda: taken.append("old")])

    made.begin([lambda: taken.append("new")])
    made.finish()

    assert taken == ["new"]


def test_a_step_that_turns_out_to_be_many_comes_before_the_rest(qtbot: QtBot) -> None:
    taken: list[str] = []
    holder = QObject()
    made = Gradually(holder)

    def begin() -> None:
        taken.append("begun")
        made.take_first([lambda: taken.append("one"), lambda: taken.append("two")])

    made.begin([begin, lambda: taken.append("rest")])
    made.finish()

    assert taken == ["begun", "one", "two", "rest"]


def test_what_is_closed_takes_no_step_that_is_asked_for_later(qtbot: QtBot) -> None:
    taken: list[int] = []
    holder = QObject()
    made = Gradually(holder)
    made.begin([lambda: taken.append(1)])

    gradually.close_all(holder)
    made.begin([lambda: taken.append(2)])
    made.take_first([lambda: taken.append(3)])
    made.finish()

    assert taken == []
    assert not made._timer.isActive()


class Cycle(QWidget):
    """Held by nothing but itself, as pages are whose signals are connected to what they hold."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.part = QWidget(self)


def test_a_page_is_not_collected_in_the_middle_of_a_step(qtbot: QtBot) -> None:
    page = Cycle()
    part, made = page.part, Gradually(page.part)
    was_there: list[bool] = []

    def step() -> None:
        gc.collect()
        was_there.append(isValid(part))

    made.begin([step])
    del page
    made.finish()
    gc.collect()

    assert was_there == [True]
    assert not isValid(part)
