"""How long the window is held up by the first and the second visit to everything one can go to.

    python -m tests.benchmarks.first_visits --memories 10000

The whole program but its language model: a real vault, the real lanes, the main window. Every page
of the rail is gone to, every part of You, Review and the settings, a memory is opened, another, the
timeline, the windows over the memories; then all of it once more. A timer of the event loop beats
every few milliseconds: printed is, for each, the longest any beat was late at the first visit and
at the second, with how long the window's thread was at work itself meanwhile (the rest is waiting
for a core, for the interpreter or for the disk). A key that is pressed waits no longer than that.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from benchmarks.event_loop import BAR, SETTLING, Heart, wait
from benchmarks.memories_busy import PATIENCE, opened
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.main_window import MainWindow
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.memories.page_menu import Way
from scrubjay.ui.memories.search_bar import View
from scrubjay.ui.place import Place
from scrubjay.ui.review.page import ReviewPage
from scrubjay.ui.settings_page.page import SettingsPage
from scrubjay.ui.you.page import YouPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.event_loop import Beat
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.ui.memories.list_pane import ListPane
    from scrubjay.ui.tabs import Tabs

    Visit = tuple[str, Callable[[], object]]

Page = TypeVar("Page", bound=QWidget)

STAY: Final = 0.8
"""Seconds at one place, in which it is read from the store and drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Longest:
    """Milliseconds: the latest beat of a visit, and the most work of the thread between two."""

    late: float
    work: float

    @classmethod
    def of(cls, beats: list[Beat]) -> Longest:
        """Look at the beats of one visit."""
        return cls(
            late=max((each.late for each in beats), default=0.0),
            work=max((each.work for each in beats), default=0.0),
        )

    def words(self) -> str:
        """Return both, for a table."""
        return f"{self.late:6.1f} (work {self.work:6.1f})"


class Visitor:
    """Knows everything one can go to."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def visits(self) -> Iterator[Visit]:
        """Yield each place with its name; what a place offers is asked once one is there."""
        for place in (Place.MEMORIES, Place.YOU, Place.REVIEW, Place.FORMS, Place.SETTINGS):
            yield place.value, partial(self._window.go, place)
            yield from self._inside(place)
        yield Place.CHAT.value, partial(self._window.go, Place.CHAT)

    def _inside(self, place: Place) -> Iterator[Visit]:
        if place is Place.MEMORIES:
            yield from self._memories()
        elif place is Place.YOU:
            yield from _tabs("you", self._page(YouPage).tabs)
        elif place is Place.REVIEW:
            yield from _tabs("review", self._page(ReviewPage).tabs)
        elif place is Place.SETTINGS:
            yield from self._settings()

    def _memories(self) -> Iterator[Visit]:
        page = self._page(MemoriesPage)
        pane = page._pane
        yield "memories: another one", partial(pane.table.go_to, 3)
        yield "memories: one more", partial(pane.table.go_to, 5)
        yield "memories: edited", page._edit
        yield "memories: left as it was", page._detail.end_edit
        yield "memories: search by a word", partial(page._search_text, "w1")
        yield "memories: everything", partial(page._search_text, "")
        yield "memories: timeline", partial(pane.show_view, View.TIMELINE)
        yield "memories: list", partial(pane.show_view, View.LIST)
        for way in (Way.STRENGTH, Way.CONFLICTS, Way.DUPLICATES):
            yield f"memories: {way.value}", partial(page.open_way, way)
        yield "memories: graph", page._draw_graph
        yield "memories: how to search", pane.bar.open_help
        yield "memories: several chosen", partial(_choose_some, pane)
        yield "memories: forget for good", partial(pane.selected_ids, page._forget)
        yield "memories: write one", page._dialogs.write_new

    def _settings(self) -> Iterator[Visit]:
        page = self._page(SettingsPage)
        for at, (name, _make) in enumerate(page._makers):
            yield f"settings: {name}", partial(page.open_section, at)
        yield "settings: searched", partial(page.contents.field.setText, "strength")
        yield "settings: search ended", page.contents.field.clear

    def _page(self, kind: type[Page]) -> Page:
        page = self._window.findChild(kind)
        assert isinstance(page, kind)
        return page


def _tabs(name: str, tabs: Tabs) -> Iterator[Visit]:
    for at, chip in enumerate(tabs._chips):
        if not chip.isHidden():
            yield f"{name}: {at + 1}, {chip.accessibleName()}", partial(tabs.open, at)


def _choose_some(pane: ListPane) -> None:
    model = pane.table.model()
    rows = QItemSelection(model.index(0, 0), model.index(5, 0))
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    pane.table.selectionModel().select(rows, flag)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--memories", type=int, default=10_000)
    parser.add_argument("--only", default="", help="print only names with this in them")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="scrubjay-bench-") as folder:
        measure(Path(folder), chosen)


def measure(home: Path, chosen: argparse.Namespace) -> None:
    """Open the program over a new vault, and go everywhere twice."""
    assistant, context, lanes = opened(home, chosen.memories)
    live(assistant)
    chat = ChatPresenter(context)
    window = MainWindow(context.shell, context.settings)
    window.resize(1200, 800)
    window.attach(context, chat)
    window.show()
    wait(SETTLING)
    heart = Heart()
    heart.start()
    visitor = Visitor(window)
    times = [dict(looked(visitor, heart)) for _time in ("first", "second")]
    heart.stop()
    say(times, chosen.only)
    chat.stop()
    window.close()
    lanes.close(PATIENCE)
    assistant.close()


def live(assistant: Assistant) -> None:
    """Lay the invented life over what is there: with facts, feelings, links and questions."""
    sample = assistant.sample
    sample._require_nobody_else = lambda held: None  # type: ignore[method-assign] # noqa: ARG005 - as its signature
    for _ in sample.load():
        pass


def looked(visitor: Visitor, heart: Heart) -> Iterator[tuple[str, Longest]]:
    """Go everywhere once, and yield how long the window was held up there."""
    for name, go in visitor.visits():
        wait(STAY / 4)
        heart.beats.clear()
        heart.doing = name
        go()
        wait(STAY)
        yield name, Longest.of(heart.beats)
        leave_dialogs()


def leave_dialogs() -> None:
    """Close what was opened over the window."""
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog) and each.isVisible():
            each.reject()


def say(times: list[dict[str, Longest]], only: str) -> None:
    """Print a line for each place, and how many were over the bar."""
    first, second = times
    print(f"{'':32} {'first visit, ms late':>24} {'second visit':>24}")
    for name, found in first.items():
        if only in name:
            again = second[name].words() if name in second else ""
            print(f"{name:32} {found.words():>24} {again:>24}")
    every = [each for visits in times for each in visits.values()]
    late, work = sum(each.late > BAR for each in every), sum(each.work > BAR for each in every)
    print(f"over {BAR:.0f} ms: {late} of {len(every)} late, {work} by the thread's own work")
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
