"""The steps of a day by keyboard: memories, review, portrait, details, forms, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QAbstractItemView, QApplication

from evaluation.keyboard import (
    activate,
    arrow_to,
    choose,
    focused,
    name_of,
    press,
    reads,
    rows,
    tab_to,
    wait,
    write,
)
from evaluation.keyboard_steps import Step, say
from scrubjay.domain.memory import MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.ui.memories.page import MemoriesPage

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.ui.application import Windows

FORM: Final = """<!doctype html><title>Library card</title><form><label>First name
<input name=fn autocomplete=given-name></label><label>E-mail
<input name=mail type=email autocomplete=email></label><label>Town
<input name=town autocomplete=address-level2></label></form>"""


def is_held(
    windows: Windows, words: str, state: MemoryState = MemoryState.ACTIVE, *, pinned: bool = False
) -> bool:
    """Report whether a memory with these words is kept in that state."""
    context = windows._context
    assert context is not None
    found = context.assistant.browse.search(Filters(states=(state,), text=words))
    return any(words in each.text and (each.pinned or not pinned) for each in found)


def search(words: str, expected: str) -> None:
    """Search the memories and go to what is found."""
    press("Ctrl+2", "Ctrl+F")
    wait(lambda: name_of(focused()) == "Search your memories", "the search field")
    press("Ctrl+A")
    write(words)
    if name_of(focused()) == "Search operators":
        press("Escape")
    press("Return")
    wait(lambda: reads(expected), f"{expected!r} is listed")


def open_first(windows: Windows, query: str, words: str) -> None:
    """Search, go into the list, and open what is found into its detail."""
    search(query, words)
    press("Down")
    wait(lambda: name_of(focused()) == "Memories", "the list has the keyboard")
    table = focused()
    assert isinstance(table, QAbstractItemView)
    wait(lambda: any(words in each for each in rows(table)), "it is in the list")
    press("Home")
    for _ in rows(table):
        if words in str(table.currentIndex().data()):
            break
        press("Down")
    press("Return")
    page = windows.main.page
    assert isinstance(page, MemoriesPage)
    wait(lambda: words in getattr(page._detail.state.memory, "text", ""), "it is opened")


def by_operators(_windows: Windows, _folder: Path) -> None:
    search("kind:fact Tideway", "I work at Tideway Maps.")


def edit(windows: Windows, _folder: Path) -> None:
    open_first(windows, 'kind:episode "hiking"', "Kahlenberg")
    press("Ctrl+E")
    wait(lambda: name_of(focused()) == "Words of this memory", "the words can be changed")
    press("Ctrl+A")
    write("I love hiking on the Kahlenberg in May.")
    activate("Save")
    wait(lambda: is_held(windows, "Kahlenberg in May"), "the new words are kept")


def pin(windows: Windows, _folder: Path) -> None:
    open_first(windows, 'kind:episode "passport"', "have to renew")
    activate("Pin: never fade")
    wait(lambda: is_held(windows, "have to renew", pinned=True), "it is pinned")


def archive(windows: Windows, _folder: Path) -> None:
    open_first(windows, 'kind:episode "passport"', "have to renew")
    activate("Archive")
    wait(lambda: is_held(windows, "have to renew", MemoryState.ARCHIVED), "it is archived")
    press("Ctrl+Shift+Z")
    wait(lambda: is_held(windows, "have to renew"), "it is back")


def trash(windows: Windows, _folder: Path) -> None:
    open_first(windows, 'kind:episode "passport"', "have to renew")
    press("Del")
    wait(lambda: is_held(windows, "have to renew", MemoryState.TRASHED), "it is in the trash")
    press("Ctrl+Shift+Z")
    wait(lambda: is_held(windows, "have to renew"), "it is back")


def timeline(_windows: Windows, _folder: Path) -> None:
    press("Ctrl+2", "Ctrl+F", "Ctrl+A", "Del")
    activate("Timeline")
    tab_to("Timeline")
    for _ in range(8):
        if reads("spare key"):
            break
        press("Right", "Down")
    wait(lambda: reads("spare key"), "the lines of the day")
    activate("List", back=True)


def forget(windows: Windows, _folder: Path) -> None:
    open_first(windows, 'kind:episode "spare"', "blue pot")
    activate("More")
    choose("Forget for good…")
    wait(lambda: reads("Keep it") or reads("Keep them"), "what would go")
    tab_to("Keep…")  # the harmless button has the keyboard
    press("Tab", "Space")
    wait(lambda: reads("Forgotten"), "the receipt")
    press("Escape")
    wait(lambda: not is_held(windows, "blue pot"), "nothing is left")


def portrait(_windows: Windows, _folder: Path) -> None:
    press("Ctrl+3")
    wait(lambda: reads("Vienna"), "the portrait")
    tab_to("You live in Vienna…")
    press("Return")
    wait(lambda: reads("The exact words"), "the source of the clause")


def details(windows: Windows, _folder: Path) -> None:
    press("Ctrl+3")
    tab_to("Portrait")
    arrow_to("Details", "Right")
    wait(lambda: reads("Telephone"), "the details")
    tab_to("Change E-mail…")
    press("Space")
    press("Ctrl+A")
    write("nora@example.com")
    activate("It has changed")
    wait(lambda: is_held(windows, "nora@example.com"), "the new address")


def review(windows: Windows, _folder: Path) -> None:
    press("Ctrl+4")
    # Read once it is seen: what waits, or that nothing does.
    asked = ("Is this right?", "Do these belong together?", "Nothing waits for you")
    wait(lambda: any(map(reads, asked)), "the tray")
    if reads("Is this right?"):
        activate("Keep…")
    elif reads("Do these belong together?"):
        activate("No")


def cards(_windows: Windows, _folder: Path) -> None:
    press("Ctrl+4")
    tab_to("To decide…")
    arrow_to("Worth keeping?…", "Right")
    wait(lambda: reads("Worth keeping?") or reads("Nothing to ask today"), "the cards")
    if not reads("Nothing to ask today"):
        activate("Keep")


def form(_windows: Windows, folder: Path) -> None:
    page, filled = folder / "card.html", folder / "filled.html"
    page.write_text(FORM, encoding="utf-8")
    press("Ctrl+5")
    activate("Open a form…")
    wait(QApplication.activeModalWidget, "the file dialog")
    write(str(page))
    press("Return")
    wait(lambda: reads("nora@example.com"), "the values")
    activate("Save a filled copy…")
    wait(QApplication.activeModalWidget, "the file dialog")
    press("Ctrl+A")
    write(str(filled))
    press("Return")
    wait(filled.exists, "the copy")
    wait(lambda: "nora@example.com" in filled.read_text("utf-8"), "the value in the copy")


def setting(windows: Windows, _folder: Path) -> None:
    press("Ctrl+6")
    tab_to("Sections of the settings")
    write("Appearance")
    tab_to("Dark")
    arrow_to("Like the system", "Up")
    wait(lambda: windows._opening.settings.values()["appearance.theme"] == "system", "the theme")


def rebind(windows: Windows, _folder: Path) -> None:
    press("Ctrl+6")
    tab_to("Sections of the settings")
    write("Keys")
    tab_to("Search the keys")
    write("start a new chat")
    activate("Change the keys of: Start a new chat…")
    press("Ctrl+J", "Return")
    wait(lambda: windows._opening.settings.values()["keys.new-chat"] == "Ctrl+J", "the keys")
    say(windows, "What do I like?")
    press("Ctrl+J")
    chat = windows._chat
    assert chat is not None
    wait(lambda: not chat.state.entries, "the new keys begin a chat")
    press("Ctrl+/")
    wait(lambda: reads("Copy as text"), "all keys")
    press("Escape")


PAGES: Final = (
    Step(sentence="search the memories with operators", take=by_operators),
    Step(sentence="open a memory and edit it", take=edit),
    Step(sentence="pin", take=pin),
    Step(sentence="archive, and undo", take=archive),
    Step(sentence="trash, and undo", take=trash),
    Step(sentence="the timeline down to a line", take=timeline),
    Step(sentence="the review tray", take=review),
    Step(sentence="cards", take=cards),
    Step(sentence="from a clause of the portrait to its source", take=portrait),
    Step(sentence="change a detail", take=details),
    Step(sentence="fill a form and save it", take=form),
    Step(sentence="forget for good, with the receipt", take=forget),
    Step(sentence="change a setting", take=setting),
    Step(sentence="give an act other keys, use them, and list them all", take=rebind),
)
