"""Corrections of a whole value, and of a part of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


@pytest.mark.parametrize(
    ("told", "amended", "holding"),
    [
        ("My birthday is on 14 June.", "Sorry, the 15th.", "My birthday is 15 June."),
        ("My birthday is on 14 June.", "No, it's 14 July.", "My birthday is 14 July."),
        ("I have two brothers.", "No, I meant three.", "I have three brothers."),
        ("My sister lives in Bonn.", "I mean Mainz, not Bonn.", "My sister lives in Mainz."),
        ("My son is called Till.", "Wait, no: Thilo.", "My son is Thilo."),
        ("I live in Linz.", "No, Wels.", "I live in Wels."),
        (
            "My dentist appointment is on 2 April.",
            "Sorry, I meant 9 April.",
            "My plan: dentist appointment is on 9 April.",
        ),
        ("I like tea.", "I was wrong about my birthday: it is on 3 May.", "My birthday is 3 May."),
    ],
)
def test_puts_right(store: MemoryStore, told: str, amended: str, holding: str) -> None:
    talk = Conversation(store)
    talk.says(told, amended)
    held = talk.holding()
    assert holding in held
    assert len(held) == 1 + (told == "I like tea.")


@pytest.mark.parametrize(
    "remark", ["No, thanks.", "Sorry, the tea is cold.", "No, three is a crowd.", "Wait, what?"]
)
def test_a_remark_puts_nothing_right(store: MemoryStore, remark: str) -> None:
    talk = Conversation(store)
    talk.says("I have two brothers.", "My birthday is on 14 June.")
    before = talk.holding()
    talk.says(remark)
    assert before <= talk.holding()


def test_what_is_named_may_have_been_said_long_ago(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("My sister's name is Lisa.", at=talk.now.replace(year=2024))
    talk.says("Sorry, I meant Luisa, not Lisa.")
    assert talk.holding() == {"My sister is Luisa."}
