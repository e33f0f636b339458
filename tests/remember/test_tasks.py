"""What the person means to do, what has to be done first, and what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fakes.ids import FakeIds
from remember.conversing import AT, Conversation
from scrubjay.adapters.sqlite import open_vault
from scrubjay.domain.errors import KnownError
from scrubjay.remember import draw, thing_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Conversation]:
    vault = open_vault(tmp_path / "vault.db", None, ids=FakeIds("op"))
    yield Conversation(vault, vault)
    vault.close()


def drawn(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (each.triple.predicate, each.triple.object, each.requires)
        for each in draw(text, AT)
        if each.family == "task"
    ]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("I need to book the flight by Friday", [("task", "book the flight"), ("due", "Friday")]),
        ("remind me to call mum tomorrow", [("task", "call mum"), ("due", "tomorrow")]),
        ("Can you remind me to water the plants?", [("task", "water the plants")]),
        ("i've got to finish the report", [("task", "finish the report")]),
        ("todo: call the bank, pay rent", [("task", "call the bank"), ("task", "pay rent")]),
    ],
)
def test_a_task_is_read_with_its_day(text: str, tasks: list[tuple[str, str]]) -> None:
    assert [(predicate, words) for predicate, words, _ in drawn(text)] == tasks


@pytest.mark.parametrize(
    "text",
    [
        "I need to book the flight before I can book the hotel",
        "I can't book the hotel until I've booked the flight",
        "Once I've booked the flight I'll book the hotel",
        "after I book the flight, I can book the hotel",
    ],
)
def test_what_has_to_be_done_first_is_read(text: str) -> None:
    assert drawn(text) == [
        ("task", "book the flight", ()),
        ("task", "book the hotel", ("book the flight",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I have to laugh",
        "I must be dreaming",
        "I have to say it was good",
        "I need to sleep",
        "If I had time I would need to book a flight",
        "She said I need to call the bank",
        "Do I need to book the flight?",
        "I need to take my pills every day",
        '"I have to call the bank," he said',
        "I have to go now",
        "you need to book the flight",
        "Once I finish school I will work at a hospital.",
    ],
)
def test_what_only_sounds_like_a_task_is_none(text: str) -> None:
    assert drawn(text) == []


@pytest.mark.parametrize(
    "news",
    [
        "booked the flight!",
        "I've finally booked the flight to Lisbon",
        "The flight is booked.",
        "I'm done with the flight",
        "got the flight booked",
        "I no longer need to book the flight",
        "I booked the flight.",
        "We booked the flight for 3 May",
        "I finally got the flight booked",
        "flight's booked",
        "flight booked!",
        "Flight: done",
        "done with the flight booking",
        "I already booked the flight and the hotel",
    ],
)
def test_what_is_done_closes_its_task(chat: Conversation, news: str) -> None:
    chat.says("I need to book the flight to Lisbon", "I need to call the bank")
    done = chat.says(news)
    assert [each.text for each in chat.remember.agenda.open()] == ["I need to call the bank."]
    assert done.superseded == (chat.named("I need to book the flight to Lisbon.").id,)


@pytest.mark.parametrize(
    "news",
    [
        "I almost booked the flight",
        "I haven't booked the flight yet",
        "I booked a table",
        "have I booked the flight?",
        "the flight was awful",
        "I'll book the flight tomorrow",
        "I booked the flight last year",
        "I always booked the flight for her",
        "Mum booked the flight to Rome",
        "I need the flight booked",
        "Mum wants the flight booked",
        "The flight is fully booked",
        "the flight is booked out",
    ],
)
def test_what_is_not_done_leaves_it_open(chat: Conversation, news: str) -> None:
    chat.says("I need to book the flight", news)
    assert len(chat.remember.agenda.open()) == 1


@pytest.mark.parametrize(
    "news", ["I booked the hotel.", "I've booked a hotel for Friday", "booked our hotel for 3 May"]
)
def test_what_was_done_is_no_plan(chat: Conversation, news: str) -> None:
    chat.says("I need to book the hotel", news)
    assert chat.holding() == set()


def test_each_of_two_things_done_at_once_closes_its_task(chat: Conversation) -> None:
    chat.says("I need to book the hotel", "I need to book the flight")
    chat.says("I booked the hotel and the flight.")
    assert chat.remember.agenda.open() == []


def test_two_tasks_that_fit_are_both_left_open(chat: Conversation) -> None:
    chat.says("I need to call the bank", "I need to call the old bank manager", "called the bank")
    assert len(chat.remember.agenda.open()) == 2


def test_a_shorter_word_for_a_task_is_the_same_task(chat: Conversation) -> None:
    chat.says(
        "I need to book the flight to Lisbon",
        "I have to renew my passport before I can book the flight",
    )
    (flight, passport) = sorted(chat.remember.agenda.open(), key=lambda each: each.text)
    assert chat.remember.agenda.requires([flight, passport]) == {
        flight.id: [passport.id],
        passport.id: [],
    }


def test_no_task_waits_for_itself(chat: Conversation) -> None:
    chat.says("I need to book the flight", "I need to call the bank", "I need to renew the visa")
    agenda = chat.remember.agenda
    one, two, three = (each.id for each in agenda.open())
    agenda.tie(one, two, AT)
    agenda.tie(two, three, AT)
    with pytest.raises(KnownError, match="wait for each other"):
        agenda.tie(three, one, AT)
    agenda.untie(one, two)
    agenda.tie(three, one, AT)


def test_slots_of_a_task_have_one_value_and_keep_the_old_one(chat: Conversation) -> None:
    chat.says(
        "I need to book the flight",
        "The flight is on 3 May and it costs 240 euros",
        "sorry, the flight is on 4 May",
    )
    slots = {
        (each.triple.predicate, each.triple.object): each.is_current
        for each in chat.statements()
        if each.triple and each.triple.subject == "flight"
    }
    assert slots == {
        ("date", "3 May"): False,
        ("date", "4 May"): True,
        ("price", "240 euros"): True,
    }


def test_without_a_task_nothing_is_said_of_things(chat: Conversation) -> None:
    chat.says("The flight is on 3 May and it costs 240 euros")
    assert chat.statements() == []


def test_finishing_and_reopening(chat: Conversation) -> None:
    chat.says("I need to book the flight", "I live in Graz.")
    task = chat.remember.agenda.open()[0].id
    chat.remember.finish([task], chat.now)
    assert chat.remember.agenda.open() == []
    chat.remember.reopen([task], chat.now)
    assert [each.id for each in chat.remember.agenda.open()] == [task]
    with pytest.raises(KnownError, match="not something to be done"):
        chat.remember.finish([chat.named("I live in Graz.").id], chat.now)


@pytest.mark.parametrize(
    ("task", "thing"),
    [
        ("book the flight to Lisbon", "flight"),
        ("pay for the hotel", "hotel"),
        ("buy a birthday present for Mia", "birthday present"),
        ("pick up the dry cleaning", "dry cleaning"),
    ],
)
def test_the_thing_a_task_is_done_to(task: str, thing: str) -> None:
    assert thing_of(task) == thing


def test_a_deed_may_need_no_thing() -> None:
    found = drawn("I have to buy a suitcase before I can pack.")
    assert found == [("task", "buy a suitcase", ()), ("task", "pack", ("buy a suitcase",))]


def test_what_waits_for_no_deed_leaves_the_first() -> None:
    found = drawn("I have to buy a suitcase before I can relax")
    assert found == [("task", "buy a suitcase", ())]


@pytest.mark.parametrize(
    ("task", "deed"),
    [
        ("I must pay the gas bill by 10 February", "I paid the gas bill."),
        ("Remind me to call Pia on 5 July.", "I called Pia."),
        ("I have to return the library books", "I returned the books to the library"),
        ("I need to renew my passport", "I renewed my passport today."),
        ("I have to write the report", "I wrote the report this morning"),
        ("I need to buy fish and chips", "I bought fish and chips"),
    ],
)
def test_a_past_deed_closes_its_task(chat: Conversation, task: str, deed: str) -> None:
    chat.says(task)
    assert len(chat.remember.agenda.open()) == 1
    chat.says(deed)
    assert not chat.remember.agenda.open()


def test_deeds_told_together_close_each_task(chat: Conversation) -> None:
    chat.says("I need to post the parcel and call Pia", "I posted the parcel and called Pia")
    assert not chat.remember.agenda.open()


def test_a_task_told_anew_has_not_the_day_of_the_last(chat: Conversation) -> None:
    chat.says("I must pay the gas bill by 10 February", "I paid the gas bill.")
    assert not any("10 February" in each for each in chat.holding())
    chat.says("I must pay the gas bill")
    assert chat.holding() == {"I need to pay the gas bill."}
