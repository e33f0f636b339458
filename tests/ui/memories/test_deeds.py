from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from scrubjay.domain.changes import Changes
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId, MemoryState
from scrubjay.ui.memories.deeds import Deeds

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from scrubjay.ui.presenter import Trouble

ONE = [MemoryId("m05")]
TWO = [MemoryId("m05"), MemoryId("m06")]


class Given:
    """Deeds on a small life, with everything they said."""

    def __init__(self) -> None:
        self.assistant = FakeAssistant()
        self.said = Said()
        self.troubles: list[Trouble | None] = []
        self.news: list[Changes] = []
        handed = context(self.assistant, said=self.said)
        handed.news.subscribe(self.news.append)
        self.deeds = Deeds(handed, self.troubles.append)

    def state(self, key: str) -> MemoryState:
        return self.assistant.store.rows[MemoryId(key)].state


@pytest.mark.parametrize(
    ("act", "ids", "sentence", "state"),
    [
        (Deeds.trash, ONE, "Moved 1 memory to the trash.", MemoryState.TRASHED),
        (Deeds.trash, TWO, "Moved 2 memories to the trash.", MemoryState.TRASHED),
        (Deeds.archive, TWO, "Archived 2 memories.", MemoryState.ARCHIVED),
        (Deeds.restore, ONE, "Took 1 memory back.", MemoryState.ACTIVE),
        (Deeds.confirm, [MemoryId("m14")], "Kept 1 memory.", MemoryState.ACTIVE),
        (Deeds.reject, [MemoryId("m14")], "Refused 1 proposal.", MemoryState.TRASHED),
    ],
)
def test_each_deed_is_done_told_and_made_known(
    act: Callable[[Deeds, list[MemoryId]], None],
    ids: list[MemoryId],
    sentence: str,
    state: MemoryState,
) -> None:
    given = Given()

    act(given.deeds, ids)

    assert given.said.toasts == [sentence]
    assert {given.state(each) for each in ids} == {state}
    assert given.troubles == [None]


def test_undo_puts_back_what_was_done() -> None:
    given = Given()
    given.deeds.trash(TWO)
    assert given.said.undo is not None

    given.said.undo()

    assert given.state("m05") is MemoryState.ACTIVE
    assert given.said.toasts[-1] == "Undone."
    assert len(given.news) == 2


def test_pinning_several_is_undone_as_one() -> None:
    given = Given()
    given.deeds.pin(TWO, pinned=True)
    rows = given.assistant.store.rows
    assert all(rows[each].pinned for each in TWO)
    assert given.said.undo is not None

    given.said.undo()

    assert not any(rows[each].pinned for each in TWO)


def test_a_new_memory_says_what_came_of_it() -> None:
    given = Given()
    heard: list[Changes] = []

    given.deeds.remember("I live in Leiden", heard.append)

    assert given.said.toasts[-1] == "Remembered."
    assert heard[0].added


def test_what_was_left_out_is_said() -> None:
    given = Given()

    def refuse(text: str, at: datetime | None = None) -> Changes:
        return Changes(skipped=("It was forgotten for good.",))

    given.assistant.browse.remember = refuse  # type: ignore[method-assign]
    given.deeds.remember("Again", lambda _changes: None)

    assert given.said.toasts[-1] == "It was forgotten for good."
    assert given.news == []


def test_a_failure_is_shown_and_nothing_is_told() -> None:
    given = Given()

    def refuse(operation: str = "") -> Changes:
        raise KnownError("It was undone already.", "Look at the history.")

    given.assistant.browse.undo = refuse  # type: ignore[method-assign]
    given.deeds.undo(["op-1"])

    assert given.said.toasts == []
    assert given.troubles[-1] is not None
    assert given.troubles[-1].remedy == "Look at the history."


def test_an_edit_is_told_and_can_be_undone() -> None:
    given = Given()
    given.deeds.edit(MemoryId("m05"), "The heron came late.", lambda _changes: None)
    rows = given.assistant.store.rows

    assert rows[MemoryId("m05")].text == "The heron came late."
    assert given.said.undo is not None
    given.said.undo()
    assert rows[MemoryId("m05")].text == "The heron was back at the canal before sunrise."
