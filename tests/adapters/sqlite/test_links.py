"""Kept links and suggestions, alone and with the memories they belong to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from adapters.sqlite.examples import NOON, episode
from scrubjay.domain.link import Link, LinkKind, Suggestion, SuggestionKind
from scrubjay.domain.memory import MemoryId

if TYPE_CHECKING:
    from scrubjay.adapters.sqlite import SqliteVault

A, B, C = (MemoryId(name) for name in "abc")
USED = Link(one=A, other=B, kind=LinkKind.USED_TOGETHER, weight=0.5, at=NOON)
TIED = Link(one=B, other=C, kind=LinkKind.PERSON, weight=1.0, reason="my two boats")
TAG = Suggestion(
    id="t1", kind=SuggestionKind.TAG, memory=A, other=B, tag="boats", reason="both sail", at=NOON
)
MERGE = Suggestion(
    id="m1",
    kind=SuggestionKind.MERGE,
    memory=B,
    other=C,
    reason="they say the same",
    at=NOON + timedelta(minutes=1),
)


@pytest.fixture
def filled(vault: SqliteVault) -> SqliteVault:
    with vault.writing("remember", "person", NOON):
        vault.put([episode(name, f"We sailed the boat {name}.") for name in (A, B, C)])
    return vault


def test_links_of_either_end_come_back_as_they_were(filled: SqliteVault) -> None:
    filled.keep_links([USED, TIED])
    assert filled.links([A]) == [USED]
    assert filled.links([C]) == [TIED]
    assert sorted(filled.links([A, B]), key=lambda each: each.one) == [USED, TIED]
    assert filled.links([MemoryId("nobody")]) == []


def test_keeping_again_replaces_by_ends_and_kind(filled: SqliteVault) -> None:
    filled.keep_links([USED])
    stronger = replace(USED, weight=0.9, at=NOON + timedelta(days=1))
    person = replace(USED, kind=LinkKind.PERSON, at=None)
    filled.keep_links([stronger, person])
    assert {each.kind: each for each in filled.links([A])} == {
        LinkKind.USED_TOGETHER: stronger,
        LinkKind.PERSON: person,
    }
    filled.remove_links([stronger, TIED])
    assert filled.links([A]) == [person]


def test_a_link_to_nothing_is_passed_over(filled: SqliteVault) -> None:
    filled.keep_links([replace(USED, other=MemoryId("gone")), TIED])
    assert filled.links([A, B]) == [TIED]


def test_suggestions_wait_newest_first(filled: SqliteVault) -> None:
    filled.suggest([TAG, MERGE])
    assert filled.suggestions() == [MERGE, TAG]
    filled.suggest([replace(TAG, memory=MemoryId("gone"), id="t2")])
    filled.suggest([replace(TAG, other=MemoryId("gone"), id="t3")])
    assert filled.suggestions() == [MERGE, TAG]


def test_what_was_settled_is_not_suggested_again_and_keeps_no_words(filled: SqliteVault) -> None:
    filled.suggest([TAG, MERGE])
    filled.settle([TAG.id])
    filled.suggest([TAG, replace(MERGE, reason="they are one")])
    assert filled.suggestions() == [replace(MERGE, reason="they are one")]
    assert filled._db.rows("SELECT tag, reason FROM suggestion WHERE settled") == [("", "")]


def test_they_share_the_fate_of_the_operation(filled: SqliteVault) -> None:
    def fail() -> None:
        with filled.writing("remember", "person", NOON):
            filled.keep_links([USED])
            filled.suggest([TAG])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert (filled.links([A]), filled.suggestions()) == ([], [])


def test_an_edit_keeps_them_and_undoing_the_memory_takes_them_along(filled: SqliteVault) -> None:
    filled.keep_links([USED])
    filled.suggest([TAG])
    with filled.writing("edit", "person", NOON):
        filled.put([episode(A, "We sold the boat.")])
    assert (filled.links([A]), filled.suggestions()) == ([USED], [TAG])
    (edit,), added = filled.operations(2)
    filled.undo(edit.operation, NOON)
    filled.undo(added[0].operation, NOON)
    assert (filled.links([A, B]), filled.suggestions()) == ([], [])
    assert filled.verify() == []


def test_forgetting_takes_links_suggestions_and_what_was_settled(filled: SqliteVault) -> None:
    filled.keep_links([USED, TIED])
    filled.suggest([TAG, MERGE, replace(TAG, id="t4", memory=C, other=B)])
    filled.settle(["t4"])
    removed = filled.forget([B])
    assert (removed["links"], removed["suggestions"]) == (2, 3)
    assert (filled.links([A, C]), filled.suggestions()) == ([], [])
    assert filled._db.value("SELECT count(*) FROM suggestion") == 0
