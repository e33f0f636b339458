"""`scrubjay --quick` with the real program: its window, its vault, and a second start.

The windows are drawn offscreen; a driver in the same process types as a person would, and the
second starts are processes of their own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from program import Scrubjay

DRIVER: Final = """
import subprocess, sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from scrubjay.__main__ import main

application = QApplication(["scrubjay"])

def shown(kind):
    return next((each for each in application.topLevelWidgets()
                 if type(each).__name__ == kind and each.isVisible()), None)

def call(*arguments):
    # Not waited for here: the answer comes from this very thread's window.
    subprocess.Popen([sys.executable, "-m", "scrubjay", *arguments])

def type_in(words):
    QTest.keyClicks(shown("QuickWindow").field, words)

def press(key):
    QTest.keyClick(shown("QuickWindow").field, key)

{steps}

def drive(left=[]):
    while steps:
        ready, act = steps[0]
        if not ready():
            return
        steps.pop(0)
        act()

timer = QTimer()
timer.timeout.connect(drive)
timer.start(20)
status = main(sys.argv[1:])
print("left over:", len(steps), flush=True)
sys.exit(status)
"""


def drive(home: Path, steps: str, *arguments: str) -> None:
    """Run the program and let it be driven until it ends by itself."""
    done = subprocess.run(
        [sys.executable, "-c", DRIVER.replace("{steps}", steps), *arguments],
        env=os.environ
        | {
            "SCRUBJAY_HOME": str(home),
            "SCRUBJAY_PROTECTION": "keyfile",
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "left over: 0", done.stdout + done.stderr


def kept(scrubjay: Scrubjay) -> list[str]:
    return [each["text"] for each in scrubjay("memories").only["memories"]]


def test_words_typed_before_the_vault_is_open_are_kept_and_the_program_ends(
    scrubjay: Scrubjay,
) -> None:
    assert scrubjay("remember", "I live in Graz.").code == 0
    steps = """
steps = [
    (lambda: shown("QuickWindow"), lambda: (
        type_in("The spare key is under the blue pot."), press(Qt.Key.Key_Return),
        press(Qt.Key.Key_Escape))),
]
"""
    drive(scrubjay.home, steps, "--quick")
    assert "The spare key is under the blue pot." in kept(scrubjay)


OPEN: Final = '"Escape closes" in shown("QuickWindow")._line.text()'
NOT_YET: Final = '"as soon as" in shown("QuickWindow")._line.text()'


@pytest.mark.parametrize("moment", [OPEN, NOT_YET])
def test_unfinished_words_are_there_the_next_time(scrubjay: Scrubjay, moment: str) -> None:
    assert scrubjay("remember", "I live in Graz.").code == 0
    open_first = """
steps = [
    (lambda: shown("QuickWindow") and {moment},
     lambda: (type_in("Half a thou"), press(Qt.Key.Key_Escape))),
]
"""
    drive(scrubjay.home, open_first.replace("{moment}", moment), "--quick")
    found = """
steps = [
    (lambda: shown("QuickWindow") and shown("QuickWindow").field.text() == "Half a thou",
     lambda: (type_in("ght."), press(Qt.Key.Key_Return))),
    (lambda: "Kept" in shown("QuickWindow")._line.text(), lambda: press(Qt.Key.Key_Escape)),
]
"""
    drive(scrubjay.home, found, "--quick")
    assert "Half a thought." in kept(scrubjay)


def test_second_starts_open_the_windows_of_the_first(scrubjay: Scrubjay) -> None:
    assert scrubjay("remember", "I live in Graz.").code == 0
    steps = """
steps = [
    (lambda: shown("QuickWindow"), lambda: call()),
    (lambda: shown("MainWindow"), lambda: shown("QuickWindow").close()),
    (lambda: not shown("QuickWindow"), lambda: call("--quick")),
    (lambda: shown("QuickWindow"), lambda: type_in("Mind the step.")),
    (lambda: "Escape closes" in shown("QuickWindow")._line.text(),
     lambda: press(Qt.Key.Key_Return)),
    (lambda: "Kept" in shown("QuickWindow")._line.text(), lambda: shown("MainWindow").close()),
]
"""
    drive(scrubjay.home, steps, "--quick")
    assert "Mind the step." in kept(scrubjay)
