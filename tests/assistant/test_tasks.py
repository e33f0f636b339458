"""Tasks as the window and the command line see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scrubjay.assistant.commands import run
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant


def texts(assistant: Assistant, *, done: bool = False) -> list[str]:
    return [each.memory.text for each in assistant.tasks.all(done=done)]


def test_what_is_due_first_comes_first_and_what_waits_comes_last(assistant: Assistant) -> None:
    assistant.browse.remember("I need to call the bank")
    assistant.browse.remember("I need to renew my passport by Friday")
    assistant.browse.remember("I have to pay the deposit before I can book the venue")
    assert texts(assistant) == [
        "I need to renew my passport.",
        "I need to call the bank.",
        "I need to pay the deposit.",
        "I need to book the venue.",
    ]
    venue = assistant.tasks.all()[-1]
    assert venue.blocked
    assistant.tasks.finish(venue.requires[0].id)
    assert not assistant.tasks.of(venue.memory.id).blocked


def test_a_day_said_is_a_day_ahead(assistant: Assistant, clock: FakeClock) -> None:
    assistant.browse.remember("I need to call the bank by Friday")
    (task,) = assistant.tasks.all()
    assert task.due is not None
    assert task.due.strftime("%A") == "Friday"
    assert 0 <= (task.due - clock.now()).days < 7 or task.due.date() == clock.now().date()


def test_slots_follow_what_was_said_last(assistant: Assistant) -> None:
    assistant.browse.remember("I need to book the flight to Lisbon")
    assistant.browse.remember("The flight is on 3 May and it costs 240 euros")
    assistant.browse.remember("sorry, the flight is on 4 May")
    (task,) = assistant.tasks.all()
    assert dict(task.slots) == {"date": "4 May", "price": "240 euros"}


def test_done_tasks_are_listed_on_request_and_can_be_opened_again(assistant: Assistant) -> None:
    assistant.browse.remember("I need to call the bank")
    assistant.browse.remember("called the bank, they were closed")
    assert texts(assistant) == []
    (task,) = assistant.tasks.all(done=True)
    assert task.done
    assert task.done_at is not None
    done = assistant.tasks.reopen(task.memory.id)
    assert texts(assistant) == ["I need to call the bank."]
    assistant.browse.undo(done.operation)
    assert texts(assistant) == []


def test_a_circle_is_refused_in_a_sentence(assistant: Assistant) -> None:
    assistant.browse.remember("I need to call the bank")
    assistant.browse.remember("I need to pay the rent")
    one, other = (each.memory.id for each in assistant.tasks.all())
    assistant.tasks.require(one, other)
    with pytest.raises(KnownError, match="wait for each other"):
        assistant.tasks.require(other, one)
    with pytest.raises(KnownError, match="wait for each other"):
        assistant.tasks.require(one, one)
    assistant.tasks.release(one, other)
    assistant.tasks.require(other, one)


def test_only_a_task_can_be_done(assistant: Assistant) -> None:
    done = assistant.browse.remember("I live in Graz.")
    with pytest.raises(KnownError, match="not something to be done"):
        assistant.tasks.finish(done.added[-1])


def test_going_back_through_the_browser(assistant: Assistant) -> None:
    assistant.browse.remember("I live in Graz.")
    done = assistant.browse.remember("I live in Linz.")
    assistant.browse.go_back(done.added[-1])
    held = assistant.browse.get([*done.superseded, *done.added])
    current = [each.text for each in held.values() if each.triple and each.is_current]
    assert current == ["I live in Graz."]


def test_the_commands_say_the_same(assistant: Assistant) -> None:
    assistant.browse.remember("I have to pay the deposit before I can book the venue")
    assistant.browse.remember("I need to call the bank")
    (listed,) = run(assistant, "tasks", {})
    assert listed is not None
    states = {each["text"]: (each["done"], each["blocked"]) for each in listed["tasks"]}
    assert states == {
        "I need to pay the deposit.": (False, False),
        "I need to call the bank.": (False, False),
        "I need to book the venue.": (False, True),
    }
    deposit = next(each["id"] for each in listed["tasks"] if "deposit" in each["text"])
    bank = next(each["id"] for each in listed["tasks"] if "bank" in each["text"])
    (after,) = run(assistant, "tasks-after", {"id": bank, "other": deposit})
    assert after is not None
    assert (after["blocked"], after["requires"]) == (True, [deposit])
    list(run(assistant, "tasks-done", {"id": deposit}))
    (left,) = run(assistant, "tasks", {})
    assert left is not None
    assert [each["blocked"] for each in left["tasks"]] == [False, False]
    list(run(assistant, "tasks-done", {"id": deposit, "not": True}))
    (again,) = run(assistant, "tasks", {"done": True})
    assert again is not None
    assert [each["done"] for each in again["tasks"]] == [False, False, False]


def test_going_back_and_conflicts_by_command(assistant: Assistant) -> None:
    assistant.browse.remember("I live in Graz.")
    done = assistant.browse.remember("I live in Linz.")
    (conflicts,) = run(assistant, "conflicts", {})
    # The clock of this test stands still: both were said at one moment.
    assert conflicts is not None
    assert [[each["text"] for each in group] for group in conflicts["conflicts"]] == [
        ["I live in Linz.", "I live in Graz."]
    ]
    (back,) = run(assistant, "go-back", {"id": done.added[-1]})
    assert back is not None
    assert back["superseded"] == [done.added[-1]]
