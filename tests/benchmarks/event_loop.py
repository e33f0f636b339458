"""How long the window is held up while it answers, imports and is used, all at once.

    python -m tests.benchmarks.event_loop --messages 10000 --memories 100000 --lines 10000

The whole program but its language model, which reads a script out loud piece by piece: a real
vault with so many memories and one chat of so many messages, the real lanes, the sentence model,
the main window. For some seconds an answer streams into that chat, a file of so many lines is
imported, and a person scrolls the chat and the list of memories, goes from one to the other, and
types. A timer of the event loop beats every five milliseconds: printed is by how much the beats
were late, and of the latest ones how long the window's thread was at work itself, how long it
waited for a core (other programs), and the rest: for the interpreter (the lanes) or the disk.
"""

from __future__ import annotations

import argparse
import itertools
import os
import tempfile
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from benchmarks.memories_busy import PATIENCE, begin_import, opened, written
from benchmarks.vault import BATCH, NOW, WIDTH
from scrubjay.assistant.chat import Chat
from scrubjay.domain.conversation import Conversation, MemoryMode, Message, Role
from scrubjay.domain.model import ModelFacts
from scrubjay.domain.recollection import Filters
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.main_window import MainWindow
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QAbstractScrollArea

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.ports.models import Generation
    from scrubjay.ui.context import UiContext

BEAT: Final = 5
"""Milliseconds from one beat to the next."""
BAR: Final = 32.0
"""Milliseconds by which a beat may be late."""
SETTLING: Final = 8.0
"""Seconds after the window is there in which it is left alone: somebody looks at it first."""
STEP: Final = 25
"""Milliseconds from one gesture of the person to the next."""
STAY: Final = 60
"""Gestures on one page."""
PIECES_A_SECOND: Final = 25
_SCHEDULED: Final = Path("/proc/thread-self/schedstat")
_COUNTS: Final = _SCHEDULED.exists()
"""Linux counts how long a thread that could run had no core."""
SAID: Final = "The heron came **back** to the canal before sunrise and `stayed` for an hour. "


class Reader:
    """A language model that reads out a script, as fast as a small one on two cores."""

    def facts(self) -> ModelFacts:
        """Return what a small model would say of itself."""
        return ModelFacts(name="script", context=4096, device="", reason="", capable=True)

    def count(self, text: str) -> int:
        """Return about how many tokens the text takes."""
        return len(text) // 4

    def stream(
        self,
        messages: Sequence[tuple[str, str]],
        limits: Generation,
        cancelled: Callable[[], bool],
    ) -> Iterator[str]:
        """Yield the script, word by word, until it is stopped."""
        words = itertools.cycle(SAID.split(" "))
        while not cancelled():
            time.sleep(1 / PIECES_A_SECOND)
            yield next(words) + " "

    def close(self) -> None:
        """Nothing is to be ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """By how many milliseconds one was late, and what the thread did since the one before."""

    late: float
    work: float
    core: float
    doing: str

    @property
    def rest(self) -> float:
        """What is left: waiting for the interpreter, or for the disk."""
        return max(self.late + BEAT - self.work - self.core, 0.0)


class Heart:
    """Beats on the thread of the windows, and notes how late."""

    def __init__(self) -> None:
        self.beats: list[Beat] = []
        self.doing = ""
        self._clock = QElapsedTimer()
        self._work, self._core = _spent()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin."""
        self._clock.start()
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    def _beat(self) -> None:
        late = self._clock.nsecsElapsed() / 1e6 - BEAT
        self._clock.restart()
        work, core = _spent()
        beat = Beat(
            late=max(late, 0.0), work=work - self._work, core=core - self._core, doing=self.doing
        )
        self._work, self._core = work, core
        self.beats.append(beat)


def _spent() -> tuple[float, float]:
    """Return the milliseconds this thread was at work, and those it waited for a core."""
    _work, core, _slices = _SCHEDULED.read_text("ascii").split() if _COUNTS else ("0", "0", "0")
    return time.thread_time() * 1000, int(core) / 1e6


class Person:
    """Scrolls the chat and the list of memories, goes from one to the other, and types."""

    def __init__(self, window: MainWindow, heart: Heart) -> None:
        self._window, self._heart = window, heart
        self._deeds = self._plan()
        self._timer = QTimer()
        self._timer.setInterval(STEP)
        self._timer.timeout.connect(lambda: next(self._deeds))

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    def _plan(self) -> Iterator[None]:
        while True:
            yield from self._at(Place.CHAT, "going to the chat")
            yield from self._type()
            yield from self._scroll(self._chat().talk.messages.column, "scrolling the chat")
            yield from self._at(Place.MEMORIES, "going to the memories")
            memories = self._window.findChild(MemoriesPage)
            assert memories is not None
            yield from self._scroll(memories._pane.table, "scrolling the memories")

    def _chat(self) -> ChatPage:
        page = self._window.findChild(ChatPage)
        assert page is not None
        return page

    def _at(self, place: Place, doing: str) -> Iterator[None]:
        self._heart.doing = doing
        self._window.go(place)
        yield
        yield

    def _type(self) -> Iterator[None]:
        self._heart.doing = "typing"
        field = self._chat().talk.composer.field
        for letter in SAID[: STAY // 2]:
            QTest.keyClicks(field, letter)
            yield

    def _scroll(self, area: QAbstractScrollArea, doing: str) -> Iterator[None]:
        self._heart.doing = doing
        bar = area.verticalScrollBar()
        by = -240 if bar.value() > bar.maximum() // 2 else max(bar.maximum() // STAY, 1)
        for _ in range(STAY):
            bar.setValue(bar.value() + by)
            yield


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--memories", type=int, default=100_000)
    parser.add_argument("--lines", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=40)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="scrubjay-bench-") as folder:
        measure(Path(folder), chosen, Heart())


def measure(home: Path, chosen: argparse.Namespace, heart: Heart) -> None:
    """Open the program over a new vault, and be a person there."""
    assistant, context, lanes = opened(home, chosen.memories)
    give_vectors(assistant)
    long = fill(assistant, chosen.messages)
    _read_aloud(assistant)
    for _ in assistant.warm():
        pass
    chat = ChatPresenter(context)
    window = MainWindow(context.shell, context.settings)
    window.resize(1200, 800)
    window.attach(context, chat)
    window.show()
    wait(SETTLING)
    heart.start()
    wait(3)
    say("at rest", heart)
    heart.doing = "opening the chat"
    chat.choose(long)
    wait(2)
    say("the chat opened", heart)
    everything_at_once(home, chosen, heart, window, chat, context)
    heart.stop()
    chat.stop()
    window.close()
    lanes.close(PATIENCE)
    assistant.close()


def everything_at_once(
    home: Path,
    chosen: argparse.Namespace,
    heart: Heart,
    window: MainWindow,
    chat: ChatPresenter,
    context: UiContext,
) -> None:
    """Answer, import, scroll and type for some seconds, and print what became of the beats."""
    heart.doing = "sending"
    chat.send("What do you know about herons, and what about ferries?")
    person = Person(window, heart)
    progress = begin_import(context, written(home, chosen.lines))
    person.start()
    wait(chosen.seconds)
    person.stop()
    words = len(chat.state.entries[-1].message.text.split())
    say("all at once", heart)
    done = progress[-1].done if progress else 0
    print(f"meanwhile {done} of {chosen.lines} lines imported, {words} words answered")
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def _read_aloud(assistant: Assistant) -> None:
    """Let answers come from a script; everything around them stays as it is."""
    reader = Reader()
    assistant.chat = Chat(assistant.chat._parts, "You are Scrubjay.", lambda: reader)


def give_vectors(assistant: Assistant) -> None:
    """Give every memory a vector, as if the sentence model had read it."""
    parts = assistant.chat._parts
    if parts.embedder is None:
        return
    chance = np.random.default_rng(7)
    ids = [each.id for each in assistant.browse.search(Filters())]
    for start in range(0, len(ids), BATCH):
        some = ids[start : start + BATCH]
        vectors = chance.standard_normal((len(some), WIDTH)).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        with parts.vault.writing("vectors", "scrubjay", NOW):
            parts.vault.put_vectors(parts.embedder.name, some, vectors)


def fill(assistant: Assistant, count: int) -> Conversation:
    """Keep one chat of so many messages, and return it."""
    parts = assistant.chat._parts
    chat = Conversation(
        id="long", title="Long", mode=MemoryMode.FULL, created_at=NOW, updated_at=NOW
    )
    parent = None
    with parts.vault.writing("chat", "person", NOW):
        parts.vault.keep_conversation(chat)
        for number in range(count):
            message = Message(
                id=parts.ids.new(),
                conversation=chat.id,
                role=Role.COMPANION if number % 2 else Role.PERSON,
                text=SAID * (1 + number % 7),
                at=NOW + timedelta(seconds=number),
                parent=parent,
                model="script",
            )
            parts.vault.keep_message(message)
            parent = message.id
    return chat


def wait(seconds: float) -> None:
    """Let the event loop of Qt itself run, as in the program."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def say(name: str, heart: Heart) -> None:
    """Print what the beats since the last time were like."""
    beats = sorted(heart.beats, key=lambda each: each.late)
    heart.beats.clear()
    over = sum(each.late > BAR for each in beats)
    usual, most = beats[len(beats) // 2].late, beats[len(beats) * 99 // 100].late
    print(
        f"{name}: {len(beats)} beats, usual {usual:.1f} ms late, 99th percentile {most:.1f} ms, "
        f"longest {beats[-1].late:.1f} ms; {over} over {BAR:.0f} ms"
    )
    for each in reversed(beats[-6:]):
        print(
            f"   {each.late:6.1f} ms: at work {each.work:6.1f}, waiting for a core"
            f" {each.core:6.1f}, for the interpreter or the disk {each.rest:6.1f}  {each.doing}"
        )


if __name__ == "__main__":
    main()
