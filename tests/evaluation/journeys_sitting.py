"""One sitting at the real program: a home folder, a day, and steps that are taken by hand.

Run by `journeys`, each in a process of its own, as a person starts the program anew each day.
"""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

from PySide6.QtWidgets import QApplication

from evaluation.journeys_hand import is_real_screen, rest
from evaluation.journeys_screen import SIZE, shoot
from evaluation.keyboard import LostError, press
from scrubjay import bootstrap
from scrubjay.adapters.system_clock import SystemClock
from scrubjay.bootstrap import opening
from scrubjay.ui.application import Windows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_STILL: Final = 0.7
"""Seconds after which a picture is taken: what moves has come to rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """What a step is taken with.

    Attributes:
        windows: Of the program; steps look at them and work them by hand.
        folder: For what the person has on her disk beside the program's home.
        today: The moment the program begins at.
    """

    windows: Windows
    folder: Path
    today: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something a person wants done.

    Attributes:
        sentence: What is done and what should be seen then, for the page with the pictures.
        take: Does it, and looks whether it is there.
        picture: The name of the picture that is taken; "" for none.
    """

    sentence: str
    take: Callable[[Sitting], None]
    picture: str = ""


class LaterClock:
    """The machine's clock, some days on."""

    def __init__(self, days: float) -> None:
        self._clock = SystemClock()
        self._on = timedelta(days=days)

    def now(self) -> datetime:
        return self._clock.now() + self._on

    def elapsed(self) -> float:
        return self._clock.elapsed()


def sit(home: Path, days: float, steps: Sequence[Step], pictures: Path, prefix: str) -> int:
    """Start the program on that day and take the steps; return how many failed.

    Args:
        home: The home folder of the program.
        days: From now.
        steps: In their order; after one that failed the others are still tried.
        pictures: The folder the pictures go into.
        prefix: Of their names.
    """
    application = QApplication(["scrubjay"])
    if not is_real_screen():
        raise SystemExit("A journey needs a display: QT_QPA_PLATFORM must be xcb.")
    failed = 0
    with opened(application, home, days) as sitting:
        for step in steps:
            began = time.monotonic()
            trouble = _taken(step, sitting)
            failed += bool(trouble)
            took = time.monotonic() - began
            rest(_STILL)
            if step.picture or trouble:
                name = step.picture or "failed"
                shoot(pictures / f"{prefix}-{name}.png")
            end = f": {trouble}" if trouble else ""
            state = "failed" if trouble else "ok    "
            print(f"{state}  {took:5.1f} s  {step.sentence}{end}", flush=True)
            if trouble:
                _come_back()
    return failed


def _taken(step: Step, sitting: Sitting) -> str:
    try:
        step.take(sitting)
    except LostError as lost:
        return str(lost)
    return ""


@contextmanager
def opened(application: QApplication, home: Path, days: float) -> Iterator[Sitting]:
    """Open the program as its entrance does, with a clock that is some days on; close it again.

    The composition root makes its clock itself; here it is given another one to make.
    """
    later = LaterClock(days)
    with patch.object(opening, "SystemClock", lambda: later):
        program = bootstrap.window_program(str(home))
    program.own()
    windows = Windows(application, program)
    windows.main.setGeometry(0, 0, *SIZE)
    windows.show()
    windows.main.activateWindow()
    try:
        yield Sitting(windows=windows, folder=home.parent, today=later.now())
    finally:
        windows.quit()
        rest(0.2)
        windows.end()
        program.close()


def _come_back() -> None:
    """Leave whatever is open, so that the next step begins where it expects to."""
    for _ in range(4):
        if QApplication.activePopupWidget() or QApplication.activeModalWidget():
            press("Escape")


def main() -> int:
    """Take one sitting."""
    from evaluation.journeys_days import SITTINGS  # noqa: PLC0415 - the days are made of this module

    parser = argparse.ArgumentParser()
    parser.add_argument("name", choices=SITTINGS)
    parser.add_argument("home", type=Path)
    parser.add_argument("pictures", type=Path)
    given = parser.parse_args()
    held = SITTINGS[given.name]
    return sit(given.home, held.days, held.steps, given.pictures, given.name)


if __name__ == "__main__":
    sys.exit(main())
