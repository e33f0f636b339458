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
    gc.set_threshold(*threshold)


def tie() -> None:
    Knot.left += 1
    Knot()


def test_what_is_held_is_set_aside_and_never_looked_through_by_itself(qtbot: QtBot) -> None:
    sweeping = Sweeping(None)
    assert sweeping._timer.interval() == FIRST
    sweeping.sweep()
    assert sweeping._timer.interval() == EVERY
    assert gc.get_freeze_count() > 1000
    assert gc.get_threshold()[2] > 100_000
    assert len(gc.get_objects()) < 1000


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
