"""How long the Memories page holds up the window: `python -m tests.benchmarks.memories_stalls`.

Over so many made-up memories, the list is scrolled from its top to its end, and the timeline is
opened branch by branch down to a day and scrolled. What the STORE lane does is left out. Printed is
the longest and the usual time of one step on the thread of the windows, in milliseconds; nothing
else runs there, so this is how long a key would wait.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from fakes.browse import endless
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.life import memory
from scrubjay.domain.life import Cited, Level, Stretch, Summary
from scrubjay.domain.memory import MemoryId
from scrubjay.ui import theme
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.memories.search_bar import View
from scrubjay.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QScrollBar

    from scrubjay.domain.life import MoodDay
    from scrubjay.domain.memory import Memory
    from scrubjay.ui.memories.timeline_model import Node

BEGAN: Final = datetime(2015, 1, 1, 9, tzinfo=UTC)
YEARS, EPISODES = 10, 40
SCREENS: Final = 300
"""Steps in which a list is scrolled from end to end."""


class LongLife:
    """So many lines, spread evenly over ten years of twelve months of thirty days."""

    def __init__(self, lines: int) -> None:
        self.lines_a_year = lines // YEARS

    def timeline(self, key: str = "") -> list[Stretch]:
        steps = {0: (Level.YEAR, YEARS), 1: (Level.MONTH, 12), 2: (Level.DAY, 30)}
        depth = key.count("-") + 1 if key else 0
        level, count = steps.get(depth, (Level.EPISODE, EPISODES))
        share = {Level.YEAR: 1, Level.MONTH: 12, Level.DAY: 360, Level.EPISODE: 360 * EPISODES}
        lines = max(self.lines_a_year // share[level], 1)
        return [
            Stretch(
                level=level,
                key=f"{key}-{number:02d}" if key else f"{2015 + number}",
                title="What was said there",
                start=BEGAN + timedelta(days=number),
                end=BEGAN + timedelta(days=number, hours=1),
                count=lines,
            )
            for number in range(count)
        ]

    def lines(self, episode: str) -> list[Memory]:
        return [memory(f"{episode}-{number}", "A line that was said. " * 4) for number in range(50)]

    def summary(self, key: str) -> Summary:
        return Summary(title=key, sentences=(Cited(text="A line. " * 9, sources=(MemoryId("a"),)),))

    def mood(self) -> list[MoodDay]:
        return []


def main() -> None:
    """Print the longest and the usual step of the list and of the timeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--memories", type=int, default=100_000)
    count: int = parser.parse_args().memories
    application = QApplication([])
    theme.apply(application, Theme.of(Scheme.LIGHT))
    assistant, _browse = endless(count)
    assistant.life = LongLife(count)  # type: ignore[assignment]  # as much of it as is asked for
    jobs = FakeJobs(held=True)
    page = MemoriesPage(context(assistant, jobs))
    page.resize(1200, 800)
    page.show()
    bench = Bench(application, jobs)
    bench.settle()
    bar = page._pane.table.verticalScrollBar()
    say("list, scrolled", [bench.step(lambda at=at: bar.setValue(at)) for at in places(bar)])  # type: ignore[misc]
    say("list, End", [bench.step(lambda: page._pane.table.go_to(count - 1))])
    look_at_time(page, bench)
    page.close_down()
    page.close()


def look_at_time(page: MemoriesPage, bench: Bench) -> None:
    """Open the timeline down to a day, and scroll it."""
    page._pane.show_view(View.TIMELINE)
    bench.settle()
    tree, model = page._pane.timeline.tree, page._pane._time.model
    opened: list[float] = []
    nodes: list[Node] = list(model.top)
    for _level in range(4):
        index = model.index_of(nodes[-1])
        opened += [bench.step(lambda index=index: tree.expand(index))]  # type: ignore[misc]
        opened += [bench.step(lambda: None)]  # the branch came
        nodes = nodes[-1].children
    say("timeline, opened", opened)
    bar = tree.verticalScrollBar()
    say("timeline, scrolled", [bench.step(lambda at=at: bar.setValue(at)) for at in places(bar)])  # type: ignore[misc]


class Bench:
    """Times steps on the thread of the windows, and does the lanes' work between them."""

    def __init__(self, application: QApplication, jobs: FakeJobs) -> None:
        self._application = application
        self._jobs = jobs

    def settle(self) -> None:
        """Do everything that waits."""
        for _ in range(50):
            self._application.processEvents()
            if not self._jobs.waiting:
                return
            self._jobs.release()

    def step(self, action: Callable[[], object]) -> float:
        """Return the milliseconds an action and the events after it take."""
        began = time.perf_counter()
        action()
        self._application.processEvents()
        taken = (time.perf_counter() - began) * 1000
        self._jobs.release()
        return taken


def places(bar: QScrollBar) -> range:
    """Return where a scroll bar is put, step by step to its end."""
    most = bar.maximum()
    return range(0, most + 1, max(most // SCREENS, 1))


def say(name: str, steps: list[float]) -> None:
    """Print one line."""
    longest, usual = max(steps), statistics.median(steps)
    print(f"{name:20} {len(steps):5} steps, longest {longest:6.1f} ms, usual {usual:6.1f} ms")


if __name__ == "__main__":
    main()
