"""Lives a day with Scrubjay by keyboard alone: the real program, vault and lanes, no pointer.

    QT_QPA_PLATFORM=offscreen python -m tests.evaluation.keyboard_only

Prints each step with ok, or with what could not be done, and exits with 1 for any of those.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from evaluation.keyboard import LostError, NoMouse, press, settle
from evaluation.keyboard_pages import PAGES
from evaluation.keyboard_steps import CHAT
from scrubjay import bootstrap
from scrubjay.settings import Settings
from scrubjay.ui.application import Windows
from scrubjay.ui.shortcuts import keymap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evaluation.keyboard_steps import Step


def main() -> None:
    """Take every step."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["SCRUBJAY_PROTECTION"] = "keyfile"
    with tempfile.TemporaryDirectory() as folder:
        troubles = day(Path(folder), (*CHAT, *PAGES))
    raise SystemExit(bool(troubles))


def day(folder: Path, steps: Sequence[Step]) -> list[str]:
    """Take some steps in a home of their own; return what could not be done."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    mouse = NoMouse(application)
    troubles = []
    with opened(application, folder / "home") as windows:
        for step in steps:
            try:
                step.take(windows, folder)
            except LostError as lost:
                troubles.append(f"{step.sentence}: {lost}")
                print(f"failed  {step.sentence}: {lost}", flush=True)
                _come_back()
            else:
                print(f"ok      {step.sentence}", flush=True)
    application.removeEventFilter(mouse)
    print(f"{len(steps) - len(troubles)} of {len(steps)} steps; pointer events: {mouse.count}")
    return [*troubles, *(["a pointer was used"] if mouse.count else [])]


@contextmanager
def opened(application: QApplication, home: Path) -> Iterator[Windows]:
    """Open the program as its entrance does, and close it again."""
    program = bootstrap.window_program(str(home))
    program.own()
    windows = Windows(application, program)
    windows.main.resize(1180, 780)
    windows.show()
    windows.main.activateWindow()
    try:
        yield windows
    finally:
        windows.main.close()
        windows.end()
        program.close()
        settle()
        keymap().follow(Settings())
        for each in (windows.main, windows):
            each.deleteLater()


def _come_back() -> None:
    """Leave whatever is open, so that the next step begins where it expects to."""
    for _ in range(4):
        if QApplication.activePopupWidget() or QApplication.activeModalWidget():
            press("Escape")


if __name__ == "__main__":
    main()
