"""What a new value ends under another name: a boss, a diet, a pregnancy, an idle life."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import AT, Conversation
from scrubjay.remember import draw

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


@pytest.fixture
def chat(store: MemoryStore) -> Conversation:
    return Conversation(store)


@pytest.mark.parametrize(
    ("told", "news", "over", "holds"),
    [
        ("My boss is Paul.", "my boss is now Helen.", "My boss is Paul.", "My boss is Helen."),
        (
            "My boss is Paul.",
            "my new boss is Helen Marsh",
            "My boss is Paul.",
            "My boss is Helen Marsh.",
        ),
        (
            "My doctor is Dr Amin.",
            "My new doctor is Dr Bell.",
            "My doctor is Dr Amin.",
            "My doctor is Dr Bell.",
        ),
        ("My boyfriend is Karl.", "My ex-boyfriend Karl called.", "My boyfriend is Karl.", ""),
        ("My boss is Paul.", "My former boss Paul called.", "My boss is Paul.", ""),
        ("My boss is Paul.", "My old boss Paul called.", "My boss is Paul.", ""),
        ("My husband is Karl.", "My late husband Karl loved it.", "My husband is Karl.", ""),
        ("My husband is Paul.", "Paul and I are divorced.", "My husband is Paul.", ""),
        (
            "My boyfriend is Simon.",
            "I married Simon yesterday.",
            "My boyfriend is Simon.",
            "My husband is Simon.",
        ),
        ("I am single.", "I married Simon yesterday.", "I am single.", "I am married."),
        ("I am vegetarian.", "I eat meat again.", "I am vegetarian.", "I eat meat."),
        ("I am vegetarian.", "I'm vegan now.", "I am vegetarian.", "I am vegan."),
        ("I eat meat.", "I'm vegetarian now.", "I eat meat.", "I am vegetarian."),
        ("I am pregnant.", "I had my baby last night!", "I am pregnant.", ""),
        ("I am pregnant.", "Our daughter Mia was born yesterday.", "I am pregnant.", ""),
        ("My name is Anna Berg.", "my surname is now Stein", "My name is Anna Berg.", ""),
        ("I'm retired.", "I work at Nordlys.", "I am retired.", "I work at Nordlys."),
        ("I'm unemployed.", "I'm now a teacher.", "I am unemployed.", "I work as a teacher."),
        ("I work at Nordlys.", "I retired last week.", "I work at Nordlys.", "I am retired."),
        ("I work at Nordlys.", "First day at the mill!", "I work at Nordlys.", ""),
    ],
)
def test_what_is_replaced_holds_no_longer(
    chat: Conversation, told: str, news: str, over: str, holds: str
) -> None:
    chat.says(told)
    assert over in chat.holding()
    chat.says(news)
    assert over not in chat.holding()
    assert not holds or holds in chat.holding()


@pytest.mark.parametrize(
    ("told", "news", "stays"),
    [
        ("My boss is Helen Marsh.", "My boss Helen is away.", "My boss is Helen Marsh."),
        ("My sister is Ida.", "My sister Ewa lives in Hull.", "My sister is Ida."),
        ("I am vegetarian.", "I eat eggs.", "I am vegetarian."),
        ("I am pregnant.", "I had a bath.", "I am pregnant."),
        ("My name is Anna Berg.", "My surname is Berg.", "My name is Anna Berg."),
        ("I'm retired.", "I used to work at Nordlys.", "I am retired."),
        ("I work at Nordlys.", "First day at the gym!", "I work at Nordlys."),
        ("I work at Nordlys.", "I retired to bed early.", "I work at Nordlys."),
        ("My husband is Paul.", "My ex-boyfriend Karl called.", "My husband is Paul."),
    ],
)
def test_what_is_not_replaced_stays(chat: Conversation, told: str, news: str, stays: str) -> None:
    chat.says(told, news)
    assert stays in chat.holding()


def test_two_doctors_named_together_stay(chat: Conversation) -> None:
    chat.says("My doctors are Ida Amin and Tom Bell.")
    assert {"My doctor is Ida Amin.", "My doctor is Tom Bell."} <= chat.holding()


def test_a_birth_ends_the_pregnancy_of_the_mother(chat: Conversation) -> None:
    chat.says("My sister Annika is pregnant.", "Annika had her baby: a girl named Liv")
    assert not any("pregnant" in each for each in chat.holding())
    assert any("Liv" in each for each in chat.holding())


def test_fewer_words_mean_the_employer_that_is_known(chat: Conversation) -> None:
    chat.says("I work at the North Yorkshire County Archive.", "First day at the archive!")
    assert "I work at the North Yorkshire County Archive." in chat.holding()


def test_a_new_post_is_told_with_its_place_and_day() -> None:
    said = "I start at the County Archive on 1 July as head of conservation"
    drawn = {(each.triple.predicate, each.triple.object) for each in draw(said, AT)}
    assert ("organization", "the County Archive") in drawn
    assert ("organization-title", "head of conservation") in drawn


@pytest.mark.parametrize("what", ["Irish", "amazing", "Catholic"])
def test_what_a_boss_is_like_is_no_name(what: str) -> None:
    assert not [each for each in draw(f"My boss is {what}.", AT) if each.family == "people"]


@pytest.mark.parametrize(
    "text",
    ["I had a girl named Liv round for tea", "My sister is Done.", "My boss is Spanish."],
)
def test_who_is_no_relative_gives_no_name(text: str) -> None:
    assert not [each for each in draw(text, AT) if each.triple.predicate == "related-to"]


def test_a_first_day_names_the_place_alone() -> None:
    drawn = [each.triple.object for each in draw("My first day at Nordlys was great", AT)]
    assert drawn == ["Nordlys"]
