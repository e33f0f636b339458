"""How long the chat holds up the window: `python -m tests.benchmarks.chat_stalls`.

A chat of many messages is opened, scrolled from its end to its start, and then an answer streams
into it, one piece per frame. Printed is the longest and the usual time of one step on the thread
of the windows, in milliseconds; nothing else runs there, so this is how long a key would wait.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from typing import TYPE_CHECKING, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from fakes.context import context
from fakes.life import NOW
from scrubjay.domain.conversation import Message, Role
from scrubjay.ui import theme
from scrubjay.ui.chat.message_view import MessageView
from scrubjay.ui.chat.state import Entry
from scrubjay.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS: Final = "the heron came back to the canal before sunrise and **stayed** for an hour "


def main() -> None:
    """Print the longest and the usual step of opening, scrolling and streaming."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=2000)
    messages: int = parser.parse_args().messages
    application = QApplication([])
    theme.apply(application, Theme.of(Scheme.LIGHT))
    view = MessageView(context())
    view.resize(900, 800)
    view.show()
    kept = tuple(entry(number, WORDS * (1 + number % 9)) for number in range(messages))
    say("open", [step(application, lambda: view.show_entries(kept))])
    bar = view.column.verticalScrollBar()
    wheel = [
        step(application, lambda: bar.setValue(bar.value() - 240)) for _ in range(messages // 2)
    ]
    say("scroll", wheel)
    bar.setValue(bar.maximum())
    live = entry(messages + 1, "", is_live=True)
    view.show_entries((*kept, live))
    pieces = [
        step(application, lambda size=size: view.show_entries((*kept, live.saying(WORDS * size))))  # type: ignore[misc]
        for size in range(1, 60)
    ]
    say("stream 4 kB", pieces)
    view.close()


def entry(number: int, text: str, *, is_live: bool = False) -> Entry:
    """Return a message of the person, and of the companion, in turns."""
    role = Role.COMPANION if number % 2 else Role.PERSON
    message = Message(
        id=f"m{number}", conversation="c", role=role, text=text, at=NOW, model="model"
    )
    return Entry(message=message, is_live=is_live)


def step(application: QApplication, action: Callable[[], object]) -> float:
    """Return the milliseconds an action and the events after it take."""
    began = time.perf_counter()
    action()
    application.processEvents()
    return (time.perf_counter() - began) * 1000


def say(name: str, steps: list[float]) -> None:
    """Print one line."""
    usual = statistics.median(steps)
    print(f"{name:12} longest {max(steps):6.1f} ms   usual {usual:6.1f} ms   of {len(steps)}")


if __name__ == "__main__":
    main()
