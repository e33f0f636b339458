"""What a line ends that only memory can tell, and what it must leave alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


@pytest.mark.parametrize(
    ("told", "news", "left"),
    [
        ("I play badminton.", "I quit badminton.", set()),
        (
            "I play badminton and chess.",
            "I've stopped playing chess.",
            {"badminton", "not play chess"},
        ),
        ("I sing in a choir.", "I left the choir.", set()),
        ("I have a red Vespa and a MacBook.", "My Vespa was stolen.", {"I have a MacBook."}),
        ("I bought a canoe.", "I gave the canoe to my brother.", set()),
        ("I own a piano.", "We got rid of the piano.", set()),
        ("I have a hamster called Pip.", "Pip passed away last night.", {"Pip passed away"}),
        ("We have two cats, Tom and Jerry.", "I had to put Tom to sleep.", {"Jerry", "two cats"}),
        ("My cat is called Momo.", "I gave Momo away.", set()),
        ("I'm flying to Oslo next week.", "The Oslo trip is called off.", set()),
        ("I plan to run the marathon in October.", "I won't be running the marathon.", set()),
        (
            "I have a dog called Bo. He is lovely.",
            "Bo was run over yesterday.",
            {"Bo was run over"},
        ),
    ],
)
def test_ends_what_is_meant(store: MemoryStore, told: str, news: str, left: set[str]) -> None:
    talk = Conversation(store)
    talk.says(told, news)
    holding = talk.holding()
    assert len(holding) == len(left)
    assert all(any(each in held for held in holding) for each in left)


@pytest.mark.parametrize(
    ("told", "news"),
    [
        ("I play badminton.", "I quit my job."),
        ("I play badminton.", "I might quit badminton."),
        ("I play badminton.", "Did I quit badminton?"),
        ("I play badminton.", "My brother quit badminton."),
        ("I own a piano.", "I lost the piano competition."),
        ("I own a piano.", "I sold my old guitar."),
        ("I have a canoe.", "I almost sold the canoe."),
        ("I have a red bike. I have a blue bike.", "I sold the bike."),
        ("I'm flying to Oslo next week.", "The Lima trip is called off."),
    ],
)
def test_ends_nothing_else(store: MemoryStore, told: str, news: str) -> None:
    talk = Conversation(store)
    talk.says(told)
    before = talk.holding()
    talk.says(news)
    assert before <= talk.holding()


def test_the_badminton_one_gives_up_is_no_job(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("I work at Acme.", "I play badminton.", "I quit badminton.")
    assert talk.holding() == {"I work at Acme."}


def test_an_old_diary_ends_nothing_said_since(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("I play badminton.")
    talk.says("I quit badminton.", at=talk.now.replace(year=2019))
    assert "I play badminton." in talk.holding()


def test_someone_elses_job_is_theirs(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("I work at Acme.", "My wife Ann works at Lidl.", "Ann quit her job.")
    assert "I work at Acme." in talk.holding()
    assert "Ann works at Lidl." not in talk.holding()


def test_who_is_over_one_goes_with_the_job(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("I work at Acme.", "My boss is Helen.", "They let me go.")
    assert talk.holding() == {"They let me go."}


def test_neighbours_and_landlord_stay_behind(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("I live in Derby.", "My landlord is Mr Pike.", "I moved to Hull.")
    assert "My landlord is Mr Pike." not in talk.holding()
