"""The states of the Memories page and its dialogs, for whoever has to look at all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.life import NOW, fact, life, memory
from scrubjay.domain.affect import Affect
from scrubjay.domain.life import MoodDay
from scrubjay.domain.link import Link, LinkKind
from scrubjay.domain.memory import MemoryId, MemoryState
from scrubjay.ui.memories.deeds import Deeds
from scrubjay.ui.memories.graph.dialog import GraphDialog
from scrubjay.ui.memories.graph.presenter import GraphPresenter
from scrubjay.ui.memories.merging.dialog import MergeDialog
from scrubjay.ui.memories.merging.find_dialog import FindDialog
from scrubjay.ui.memories.merging.finding import FindPresenter
from scrubjay.ui.memories.merging.presenter import MergePresenter
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.memories.saved_dialog import SavedDialog
from scrubjay.ui.memories.saved_searches import SavedSearches
from scrubjay.ui.memories.search_help import SearchHelp
from scrubjay.ui.memories.strength.dialog import StrengthDialog
from scrubjay.ui.memories.strength.presenter import StrengthPresenter
from scrubjay.ui.review.conflicts_dialog import ConflictsDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

HERON, AGAIN = MemoryId("m05"), MemoryId("d1")
TIES = (
    ("m05", "m01", LinkKind.SAME_ENTITY, "both name Nora", 0.9),
    ("m05", "m01", LinkKind.PERSON, "", 0.8),
    ("m05", "m11", LinkKind.SIMILAR, "both speak of walking along the water", 0.8),
    ("m05", "m03", LinkKind.SAME_EPISODE, "said 5 minutes later", 0.7),
    ("m05", "m06", LinkKind.USED_TOGETHER, "used together", 0.6),
    ("m01", "m10", LinkKind.SAME_ENTITY, "both name Nora", 0.6),
    ("m01", "m11", LinkKind.SIMILAR, "both are outdoors", 0.6),
    ("m11", "m16", LinkKind.SIMILAR, "map of the estuary", 0.6),
)


def graph() -> QWidget:
    assistant = FakeAssistant([*life(), *(memory(f"x{at}", f"Line {at}.") for at in range(16))])
    told = [*TIES, *(("m05", f"x{at}", LinkKind.SIMILAR, "alike", 0.3) for at in range(16))]
    assistant.links.held = [
        Link(one=MemoryId(one), other=MemoryId(other), kind=kind, reason=reason, weight=weight)
        for one, other, kind, reason, weight in told
    ]
    presenter = GraphPresenter(context(assistant), HERON)
    presenter.go_to(MemoryId("m01"))
    return GraphDialog(presenter, None)


def doubled() -> FakeAssistant:
    heron = next(each for each in life() if each.id == HERON)
    again = replace(
        memory(AGAIN, heron.text.upper(), days=200), tags=("birds",), pinned=True, uses=3
    )
    return FakeAssistant([*life(), again, memory("f1", "Ferry."), memory("f2", "ferry")])


def merge() -> QWidget:
    ui = context(doubled())
    presenter = MergePresenter(ui, Deeds(ui, lambda _trouble: None), [HERON, AGAIN])
    return MergeDialog(presenter, None)


def duplicates() -> QWidget:
    ui = context(doubled())
    return FindDialog(FindPresenter(ui, Deeds(ui, lambda _trouble: None)), None)


def strength() -> QWidget:
    older = (memory(f"x{at}", f"Line {at}.", days=at * at) for at in range(60))
    return StrengthDialog(StrengthPresenter(context(FakeAssistant([*life(), *older]))), None)


def conflicts() -> QWidget:
    delft = fact("c1", "address-level2", "Delft", "I live in Delft.")
    assistant = FakeAssistant([*life(), delft])
    assistant.browse.rivals = [(assistant.store.rows[MemoryId("m03")], delft)]
    return ConflictsDialog(context(assistant), None)


def trash() -> QWidget:
    assistant = FakeAssistant()
    assistant.browse.trash([MemoryId("m01"), MemoryId("m02")])
    page = MemoriesPage(context(assistant))
    page._list_state(MemoryState.TRASHED)
    return page


def searched(text: str) -> QWidget:
    page = MemoriesPage(context())
    page._pane.search.setText(text)
    page._pane.search._search()
    return page


def moods() -> QWidget:
    """Half a year of moods, two feelings of it shown."""
    assistant = FakeAssistant()
    cycle = ("joy", "sadness", "anticipation", "anger", "acceptance")
    days = [
        MoodDay(
            day=(NOW - timedelta(days=170 - at)).date(),
            mood=Affect(
                **{cycle[at % 5]: 0.3 + (at * 7 % 11) / 16}, intensity=0.2 + (at * 5 % 8) / 10
            ),
            count=1 + at % 4,
        )
        for at in range(0, 171, 2)
    ]
    assistant.life.mood = lambda *_span: days  # type: ignore[method-assign]
    page = MemoriesPage(context(assistant))
    line = page._pane._strip
    page._pane.open()
    page._pane._moods.seen(on=True)
    for feeling in ("joy", "sadness"):
        line._toggle_feeling(feeling)
    return page


def saved() -> QWidget:
    assistant = FakeAssistant()
    assistant.browse.saved = ["kind:plan\tWhat I mean to do", "feeling:joy after:2024"]
    return SavedDialog(SavedSearches(context(assistant)), None)


MEMORY_WINDOWS: dict[str, Callable[[], QWidget]] = {
    "memories-graph": graph,
    "memories-merge": merge,
    "memories-duplicates": duplicates,
    "memories-strength": strength,
    "memories-conflicts": conflicts,
    "memories-trash": trash,
    "memories-nothing-found": lambda: searched("heron person:norbrt kind:plan"),
    "memories-moods": moods,
    "memories-search-help": lambda: SearchHelp(None),
    "memories-saved": saved,
}
