"""Homes, jobs, kin, animals, plans and tasks in the ways people tell them far and wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("I am resident of Vlissingen since today.", "I live in Vlissingen."),
        ("I stay in shared flat in Satpur with two others.", "I live in Satpur."),
        ("I took possession today of an apartment at Elm Court in Porirua.", "I live in Porirua."),
        ("I am now lodging with an elderly lady in Oerlen.", "I live in Oerlen."),
        ("We're in! 4 Plum Close, Otley, boxes everywhere.", "I live in Otley."),
        ("Been in Savannah, Georgia twelve years.", "I live in Savannah."),
        ("I work in Al Noor Hospital.", "I work at Al Noor Hospital."),
        ("I drive truck for company Brandt Cargo.", "I work at Brandt Cargo."),
        ("I got a summer job at Gelato Blu.", "I work at Gelato Blu."),
        ("First day as a porter at Hill Infirmary.", "I work at Hill Infirmary."),
        ("I have 52 years and two sons.", "I am 52 years old."),
        ("They bumped me up to sous chef!", "I work as a sous chef."),
        ("Got the kids a rabbit, he's called Pudding.", "My rabbit is called Pudding."),
        ("Ilse and me are courting.", "My partner is Ilse."),
        ("Tobias hates olives, but I love them.", "I like olives."),
    ],
)
def test_what_is_told_so_is_kept(store: MemoryStore, said: str, held: str) -> None:
    talk = Conversation(store)
    talk.says(said)
    assert held in talk.holding()


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("Greetings from the Aletsch!", "from"),
        ("We settled at 950k.", "live in"),
        ("I fancy being a teaching assistant.", "like"),
        ("I've stopped eating pepper, doctor's orders, ulcer.", "ulcer"),
        ("I stay in bed on Sundays.", "live in"),
        ("My doctor put me on tablets, called ramipril.", "doctor is"),
        ("We are done with the kitchen.", "done"),
    ],
)
def test_what_only_looks_so_is_not(store: MemoryStore, said: str, wrong: str) -> None:
    talk = Conversation(store)
    talk.says(said)
    assert not {each for each in talk.holding() if wrong in each}


def test_a_house_bought_is_no_home_before_the_move(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("I live in Leeds.", "We bought a house in Otley, we move in on 3 May.")
    assert "I live in Leeds." in talk.holding()
    assert "I live in Otley." not in talk.holding()


def test_who_was_lost_is_there_no_more(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("My wife is Yolande.", "Lost my wife Yolande in June.")
    assert "My wife is Yolande." not in talk.holding()


def test_a_couple_that_has_parted_is_told_as_past(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("My son is Piet.", "Piet tells me that he and his wife Lucie have separated.")
    assert "Piet's wife is Lucie." not in talk.holding()


def test_kin_in_one_list_are_kept_with_their_ages(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("So the kids: Ada is 14, Ben's 11, and the twins Cem and Dilys are 5.")
    assert {
        "My child is Ada.",
        "My child is Dilys.",
        "Ben is 11 years old.",
        "Cem is 5 years old.",
    } <= talk.holding()


def test_two_who_started_together_both_did(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("My sons are Noel and Nick.", "Nick and Noel started at Hill Primary today.")
    assert {"Nick studies at Hill Primary.", "Noel studies at Hill Primary."} <= talk.holding()


@pytest.mark.parametrize(
    ("plan", "news", "held"),
    [
        ("My exam is on 22 March.", "Moved it to 26 April, not ready.", "exam is on 26 April"),
        (
            "My wedding is on 18 April.",
            "Sorry, about the wedding, I told you 18 April, it's 25 April.",
            "wedding is on 25 April",
        ),
    ],
)
def test_a_plan_is_put_right_on_whatever_day_it_was_made(
    store: MemoryStore, plan: str, news: str, held: str
) -> None:
    talk = Conversation(store)
    talk.says(plan, session="one")
    talk.says(news, session="two")
    assert [each for each in talk.holding() if "plan" in each] == [f"My plan: {held}."]


@pytest.mark.parametrize(
    ("told", "done"),
    [
        ("I must extend my driver card before March.", "Driver card is extended."),
        ("To do: renew the card; oil the bike chain.", "Bike chain oiled."),
        ("To do: book the review, sort Zeno's trip money.", "Trip money paid."),
        ("I have to get Cricket her rabies shot.", "Cricket got her shot."),
        ("I have to send the box for Althea.", "Box sent already."),
        ("I gotta finish my history essay.", "handed in the essay finally"),
    ],
)
def test_what_is_done_in_other_words_is_done(store: MemoryStore, told: str, done: str) -> None:
    talk = Conversation(store)
    talk.says(told)
    before = {each for each in talk.holding() if each.startswith("I need to")}
    talk.says(done)
    after = {each for each in talk.holding() if each.startswith("I need to")}
    assert len(before - after) == 1


def test_what_one_must_and_has_never_done_with_is_no_task(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("I have to admit the film was good.", "I must bear the noise.")
    assert not {each for each in talk.holding() if each.startswith("I need to")}


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("Braces come off on feb 20.", "wait no its feb 27"),
        ("The plumber comes on 3 April.", "The plumber comes on 9 April."),
    ],
)
def test_a_thing_has_one_day(store: MemoryStore, told: str, again: str) -> None:
    talk = Conversation(store)
    talk.says(told, session="one")
    talk.says(again, session="two")
    plans = [each for each in talk.holding() if "plan" in each]
    assert len(plans) == 1
    assert ("27" in plans[0]) or ("9 April" in plans[0])


def test_into_whose_hands_one_comes_takes_the_office_of_who_left(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says(
        "My cardiologist is Dr Venkat.",
        "Dr Venkat has retired, and I am now in the care of Dr Moana Pohu.",
    )
    assert "My cardiologist is Dr Moana Pohu." in talk.holding()
    assert "My cardiologist is Dr Venkat." not in talk.holding()
