"""Draws the pictures of the README from the real program: a vault, a chat, a page being filled.

    QT_QPA_PLATFORM=offscreen python -m tests.evaluation.pictures app/docs/pictures

Nothing is staged but the life: it is remembered through the command line's own code, the chat is
typed with the keyboard, the form is opened by the Forms page, and the starter models are asked.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from scrubjay import bootstrap
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.recollection import Filters
from scrubjay.settings import THEME
from scrubjay.ui.application import Windows
from scrubjay.ui.context import Place
from scrubjay.ui.forms.page import FormsPage
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.memories.search_bar import View
from scrubjay.ui.settings_page.page import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.main_window import MainWindow

PATIENCE = 120.0
OPENED = Filters(kinds=(MemoryKind.FACT,), text="Tideway")
SIZE = (1180, 780)
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
TALK = (
    "Where is the spare key?",
    "My sister moved: Ada lives in Salzburg now, and I play the cello on Thursdays.",
    "Where does my sister live?",
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


def main() -> None:
    """Draw every picture, light and dark."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "app/docs/pictures")
    target.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("SCRUBJAY_PROTECTION", "keyfile")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        remember(home, Path(folder) / "life.jsonl")
        page = Path(tempfile.gettempdir()) / "Library card.html"
        page.write_text(FORM, encoding="utf-8")
        application = QApplication(sys.argv[:1])
        program = bootstrap.window_program(str(home))
        program.own()
        program.settings.put(THEME, "light")
        windows = Windows(application, program)
        windows.main.resize(*SIZE)
        windows.show()
        try:
            sit(windows, page, target)
        finally:
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


def sit(windows: Windows, page: Path, target: Path) -> None:
    """Use the window, and draw what it shows."""
    main = windows.main
    wait(lambda: windows._context is not None and windows._chat is not None)
    context = windows._context
    assert context is not None
    pause(1.0)
    talk(windows)
    (held, *_) = context.assistant.browse.search(OPENED)
    for theme in ("light", "dark"):
        windows._opening.settings.put(THEME, theme)
        show(main, Place.CHAT, target / f"chat-{theme}.png")
        if isinstance(page_of_memories := main._pages.get(Place.MEMORIES), MemoriesPage):
            page_of_memories._pane.show_view(View.LIST)
        main.go(Place.MEMORIES, held.id)
        show(main, Place.MEMORIES, target / f"memories-{theme}.png")
        if isinstance(main.page, MemoriesPage):
            look_at_time(main.page)
        draw(main, target / f"timeline-{theme}.png")
        show(main, Place.YOU, target / f"you-{theme}.png")
        show(main, Place.REVIEW, target / f"review-{theme}.png")
        main.go(Place.FORMS)
        if theme == "light" and isinstance(main.page, FormsPage):
            main.page.open_file(page)
        show(main, Place.FORMS, target / f"forms-{theme}.png")
        main.go(Place.SETTINGS)
        if isinstance(main.page, SettingsPage):
            main.page.open_section(2)
        show(main, Place.SETTINGS, target / f"settings-{theme}.png")


def look_at_time(page: MemoriesPage) -> None:
    """Lay the memories out by time, and open the day of the latest of them."""
    page._pane.show_view(View.TIMELINE)
    pause(1.0)
    page._pane.timeline.go_to_day((datetime.now(UTC) - timedelta(days=20)).date())
    pause(2.0)


def talk(windows: Windows) -> None:
    """Say everything in the chat, with the keyboard."""
    presenter = windows._chat
    assert presenter is not None
    for text in TALK:
        box = QApplication.focusWidget()
        assert box is not None
        QTest.keyClicks(box, text)
        QTest.keyClick(box, Qt.Key.Key_Return)
        wait(lambda: presenter.state.phase is None and bool(presenter.state.entries))
        pause(0.6)


def show(main: MainWindow, place: Place, path: Path) -> None:
    """Go there, let it settle, and draw it."""
    if place is not Place.MEMORIES:
        main.go(place)
    pause(2.0)
    draw(main, path)


def draw(window: QWidget, path: Path) -> None:
    """Write what the window shows."""
    window.grab().save(str(path))
    print(path)


def wait(ready: Callable[[], bool]) -> None:
    """Run the event loop until it is so."""
    deadline = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > deadline:
            raise TimeoutError
        pause(0.05)


def pause(seconds: float) -> None:
    """Let the window work."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        QApplication.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    main()
