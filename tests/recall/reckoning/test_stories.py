"""Around an event, in a stretch of time, how often, and whether at all."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from fakes.small_life import LIFE, NOW, Dates, line, reckoner
from scrubjay.domain.finding import FindingKind
from scrubjay.recall.reckoning import events

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scrubjay.domain.entity import Mention
    from scrubjay.domain.memory import Memory


@pytest.mark.parametrize(
    ("question", "kind", "ref"),
    [
        ("What did I do after I bought the bike?", FindingKind.AFTER, "shop"),
        ("What was the next thing I did after I bought the bike?", FindingKind.AFTER, "shop"),
        ("What did I do before I took Rufus to the vet?", FindingKind.BEFORE, "dog"),
    ],
)
def test_what_lies_next_to_an_event(question: str, kind: FindingKind, ref: str) -> None:
    finding = reckoner(*LIFE).work_out(question, NOW)
    assert finding is not None
    assert finding.kind is kind
    memory = finding.happenings[1].memory
    assert memory is not None
    assert memory.source.ref == ref


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("What happened in May 2023?", ["dog"]),
        ("What did I do last month?", ["paint", "lamp"]),
        ("What did I do on 11 January 2022?", ["bike"]),
        ("What happened in the summer of 2022?", ["read", "film"]),
        ("What happened between January and February 2022?", ["bike", "shop", "rome"]),
        ("What did I do yesterday?", []),
    ],
)
def test_what_happened_in_a_stretch_of_time(question: str, refs: list[str]) -> None:
    finding = reckoner(*LIFE).work_out(question, NOW)
    assert finding is not None
    assert finding.kind is FindingKind.LIST
    assert {each.source.ref for each in finding.memories} == set(refs)


def test_the_last_thing_that_was_said_of_something() -> None:
    last = reckoner(*LIFE).work_out("What was the last thing I told you about Rufus?", NOW)
    first = reckoner(*LIFE).work_out("What was the first thing I told you about Rufus?", NOW)
    assert last is not None
    assert first is not None
    assert [each.source.ref for each in last.memories] == ["vet"]
    assert [each.source.ref for each in first.memories] == ["dog"]


def test_mentions_are_counted_and_their_absence_said() -> None:
    often = reckoner(*LIFE).work_out("How many times have I mentioned Rufus?", NOW)
    never = reckoner(*LIFE).work_out("Did I ever mention pottery?", NOW)
    assert often is not None
    assert never is not None
    assert often.number == 2
    assert never.number == 0
    assert never.yes is False


def test_whether_something_was_ever_done() -> None:
    been = reckoner(*LIFE).work_out("Have I ever visited Rome?", NOW)
    never = reckoner(*LIFE).work_out("Have I ever visited Oslo?", NOW)
    assert been is not None
    assert never is not None
    assert been.yes is True
    assert never.missing


@pytest.mark.parametrize(
    ("question", "items", "kind"),
    [
        ("Which books did I read?", ("Middlemarch",), FindingKind.LIST),
        ("List the films I have watched", ("Vertigo",), FindingKind.LIST),
        ("How many books did I read in 2022?", ("Middlemarch",), FindingKind.COUNT),
        ("What cities have I visited?", ("Rome",), FindingKind.LIST),
    ],
)
def test_things_of_a_kind_are_named(
    question: str, items: tuple[str, ...], kind: FindingKind
) -> None:
    finding = reckoner(*LIFE).work_out(question, NOW)
    assert finding is not None
    assert finding.items == items
    assert finding.kind is kind


def test_a_list_of_nothing_is_left_to_recall() -> None:
    assert reckoner(*LIFE).work_out("Which books did I read in 2021?", NOW) is None


def many(days: int) -> list[Memory]:
    """Return a line for each day from 2021 on, each telling two deeds."""
    first = date(2021, 1, 1)
    return [
        line(
            f"{each:04}",
            (first + timedelta(days=each)).isoformat(),
            f"I painted fence {each}. Then I slept.",
        )
        for each in range(days)
    ]


def test_lines_are_read_up_to_a_limit_nearest_to_what_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(events, "LINES", 10)
    made = reckoner(*many(100))
    period = made.work_out("What did I do in 2021?", NOW)
    spoken = made.work_out("What did I tell you about in 2021?", NOW)
    before = made.work_out("What did I do before 2 March 2021?", NOW)
    after = made.work_out("What did I do after 2 March 2021?", NOW)
    assert period is not None
    assert spoken is not None
    assert before is not None
    assert after is not None
    assert period.number == 20
    assert period.memories[0].source.ref == "0000"
    assert (spoken.number, spoken.memories[0].source.ref) == (100, "0000")
    assert [each.source.ref for each in before.memories] == ["0059", "0058", "0057"]
    assert [each.source.ref for each in after.memories] == ["0061", "0062", "0063"]


def test_the_dates_of_a_line_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    mentions = Dates.mentions

    def counting(reader: Dates, text: str, at: datetime) -> Sequence[Mention]:
        read.append(text)
        return mentions(reader, text, at)

    monkeypatch.setattr(Dates, "mentions", counting)
    lines = many(30)
    found = reckoner(*lines).work_out("What did I do in 2021?", NOW)
    assert found is not None
    assert found.number == 60
    assert sorted(each for each in read if each.startswith("I painted")) == sorted(
        each.text for each in lines
    )


@pytest.mark.parametrize(
    ("said", "number"),
    [
        (("I visited Rome three times.", "I visited Rome again last week."), 4),
        (("I visited Rome in May 2015.", "I have visited Rome three times."), 3),
        (("I visited Rome twice.", "I visited Rome in May 2015."), 2),
        (("I visited Rome in May 2015.", "I visited Rome in May 2016."), 2),
    ],
)
def test_a_number_of_times_that_was_said_counts(said: tuple[str, ...], number: int) -> None:
    lines = (
        line(str(place), f"202{place}-01-20", text) for place, text in enumerate(said, start=1)
    )
    finding = reckoner(*lines).work_out("How often did I visit Rome?", NOW)
    assert finding is not None
    assert finding.number == number
