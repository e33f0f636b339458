"""Around an event, in a stretch of time, how often, and whether at all."""

from __future__ import annotations

import pytest

from fakes.small_life import LIFE, NOW, reckoner
from scrubjay.domain.finding import FindingKind


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
