"""Contradictions that only the person can settle; in every other slot one value holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from fakes.ids import FakeIds
from fakes.memory_store import FakeMemoryStore
from remember.conversing import AT, Conversation
from scrubjay.domain.conversation import Utterance
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId, MemoryState, Origin
from scrubjay.domain.predicate import Cardinality, predicate
from scrubjay.remember import Perceived, Remember

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.changes import Changes
    from scrubjay.ports.stores import MemoryStore


@pytest.fixture
def chat(store: MemoryStore) -> Conversation:
    return Conversation(store)


def texts(chat: Conversation) -> list[set[str]]:
    return [{each.text for each in group} for group in chat.remember.conflicts()]


def test_what_was_said_later_is_no_conflict(chat: Conversation) -> None:
    chat.says("I live in Graz.", "I live in Linz.")
    assert chat.remember.conflicts() == []


def test_two_values_of_one_moment_are_shown_and_one_holds(chat: Conversation) -> None:
    chat.says("I live in Graz.", at=AT)
    chat.says("I live in Linz.", at=AT)
    assert texts(chat) == [{"I live in Graz.", "I live in Linz."}]
    assert len(chat.holding()) == 1
    (group,) = chat.remember.conflicts()
    assert group[0].is_current


def test_confirming_one_settles_it(chat: Conversation) -> None:
    chat.says("I live in Graz.", at=AT)
    chat.says("I live in Linz.", at=AT)
    (group,) = chat.remember.conflicts()
    chat.remember.confirm([group[0].id], chat.now)
    assert chat.remember.conflicts() == []


def test_likes_of_one_moment_stand_side_by_side(chat: Conversation) -> None:
    chat.says("I like tea.", at=AT)
    chat.says("I like jazz.", at=AT)
    assert chat.remember.conflicts() == []


def test_a_proposal_that_contradicts_what_holds_waits_beside_it(chat: Conversation) -> None:
    chat.says("I live in Graz.")
    graz = chat.named("I live in Graz.")
    assert graz.triple is not None
    asked = replace(
        graz,
        id=type(graz.id)("proposed"),
        text="I live in Linz.",
        triple=replace(graz.triple, object="Linz"),
        state=MemoryState.PROPOSED,
    )
    with chat.store.writing("remember", "scrubjay", chat.now):
        chat.store.put([asked])
    assert texts(chat) == [{"I live in Graz.", "I live in Linz."}]


def test_two_files_that_tell_different_things_of_one_day(chat: Conversation) -> None:
    for number, place in enumerate(("Graz", "Linz")):
        said = Utterance(text=f"I live in {place}.", at=AT + timedelta(hours=number))
        chat.remember.keep([Perceived(utterance=said)], chat.now, Origin.IMPORT, f"file {number}")
    assert texts(chat) == [{"I live in Graz.", "I live in Linz."}]


_DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["say", "edit", "trash", "restore", "undo", "back", "confirm", "over"]),
        st.sampled_from(["Graz", "Linz", "Wels"]),
        st.integers(-30, 30),
    ),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(_DEEDS)
@example([("say", "Graz", 2), ("say", "Linz", 1), ("say", "Graz", 0), ("back", "Linz", 0)])
@example([("say", "Graz", 0), ("say", "Linz", 1), ("back", "Linz", 0), ("say", "Graz", 1)])
@example([("say", "Graz", 0), ("say", "Linz", 1), ("back", "Linz", 0), ("say", "Wels", 1)])
@example([("say", "Graz", 0), ("undo", "Graz", 0), ("say", "Graz", 0), ("undo", "Graz", 1)])
def test_no_path_leads_to_two_values_at_once(deeds: Sequence[tuple[str, str, int]]) -> None:
    chat = Conversation(FakeMemoryStore())
    chat.remember = Remember(chat.store, FakeIds("m"))
    operations: list[str] = []
    for deed, place, day in deeds:
        _do(chat, deed, place, day, operations)
        slots: dict[tuple[str, str], int] = {}
        for each in chat.statements():
            if each.is_current and each.triple and each.triple.polarity:
                key = (each.triple.subject, each.triple.predicate)
                slots[key] = slots.get(key, 0) + 1
        for (_subject, name), count in slots.items():
            assert count == 1 or predicate(name).cardinality is Cardinality.MANY


def _do(chat: Conversation, deed: str, place: str, day: int, operations: list[str]) -> None:
    chat.now += timedelta(minutes=1)
    try:
        done = _done(chat, deed, place, day, operations)
    except KnownError:
        return
    if done.operation:
        operations.append(done.operation)


def _done(chat: Conversation, deed: str, place: str, day: int, operations: list[str]) -> Changes:
    moment = AT + timedelta(days=day, seconds=len(operations))
    if deed == "say":
        return chat.says(f"I live in {place}.", at=moment)
    if deed == "over":
        return chat.says(f"I no longer live in {place}.", at=moment)
    if deed == "undo":
        return chat.remember.undo(operations[day % len(operations)] if operations else "", chat.now)
    held = next((each.id for each in chat.statements() if place in each.text), MemoryId("none"))
    if deed == "edit":
        return chat.remember.edit(held, f"I live in {place}, Austria.", chat.now)
    if deed == "back":
        return chat.remember.go_back(held, chat.now)
    change = {
        "trash": chat.remember.trash,
        "restore": chat.remember.restore,
        "confirm": chat.remember.confirm,
    }[deed]
    return change([held], chat.now)


@pytest.mark.parametrize("ahead", [["Linz"], ["Linz", "Wels"]])
def test_going_back_from_a_day_yet_to_come_is_done_today(
    chat: Conversation, ahead: list[str]
) -> None:
    chat.says("I live in Graz.")
    began = chat.now
    for months, place in enumerate(ahead, start=1):
        chat.says(f"I live in {place}.", at=AT + timedelta(days=40 * months))
    chat.now += timedelta(days=10)
    graz, last = chat.named("I live in Graz."), chat.named(f"I live in {ahead[-1]}.")
    chat.remember.go_back(last.id, chat.now, graz.id)
    again = chat.named("I live in Graz.")
    assert chat.holding() == {"I live in Graz."}
    assert (again.at, again.valid_from) == (chat.now, began)
    assert all(each.at <= chat.now for each in chat.statements())
    chat.says("I live in Steyr now.")
    assert chat.holding() == {"I live in Steyr."}
    chat.now += timedelta(days=200)
    chat.says("I live in Linz.")
    assert chat.holding() == {"I live in Linz."}


def test_a_value_dated_ahead_can_be_gone_back_to_and_holds_from_today(chat: Conversation) -> None:
    chat.says("I live in Graz.", at=AT + timedelta(days=40))
    chat.says("I live in Linz.", at=AT + timedelta(days=80))
    chat.now += timedelta(days=10)
    chat.remember.go_back(chat.named("I live in Linz.").id, chat.now)
    assert chat.named("I live in Graz.").at == chat.now
    chat.says("I live in Steyr now.")
    assert chat.holding() == {"I live in Steyr."}
