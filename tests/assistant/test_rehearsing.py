"""What is about to fade, what is worth keeping, and remembering by oneself first."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scrubjay.assistant import rehearsing
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId, MemoryState
from scrubjay.domain.rehearsal import Grade

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant

SAID = (
    "Yesterday we drove up to the lake and swam until dark with Anna and the boys.",
    "The old piano teacher on our street gave her last concert in the church today.",
    "I burnt the lentils again while talking to my sister on the phone for an hour.",
    "We planted three apple trees behind the shed, and the dog dug one out again.",
)


def told(assistant: Assistant) -> list[MemoryId]:
    return [assistant.browse.remember(text).added[0] for text in SAID]


def test_what_fades_within_a_week_is_named_with_its_day(
    assistant: Assistant, clock: FakeClock
) -> None:
    told(assistant)
    (first, *_) = sorted(assistant.rehearsal.fading_soon(36500), key=lambda each: each.at)
    assert first.memory.id not in [each.memory.id for each in assistant.rehearsal.fading_soon(0.01)]
    clock.moment = first.at - timedelta(days=6)
    assert assistant.rehearsal.fading_soon(7)[0].memory.id == first.memory.id


def test_the_same_memories_are_asked_about_all_day_and_others_another_day(
    assistant: Assistant, clock: FakeClock
) -> None:
    told(assistant)
    assert not assistant.rehearsal.worth_keeping(2)
    clock.advance(timedelta(days=40))
    asked = [each.id for each in assistant.rehearsal.worth_keeping(2)]
    clock.advance(timedelta(hours=1))
    assert [each.id for each in assistant.rehearsal.worth_keeping(2)] == asked
    orders = set()
    for _day in range(12):
        clock.advance(timedelta(days=1))
        orders.add(tuple(each.id for each in assistant.rehearsal.worth_keeping(2)))
    assert len(orders) > 1


def test_one_that_is_answered_leaves_the_others_their_turn(
    assistant: Assistant, clock: FakeClock
) -> None:
    told(assistant)
    clock.advance(timedelta(days=40))
    left = [each.id for each in assistant.rehearsal.worth_keeping(9)]
    assert len(left) >= len(SAID)
    while left:
        gone = left.pop(len(left) // 2)
        assistant.rehearsal.let_go([gone])
        assert [each.id for each in assistant.rehearsal.worth_keeping(9)] == left


def test_of_very_many_a_part_is_looked_at_each_day_and_all_have_their_turn(
    assistant: Assistant, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(assistant)
    clock.advance(timedelta(days=40))
    every = {each.id for each in assistant.rehearsal.worth_keeping(99)}
    monkeypatch.setattr(rehearsing, "LOOKED_AT", 2)
    days = math.ceil(len(every) / 2)
    seen: list[MemoryId] = []
    for _day in range(days):
        clock.advance(timedelta(days=1))
        part = [each.id for each in assistant.rehearsal.worth_keeping(99)]
        assert len(part) <= 2
        seen += part
    assert len(seen) == len(every)
    assert set(seen) == every


def test_keeping_strengthens_and_letting_go_puts_away(
    assistant: Assistant, clock: FakeClock
) -> None:
    kept, gone, *_ = told(assistant)
    clock.advance(timedelta(days=60))
    before = assistant.browse.get([kept])[kept].stability
    assistant.rehearsal.keep([kept])
    assistant.rehearsal.let_go([gone])
    held = assistant.browse.get([kept, gone])
    assert held[kept].stability > before
    assert held[gone].state is MemoryState.ARCHIVED


def test_a_better_grade_makes_a_memory_stay_longer(assistant: Assistant, clock: FakeClock) -> None:
    good, easy, *_ = told(assistant)
    clock.advance(timedelta(days=60))
    grown = []
    for each, grade in ((good, Grade.GOOD), (easy, Grade.EASY)):
        before = assistant.browse.get([each])[each].stability
        assistant.rehearsal.grade(each, grade)
        grown.append(assistant.browse.get([each])[each].stability / before)
    assert 1.0 < grown[0] < grown[1]


def test_what_was_not_remembered_is_fresh_again_and_has_lost_what_it_had_earned(
    assistant: Assistant, clock: FakeClock
) -> None:
    (memory, *_) = told(assistant)
    first = assistant.browse.get([memory])[memory].stability
    for _use in range(3):
        clock.advance(timedelta(days=60))
        assistant.rehearsal.grade(memory, Grade.EASY)
    clock.advance(timedelta(days=200))
    assert assistant.browse.get([memory])[memory].stability > first
    assistant.rehearsal.grade(memory, Grade.AGAIN)
    after = assistant.browse.get([memory])[memory]
    assert after.stability == first
    assert after.retrievability(clock.now()) == 1.0


def test_a_card_does_not_give_the_memory_away(assistant: Assistant, clock: FakeClock) -> None:
    told(assistant)
    clock.advance(timedelta(days=40))
    cards = assistant.rehearsal.cards(4)
    assert len(cards) == 4
    for card in cards:
        text = assistant.browse.get([card.memory])[card.memory].text
        assert str(clock.now().year) in card.cue
        assert text.split()[0] in card.cue
        assert text.split()[4] not in card.cue.split()


def test_grading_what_is_gone_is_refused_in_a_sentence(assistant: Assistant) -> None:
    with pytest.raises(KnownError, match="not there any more"):
        assistant.rehearsal.grade(MemoryId("nothing"), Grade.GOOD)
