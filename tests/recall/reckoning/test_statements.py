"""What was, what is, how many, how old, what changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from fakes.small_life import NOW, fact, reckoner
from scrubjay.domain.finding import FindingKind
from scrubjay.domain.memory import MemoryId, Triple

MOVED = datetime(2023, 5, 20, tzinfo=UTC)
ANNA = fact("anna", "2022-03-01", "related-to", "Anna", "sister")
STATEMENTS = (
    replace(
        fact("linz", "2022-01-20", "address-level2", "Linz"),
        valid_to=MOVED,
        superseded_by=MemoryId("graz"),
    ),
    replace(fact("graz", "2023-05-20", "address-level2", "Graz"), valid_from=MOVED),
    fact("born", "2022-02-01", "bday", "1990-06-20"),
    ANNA,
    fact("tom", "2022-03-01", "related-to", "Tom", "brother"),
    fact("two", "2022-03-01", "has", "two brothers"),
    fact("de", "2022-04-01", "speaks", "German"),
    fact("it", "2022-04-01", "speaks", "Italian"),
    fact("mia", "2022-04-01", "pet", "Mia", "cat"),
    replace(
        fact("age", "2022-03-01", "bday", "1988-12-24"),
        triple=Triple(subject="Anna", predicate="bday", object="1988-12-24"),
    ),
)


@pytest.mark.parametrize(
    ("question", "former", "now"),
    [
        ("Where did I live before Graz?", ["linz"], ["graz"]),
        ("Where did I live in 2022?", ["linz"], ["graz"]),
        ("Where did I use to live?", ["linz"], ["graz"]),
        ("Where have I lived?", ["linz"], ["graz"]),
        ("Where did I live after Linz?", ["graz"], []),
    ],
)
def test_how_things_were(question: str, former: list[str], now: list[str]) -> None:
    finding = reckoner(*STATEMENTS).work_out(question, NOW)
    assert finding is not None
    assert finding.kind is FindingKind.HISTORY
    assert [each.id for each in finding.former] == former
    assert [each.id for each in finding.memories] == now


@pytest.mark.parametrize(
    ("question", "yes", "ids"),
    [
        ("Do I still live in Linz?", False, {"linz", "graz"}),
        ("Do I live in Graz?", True, {"graz"}),
        ("Do I live in Vienna?", False, {"graz"}),
        ("Is my sister called Anna?", True, {"anna", "age"}),
        ("Is my sister called Eva?", False, {"anna"}),
        ("Do I speak Italian?", True, {"it"}),
        ("Do I speak French?", None, {"de", "it"}),
        ("I live in Graz, right?", True, {"graz"}),
    ],
)
def test_yes_or_no_from_statements(question: str, yes: bool | None, ids: set[str]) -> None:
    finding = reckoner(*STATEMENTS).work_out(question, NOW)
    assert finding is not None
    assert finding.kind is FindingKind.CHECK
    assert finding.yes is yes
    assert {each.id for each in (*finding.memories, *finding.former)} == ids


@pytest.mark.parametrize("question", ["Do I have time?", "Am I late?", "Do you like tea?"])
def test_nothing_is_said_where_nothing_bears_on_it(question: str) -> None:
    assert reckoner(*STATEMENTS).work_out(question, NOW) is None


@pytest.mark.parametrize(
    ("question", "number", "items"),
    [
        ("How many languages do I speak?", 2, ("German", "Italian")),
        ("What languages do I speak?", 2, ("German", "Italian")),
        ("How many siblings do I have?", 3, ("Anna (sister)", "Tom (brother)")),
        ("How many brothers do I have?", 2, ("Tom",)),
        ("Who is in my family?", 2, ("Anna (sister)", "Tom (brother)")),
        ("How many cats do I have?", 1, ("Mia",)),
        ("What are my pets called?", 1, ("Mia (cat)",)),
    ],
)
def test_how_many_and_which(question: str, number: int, items: tuple[str, ...]) -> None:
    finding = reckoner(*STATEMENTS).work_out(question, NOW)
    assert finding is not None
    assert finding.number == number
    assert finding.items == items


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("How old am I?", 33),
        ("How old is my sister?", 35),
        ("How old is Anna?", 35),
        ("How old was I in 2010?", 20),
    ],
)
def test_how_old(question: str, years: int) -> None:
    finding = reckoner(*STATEMENTS).work_out(question, NOW)
    assert finding is not None
    assert finding.number == years


def test_an_age_grows_from_the_day_it_was_told() -> None:
    told = fact("age", "2021-06-01", "age", "40")
    finding = reckoner(told).work_out("How old am I?", NOW)
    assert finding is not None
    assert finding.number == 42


def test_what_has_changed_since() -> None:
    finding = reckoner(*STATEMENTS).work_out("What has changed since March 2023?", NOW)
    nothing = reckoner(*STATEMENTS).work_out("What has changed since June 2023?", NOW)
    assert finding is not None
    assert nothing is not None
    assert [each.id for each in finding.former] == ["linz"]
    assert [each.id for each in finding.memories] == ["graz"]
    assert not nothing.former


def test_what_was_said_later_is_not_known_yet() -> None:
    later = datetime(2023, 7, 1, tzinfo=UTC)
    vera = replace(
        fact("vera", "2023-01-05", "related-to", "Vera", "boss"),
        valid_to=later,
        superseded_by=MemoryId("otto"),
    )
    otto = fact("otto", "2023-07-01", "related-to", "Otto", "boss")
    born = fact("born", "2023-07-01", "bday", "1990-06-20")
    made = reckoner(vera, otto, born)
    then = datetime(2023, 2, 10, tzinfo=UTC)
    before, after = (made.work_out("Is my boss called Vera?", each) for each in (then, NOW))
    assert before is not None
    assert before.yes
    assert [each.is_current for each in before.memories] == [True]
    assert after is not None
    assert not after.yes
    assert made.work_out("How old am I?", then) is None
    assert made.work_out("How old am I?", NOW) is not None


def test_what_is_said_later_that_day_counts() -> None:
    made = reckoner(fact("born", "2023-07-01", "bday", "1990-06-20"))
    assert made.work_out("How old am I?", datetime(2023, 7, 1, 8, tzinfo=UTC)) is not None


@pytest.mark.parametrize("question", ["Am I still working?", "Do I still work at Alpha?"])
def test_who_has_retired_works_no_more(question: str) -> None:
    alpha = fact("alpha", "2022-01-05", "organization", "Alpha")
    retired = fact("retired", "2023-01-05", "employment", "retired")
    beta = fact("beta", "2023-05-05", "organization", "Alpha")
    stopped = reckoner(alpha, retired).work_out(question, NOW)
    again = reckoner(retired, beta).work_out(question, NOW)
    assert stopped is not None
    assert stopped.yes is False
    assert [each.id for each in stopped.memories] == ["retired"]
    assert again is not None
    assert again.yes
