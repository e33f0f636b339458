"""How long the window is held up among many memories while a file is imported.

    python -m tests.benchmarks.memories_busy --memories 100000 --lines 10000

The whole program but its language model: a real vault, the real lanes, the real page. While the
STORE lane reads the lines in, the list is scrolled, put in order of strength and filtered, ten
thousand memories are put away at once, and the timeline is opened and scrolled. Printed is the
longest and the usual time of one step on the thread of the windows, and the longest it was at work
itself (which is less where the machine has other things to do); then how far the import came, and
the load of the machine.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QApplication

from benchmarks.vault import BATCH, NOW, made
from fakes.context import Said
from fakes.context import context as fake_context
from scrubjay.adapters.system_clock import SortableIds, SystemClock
from scrubjay.background.lanes import Lanes
from scrubjay.bootstrap.assembly import assemble
from scrubjay.host import atomic
from scrubjay.host.paths import find
from scrubjay.settings import MODEL, load
from scrubjay.ui import theme
from scrubjay.ui.context import UiContext
from scrubjay.ui.dispatcher import QtDispatcher
from scrubjay.ui.jobs import Lane
from scrubjay.ui.memories.list_presenter import Phase
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.memories.query import Order, Query
from scrubjay.ui.memories.search_bar import View
from scrubjay.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QScrollBar

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.facade import ImportProgress

SCREENS: Final = 150
"""Steps in which a list is scrolled from end to end."""
MANY: Final = 10_000
"""Memories put away at once."""
PATIENCE: Final = 120.0
"""Seconds after which an answer is given up."""


class Bench:
    """Takes steps on the thread of the windows while the lanes are at work."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self.steps: list[float] = []
        self.work: list[float] = []

    def step(self, action: Callable[[], object] = lambda: None) -> None:
        """Take the time of an action with the events after it."""
        began, worked = time.perf_counter(), time.thread_time()
        action()
        self._application.processEvents()
        self.steps.append((time.perf_counter() - began) * 1000)
        self.work.append((time.thread_time() - worked) * 1000)
        time.sleep(0.004)  # as the event loop would wait: the lanes need the interpreter too

    def until(self, is_so: Callable[[], bool]) -> None:
        """Step until something is so."""
        end = time.perf_counter() + PATIENCE
        while not is_so() and time.perf_counter() < end:
            self.step()

    def scroll(self, bar: QScrollBar) -> None:
        """Scroll from end to end."""
        for at in range(0, bar.maximum() + 1, max(bar.maximum() // SCREENS, 1)):
            self.step(lambda at=at: bar.setValue(at))  # type: ignore[misc]

    def say(self, name: str) -> None:
        """Print one line about the steps since the last."""
        longest, usual = max(self.steps), statistics.median(self.steps)
        over = sum(each > 32 for each in self.steps)
        print(
            f"{name:24} {len(self.steps):5} steps, longest {longest:6.1f} ms, "
            f"usual {usual:5.1f} ms, {over} over 32 ms; longest work {max(self.work):6.1f} ms"
        )
        self.steps.clear()
        self.work.clear()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--memories", type=int, default=100_000)
    parser.add_argument("--lines", type=int, default=10_000)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        assistant, context, lanes = opened(home, chosen.memories)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        page = MemoriesPage(context)
        page.resize(1200, 800)
        page.show()
        bench = Bench(application)
        bench.until(lambda: page._list.state.phase is Phase.LIST)
        bench.say("opened, nothing else")
        progress = begin_import(context, written(home, chosen.lines))
        look(page, bench)
        last = progress[-1].done if progress else 0
        load_now = os.getloadavg()[0]
        print(f"imported meanwhile: {last} of {chosen.lines} lines; load average {load_now:.1f}")
        page.close_down()
        page.close()
        lanes.close(PATIENCE)
        assistant.close()


def opened(home: Path, count: int) -> tuple[Assistant, UiContext, Lanes]:
    """Open a vault of so many made-up lines, with everything around a page."""
    paths = find(os.environ, home / "home").make()
    loaded = load(paths.settings, atomic.write)
    loaded.settings.put(MODEL, "none")
    clock = SystemClock()
    ids = SortableIds(clock)
    assistant, vault = assemble(paths, loaded, None, "none", clock=clock, ids=ids)
    memories = made(count, ids, random.Random(7))  # noqa: S311 - figures, not secrets
    for start in range(0, len(memories), BATCH):
        with vault.writing("import", "person", NOW):
            vault.put(memories[start : start + BATCH])
    application = QApplication([])
    theme.apply(application, Theme.of(Scheme.LIGHT))
    lanes = Lanes(QtDispatcher())
    said, around = Said(), fake_context()
    context = UiContext(
        assistant=assistant,
        jobs=lanes,
        now=clock.now,
        settings=loaded.settings,
        home=paths.home,
        shell=around.shell,
        navigate=said.navigate,
        toast=said.toast,
    )
    return assistant, context, lanes


def written(home: Path, lines: int) -> Path:
    """Return a text file of so many paragraphs that are not in the vault yet."""
    chance = random.Random(8)  # noqa: S311 - figures, not secrets
    words = "ferry canal heron fence market letter garden winter train bridge"
    text = "\n\n".join(
        f"{' '.join(chance.choices(words.split(), k=14))} {at}." for at in range(lines)
    )
    path = home / "much.txt"
    path.write_text(text, encoding="utf-8")
    return path


def begin_import(context: UiContext, path: Path) -> list[ImportProgress]:
    """Begin to import on the STORE lane; what it reports is added to the list."""
    progress: list[ImportProgress] = []

    def failed(error: KnownError) -> None:
        print(error.sentence)

    def steps() -> Iterator[ImportProgress]:
        return context.assistant.imports.run(path)

    context.jobs.stream(Lane.STORE, steps, progress.append, done=lambda: None, failed=failed)
    return progress


def look(page: MemoriesPage, bench: Bench) -> None:
    """Do what a person does among memories."""
    pane, listed = page._pane, page._list

    def ask(query: Query, name: str) -> None:
        bench.step(lambda: listed.ask(query))
        bench.until(lambda: listed.state.phase is not Phase.LOADING)
        bench.scroll(pane.table.verticalScrollBar())
        bench.say(name)

    bench.scroll(pane.table.verticalScrollBar())
    bench.say("list, scrolled")
    ask(Query(order=Order.WEAKEST), "weakest first, scrolled")
    ask(Query(text="strength<80% source:import"), "filtered, scrolled")
    ask(Query(), "everything again")
    bench.step(pane.table.selectAll)
    bench.say("all selected")
    put_away(page, bench)
    pane.show_view(View.TIMELINE)
    bench.until(lambda: bool(pane._time.model.top))
    tree, model = pane.timeline.tree, pane._time.model
    nodes = list(model.top)
    for _level in range(3):
        node = nodes[-1]
        bench.step(lambda node=node: tree.expand(model.index_of(node)))  # type: ignore[misc]
        bench.until(lambda node=node: bool(node.children))  # type: ignore[misc]
        nodes = node.children
    bench.scroll(tree.verticalScrollBar())
    bench.say("timeline, scrolled")


def put_away(page: MemoriesPage, bench: Bench) -> None:
    """Select many memories and move them to the trash."""
    pane, listed = page._pane, page._list
    before = listed.state.total
    many = min(MANY, before // 2)
    pane.table.go_to(0)
    model = pane.table.model()
    rows = QItemSelection(model.index(0, 0), model.index(many - 1, 0))
    bench.step(
        lambda: pane.table.selectionModel().select(
            rows, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
    )
    bench.step(lambda: pane.selected_ids(page._deeds.trash))
    bench.until(lambda: listed.state.total < before)
    bench.say(f"{many} put in the trash")


if __name__ == "__main__":
    main()
