"""What a newer line puts in doubt although nothing could be drawn from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from remember.conversing import Conversation
from scrubjay.domain.memory import SELF, Triple
from scrubjay.remember.doubt import speaks_against

if TYPE_CHECKING:
    from scrubjay.ports.stores import MemoryStore


def doubted(talk: Conversation) -> dict[str, str]:
    """Return the statements in doubt, each with the line that makes it so."""
    rows = {each.id: each for each in talk.statements()}
    return {rows[key].text: line.text for key, line in talk.remember.doubts(rows.values()).items()}


def test_a_line_of_change_that_gave_nothing_puts_the_value_in_doubt(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("I play badminton.", "The badminton group and I have drifted apart, it is over.")
    assert doubted(talk) == {
        "I play badminton.": "The badminton group and I have drifted apart, it is over."
    }


def test_what_is_drawn_or_said_again_is_in_no_doubt(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("I live in Graz.", "I moved to Linz.", "We moved into the centre of Linz.")
    assert doubted(talk) == {}
    talk.says("I play chess.", "I no longer have time for chess.", "I play chess.")
    assert doubted(talk) == {}


def test_doubt_goes_with_the_line_that_made_it(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("I play badminton.")
    done = talk.says("Badminton and I are finished, it is over.")
    assert doubted(talk)
    talk.remember.trash(done.added[:1], talk.now)
    assert doubted(talk) == {}


@pytest.mark.parametrize(
    ("predicate", "value", "line"),
    [
        ("tel", "01134960123", "They changed my number."),
        ("address-level2", "Graz", "We have just moved into a new flat."),
        ("organization", "Acme", "My old job is gone."),
        ("does", "go to choir practice every Tuesday", "Choir practice has moved to Thursdays."),
        ("plans", "fly to Oslo on 3 May", "The Oslo trip is called off."),
        ("has", "a canoe", "I gave the canoe to my brother."),
        ("related-to", "Zoe", "Zoe and I are no longer together."),
    ],
)
def test_words_of_change(predicate: str, value: str, line: str) -> None:
    context = "girlfriend" if predicate == "related-to" else ""
    held = Triple(subject=SELF, predicate=predicate, object=value, context=context)
    assert speaks_against(line, held)


@pytest.mark.parametrize(
    ("predicate", "value", "line"),
    [
        ("tel", "01134960123", "My sister has a new number."),
        ("tel", "01134960123", "Did they change my number?"),
        ("tel", "01134960123", "I might change my number."),
        ("tel", "01134960123", "My phone is charging."),
        ("address-level2", "Graz", "I moved the sofa."),
        ("address-level2", "Graz", "I left my keys at home."),
        ("organization", "Acme", "I left work early."),
        ("does", "go to choir practice every Tuesday", "Choir practice was lovely."),
        ("pet", "Rex", "We got another dog."),
        ("related-to", "Zoe", "Zoe lost her job."),
    ],
)
def test_words_that_change_nothing(predicate: str, value: str, line: str) -> None:
    context = "girlfriend" if predicate == "related-to" else ""
    held = Triple(subject=SELF, predicate=predicate, object=value, context=context)
    assert not speaks_against(line, held)


def test_what_is_said_of_a_new_place_is_no_move_of_its_own() -> None:
    home = Triple(subject=SELF, predicate="address-level2", object="Graz")
    assert not speaks_against("Our rent at the new place will be 990 euros.", home)
    assert speaks_against("We have a new place by the river.", home)


def test_a_street_given_since_leaves_the_town_in_no_doubt(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("I live in Graz.", "We have just moved into a new flat.")
    assert "I live in Graz." in doubted(talk)
    talk.says("My address is 9 Kai Lane.")
    assert "I live in Graz." not in doubted(talk)


def test_a_street_told_before_is_in_doubt_after_a_move_as_its_town_is(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("My address is 9 Kai Lane.", "We have just moved into a new flat.")
    talk.says("I live in Graz.")
    assert any("Kai Lane" in each for each in doubted(talk))


def test_a_line_that_names_the_value_further_on_says_it_again(store: MemoryStore) -> None:
    talk = Conversation(store)
    talk.says("I live in Graz.", "We have just moved into a new flat. Still in Graz, by the river.")
    assert "I live in Graz." not in doubted(talk)
