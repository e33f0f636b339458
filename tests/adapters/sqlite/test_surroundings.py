"""What lies around one memory."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from adapters.sqlite.examples import NOON, about_me, drawn, episode
from scrubjay.domain.memory import MemoryId, MemoryState, Triple

if TYPE_CHECKING:
    from scrubjay.adapters.sqlite import SqliteVault
    from scrubjay.domain.memory import Memory


def line(key: str, sequence: int, **more: object) -> Memory:
    memory = replace(episode(key, f"Line {key} of the river walk."), sequence=sequence)
    return replace(memory, **more)  # type: ignore[arg-type]


LINES = [line(key, place) for place, key in enumerate("abcde")]


@pytest.fixture
def walk(vault: SqliteVault) -> SqliteVault:
    elsewhere = replace(line("z", 2), source=replace(LINES[0].source, session="other"))
    with vault.writing("remember", "person", NOON):
        vault.put([*LINES, elsewhere, line("x", 2, state=MemoryState.TRASHED)])
    return vault


def test_lines_beside_come_in_order_from_the_same_session(walk: SqliteVault) -> None:
    assert [each.id for each in walk.beside(LINES[2], 1)] == ["b", "d"]
    assert [each.id for each in walk.beside(LINES[0], 2)] == ["b", "c"]
    assert [each.id for each in walk.beside(LINES[2], 9)] == ["a", "b", "d", "e"]


def test_lines_at_one_place_are_told_apart_by_their_ids(walk: SqliteVault) -> None:
    with walk.writing("remember", "person", NOON):
        walk.put([line("c0", 2), line("c1", 2)])
    assert [each.id for each in walk.beside(line("c0", 2), 1)] == ["c", "c1"]


def test_without_a_session_nothing_is_beside(walk: SqliteVault) -> None:
    alone = replace(LINES[2], source=replace(LINES[2].source, session=""))
    assert walk.beside(alone, 3) == []


def test_what_it_replaced(walk: SqliteVault) -> None:
    with walk.writing("supersede", "person", NOON):
        walk.put([replace(LINES[1], superseded_by=LINES[3].id)])
    assert [each.id for each in walk.replaced_by(LINES[3].id)] == ["b"]
    assert walk.replaced_by(LINES[0].id) == []


def test_namesakes_are_counted_and_the_latest_come_first(walk: SqliteVault) -> None:
    sister = Triple(subject="Nora", predicate="job", object="vet")
    source = replace(LINES[4], entities=("Nora", "Tajo"))
    about = drawn("f", source, "Line e", "Nora is a vet.", sister)
    mine = drawn("g", source, "Line e", "My sister is Nora.", about_me("sister", "Nora"))
    with walk.writing("remember", "person", NOON):
        walk.put([replace(LINES[0], entities=("nora",)), source, about, mine])
    count, found = walk.namesakes("NORA", 9)
    assert (count, [each.id for each in found]) == (4, ["g", "f", "e", "a"])
    assert [each.id for each in walk.namesakes("Nora", 2)[1]] == ["g", "f"]
    assert walk.namesakes("Tajo", 9) == (1, [source])
    assert walk.namesakes("nobody", 9) == (0, [])
    with walk.writing("trash", "person", NOON):
        walk.put([replace(about, state=MemoryState.TRASHED)])
    assert MemoryId("f") not in [each.id for each in walk.namesakes("Nora", 9)[1]]


def test_words_are_counted_in_all_their_forms(walk: SqliteVault) -> None:
    assert walk.frequencies(["rivers", "tajo", "?"]) == {"rivers": 7, "tajo": 0, "?": 0}


def test_ids_in_the_order_they_were_made(walk: SqliteVault) -> None:
    assert walk.later_ids("b", 2) == ["c", "d"]
    assert walk.later_ids("e", 9) == ["z"]
    assert walk.later_ids("z", 9) == []
    assert walk.earlier_ids("c", 9) == ["b", "a"]
    assert walk.earlier_ids("", 2) == ["z", "e"]
    assert walk.earlier_ids("a", 9) == []
