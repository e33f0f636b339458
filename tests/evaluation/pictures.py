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

from PySide6.QtWidgets import QApplication

from evaluation.journeys_hand import click, front, rest, see, wait
from evaluation.journeys_screen import SIZE, save_small
from evaluation.keyboard import LostError, press, write
from evaluation.pictures_states import STATES, Scene
from scrubjay import bootstrap
from scrubjay.settings import THEME
from scrubjay.ui.application import Windows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from evaluation.pictures_states import State

_THEMES: Final = ("light", "dark")
_STILL: Final = 0.6
"""Seconds after which a picture is taken: what moves has come to rest."""
_PHRASE: Final = "grey heron under the bridge"
LIFE: tuple[tuple[int, str], ...] = (
    (420, "I'm Nora Weiss and I was born on 4 May 1990."),
    (400, "I live in Graz, my street address is Sporgasse 11, and my postal code is 8010."),
    (398, "My e-mail address is nora.weiss@example.org and my phone number is +43 660 1234567."),
    (380, "My sister Ada lives in Linz."),
    (350, "I work at Initech."),
    (300, "I am allergic to hazelnuts."),
    (260, "I love hiking and I like strong coffee."),
    (210, "We adopted a grey kitten from the shelter, she is called Mina."),
    (190, "Went hiking on the Schöckl with Ada, the view was wonderful."),
    (150, "Another hike on the Schöckl; my boots are worn out."),
    (120, "I now work at Tideway Maps."),
    (101, "I moved: I live in Vienna now."),
    (95, "Grandfather's clock stopped, and nobody in town repairs them any more. It made me sad."),
    (60, "I finally passed the exam in cartography, I am so happy!"),
    (31, "I had dinner with Tom at the harbour and he told us about his new boat."),
    (20, "A short hike up the Kahlenberg after work, the evening was lovely."),
    (12, "Somebody scratched the door of the car again, I am furious."),
    (6, "I have to renew my passport."),
    (5, "I have to book the ferry to Texel."),
    (4, "Remember that the spare key is under the blue pot."),
    (2, "I am afraid of the flight next week."),
)
FORM = """<!doctype html><html lang=en><title>Library card</title><body>
<h1>Get a library card</h1><form action="/card" method=post>
<label>First name <input name=fn required></label> <label>Surname <input name=sn></label>
<label>E-mail <input name=mail type=email></label> <label>Mobile <input name=phone type=tel></label>
<fieldset><legend>Home address</legend><label>Street and number <input name=street></label>
<label>Postcode <input name=zip></label> <label>Town <input name=town></label>
<label>Country <select name=country><option value="">Choose</option>
<option value=DE>Germany</option><option value=AT>Austria</option></select></label></fieldset>
<label>Date of birth <input name=dob type=date></label>
<label>Employer <input name=employer></label>
<label>Reader number <input name=reader></label>
<label>Choose a password <input type=password name=pw></label>
<p style="display:none"><label>Leave this empty <input name=website></label></p>
<button>Apply</button></form></body></html>"""


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
        with opened(application, home) as windows:
            wait(lambda: windows._chat is not None, "the chat")
            for state in STATES:
                missed |= _drawn_in(state, Scene(windows=windows, form=page), target)
    return int(missed)


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
        click("Begin")
        wait(lambda: windows._chat is not None, "the chat")
    with opened(application, home) as windows:
        see("Your memories are locked")
        draw(windows, "locked", target)


@contextmanager
def opened(application: QApplication, home: Path) -> Iterator[Windows]:
    """Open the program as its entrance does, and close it again."""
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
        {"id": f"n{number}", "text": text, "at": (now - timedelta(days=days)).isoformat()}
        for number, (days, text) in enumerate(LIFE)
    ]
    notes.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    for _ in bootstrap.execute(str(home), "remember", {"batch": str(notes)}):
        pass
    for _ in bootstrap.execute(str(home), "decay", {}):
        pass


def _drawn_in(state: State, scene: Scene, target: Path) -> bool:
    """Bring a window to a state and draw it in each theme; report whether that failed."""
    try:
        state.reach(scene)
        draw(scene.windows, state.name, target, contrast=state.is_main)
    except LostError as lost:
        print(f"missed  {state.name}: {lost}", flush=True)
        return True
    finally:
        _come_back(scene.windows)
    return False


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
