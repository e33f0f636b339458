"""Operations, history and undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from adapters.sqlite.examples import NOON, episode
from scrubjay.adapters.sqlite.journal import SHOWN
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import Memory, MemoryId, MemoryState
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from scrubjay.adapters.sqlite import SqliteVault

LATER = NOON + timedelta(days=1)
ONE, TWO = episode("one", "first"), episode("two", "second")


def act(vault: SqliteVault, *memories: Memory, deed: str = "edit", actor: str = "person") -> str:
    with vault.writing(deed, actor, NOON) as operation:
        vault.put(memories)
    return operation


def dump(vault: SqliteVault) -> set[Memory]:
    return set(vault.select(Filters()))


def test_history_tells_before_and_after_of_every_write(vault: SqliteVault) -> None:
    act(vault, ONE, deed="remember")
    act(vault, replace(ONE, text="edited"))
    told = [(r.deed, r.actor, r.at, r.before, r.after) for r in vault.history(ONE.id)]
    assert told == [
        ("remember", "person", NOON, None, ONE),
        ("edit", "person", NOON, ONE, replace(ONE, text="edited")),
    ]


def test_a_block_that_fails_leaves_nothing(vault: SqliteVault) -> None:
    def fail() -> None:
        with vault.writing("edit", "person", NOON):
            vault.put([ONE])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert (dump(vault), vault.history(ONE.id), vault.operations(9)) == (set(), [], [])


def test_writing_what_is_there_already_leaves_no_trace(vault: SqliteVault) -> None:
    act(vault, ONE)
    act(vault, ONE)
    assert len(vault.history(ONE.id)) == len(vault.operations(9)) == 1


def test_an_inner_block_joins_the_outer(vault: SqliteVault) -> None:
    with vault.writing("import", "person", NOON) as outer:
        vault.put([ONE])
        with vault.writing("edit", "person", LATER) as inner:
            vault.put([TWO])
    assert inner == outer
    assert [revision.deed for revision in vault.operations(1)[0]] == ["import", "import"]


def test_the_latest_acts_of_a_person_can_be_undone(vault: SqliteVault) -> None:
    first = act(vault, ONE, deed="remember")
    act(vault, replace(ONE, state=MemoryState.FADED), deed="fade", actor="clock")
    act(vault, replace(ONE, state=MemoryState.FADED, stability=99.0), actor="scrubjay")
    last = act(vault, TWO, deed="remember")
    assert [found[0].operation for found in vault.operations(9)] == [last, first]
    assert [found[0].operation for found in vault.operations(1)] == [last]


def test_of_a_long_operation_the_beginning_is_listed(vault: SqliteVault) -> None:
    many = [episode(f"e{number}", f"{number}") for number in range(SHOWN + 5)]
    operation = act(vault, *many, deed="import")
    assert len(vault.operations(1)[0]) == SHOWN
    assert len(vault.undo(operation, LATER)) == SHOWN + 5


def test_undo_puts_back_what_was_edited_added_and_removed(vault: SqliteVault) -> None:
    act(vault, ONE)
    before = dump(vault)
    operation = act(vault, replace(ONE, text="edited", tags=("x",)), TWO)
    after = dump(vault)
    revisions = vault.undo(operation, LATER)
    assert dump(vault) == before
    assert {(r.before and r.before.id, r.after and r.after.id) for r in revisions} == {
        ("one", "one"),
        ("two", None),
    }
    vault.undo(revisions[0].operation, LATER)
    assert dump(vault) == after
    assert vault.count(Filters(text="second")) == 1
    vault.undo(operation, LATER)  # in force again, so it can be undone again
    assert dump(vault) == before
    assert vault.verify() == []


def test_undo_joins_several_changes_of_one_memory(vault: SqliteVault) -> None:
    act(vault, ONE)
    with vault.writing("edit", "person", NOON) as operation:
        vault.put([replace(ONE, text="a")])
        vault.put([replace(ONE, text="b")])
    vault.undo(operation, LATER)
    assert dump(vault) == {ONE}


def test_undo_leaves_alone_what_happened_since_elsewhere(vault: SqliteVault) -> None:
    act(vault, ONE)
    operation = act(vault, replace(ONE, pinned=True))
    act(vault, replace(ONE, pinned=True, text="edited since", stability=77.0))
    vault.undo(operation, LATER)
    assert dump(vault) == {replace(ONE, text="edited since", stability=77.0)}


def test_strength_gained_since_does_not_stand_in_the_way(vault: SqliteVault) -> None:
    operation = act(vault, ONE, deed="remember")
    stronger = replace(ONE, stability=90.0, uses=3, last_used_at=LATER, state=MemoryState.FADED)
    act(vault, stronger, actor="clock")
    vault.undo(operation, LATER)
    assert dump(vault) == set()


@pytest.mark.parametrize(
    "since", [replace(ONE, text="third"), replace(ONE, text="again", state=MemoryState.TRASHED)]
)
def test_undo_refuses_when_the_same_thing_changed_since(vault: SqliteVault, since: Memory) -> None:
    act(vault, ONE)
    operation = act(vault, replace(ONE, text="edited"))
    act(vault, since)
    before = dump(vault)
    with pytest.raises(KnownError, match="has changed since"):
        vault.undo(operation, LATER)
    assert dump(vault) == before


def test_undo_refuses_what_was_undone_or_never_was(vault: SqliteVault) -> None:
    operation = act(vault, ONE)
    vault.undo(operation, LATER)
    with pytest.raises(KnownError, match="undone already"):
        vault.undo(operation, LATER)
    with pytest.raises(KnownError, match="no operation of that name"):
        vault.undo("unheard-of", LATER)


def test_undo_refuses_what_was_forgotten_for_good(vault: SqliteVault) -> None:
    operation = act(vault, ONE, TWO)
    vault.forget([ONE.id])
    with pytest.raises(KnownError, match="forgotten for good"):
        vault.undo(operation, LATER)
    assert vault.operations(9) == []
    assert vault.history(MemoryId("one")) == []
    assert len(vault.history(TWO.id)) == 1
