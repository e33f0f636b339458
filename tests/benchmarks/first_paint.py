"""Time to first paint against a bare PySide6 window: `python -m tests.benchmarks.first_paint`.

Both are started as fresh processes, in turns, so that a busy moment of the machine hits both. The
clock runs from before the process is started to the end of the first paint event of the window.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Final

BARE: Final = """
import sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
{watch}
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Hello"))
window.resize(1120, 760)
watcher = Watcher(window)
window.show()
application.exec()
"""
OURS: Final = """
import sys, time
from scrubjay import bootstrap
program = bootstrap.window_program({home!r})
program.call_the_other()
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from scrubjay.ui.application import Windows
{watch}
application = QApplication([])
windows = Windows(application, program)
watcher = Watcher(windows.main.body)
windows.show()
application.exec()
"""
WATCH: Final = """
import os
class Watcher(QObject):
    def __init__(self, watched):
        super().__init__()
        watched.installEventFilter(self)
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(time.monotonic(), flush=True)
            os._exit(0)
        return False
"""


def main() -> None:
    """Print the two medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    runs: int = parser.parse_args().runs
    bare: list[float] = []
    ours: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "SCRUBJAY_HOME": home,
            # As installed, where modules are compiled once: also in a checkout that is not to
            # be written to.
            "PYTHONPYCACHEPREFIX": f"{home}/compiled",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for turn in range(runs + 1):
            first = seconds(BARE.format(watch=WATCH), environment)
            second = seconds(OURS.format(watch=WATCH, home=home), environment)
            if turn:  # the first of each only warms the disk and compiles
                bare.append(first)
                ours.append(second)
    print(f"bare PySide6 window: {statistics.median(bare):.3f} s (median of {runs})")
    print(f"Scrubjay:            {statistics.median(ours):.3f} s (median of {runs})")
    print(f"ratio:               {statistics.median(ours) / statistics.median(bare):.2f}")


def seconds(program: str, environment: dict[str, str]) -> float:
    """Return the seconds from the start of a process to its first paint."""
    began = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return float(ended.stdout.strip().splitlines()[-1]) - began


if __name__ == "__main__":
    main()
