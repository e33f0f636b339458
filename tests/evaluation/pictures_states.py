"""The states every window is drawn in, and how a person gets there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from evaluation.journeys_hand import click, pick, rest, see, settings_section, wait
from evaluation.keyboard import focused, name_of, press, write
from evaluation.keyboard_pages import search
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.palette.commands import sections

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scrubjay.ui.application import Windows

TALK: Final = (
    "Where is the spare key?",
    "My sister moved: Ada lives in Salzburg now, and I play the cello on Thursdays.",
    "Where does my sister live?",
)
_DAY: Final = timedelta(days=20)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The open program, and the page of a form on the disk."""

    windows: Windows
    form: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Something a window shows.

    Attributes:
        name: Of its pictures.
        reach: Brings the program there from wherever it is.
        is_main: One of the four that are drawn in high contrast too.
    """

    name: str
    reach: Callable[[Scene], None]
    is_main: bool = False


def _chat(scene: Scene) -> None:
    press("Ctrl+1")
    chat = scene.windows._chat
    assert chat is not None
    for text in TALK:
        click("Message")
        write(text)
        press("Return")
        wait(lambda: chat.state.phase is None and bool(chat.state.entries), "an answer")
        wait(lambda: all(not each.is_live for each in chat.state.entries), "the whole answer")
        rest(0.3)


def _empty_chat(_scene: Scene) -> None:
    press("Ctrl+1")
    see("Tell me something to remember")


def _why(_scene: Scene) -> None:
    click("Message")
    press("Up", "Return")
    pick("Why this answer")
    see("What came to mind")


def _find(_scene: Scene) -> None:
    press("Ctrl+1", "Ctrl+F")
    wait(lambda: name_of(focused()) == "Find in this chat", "the find bar")
    write("Ada")
    press("Return")


def _palette(_scene: Scene) -> None:
    press("Ctrl+K")
    write("me")


def _sheet(_scene: Scene) -> None:
    press("Ctrl+/")
    see("Copy as text")


def _quick(scene: Scene) -> None:
    scene.windows.show_quick()
    wait(lambda: name_of(focused()) == "What you want to remember", "the small window")
    write("Tom's birthday is on 9 August.")
    press("Return")
    see("Kept")


def _list(_scene: Scene) -> None:
    press("Ctrl+2", "Ctrl+F", "Ctrl+A", "Del")
    click("List")
    see("Choose a memory")


def _opened(_scene: Scene) -> None:
    search("kind:fact Tideway", "I work at Tideway Maps.")
    press("Down", "Home", "Return")
    see("It will fade in")


def _graph(_scene: Scene) -> None:
    search('"sister is Ada"', "My sister is Ada.")
    press("Down", "Home", "Return")
    press("Ctrl+G")
    wait(QApplication.activeModalWidget, "the graph")


def _merge(_scene: Scene) -> None:
    search("kind:episode hiking", "Another hike")
    press("Down", "Home", "Shift+Down")
    see("2 selected")
    click("Merge…")
    wait(QApplication.activeModalWidget, "the preview")


def _trash(_scene: Scene) -> None:
    search('kind:episode "scratched"', "Somebody scratched the door")
    see("Found")
    press("Down", "Home", "Del")
    rest(0.5)
    press("Ctrl+F", "Ctrl+A", "Del")
    click("More ways to look at your memories")
    pick("Trash")
    see("Take all back", "memories")
    rest(1.0)


def _timeline(scene: Scene) -> None:
    press("Ctrl+2")
    if "Show everything" in name_of(focused()):
        press("Return")
    page = scene.windows.main.page
    assert isinstance(page, MemoriesPage)
    click("Clear filters")
    click("Timeline")
    rest(0.8)
    page._pane.timeline.go_to_day((datetime.now(UTC) - _DAY).date())


def _tab(key: str, name: str) -> Callable[[Scene], None]:
    def reach(_scene: Scene) -> None:
        press(key)
        click(name)

    return reach


def _forms(scene: Scene) -> None:
    press("Ctrl+5")
    click("Fill a form")
    click("Open a form…")
    wait(QApplication.activeModalWidget, "the file dialog")
    write(str(scene.form))
    press("Return")
    see("Save a filled copy…", "Will be filled")


def _filled(scene: Scene) -> None:
    copy = scene.form.with_name("Library card, filled.html")
    click("Save a filled copy…")
    wait(QApplication.activeModalWidget, "the file dialog")
    press("Ctrl+A")
    write(str(copy))
    press("Return")
    wait(copy.exists, "the copy")
    press("Ctrl+5")
    click("What was filled")
    see("Library card", "First name: ")


def _section(title: str) -> State:
    name = f"settings-{title.rsplit(maxsplit=1)[-1].lower()}"
    is_main = title == "Memory"
    return State(name=name, reach=lambda _scene: settings_section(title), is_main=is_main)


STATES: Final = (
    State(name="chat-empty", reach=_empty_chat),
    State(name="chat", reach=_chat, is_main=True),
    State(name="chat-why", reach=_why),
    State(name="chat-find", reach=_find),
    State(name="palette", reach=_palette),
    State(name="keys", reach=_sheet),
    State(name="quick", reach=_quick),
    State(name="memories-list", reach=_list),
    State(name="memories", reach=_opened, is_main=True),
    State(name="memories-graph", reach=_graph),
    State(name="memories-merge", reach=_merge),
    State(name="memories-trash", reach=_trash),
    State(name="timeline", reach=_timeline),
    State(name="you", reach=_tab("Ctrl+3", "Portrait")),
    State(name="you-interests", reach=_tab("Ctrl+3", "Interests")),
    State(name="you-tasks", reach=_tab("Ctrl+3", "Tasks…")),
    State(name="you-details", reach=_tab("Ctrl+3", "Details")),
    State(name="review", reach=_tab("Ctrl+4", "To decide…")),
    State(name="review-fading", reach=_tab("Ctrl+4", "Fading soon…")),
    State(name="review-cards", reach=_tab("Ctrl+4", "Worth keeping?")),
    State(name="forms-start", reach=_tab("Ctrl+5", "Fill a form")),
    State(name="forms", reach=_forms, is_main=True),
    State(name="forms-filled", reach=_filled),
    State(name="forms-browsers", reach=_tab("Ctrl+5", "In your browser")),
    *(_section(each) for each in sections()),
)
