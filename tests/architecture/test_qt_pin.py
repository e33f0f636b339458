"""PySide6 6.12.0 drops a reference to True at each emit and aborts Python 3.11 after about 500."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Bell(QObject):
    rung = Signal()


def test_emitting_keeps_the_references_to_true(qtbot: QtBot) -> None:
    bell = Bell()
    before = sys.getrefcount(True)
    for _ in range(100):
        bell.rung.emit()
    assert abs(sys.getrefcount(True) - before) <= 5
