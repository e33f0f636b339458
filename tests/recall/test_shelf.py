from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.library import BEGAN, Library
from scrubjay.domain.memory import MemoryId, MemoryKind, MemoryState
from scrubjay.recall.shelf import NOBODY, Shelf

LINE = Library().line("a line")


def chain(shelf: Shelf, row: int) -> list[int]:
    """Return the rows after this one, in order."""
    rows = []
    while (row := int(shelf.following[row])) != NOBODY:
        rows.append(row)
    return rows


@given(
    order=st.permutations(range(6)),
    gone=st.sets(st.integers(0, 5), max_size=5),
)
def test_lines_are_chained_by_sequence_however_they_arrive(
    order: list[int], gone: set[int]
) -> None:
    shelf = Shelf()
    for sequence in order:
        shelf.add(replace(LINE, id=MemoryId(f"m{sequence}"), sequence=sequence), 0)
    for sequence in gone:
        shelf.drop(MemoryId(f"m{sequence}"))
    left = [shelf.row_of[MemoryId(f"m{sequence}")] for sequence in range(6) if sequence not in gone]
    assert shelf.lines(0) == left
    assert chain(shelf, left[0]) == left[1:]
    assert [int(shelf.previous[row]) for row in left] == [NOBODY, *left[:-1]]


def test_sessions_are_chained_apart() -> None:
    shelf = Shelf()
    for number, session in enumerate("abab"):
        source = replace(LINE.source, session=session)
        shelf.add(replace(LINE, id=MemoryId(f"m{number}"), source=source, sequence=number), 0)
    assert chain(shelf, 0) == [2]
    assert chain(shelf, 1) == [3]


def test_a_fact_is_anchored_to_its_line_and_stands_in_no_chain() -> None:
    shelf = Shelf()
    row = shelf.add(LINE, 0)
    source = replace(LINE.source, episode=LINE.id)
    fact = replace(LINE, id=MemoryId("f"), kind=MemoryKind.FACT, source=source)
    at = shelf.add(fact, 0)
    assert shelf.anchor[at] == row
    assert shelf.following[row] == NOBODY


@pytest.mark.parametrize(
    ("state", "alive"),
    [
        (MemoryState.ACTIVE, True),
        (MemoryState.FADED, True),
        (MemoryState.ARCHIVED, True),
        (MemoryState.TRASHED, False),
        (MemoryState.PROPOSED, False),
    ],
)
def test_time_never_hides_a_memory_and_the_person_may(state: MemoryState, alive: bool) -> None:
    shelf = Shelf()
    row = shelf.add(replace(LINE, state=state), 0)
    assert bool(shelf.alive[row]) is alive


def test_restating_takes_over_use_and_supersession() -> None:
    shelf = Shelf()
    row = shelf.add(LINE, 0)
    used = BEGAN + timedelta(days=3)
    later = replace(LINE, last_used_at=used, stability=99.0, superseded_by=MemoryId("new"))
    shelf.restate(row, later)
    assert shelf.since[row] == used.timestamp()
    assert shelf.stability[row] == 99.0
    assert shelf.superseded[row]
    shelf.restate(row, LINE)
    assert not shelf.superseded[row]
    assert row not in shelf.successor
