"""The working state of a chat: small, kept by rules, and made from what is still there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from fakes.recollections import NOW, fact, said
from scrubjay.converse import States
from scrubjay.converse.briefing import briefing
from scrubjay.domain.conversation import FORGOTTEN, Message, Role
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.working_state import Slot, WorkingState

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from scrubjay.domain.memory import Memory, MemoryId


class Chat:
    """A chat and what was learnt in it."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self.learnt: list[Memory] = []
        self.states = States()
        self.asked_since: list[datetime | None] = []
        self.read = 0
        """How often the whole chat was read."""

    def say(self, text: str, *learnt: Memory, reply: str = "I see.") -> None:
        at = NOW + timedelta(minutes=len(self.messages))
        key = f"m{len(self.messages)}"
        for role, words in ((Role.PERSON, text), (Role.COMPANION, reply)):
            parent = self.messages[-1].id if self.messages else None
            self.messages.append(
                Message(
                    id=f"m{len(self.messages)}",
                    conversation="c",
                    role=role,
                    text=words,
                    at=at,
                    parent=parent,
                )
            )
        self.learnt += [
            replace(each, at=at, source=replace(each.source, ref=key)) for each in learnt
        ]

    def since(self, moment: datetime | None) -> Sequence[Memory]:
        self.asked_since.append(moment)
        return [each for each in self.learnt if moment is None or each.at >= moment]

    def held(self, ids: Collection[MemoryId]) -> Mapping[MemoryId, Memory]:
        return {each.id: each for each in self.learnt if each.id in ids}

    def end_only(self, count: int) -> WorkingState:
        """Return the state as it is found by reading the end of the chat alone."""
        now, _before = self.states.of(self.messages[-count:], self.since, self.held, self.whole)
        return now.state

    def whole(self) -> Sequence[Message]:
        self.read += 1
        return self.messages

    def state(self) -> tuple[WorkingState, tuple[Memory, ...]]:
        now, _before = self.states.of(self.messages, self.since, self.held)
        return now.state, now.decided


def test_goal_open_things_and_facts_outlast_two_thousand_turns() -> None:
    chat = Chat()
    chat.say("Can you help me plan a trip to Lisbon?")
    chat.say("I still need to book the hotel.")
    chat.say("My budget is 900 euros.", fact("trip-budget", "900 euros"))
    for number in range(2000):
        chat.say(f"It rained on day {number}.", fact("likes", f"rain {number}", f"r{number}"))
        if number % 500 == 0:
            chat.state()
    state, facts = chat.state()
    assert state.goal == "Can you help me plan a trip to Lisbon?"
    assert [each.name for each in state.slots] == ["book the hotel"]
    assert facts[0].text == "My trip budget is 900 euros."
    text = briefing(state, facts, lambda text: len(text.split()))
    assert len(text.split()) <= 300
    assert "900 euros" in text


def test_what_is_settled_is_open_no_more() -> None:
    chat = Chat()
    chat.say("I need to book the hotel. We haven't decided on the dates.")
    assert len(chat.state()[0].slots) == 2
    chat.say("The hotel is booked.")
    assert [each.name for each in chat.state()[0].slots] == ["the dates"]
    chat.say("That's all done.")
    assert not chat.state()[0]


def test_a_task_that_was_finished_elsewhere_is_open_no_more() -> None:
    chat = Chat()
    plan = fact("plans", "book the hotel", kind=MemoryKind.PLAN)
    chat.say("I need to book the hotel.", plan)
    state, facts = chat.state()
    assert [each.name for each in state.slots] == ["book the hotel"]
    assert facts == ()  # said once, as what is open
    chat.learnt = [replace(each, valid_to=NOW) for each in chat.learnt]
    assert chat.state()[0].slots == ()


def test_a_question_waits_until_it_is_told() -> None:
    chat = Chat()
    chat.say("Where is my passport?", reply="I have nothing about that.")
    assert chat.state()[0].pending == ("Where is my passport?",)
    chat.say("My passport is in the safe.")
    assert chat.state()[0].pending == ()


def test_what_no_longer_holds_is_not_decided() -> None:
    chat = Chat()
    chat.say("I live in Linz.", fact("address-level2", "Linz"))
    assert len(chat.state()[1]) == 1
    chat.learnt = [replace(each, state=MemoryState.TRASHED) for each in chat.learnt]
    assert chat.state()[1] == ()


def test_a_number_that_needs_care_is_not_carried_along() -> None:
    chat = Chat()
    chat.say("My passport number is P1234567.", fact("passport-number", "P1234567"))
    assert chat.state()[1] == ()


def test_only_what_was_said_on_the_branch_shown_counts() -> None:
    chat = Chat()
    chat.say("Can you help me plan a trip to Rome?", fact("likes", "Rome"))
    whole = chat.state()
    assert whole[0].goal.endswith("Rome?")
    other = replace(chat.messages[0], id="x", text="Can you help me plan a trip to Oslo?")
    now, _before = chat.states.of([other], chat.since, chat.held)
    assert now.state.goal.endswith("Oslo?")
    assert now.decided == ()


def test_where_the_chat_stood_before_a_block_leaves_out_what_the_block_says() -> None:
    chat = Chat()
    chat.say("Can you help me plan a trip to Rome?", fact("likes", "Rome"))
    for number in range(120):
        chat.say(f"It rained and rained on day number {number} of this wet year.")
    chat.say("I like tea.", fact("likes", "tea", "f2"))
    now, before = chat.states.of(chat.messages, chat.since, chat.held)
    assert {each.id for each in now.decided} == {"f1", "f2"}
    assert len(before) == 4
    for key, standing in before.items():
        assert key in {each.id for each in chat.messages if each.role is Role.PERSON}
        assert standing.state.goal == "Can you help me plan a trip to Rome?"
        assert [each.id for each in standing.decided] == ["f1"]


def test_a_saying_that_settles_something_is_kept_where_no_statement_says_it() -> None:
    chat = Chat()
    chat.say("Can you help me plan a trip? I still need to book the hotel.")
    chat.say("The hotel is the Casa Azul.", said("The hotel is the Casa Azul."))
    chat.say("It rained.", said("It rained.", "m9"))
    state, facts = chat.state()
    assert state.slots == ()
    assert [each.text for each in facts] == ["The hotel is the Casa Azul."]


def test_a_turn_reads_only_what_is_new() -> None:
    chat = Chat()
    chat.say("I like tea.", fact("likes", "tea"))
    chat.state()
    chat.say("I like jazz.", fact("likes", "jazz", "f2"))
    _state, facts = chat.state()
    assert chat.asked_since == [None, chat.messages[1].at]
    assert {each.id for each in facts} == {"f1", "f2"}


def test_nothing_forgotten_is_held() -> None:
    chat = Chat()
    chat.say("Can you help me plan the secret party for Ada?")
    chat.state()
    chat.messages = [replace(each, text=FORGOTTEN) for each in chat.messages]
    chat.states.drop()
    assert not chat.state()[0]


def test_what_does_not_fit_is_left_out_from_the_end() -> None:
    state = WorkingState(
        goal="plan a trip",
        slots=tuple(Slot(name=f"thing {number}", message="m") for number in range(40)),
        pending=("Where is it?",),
    )
    text = briefing(state, (), lambda words: len(words.split()), budget=30)
    assert "plan a trip" in text
    assert "thing 0" in text
    assert "Where is it?" not in text
    assert len(text.split()) <= 30
    assert briefing(WorkingState(), (), len) == ""


def test_a_chat_is_read_whole_once_and_by_its_end_from_then_on() -> None:
    chat, other = Chat(), Chat()
    chat.say("Can you help me plan a trip to Lisbon?")
    chat.say("My budget is 900 euros.", fact("trip-budget", "900 euros"))
    for number in range(60):
        chat.say(f"It rained on day {number}.", fact("likes", f"rain {number}", f"r{number}"))
        other.messages, other.learnt = chat.messages, chat.learnt
        assert chat.end_only(8) == other.state()[0]
    assert chat.read == 1
    chat.states.drop()
    assert chat.end_only(8) == other.state()[0]
    assert chat.read == 2
