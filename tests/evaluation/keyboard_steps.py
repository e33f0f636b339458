"""The steps of a day by keyboard: the first run and the chat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from evaluation.keyboard import (
    activate,
    arrow_to,
    choose,
    focused,
    name_of,
    press,
    reads,
    tab_to,
    wait,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scrubjay.ui.application import Windows
    from scrubjay.ui.chat.presenter import ChatPresenter


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something a person wants done, and how it is done by keys."""

    sentence: str
    take: Callable[[Windows, Path], None]


TOLD: Final = (
    "I live in Vienna and I work at Tideway Maps.",
    "My phone number is +43 660 1234567 and my e-mail address is nora.weiss@example.org.",
    "I love hiking on the Kahlenberg.",
    "I have to renew my passport.",
    "Remember that the spare key is under the blue pot.",
)


def first_run(windows: Windows, _folder: Path) -> None:
    wait(lambda: reads("Hello, I am Scrubjay"), "the first run begins")
    tab_to("Your name")
    write("Nora")
    press("Return")
    wait(lambda: reads("Step 2 of 4"), "the second step")
    arrow_to("Whoever can read my files")
    press("Return")
    wait(lambda: reads("Step 3 of 4"), "the third step")
    arrow_to("No model")
    activate("Next")
    wait(lambda: reads("Step 4 of 4"), "the last step")
    activate("Begin")
    wait(lambda: windows._chat is not None, "the chat opens")
    wait(lambda: name_of(focused()) == "Message", "the keyboard is in the field")


def chat_of(windows: Windows) -> ChatPresenter:
    assert windows._chat is not None
    return windows._chat


def say(windows: Windows, text: str) -> None:
    """Say something in the chat, and let it be answered and thought over."""
    chat = chat_of(windows)
    press("Ctrl+1")
    tab_to("Message")
    before = [each.message.id for each in chat.state.entries]
    write(text)
    press("Return")
    answered(windows, before)


def answered(windows: Windows, before: list[str]) -> None:
    chat = chat_of(windows)
    wait(lambda: [each.message.id for each in chat.state.entries] != before, "something is said")
    wait(lambda: chat.state.phase is None, "the answer ends")
    wait(lambda: all(not each.is_live for each in chat.state.entries), "the answer is whole")


def ids(windows: Windows) -> list[str]:
    return [each.message.id for each in chat_of(windows).state.entries]


def learn_and_undo(windows: Windows, _folder: Path) -> None:
    say(windows, "I live in Graz and my sister Ada lives in Linz.")
    wait(lambda: reads("Learned from this"), "what was learned is shown")
    activate("Undo", back=True)
    wait(lambda: reads("Taken back"), "it is taken back")


def tell(windows: Windows, _folder: Path) -> None:
    for each in TOLD:
        say(windows, each)


def why(windows: Windows, _folder: Path) -> None:
    say(windows, "Where is the spare key?")
    to_message(windows, 1)
    press("Return")
    choose("Why this answer")
    wait(lambda: QApplication.activeModalWidget() or _titled("Why this answer"), "the panel")
    wait(lambda: reads("blue pot"), "the memory behind the answer")
    press("Escape")
    wait(lambda: not _titled("Why this answer"), "the panel closes")


def _titled(title: str) -> bool:
    window = QApplication.activeWindow()
    return window is not None and window.windowTitle() == title


def to_message(windows: Windows, back: int) -> None:
    """Go from the field to a message, counted from the newest."""
    press("Ctrl+1")
    tab_to("Message")
    for _ in range(back):
        press("Up")


def edit_and_resend(windows: Windows, _folder: Path) -> None:
    to_message(windows, 2)
    before = ids(windows)
    press("E")
    wait(lambda: name_of(focused()) == "Message", "the words are in the field")
    press("Ctrl+A")
    write("Where did I put the spare key?")
    press("Return")
    answered(windows, before)
    wait(lambda: reads("Where did I put the spare key?"), "the new words")
    to_message(windows, 2)
    press("Left")
    wait(lambda: reads("Where is the spare key?"), "the earlier version comes back")
    press("Right")


def again(windows: Windows, _folder: Path) -> None:
    to_message(windows, 1)
    before = ids(windows)
    press("R")
    answered(windows, before)
    wait(lambda: len(ids(windows)) == len(before), "one more version in its place")


def branch(windows: Windows, _folder: Path) -> None:
    chat = chat_of(windows)
    wait(lambda: len(chat.state.chats) >= 1, "there is a chat")
    count = len(chat.state.chats)
    to_message(windows, 1)
    press("Return")
    choose("New chat up to here")
    wait(lambda: len(chat.state.chats) == count + 1, "the branch is in the list")


def find(windows: Windows, _folder: Path) -> None:
    press("Ctrl+1", "Ctrl+F")
    wait(lambda: name_of(focused()) == "Find in this chat", "the find bar")
    write("Kahlenberg")
    press("Return")
    wait(lambda: reads("2 of 2"), "where it is found")
    press("Escape")
    wait(lambda: name_of(focused()) != "Find in this chat", "the bar closes")


def search_all(windows: Windows, _folder: Path) -> None:
    press("Ctrl+N", "Ctrl+Shift+F")
    wait(lambda: name_of(focused()) == "Search in all chats", "the search")
    write("Tideway")
    wait(lambda: reads("Tideway Maps"), "what was said")
    press("Return")
    wait(lambda: any("Tideway" in e.message.text for e in chat_of(windows).state.entries), "chat")


def palette(windows: Windows, _folder: Path) -> None:
    press("Ctrl+K")
    wait(lambda: name_of(focused()) == "Go anywhere, do anything", "the palette")
    write("theme dark")
    press("Return")
    wait(lambda: windows._opening.settings.values()["appearance.theme"] == "dark", "it is dark")


CHAT: Final = (
    Step(sentence="first run", take=first_run),
    Step(sentence="first chat, with what was learned, and undo", take=learn_and_undo),
    Step(sentence="tell more", take=tell),
    Step(sentence="open why this answer", take=why),
    Step(sentence="edit and resend, and back to the earlier version", take=edit_and_resend),
    Step(sentence="answer again", take=again),
    Step(sentence="branch", take=branch),
    Step(sentence="find in this chat", take=find),
    Step(sentence="search in all chats", take=search_all),
    Step(sentence="the palette changes the theme", take=palette),
)
