"""How long the chat holds up the window: `python -m tests.benchmarks.chat_stalls`.

The end of a chat of many messages is opened, every fourth answer with the memories it used, and
scrolled up to its start while it grows as in the window, the markup having been rendered on a lane.
Then all of it is there without markup, as after a search: the theme changes, one goes from place to
place in it, as by dragging the handle, and an answer streams into it, one piece per frame. The
collector of the interpreter works as it does in the program. Printed is the longest and the usual
time of one turn of the event loop, and the longest the thread of the windows was at work itself, in
milliseconds; nothing else runs there, so this is how long a key would wait. "whole" is the time
until all that is seen was there.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from fakes.context import context
from fakes.life import NOW, memory
from scrubjay.domain.conversation import Message, Role
from scrubjay.ui import theme
from scrubjay.ui.chat.markdown import prepare_usual, rendered
from scrubjay.ui.chat.message_view import MessageView
from scrubjay.ui.chat.reading import LATEST
from scrubjay.ui.chat.state import Entry
from scrubjay.ui.sweeping import Sweeping
from scrubjay.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS: Final = "the heron came back to the canal before sunrise and **stayed** for an hour "
BAR: Final = 32.0
"""Milliseconds that a turn may take."""
PLACES: Final = 199
"""Places in the chat that are gone to, one after the other."""

Step = tuple[float, float]
"""Milliseconds a turn took, and those the thread was at work in it."""


def main() -> None:
    """Print the longest and the usual turn of each thing one does."""
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
    Sweeping(view).begin()
    ahead = tuple(replace(each, html=markup(each)) for each in kept)
    opened(application, view, ahead)
    scroll_up(application, view, ahead)
    turns(application, view, lambda: view.show_entries(()))
    turns(application, view, lambda: view.show_entries(kept))
    look_otherwise(application, view)
    go_about(application, view)
    stream(application, view, kept)
    print(f"load average {os.getloadavg()[0]:.1f}")
    view.close()


def opened(application: QApplication, view: MessageView, kept: tuple[Entry, ...]) -> None:
    """Open the end of the chat, again and again; what is there before goes."""
    steps: list[Step] = []
    whole: list[Step] = []
    for _ in range(20):
        turns(application, view, lambda: view.show_entries(()))
        taken = turns(application, view, lambda: view.show_entries(kept[-LATEST:]))
        steps += taken
        whole.append((sum(span for span, _ in taken), sum(work for _, work in taken)))
    say("open its end", steps)
    say("  whole", whole)


def markup(each: Entry) -> str:
    """Return what a lane renders of a message ahead, where the chat is read as one scrolls."""
    is_answer = each.message.role is Role.COMPANION
    return rendered(each.message.text, "Copy") if is_answer else ""


def look_otherwise(application: QApplication, view: MessageView) -> None:
    """Change between light and dark."""
    steps: list[Step] = []
    for number in range(10):
        look = Theme.of(Scheme.LIGHT if number % 2 else Scheme.DARK)
        steps += turns(application, view, lambda look=look: theme.apply(application, look))  # type: ignore[misc]
    say("other theme", steps)


def go_about(application: QApplication, view: MessageView) -> None:
    """Go from one place of the chat to one far from it."""
    bar = view.column.verticalScrollBar()
    steps: list[Step] = []
    for number in range(PLACES):
        place = bar.maximum() * (number * 37 % PLACES) // PLACES
        steps += turns(application, view, lambda place=place: bar.setValue(place))  # type: ignore[misc]
    say("go about", steps)


def stream(application: QApplication, view: MessageView, kept: tuple[Entry, ...]) -> None:
    """Let an answer of some length arrive below the others."""
    turns(application, view, view.column.go_to_end)
    live = entry(len(kept) + 1, "", is_live=True)
    turns(application, view, lambda: view.show_entries((*kept, live)))
    pieces = [
        step(application, lambda size=size: view.show_entries((*kept, live.saying(WORDS * size))))  # type: ignore[misc]
        for size in range(1, 60)
    ]
    say("stream 4 kB", pieces)


def scroll_up(application: QApplication, view: MessageView, kept: tuple[Entry, ...]) -> None:
    """Scroll to the start of the chat, which grows whenever its beginning comes near."""
    bar = view.column.verticalScrollBar()
    wheel: list[Step] = []
    grown: list[Step] = []
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
        id=f"m{number}",
        conversation="c",
        role=role,
        text=text,
        at=NOW,
        model="model" if number % 8 == 3 else "",
    )
    used = tuple(memory(f"used {each}", WORDS) for each in range(3)) if number % 4 == 1 else ()
    return Entry(message=message, is_live=is_live, used=used)


def turns(application: QApplication, view: MessageView, action: Callable[[], object]) -> list[Step]:
    """Return the turns of an action, and of those after it in which it is finished."""
    steps = [step(application, action)]
    while view.column._soon.isActive() or view.column._beyond.isActive():
        steps.append(step(application, lambda: None))
    return steps


def step(application: QApplication, action: Callable[[], object]) -> Step:
    """Return the milliseconds an action and the events after it take, and those it was at work."""
    began, worked = time.perf_counter(), time.thread_time()
    action()
    application.processEvents()
    # What was let go is taken apart by the event loop itself, outside of which we are.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return (time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000


def say(name: str, steps: list[Step]) -> None:
    """Print one line."""
    spans, work = zip(*steps, strict=True)
    over = sum(span > BAR for span in spans)
    print(
        f"{name:14} longest {max(spans):6.1f} ms   usual {statistics.median(spans):5.1f} ms"
        f"   {over} of {len(steps)} over {BAR:.0f} ms; longest work {max(work):5.1f} ms"
    )


if __name__ == "__main__":
    main()
