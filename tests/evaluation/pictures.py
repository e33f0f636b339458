"""Draws every window from the real program, light and dark, and the main four in high contrast.

    QT_QPA_PLATFORM=offscreen python -m tests.evaluation.pictures [FOLDER]

Nothing is staged but the life: it is remembered through the command line's own code, and each
window is brought to its state by keys and clicks, as `pictures_states` says. FOLDER is
`app/docs/pictures` where none is named.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

from PySide6.QtWidgets import QApplication

from evaluation.journeys_hand import click, front, rest, see, wait
from evaluation.journeys_screen import SIZE, save_small
from evaluation.journeys_sitting import LaterClock
from evaluation.keyboard import LostError, press, write
from evaluation.pictures_life import FORM, LIFE
from evaluation.pictures_states import STATES, Scene
from scrubjay import bootstrap
from scrubjay.bootstrap import opening
from scrubjay.settings import THEME
from scrubjay.ui.application import Windows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from evaluation.pictures_states import State

_THEMES: Final = ("light", "dark")
_STILL: Final = 0.6
"""Seconds after which a picture is taken: what moves has come to rest."""
_LATER: Final = 9.0
"""Days between the telling and the pictures: nobody is asked about what was told this week."""
_PHRASE: Final = "grey heron under the bridge"


def main() -> int:
    """Draw every picture; return how many states could not be reached, at most 1."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "app/docs/pictures")
    target.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    missed = False
    with tempfile.TemporaryDirectory(prefix="nora-") as folder:
        begin(application, Path(folder) / "first", target)
        os.environ.setdefault("SCRUBJAY_PROTECTION", "keyfile")
        home = Path(folder) / "home"
        remember(home, Path(folder) / "life.jsonl")
        page = Path(folder) / "Library card.html"
        page.write_text(FORM, encoding="utf-8")
        install(Path(folder) / "bin")
        with opened(application, home, _LATER) as windows:
            wait(lambda: windows._chat is not None, "the chat")
            for state in STATES:
                missed |= _drawn_in(state, Scene(windows=windows, form=page), target)
    return int(missed)


def install(folder: Path) -> None:
    """Have the command stand where commands are looked for, as where Scrubjay is installed."""
    folder.mkdir()
    command = folder / "scrubjay"
    command.write_text("#!/bin/sh\n", encoding="utf-8")
    command.chmod(0o755)
    os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"


def begin(application: QApplication, home: Path, target: Path) -> None:
    """Draw the first run, and the window that waits for the passphrase chosen there."""
    with opened(application, home) as windows:
        see("Hello, I am Scrubjay")
        draw(windows, "first-run-name", target)
        press("Return")
        click("Whoever knows my passphrase")
        for field in ("Passphrase", "The same again"):
            click(field)
            write(_PHRASE)
        draw(windows, "first-run", target)
        click("Next")
        click("I have kept it")
        see("Who words the answers?")
        draw(windows, "first-run-model", target)
        click("No model")
        click("Next")
        draw(windows, "first-run-begin", target)
        click("Bring something along")
        see("What can be brought along", "Choose a file…")
        draw(windows, "first-run-bring", target)
        click("With nothing")
        click("Begin")
        wait(lambda: windows._chat is not None, "the chat")
    with opened(application, home) as windows:
        see("Your memories are locked")
        draw(windows, "locked", target)


@contextmanager
def opened(application: QApplication, home: Path, days: float = 0.0) -> Iterator[Windows]:
    """Open the program as its entrance does, some days on, and close it again."""
    later = LaterClock(days)
    with patch.object(opening, "SystemClock", lambda: later):
        program = bootstrap.window_program(str(home))
    program.own()
    windows = Windows(application, program)
    windows.main.resize(*SIZE)
    windows.show()
    windows.main.activateWindow()
    try:
        yield windows
    finally:
        windows.main.close()
        windows.end()
        program.close()


def remember(home: Path, notes: Path) -> None:
    """Tell the life, day by day."""
    now = datetime.now(UTC)
    lines = [
        {
            "id": f"n{number}",
            "text": text,
            "at": (now - timedelta(days=days - _LATER)).isoformat(),
        }
        for number, (days, text) in enumerate(LIFE)
    ]
    notes.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    for _ in bootstrap.execute(str(home), "remember", {"batch": str(notes)}):
        pass
    for command in ("decay", "suggestions"):
        for _ in bootstrap.execute(str(home), command, {}):
            pass


def _drawn_in(state: State, scene: Scene, target: Path) -> bool:
    """Bring a window to a state and draw it in each theme; report whether that failed."""
    try:
        state.reach(scene)
        put_away(scene.windows)
        draw(scene.windows, state.name, target, contrast=state.is_main)
    except LostError as lost:
        print(f"missed  {state.name}: {lost}", flush=True)
        return True
    finally:
        _come_back(scene.windows)
    return False


def put_away(windows: Windows) -> None:
    """Take away what the window said about the state before."""
    toast = windows.main.toasts._toast
    if toast is not None:
        toast.close()


def _come_back(windows: Windows) -> None:
    """Leave whatever is open over the main window."""
    for _ in range(4):
        if front() is not windows.main:
            press("Escape")
            rest(0.1)


def draw(windows: Windows, name: str, target: Path, *, contrast: bool = False) -> None:
    """Write what is in front: a dialog where there is one, else the whole window."""
    for theme in (*_THEMES, *(("contrast",) if contrast else ())):
        windows._opening.settings.put(THEME, theme)
        rest(_STILL)
        path = target / f"{name}-{theme}.png"
        save_small(front().grab().toImage(), path)
        print(path, flush=True)
    windows._opening.settings.put(THEME, _THEMES[0])


if __name__ == "__main__":
    sys.exit(main())
