"""A stretch of time is summed up in the lines that weigh most; what fades is told when asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fakes.memory_store import FakeMemoryStore
from fakes.small_life import NOW, fact, line
from scrubjay.converse.fading import SOON, said_fading
from scrubjay.converse.looking_back import SHOWN, looked_back

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory


def store(*held: Memory) -> FakeMemoryStore:
    made = FakeMemoryStore()
    with made.writing("remember", "person", NOW):
        made.put(list(held))
    return made


OLD = line("old", "2022-05-04", "We moved to Graz.")
MOVED = line("moved", "2023-05-04", "We moved to Linz.")
LATELY = line("lately", "2024-01-08", "The pipes froze.")


@pytest.mark.parametrize(
    ("asked", "head", "told"),
    [
        ("summarise last year", "your year 2023", ["4 May 2023: “We moved to Linz.”"]),
        ("Recap this week", "the last 7 days", ["8 January 2024: “The pipes froze.”"]),
        ("sum up 2022", "your year 2022", ["4 May 2022: “We moved to Graz.”"]),
        ("Summarise May", "May 2023", ["4 May 2023: “We moved to Linz.”"]),
        ("What were the highlights of my year?", "your year 2024", ["8 January 2024: “The pipes"]),
    ],
)
def test_a_stretch_is_summed_up(asked: str, head: str, told: list[str]) -> None:
    reply = looked_back(asked, store(OLD, MOVED, LATELY), NOW)
    assert reply is not None
    first, *lines = reply.text.splitlines()
    assert first == f"What stands out of {head}:"
    assert len(lines) == len(told)
    assert all(one in other for one, other in zip(told, lines, strict=True))
    assert not reply.abstained


def test_an_empty_stretch_is_said_to_be_empty() -> None:
    reply = looked_back("summarise my year", store(OLD), NOW)
    assert reply is not None
    assert reply.abstained
    assert reply.text == "I have nothing about your year 2024."


@pytest.mark.parametrize(
    "text",
    ["Summarise the report by Friday", "Where do I live?", "Explain tides", "My year was odd"],
)
def test_other_words_ask_for_no_look_back(text: str) -> None:
    assert looked_back(text, store(OLD, MOVED), NOW) is None


def test_of_many_lines_the_weightiest_are_told_in_their_order() -> None:
    dull = [
        replace(line(f"d{n}", f"2023-03-{n + 1:02}", f"Bought bread {n}."), salience=0.2)
        for n in range(2 * SHOWN)
    ]
    great = [
        replace(line(f"g{n}", f"2023-06-{n + 1:02}", f"Won race {n}."), salience=0.9)
        for n in range(3)
    ]
    reply = looked_back("summarise last year", store(*dull, *great), NOW)
    assert reply is not None
    assert [each.id for each in reply.cited] == ["g0", "g1", "g2"]


def test_who_one_is_and_a_bare_feeling_are_no_events() -> None:
    named = line("named", "2023-02-01", "My name is Ada.")
    name = fact("name", "2023-02-01", "name", "Ada")
    name = replace(name, source=replace(name.source, episode=named.id))
    sad = line("sad", "2023-02-02", "I feel sad today")
    reply = looked_back("summarise last year", store(named, name, sad, MOVED), NOW)
    assert reply is not None
    assert reply.cited == (MOVED,)


@pytest.mark.parametrize(
    "asked", ["What are you worried I forget?", "what's fading", "What might I forget soon?"]
)
def test_what_fades_soon_is_told_when_asked(asked: str) -> None:
    days: list[float] = []

    def fading(within: float) -> list[Memory]:
        days.append(within)
        return [MOVED] if within == SOON[-1] else []

    reply = said_fading(asked, fading)
    assert reply is not None
    assert "Within 30 days" in reply.text
    assert "We moved to Linz." in reply.text
    assert days == list(SOON)
    assert (none := said_fading(asked, lambda _days: [])) is not None
    assert none.text == "Nothing you told me will fade within 30 days."


@pytest.mark.parametrize(
    "asked", ["What did I forget to buy?", "Where do I live?", "Is my tan faded?"]
)
def test_other_questions_ask_for_nothing_that_fades(asked: str) -> None:
    assert said_fading(asked, lambda _days: [MOVED]) is None


def test_a_year_is_the_calendars() -> None:
    late = line("late", "2023-12-31", "Fireworks over the river.")
    reply = looked_back("summarise my year", store(late), NOW + timedelta(days=1))
    assert reply is not None
    assert reply.abstained
