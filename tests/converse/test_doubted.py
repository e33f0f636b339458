"""How a value is told that something said since may have changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fakes.recollections import NOW, fact, said
from scrubjay.converse.asked import Asked, Reply
from scrubjay.converse.doubted import asks_what_was, with_doubts
from scrubjay.converse.wording import quotation, statement
from scrubjay.domain.conversation import MemoryMode

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory, MemoryId

OLD = said("We've had the Zafira ten years.", "old")
NEWER = replace(said("Picked up a Sienta in its place.", "new"), at=NOW + timedelta(days=30))


def asked(doubts: dict[MemoryId, Memory], text: str = "What car have we got?") -> Asked:
    return Asked(text=text, now=NOW, mode=MemoryMode.READ, doubts=doubts)


def test_of_two_sayings_the_newer_comes_first() -> None:
    reply = Reply(text=quotation(OLD), cited=(OLD,), injected=(OLD,))
    told = with_doubts(reply, asked({OLD.id: NEWER}))
    older = quotation(OLD)
    assert told.text == f"{quotation(NEWER)} Before that, {older[0].lower()}{older[1:]}"
    assert told.cited == (OLD, NEWER)
    assert NEWER in told.injected


def test_what_leads_up_to_a_saying_stays_before_the_newer() -> None:
    reply = Reply(text=f"I am not sure, but o{quotation(OLD)[1:]}", cited=(OLD,), injected=(OLD,))
    told = with_doubts(reply, asked({OLD.id: NEWER})).text
    assert told.startswith("I am not sure, but on 6 June 2026 you said: “Picked up")
    assert "Before that, on 7 May 2026 you said: “We've had" in told


def test_where_both_are_told_the_older_is_called_so() -> None:
    text = f"{quotation(OLD)}\n{quotation(NEWER)}"
    reply = Reply(text=text, cited=(OLD, NEWER), injected=(OLD, NEWER))
    told = with_doubts(reply, asked({OLD.id: NEWER})).text
    assert told == f"Earlier, o{quotation(OLD)[1:]}\n{quotation(NEWER)}"


def test_of_several_sayings_those_that_came_before_are_called_so() -> None:
    text = f"I am not sure, but this may help:\n{quotation(OLD)}\n{quotation(NEWER)}"
    reply = Reply(text=text, cited=(OLD, NEWER), injected=(OLD, NEWER))
    told = with_doubts(reply, asked({}))
    assert told.text == text.replace("\nOn 7 May", "\nEarlier, on 7 May")
    assert with_doubts(reply, asked({}, "What car did we have before?")) == reply
    alone = Reply(text=quotation(OLD), cited=(OLD,), injected=(OLD,))
    assert with_doubts(alone, asked({})) == alone


def test_what_is_told_as_since_then_stays_as_it_is() -> None:
    text = f"{quotation(OLD)} Since then, o{quotation(NEWER)[1:]}"
    reply = Reply(text=text, cited=(OLD,), injected=(OLD, NEWER))
    later = replace(said("The Sienta is sold.", "last"), at=NOW + timedelta(days=60))
    told = with_doubts(reply, asked({NEWER.id: later})).text
    assert told.startswith(quotation(OLD))
    assert f"Since then, o{quotation(later)[1:]} Before that, o{quotation(NEWER)[1:]}" in told


def test_a_statement_keeps_its_place_before_the_newer_line() -> None:
    home = fact("address-level2", "Rotterdam", at=NOW)
    reply = Reply(text=statement(home), cited=(home,), injected=(home,))
    told = with_doubts(reply, asked({home.id: NEWER}, "Where do I live?")).text
    assert told.startswith(statement(home))
    assert f"But o{quotation(NEWER)[1:]} So that may no longer hold." in told


def test_a_line_that_stands_beside_a_statement_is_not_told_again() -> None:
    home = fact("address-level2", "Rotterdam", at=NOW)
    text = f"{statement(home)} Since then, o{quotation(NEWER)[1:]}"
    reply = Reply(text=text, cited=(home,), injected=(home, NEWER))
    assert with_doubts(reply, asked({home.id: NEWER})) == reply


def test_one_newer_line_is_enough_for_a_reply() -> None:
    other = said("We've had the boat nine years.", "boat")
    text = f"{quotation(OLD)}\n{quotation(other)}"
    reply = Reply(text=text, cited=(OLD, other), injected=(OLD, other))
    later = replace(said("The boat has gone to my cousin.", "gone"), at=NOW + timedelta(days=40))
    told = with_doubts(reply, asked({OLD.id: NEWER, other.id: later})).text
    assert quotation(NEWER) in told
    assert "cousin" not in told


def test_beside_what_came_since_no_other_line_is_told() -> None:
    home = fact("address-level2", "Rotterdam", at=NOW)
    since = replace(said("The boxes are in Delft.", "since"), at=NOW + timedelta(days=9))
    text = f"{statement(home)} Since then, o{quotation(since)[1:]}"
    reply = Reply(text=text, cited=(home,), injected=(home, since))
    assert with_doubts(reply, asked({home.id: NEWER})) == reply


def test_of_what_a_model_saw_and_did_not_use_nothing_is_said() -> None:
    other = said("The choir sings on Mondays.", "other")
    reply = Reply(text="You sing on Mondays.", cited=(other,), injected=(OLD, other), model="m")
    assert with_doubts(reply, asked({OLD.id: NEWER})) == reply
    used = replace(reply, text="You have had a Zafira.", cited=(OLD,))
    assert quotation(NEWER)[1:] in with_doubts(used, asked({OLD.id: NEWER})).text


@pytest.mark.parametrize(
    ("question", "past"),
    [
        ("How much did I pay for the van?", True),
        ("Where did I live before York?", True),
        ("To whom did I sell the house?", True),
        ("who recommended the plumber and what did he cost", True),
        ("how many neighbours came to the party", True),
        ("Which journal took the paper?", True),
        ("Who is married to Tom?", False),
        ("How many pets have I?", False),
        ("Where do I live?", False),
        ("When was I to see the dentist?", False),
        ("What was the total meant to be?", False),
    ],
)
def test_what_was_is_told_from_what_is(question: str, *, past: bool) -> None:
    assert asks_what_was(question) is past
