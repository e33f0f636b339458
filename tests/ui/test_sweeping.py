from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from scrubjay.ui.sweeping import EVERY, FIRST, Sweeping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Knot:
    """Refers to itself."""

    left = 0

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        Knot.left -= 1


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    threshold = gc.get_threshold()
    Knot.left = 0
    yield
    gc.unfreeze()
    gc.collect()
    gc.set_threshold(*threshold)


def tie() -> None:
    Knot.left += 1
    Knot()


def knots(count: int) -> list[list[object]]:
    """Return many objects that the collector has to know of, and that live on."""
    return [[] for _ in range(count)]


def test_what_is_held_is_set_aside_and_never_looked_through_by_itself(qtbot: QtBot) -> None:
    sweeping = Sweeping(None)
    assert gc.get_threshold()[2] > 100_000
    assert sweeping._timer.interval() == FIRST
    sweeping.look()
    assert sweeping._timer.interval() == EVERY
    assert gc.get_freeze_count() > 1000
    assert len(gc.get_objects()) < 1000


def test_the_start_is_not_looked_through_while_somebody_waits(qtbot: QtBot) -> None:
    sweeping = Sweeping(None, lambda: True)
    tie()
    sweeping.look()
    assert Knot.left == 1


def test_it_sweeps_as_soon_as_much_has_come(qtbot: QtBot) -> None:
    sweeping = Sweeping(None, lambda: True)
    sweeping.begin()
    sweeping.look()
    aside = gc.get_freeze_count()
    held = knots(60_000)
    sweeping.look()
    assert gc.get_freeze_count() > aside + 50_000
    assert len(held) == 60_000


def test_it_sweeps_now_and_then_however_little_came(qtbot: QtBot) -> None:
    sweeping = Sweeping(None, lambda: True)
    sweeping.begin()
    tie()
    for _ in range(29):
        sweeping.look()
    assert Knot.left == 1
    sweeping.look()
    assert Knot.left == 0


def test_what_came_since_is_swept_while_somebody_is_here(qtbot: QtBot) -> None:
    sweeping = Sweeping(None, lambda: True)
    sweeping.sweep()
    tie()
    sweeping.sweep()
    assert Knot.left == 0


def test_what_was_set_aside_is_swept_once_nobody_is_here(qtbot: QtBot) -> None:
    here = [True]
    sweeping = Sweeping(None, lambda: here[0])
    Knot.left = 1
    knot: Knot | None = Knot()
    sweeping.sweep()
    assert knot is not None
    knot = None
    sweeping.sweep()
    assert Knot.left == 1
    here[0] = False
    sweeping.sweep()
    assert Knot.left == 0


def test_where_nobody_is_and_nothing_came_nothing_is_done_again(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sweeping = Sweeping(None, lambda: False)
    sweeping.sweep()
    seen: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda: seen.append(1))
    sweeping.sweep()
    assert not seen
    held = knots(20_000)
    sweeping.sweep()
    assert seen
    assert held


def test_whoever_ends_leaves_the_collector_as_it_was(qtbot: QtBot) -> None:
    before = gc.get_threshold()
    sweeping = Sweeping(None, lambda: True)
    sweeping.look()
    assert gc.get_freeze_count() > 0
    sweeping.close_down()
    assert gc.get_freeze_count() == 0
    assert gc.get_threshold() == before
    assert not sweeping._timer.isActive()
