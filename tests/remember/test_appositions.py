"""Who somebody is, told by the way; two people of one name; and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


def told(store: MemoryStore, *texts: str) -> set[str]:
    talk = Conversation(store)
    talk.says(*texts)
    return talk.holding()


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Noemi, my housekeeper, irons like an angel.", "My housekeeper is Noemi."),
        ("Ravi Menon (my manager) called at nine.", "My manager is Ravi Menon."),
        ("Dr Amsel is our family physician here.", "My doctor is Dr Amsel."),
        ("My fella is Padraig, he's away a lot.", "My partner is Padraig."),
        ("We moved here with husband Arvind and daughter Anvi.", "My daughter is Anvi."),
        ("pepsi my hamster got out again", "My hamster is called Pepsi."),
        ("My neighbour, his name Achmed, he is plumber.", "Achmed works as a plumber."),
        ("My son Sipho is an auditor in Durban.", "Sipho works as an auditor."),
        ("My son Sipho is an auditor in Durban.", "Sipho lives in Durban."),
        ("My brother Pieter, an actuary in Sydney, sends his love.", "Pieter works as an actuary."),
        ("Abuela Carmen is 92.", "My grandmother is Carmen."),
        ("mums a porter at the hospital", "My mother works as a porter."),
    ],
)
def test_who_somebody_is_is_read_by_the_way(store: MemoryStore, said: str, held: str) -> None:
    assert held in told(store, said)


@pytest.mark.parametrize(
    "said",
    [
        "Noemi, her housekeeper, irons like an angel.",
        "She came with husband Arvind.",
        "Denise, my old manager, has retired.",
        "Berlin is my favourite city.",
        "My son Sipho is a believer in luck.",
        "Is Noemi my housekeeper?",
    ],
)
def test_of_others_people_nothing_is_kept(store: MemoryStore, said: str) -> None:
    held = told(store, said)
    wrong = ("My housekeeper", "My husband", "My manager", "Sipho works", "Berlin")
    assert not any(each.startswith(wrong) for each in held)


def test_two_people_of_one_name_are_kept_apart_by_what_they_are(store: MemoryStore) -> None:
    held = told(
        store,
        "My brother Tom lives in Leeds.",
        "My colleague Tom lives in York.",
        "Tom moved to Bath.",
    )
    assert "Tom lives in Leeds." in held
    assert "Tom, my colleague, lives in York." in held
    assert not any("Bath" in each for each in held)


def test_what_is_said_of_one_of_two_is_asked_of_each(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("My brother Tom lives in Leeds.", "My colleague Tom lives in York.")
    asked = talk.says("Tom moved to Bath.").proposed
    texts = {each.text for each in store.get(asked).values()}
    assert texts == {"Tom lives in Bath.", "Tom, my colleague, lives in Bath."}
    colleague = talk.named("Tom, my colleague, lives in Bath.")
    talk.remember.confirm([colleague.id], talk.now)
    assert "Tom, my colleague, lives in Bath." in talk.holding()
    assert "Tom, my colleague, lives in York." not in talk.holding()
    assert "Tom lives in Leeds." in talk.holding()


def test_where_there_is_one_of_a_name_nothing_is_asked(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("My brother Tom lives in Leeds.")
    assert talk.says("Tom moved to Bath.").proposed == ()
    assert "Tom lives in Bath." in talk.holding()


def test_one_person_in_two_words_stays_one(store: MemoryStore) -> None:
    held = told(store, "My boyfriend Tom lives in Leeds.", "My husband Tom works at Aldgate.")
    assert "Tom lives in Leeds." in held
    assert "Tom works at Aldgate." in held


def test_a_couple_that_has_separated_is_none(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("My son Pieter and his wife Ans are visiting.", "My wife is Donna.")
    assert "Pieter's wife is Ans." in talk.holding()
    talk.says("Pieter and his wife have separated.")
    assert "Pieter's wife is Ans." not in talk.holding()
    assert "My wife is Donna." in talk.holding()
    talk.says("My wife and I have separated.")
    assert "My wife is Donna." not in talk.holding()


@pytest.mark.parametrize(
    "said", ["He asked me to marry him. I have declined.", "We separated the eggs."]
)
def test_who_declined_is_not_married(store: MemoryStore, said: str) -> None:
    assert not any("married" in each or "separated" in each for each in told(store, said))


def test_who_comes_in_their_place_takes_the_office(store: MemoryStore) -> None:
    held = told(
        store,
        "My sous chef is Kojo.",
        "My sous chef Kojo walked out. Efua has stepped up as sous in his place.",
    )
    assert not any(each.endswith("is Kojo.") for each in held)
