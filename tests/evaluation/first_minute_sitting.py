"""One first run of the real window, for `first_minute`; prints its moments as JSON."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scrubjay import bootstrap
from scrubjay.ui.application import Windows
from scrubjay.ui.first_run.page import FirstRunPage
from scrubjay.ui.first_run.presenter import Step
from scrubjay.ui.first_run.sample_bar import SampleBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.first_run.presenter import FirstRun

TALK: Final = {
    "sample": (("Where do I live?", "Whitby"),),
    "own": (("I live in Leiden.", ""), ("Where do I live?", "Leiden")),
}
PATIENCE: Final = 120.0


def main(model: str, start: str) -> None:
    """Go through it once."""
    application = QApplication(sys.argv[:1])
    program = bootstrap.window_program(os.environ["SCRUBJAY_HOME"])
    program.own()
    windows = Windows(application, program)
    try:
        windows.show()
        moments = sit(windows, model, start)
    finally:
        windows.end()
        program.close()
    print(json.dumps(moments))


def sit(windows: Windows, model: str, start: str) -> dict[str, float]:
    """Return the moments of the stages."""
    page = offered(windows)
    moments = {"window": time.monotonic()}
    choose(page, model)
    if start == "sample":
        page.presenter.look_around()
    QTest.keyClick(page, Qt.Key.Key_Return)
    wait(lambda: windows._chat is not None)
    moments["vault"] = time.monotonic()
    if start == "sample":
        wait(lambda: is_loaded(windows))
    for said, wanted in TALK[start]:
        moments["asked"] = time.monotonic()
        reply = answered(windows, said)
        if wanted not in reply:
            raise SystemExit(f"not the right answer: {reply}")
    moments["answered"] = time.monotonic()
    return moments


def offered(windows: Windows) -> FirstRunPage:
    """Return the first run, once it is shown."""
    found: list[FirstRunPage] = []

    def look() -> bool:
        found[:] = windows.main.findChildren(FirstRunPage)
        return bool(found)

    wait(look)
    return found[0]


def choose(page: FirstRunPage, model: str) -> None:
    """Go on with Enter to the last step."""
    run = page.presenter
    run.protect_by("keyfile")  # the same on a machine with a keyring and on one without
    while step(run) is not Step.IMPORT:
        if step(run) is Step.MODEL and model == "none":
            run.answer_with(None)
        before = step(run)
        QTest.keyClick(page, Qt.Key.Key_Return)
        while step(run) is before:
            QApplication.processEvents()


def step(run: FirstRun) -> Step:
    """Return where one stands."""
    return run.state.step


def answered(windows: Windows, said: str) -> str:
    """Type something into the chat; return the whole answer."""
    chat = windows._chat
    assert chat is not None
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, said)
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait(lambda: bool(chat.state.entries) and chat.state.phase is None)
    return chat.state.entries[-1].message.text


def is_loaded(windows: Windows) -> bool:
    """Report whether the bar over the pages says that the invented person is here."""
    bars = windows.main.findChildren(SampleBar)
    return any(each.presenter.state.held is not None and not each.isHidden() for each in bars)


def wait(ready: Callable[[], bool]) -> None:
    """Run the event loop until it is so."""
    deadline = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > deadline:
            raise SystemExit("it took too long")
        QApplication.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
