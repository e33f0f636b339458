"""A birthday is one value, however it is told, and has no year that was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import AT, Conversation
from scrubjay.remember import draw
from scrubjay.remember.birthdays import joined

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


@pytest.fixture
def chat(store: MemoryStore) -> Conversation:
    return Conversation(store)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("My mother's birthday is on 4 March, she was born in 1952", "1952-03-04"),
        ("I was born in 1990 and my birthday is on 3 May", "1990-05-03"),
        ("My birthday is on 3 May", "--05-03"),
        ("My birthday is on 3 May 2025", "--05-03"),
        ("My birthday is 3 May 1990", "1990-05-03"),
        ("My son was born on 3 March 2025", "2025-03-03"),
    ],
)
def test_it_is_drawn_as_one(text: str, day: str) -> None:
    assert [each.triple.object for each in draw(text, AT) if each.triple.predicate == "bday"] == [
        day
    ]


@pytest.mark.parametrize(
    ("told", "holds"),
    [
        (("I was born in 1990.", "My birthday is on 3 May."), "My birthday is 3 May 1990."),
        (("My birthday is on 3 May.", "I was born in 1990."), "My birthday is 3 May 1990."),
        (("My birthday is 3 May 1990.", "My birthday is on 3 May."), "My birthday is 3 May 1990."),
        (("My birthday is 3 May 1990.", "My birthday is on 4 May."), "My birthday is 4 May."),
    ],
)
def test_what_is_told_apart_is_put_together(
    chat: Conversation, told: tuple[str, ...], holds: str
) -> None:
    chat.says(*told)
    assert chat.holding() == {holds}
    assert not chat.remember.conflicts()


@pytest.mark.parametrize("one", ["1990", "1990-05", "--05-03", "1990-05-03"])
def test_nothing_is_added_to_the_same_day(one: str) -> None:
    assert joined(one, one) == one
    assert joined(one, "1990-05-03") == joined("1990-05-03", one) == "1990-05-03"
    assert joined(one, "someday") == ""
