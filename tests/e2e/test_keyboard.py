"""The program can be begun, told something, corrected and given other keys without a pointer.

`python -m tests.evaluation.keyboard_only` lives the whole day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from evaluation.keyboard_only import day
from evaluation.keyboard_pages import PAGES
from evaluation.keyboard_steps import CHAT

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SHORT = (
    "first run",
    "first chat, with what was learned, and undo",
    "the palette changes the theme",
)
KEYS = "give an act other keys, use them, and list them all"


@pytest.mark.qt_log_ignore("^This plugin does not support")
def test_a_short_day_by_keyboard_alone(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCRUBJAY_PROTECTION", "keyfile")
    steps = [each for each in (*CHAT, *PAGES) if each.sentence in (*SHORT, KEYS)]
    assert len(steps) == len(SHORT) + 1
    assert day(tmp_path, steps) == []
