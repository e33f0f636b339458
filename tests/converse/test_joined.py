"""People of a question are put by name, and two of one name are told apart by their roles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fakes.memory_store import FakeMemoryStore
from fakes.small_life import NOW, fact
from scrubjay.converse.joined import joined
from scrubjay.converse.wording import introduced

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory

SISTER = fact("sister", "2023-01-02", "related-to", "Anna", "sister")
COLLEAGUE = fact("colleague", "2023-02-02", "related-to", "Anna (colleague)", "colleague")
BOSS = fact("boss", "2023-02-03", "related-to", "Priya", "boss")
MANAGER = fact("manager", "2023-02-04", "related-to", "Priya", "manager")


def holding(*memories: Memory) -> FakeMemoryStore:
    store = FakeMemoryStore()
    with store.writing("remember", "person", NOW):
        store.put(memories)
    return store


def test_two_of_one_name_are_told_by_their_roles() -> None:
    found = joined("Where does Anna live?", holding(SISTER, COLLEAGUE, BOSS))
    assert found.question == "Where does Anna live?"
    assert introduced(found.known) == "You know two called Anna: your colleague and your sister."


@pytest.mark.parametrize(
    "held",
    [
        (SISTER, BOSS),
        (SISTER, replace(COLLEAGUE, valid_to=NOW)),
        (SISTER, replace(SISTER, id=COLLEAGUE.id)),
    ],
)
def test_one_of_a_name_needs_no_telling(held: tuple[Memory, ...]) -> None:
    assert joined("Where does Anna live?", holding(*held)).known == ()


def test_two_words_for_one_role_are_one_person() -> None:
    assert joined("Where does Priya live?", holding(BOSS, MANAGER)).known == ()


def test_whoever_is_asked_for_by_a_role_is_put_by_name() -> None:
    found = joined("Where does my boss live?", holding(BOSS, SISTER))
    assert found.question == "Where does Priya live?"
    assert introduced(found.known) == "Your boss is Priya."
