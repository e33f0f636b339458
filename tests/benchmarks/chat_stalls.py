"""How long the chat holds up the window: `python -m tests.benchmarks.chat_stalls`.

The end of a chat of many messages is opened, and scrolled up to its start while it grows as in the
window, the markup having been prepared on a lane; all of it is opened at once, as where words are
looked for in it; and an answer streams into it, one piece per frame. Printed is the longest and the
usual time of one step on the thread of the windows, and the longest it was at work itself, in
milliseconds; nothing else runs there, so this is how long a key would wait.
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
from scrubjay.ui.chat.markdown import prepare_usual
from scrubjay.ui.chat.message_view import MessageView
from scrubjay.ui.chat.reading import LATEST
from scrubjay.ui.chat.state import Entry
from scrubjay.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS: Final = "the heron came back to the canal before sunrise and **stayed** for an hour "


def main() -> None:
    """Print the longest and the usual step of opening, scrolling and streaming."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=10_000)
    messages: int = parser.parse_args().messages
    application = QApplication([])
    theme.apply(application, Theme.of(Scheme.LIGHT))
    view = MessageView(context())
    view.resize(900, 800)
    view.show()
    kept = tuple(entry(number, WORDS * (1 + number % 9)) for number in range(messages))
    prepare_usual()
    say("open its end", [step(application, lambda: view.show_entries(kept[-LATEST:]))])
    scroll_up(application, view, kept)
    view.show_entries(())
    view.show_entries(kept[-LATEST:])
    say("the rest of it", [step(application, lambda: view.show_entries(kept))])
    bar = view.column.verticalScrollBar()
    bar.setValue(bar.maximum())
    live = entry(messages + 1, "", is_live=True)
    view.show_entries((*kept, live))
    pieces = [
        step(application, lambda size=size: view.show_entries((*kept, live.saying(WORDS * size))))  # type: ignore[misc]
        for size in range(1, 60)
    ]
    say("stream 4 kB", pieces)
    print(f"load average {os.getloadavg()[0]:.1f}")
    view.close()


def scroll_up(application: QApplication, view: MessageView, kept: tuple[Entry, ...]) -> None:
    """Scroll to the start of the chat, which grows whenever its beginning comes near."""
    bar = view.column.verticalScrollBar()
    wheel: list[tuple[float, float]] = []
    grown: list[tuple[float, float]] = []
    shown = LATEST
    near: list[bool] = []
    view.earlier_wanted.connect(lambda: near.append(True))
    while bar.value() > 0 or shown < len(kept):
        wheel.append(step(application, lambda: bar.setValue(bar.value() - 240)))
        if near and shown < len(kept):
            shown = min(shown + LATEST, len(kept))
            more = kept[-shown:]
            grown.append(step(application, lambda more=more: view.show_entries(more)))  # type: ignore[misc]
        near.clear()
    say("scroll up", wheel)
    say("grow", grown)


def entry(number: int, text: str, *, is_live: bool = False) -> Entry:
    """Return a message of the person, and of the companion, in turns."""
    role = Role.COMPANION if number % 2 else Role.PERSON
    message = Message(
        id=f"m{number}", conversation="c", role=role, text=text, at=NOW, model="model"
    )
    return Entry(message=message, is_live=is_live)


def step(application: QApplication, action: Callable[[], object]) -> tuple[float, float]:
    """Return the milliseconds an action and the events after it take, and those it was at work."""
    began, worked = time.perf_counter(), time.thread_time()
    action()
    application.processEvents()
    return (time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000


def say(name: str, steps: list[tuple[float, float]]) -> None:
    """Print one line."""
    spans, work = zip(*steps, strict=True)
    print(
        f"{name:14} longest {max(spans):6.1f} ms   usual {statistics.median(spans):5.1f} ms"
        f"   of {len(steps)}; longest work {max(work):5.1f} ms"
    )


if __name__ == "__main__":
    main()
