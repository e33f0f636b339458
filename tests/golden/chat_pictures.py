"""Pictures of the chat in its states, of the companion, and of the palette."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.pages import companion, held_back
from scrubjay.domain.conversation import ContextUse
from scrubjay.domain.errors import KnownError
from scrubjay.settings import Settings
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.palette.palette import Palette
from scrubjay.ui.palette.presenter import Command, PalettePresenter
from scrubjay.ui.shortcuts import SHORTCUTS, act_sentence, shown_keys
from scrubjay.ui.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    Picture = tuple[Callable[[], QWidget], Scheme, tuple[int, int]]

REPLY: Final = """You prefer **window seats** on long rides, and you said so twice.

1. Book the quiet coach early.
2. Sit on the *canal side* before Gouda.

```python
seat = "window" if hours > 2 else None
```"""


def chat(*, held: bool = False) -> tuple[ChatPage, ChatPresenter, FakeAssistant, FakeJobs]:
    assistant, jobs = FakeAssistant(), FakeJobs()
    ui = context(assistant, jobs)
    presenter = ChatPresenter(ui)
    page = ChatPage(ui, presenter)
    jobs.held = held
    return page, presenter, assistant, jobs


def chat_reply() -> QWidget:
    page, presenter, assistant, _jobs = chat()
    assistant.chat.reply = REPLY
    presenter.send("What do I like on long train rides? I live in Leiden now.")
    assistant.chat.reply = ""
    presenter.send("quantum chromodynamics")
    return page


def chat_versions() -> QWidget:
    page, presenter, assistant, _jobs = chat()
    assistant.chat.room = ContextUse(
        window=2048,
        persona=180,
        turns=420,
        state=60,
        memories=310,
        question=22,
        reply=118,
        seconds=7.2,
    )
    presenter.send("What do I like on long train rides?")
    assistant.chat.reply = REPLY
    presenter.regenerate(presenter.state.entries[-1])
    presenter.edit(presenter.state.entries[-1])
    presenter.send("A **window seat**, on the canal side.")
    presenter.edit(presenter.state.entries[0])
    return page


def chat_finding() -> QWidget:
    page, presenter, assistant, _jobs = chat()
    assistant.chat.reply = REPLY
    presenter.send("What seat do I like on long train rides?")
    page.talk.finder.open()
    page.talk.find_bar.field.setText("seat")
    page.talk.finder.look_for("seat")
    return page


def chat_streaming() -> QWidget:
    page, presenter, _assistant, jobs = chat(held=True)
    presenter.send("What do I like on long train rides?")
    jobs.release_one()
    exchange = presenter._exchanges[presenter.state.current.id]
    exchange.take("You prefer **window seats** on long")
    presenter.flush()
    return page


def chat_trouble() -> QWidget:
    page, presenter, assistant, _jobs = chat()
    assistant.chat.trouble = KnownError(
        "The model stopped in the middle of the answer.", "Try again; it was started anew."
    )
    presenter.send("What did I do last week?")
    return page


def chat_cut_off() -> QWidget:
    page, presenter, assistant, _jobs = chat()
    asked = "When does the swimming club for the children meet, and who takes them?"
    assistant.chat.reply = "It was Magellan, from 1519 to 1522."
    presenter.send("Who was the first to sail around the world?")
    kept = presenter.state.current
    said = [replace(each.message, cited=()) for each in presenter.state.entries]
    left = replace(said[0], id="left", parent=said[1].id, text=asked)
    assistant.chat.keep(replace(kept, id="kept", title=asked), (*said, left))
    presenter.choose(assistant.chat.chats["kept"])
    return page


def palette() -> QWidget:
    commands = [
        Command(
            key=f"do:{each.act}",
            title=act_sentence(each.act),
            group="Do",
            keys=shown_keys(each.act),
            run=lambda: None,
        )
        for each in SHORTCUTS
    ]
    made = Palette(None, PalettePresenter(commands, Settings()))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.field.setText("the")
    return made


PICTURES: Final[dict[str, Picture]] = {
    "chat-reply-light": (chat_reply, Scheme.LIGHT, (960, 720)),
    "chat-reply-dark": (chat_reply, Scheme.DARK, (960, 720)),
    "chat-versions-light": (chat_versions, Scheme.LIGHT, (820, 520)),
    "chat-finding-dark": (chat_finding, Scheme.DARK, (820, 480)),
    "palette-light": (palette, Scheme.LIGHT, (560, 360)),
    "chat-streaming-light": (chat_streaming, Scheme.LIGHT, (820, 420)),
    "chat-cut-off-narrow-contrast": (chat_cut_off, Scheme.CONTRAST, (420, 560)),
    "chat-trouble-dark": (chat_trouble, Scheme.DARK, (820, 420)),
    "chat-reply-narrow-light": (chat_reply, Scheme.LIGHT, (420, 720)),
    "companion-dark": (companion, Scheme.DARK, (380, 480)),
    "chat-held-back-dark": (held_back, Scheme.DARK, (820, 360)),
}
