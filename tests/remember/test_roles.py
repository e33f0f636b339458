"""Who holds which office, in the short ways people tell it; and who came in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Wife is Petra. Boy is Linus, girl is Romy.", "My daughter is Romy."),
        ("Boss is Gerrit.", "My boss is Gerrit."),
        ("My allergist is Dr Okonkwo, a patient man.", "My allergist is Dr Okonkwo."),
        ("New vet is a Mr. Ilo Brandt.", "My vet is Mr. Ilo Brandt."),
        ("The head there is Mrs Quill.", "My head is Mrs Quill."),
        ("We all report to Solveig now.", "My boss is Solveig."),
        ("Hired hand is a fella named Abel.", "My hired hand is Abel."),
        ("My manager there is ruth.", "My manager is Ruth."),
    ],
)
def test_an_office_told_in_short_is_kept(store: MemoryStore, said: str, held: str) -> None:
    talk = Conversation(store)
    talk.says(said)
    assert held in talk.holding()


@pytest.mark.parametrize(
    "said",
    [
        "Boss is Irish.",
        "Guide: London.",
        "The president is Marta Blum.",
        "My favourite teacher is Ann Tyler.",
        "Dad is Late.",
        "Doctor is Out.",
    ],
)
def test_what_is_no_name_tells_no_holder(store: MemoryStore, said: str) -> None:
    talk = Conversation(store)
    talk.says(said)
    assert not {
        each for each in talk.holding() if each.startswith(("My boss", "My guide", "My pres"))
    }
    assert "My teacher is Ann Tyler." not in talk.holding()
    assert not {each for each in talk.holding() if "is Late" in each or "is Out" in each}


@pytest.mark.parametrize(
    ("before", "news", "gone", "come"),
    [
        ("Our landlord is Piet.", "Piet has been replaced by Nora.", "Piet", "Nora"),
        ("My boss is Hana.", "Ravi took over from Hana.", "Hana", "Ravi"),
        ("My coach is Boris.", "Clara kindly plays in Boris's place.", "Boris", "Clara"),
    ],
)
def test_who_replaces_somebody_holds_their_office(
    store: MemoryStore, before: str, news: str, gone: str, come: str
) -> None:
    talk = Conversation(store)
    talk.says(before, news)
    assert any(each.endswith(f"is {come}.") for each in talk.holding())
    assert not any(each.endswith(f"is {gone}.") for each in talk.holding())


@pytest.mark.parametrize(
    "news",
    ["Hana is not with us any more.", "Hana has retired.", "Hana went over to the Leeds branch."],
)
def test_who_left_holds_the_office_no_longer(store: MemoryStore, news: str) -> None:
    talk = Conversation(store)
    talk.says("My boss is Hana.", news)
    assert "My boss is Hana." not in talk.holding()


def test_a_sister_who_retired_is_still_one(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("My sister is Hana.", "Hana has retired.")
    assert "My sister is Hana." in talk.holding()


def test_a_partner_at_the_club_is_none_in_life(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("On Tuesdays I go to the chess club; my partner there is Beryl Moss.")
    assert "My partner is Beryl Moss." not in talk.holding()
    assert "My partner there is Beryl Moss." in talk.holding()


def test_fragments_about_another_are_not_about_the_person(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says(
        "There's a lady in the choir, Ottilie. Retired librarian.",
        "The insurance man's name is Bob Stelt. Number's 0115 496 0044.",
    )
    assert not {each for each in talk.holding() if "etired" in each or "phone" in each}
