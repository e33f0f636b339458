"""Ties and decisions are part of the act they were made in, and are taken back with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from adapters.sqlite.examples import NOON, episode
from scrubjay.domain.changes import FORGET
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import Link, LinkKind, Suggestion, SuggestionKind
from scrubjay.domain.memory import MemoryId

if TYPE_CHECKING:
    from scrubjay.adapters.sqlite import SqliteVault

ONE, TWO = MemoryId("one"), MemoryId("two")
TIE = Link(one=ONE, other=TWO, kind=LinkKind.PERSON, weight=1.0, reason="both rivers", at=NOON)
HINT = Suggestion(
    id="s1", kind=SuggestionKind.LINK, memory=ONE, other=TWO, reason="both rivers", at=NOON
)


@pytest.fixture
def filled(plain: SqliteVault) -> SqliteVault:
    with plain.writing("remember", "person", NOON):
        plain.put([episode("one", "The Tajo is brown."), episode("two", "The Ebro is long.")])
    plain.suggest([HINT])
    return plain


def tied(vault: SqliteVault) -> str:
    with vault.writing("tie", "person", NOON) as operation:
        vault.keep_links([TIE])
        vault.settle([HINT.id])
    return operation


def test_one_undo_takes_back_a_tie_and_the_decision_and_the_next_does_both_again(
    filled: SqliteVault,
) -> None:
    operation = tied(filled)
    act = filled.latest_act()
    assert act is not None
    assert (act.operation, act.deed) == (operation, "tie")
    filled.undo(operation, NOON)
    assert (filled.links([ONE]), filled.suggestions()) == ([], [HINT])
    assert filled.verify() == []
    again = filled._db.value("SELECT undone_by FROM operation WHERE id = ?", (operation,))
    filled.undo(again, NOON)
    assert (filled.links([ONE]), filled.suggestions()) == ([TIE], [])
    with pytest.raises(KnownError, match="undone already"):
        filled.undo(again, NOON)


def test_a_tie_that_was_taken_away_comes_back(filled: SqliteVault) -> None:
    filled.keep_links([TIE])
    with filled.writing("tie", "person", NOON) as operation:
        filled.remove_links([TIE])
    filled.undo(operation, NOON)
    assert filled.links([TWO]) == [TIE]


def test_a_tie_that_is_another_by_now_stays(filled: SqliteVault) -> None:
    operation = tied(filled)
    other = replace(TIE, reason="seen on one journey")
    filled.keep_links([other])
    filled.undo(operation, NOON)
    assert filled.links([ONE]) == [other]


def test_what_use_ties_is_no_act(filled: SqliteVault) -> None:
    before = filled.latest_act()
    filled.keep_links([replace(TIE, kind=LinkKind.USED_TOGETHER)])
    assert filled.latest_act() == before


def test_ties_come_back_with_memories_that_come_back(filled: SqliteVault) -> None:
    act = filled.latest_act()
    assert act is not None
    filled.keep_links([TIE])
    undone = filled.undo(act.operation, NOON)[0].operation
    assert filled.links([ONE]) == []
    filled.undo(undone, NOON)
    assert filled.links([ONE]) == [TIE]
    assert filled.suggestions() == [HINT]


def test_the_history_of_ties_keeps_nothing_of_the_forgotten(filled: SqliteVault) -> None:
    operation = tied(filled)
    filled.forget([ONE])
    assert filled.links([TWO]) == []
    with pytest.raises(KnownError, match="forgotten for good|no operation"):  # noqa: RUF043 (either)
        filled.undo(operation, NOON)
    assert b"both rivers" not in filled.path.read_bytes()


def test_forgetting_is_the_latest_act_until_it_is_passed_over(filled: SqliteVault) -> None:
    filled.mark(FORGET, NOON + timedelta(hours=1))
    assert filled.verify() == []
    act = filled.latest_act()
    assert act is not None
    assert act.deed == FORGET
    filled.pass_over(act.operation)
    before = filled.latest_act()
    assert before is not None
    assert before.deed == "remember"
    assert [found[0].deed for found in filled.operations(9)] == ["remember"]
