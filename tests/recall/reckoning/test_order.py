"""What came before what, and what cannot be told."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.small_life import LIFE, NOW, line, reckoner
from scrubjay.domain.finding import FindingKind, Relation
from scrubjay.domain.span import Span, span
from scrubjay.recall.reckoning import order, tellings
from scrubjay.recall.reckoning.tellings import Telling


@pytest.mark.parametrize(
    ("question", "relation", "refs"),
    [
        ("Did I visit Rome before or after I bought the bike?", Relation.AFTER, ("rome", "bike")),
        ("Was the trip to Rome before or after the bike purchase?", Relation.AFTER, None),
        ("Did I read Middlemarch before or after I visited Rome?", Relation.AFTER, None),
        ("Before or after I visited Rome, did I buy the bike?", Relation.BEFORE, ("bike", "rome")),
        ("Was Tom's wedding before or after the trip to Rome?", Relation.AFTER, ("tom", "rome")),
        ("Did I buy the bike before I visited Rome or after?", Relation.BEFORE, ("bike", "rome")),
        ("Was it before or after Tom's wedding that I visited Rome?", Relation.BEFORE, None),
    ],
)
def test_before_or_after(question: str, relation: Relation, refs: tuple[str, ...] | None) -> None:
    finding = reckoner(*LIFE).work_out(question, NOW)
    assert finding is not None
    assert finding.kind is FindingKind.ORDER
    assert finding.relation is relation
    if refs is not None:
        assert tuple(each.source.ref for each in finding.memories) == refs


@pytest.mark.parametrize(
    ("question", "kind", "order_of"),
    [
        ("Which came first, the trip to Rome or the bike purchase?", "first", ["bike", "rome"]),
        ("What did I do first: visit Rome or buy the bike?", "first", ["bike", "rome"]),
        ("Which came last, I adopted Rufus or I visited Rome?", "last", ["rome", "dog"]),
        ("Did I adopt Rufus or visit Rome first?", "first", ["rome", "dog"]),
        ("Visit Rome or adopt Rufus, which did I do first?", "first", ["rome", "dog"]),
        ("Was it the trip to Rome or Tom's wedding that came first?", "first", ["rome", "tom"]),
        (
            "Between the trip to Rome and Tom's wedding, which came earlier?",
            "first",
            ["rome", "tom"],
        ),
        ("Which was more recent, Tom's wedding or the trip to Rome?", "last", ["rome", "tom"]),
    ],
)
def test_which_came_first(question: str, kind: str, order_of: list[str]) -> None:
    finding = reckoner(*LIFE).work_out(question, NOW)
    assert finding is not None
    assert finding.kind.value == kind
    assert [each.source.ref for each in finding.memories] == order_of
    assert finding.relation is Relation.BEFORE


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("Did I visit Rome before I adopted Rufus?", True),
        ("Was the trip to Rome after Tom's wedding?", False),
        ("Had I already bought the bike when I visited Rome?", True),
        ("Did I visit Rome before 2022?", False),
        ("Is it true that I visited Rome before I bought the bike?", False),
        ("Did the trip to Rome take place after January 2021?", True),
    ],
)
def test_yes_or_no(question: str, yes: bool) -> None:
    finding = reckoner(*LIFE).work_out(question, NOW)
    assert finding is not None
    assert finding.yes is yes


def test_what_nobody_told_is_missing_and_not_made_up() -> None:
    for stranger in ("I visited Oslo", "I bought a canoe", "the trip to Tokyo"):
        finding = reckoner(*LIFE).work_out(f"Which came first, {stranger} or Tom's wedding?", NOW)
        assert finding is not None
        assert finding.missing == (stranger,)
        assert [each.source.ref for each in finding.memories] == ["tom"]


def test_days_that_overlap_are_not_put_in_order() -> None:
    made = reckoner(
        line("a", "2023-07-05", "I planted roses in May 2023."),
        line("b", "2023-08-02", "On 20 May 2023 I sold the boat."),
    )
    finding = made.work_out("Did I plant roses before or after I sold the boat?", NOW)
    assert finding is not None
    assert finding.relation is Relation.UNKNOWN


def test_what_was_told_as_past_came_before_what_began_later() -> None:
    made = reckoner(
        line("a", "2023-05-05", "I planted roses this month."),
        line("b", "2023-08-02", "On 20 May 2023 I sold the boat."),
    )
    finding = made.work_out("Did I plant roses before or after I sold the boat?", NOW)
    assert finding is not None
    assert finding.relation is Relation.BEFORE


def test_what_is_told_later_is_not_looked_at() -> None:
    early = NOW.replace(year=2022, month=3, day=1)
    finding = reckoner(*LIFE).work_out("When did Tom get married?", early)
    assert finding is not None
    assert finding.missing


DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 1, 1))


def telling(day: date, iso: str = "") -> Telling:
    held = line(day.isoformat(), day.isoformat(), "I did it.")
    return Telling(line=held, sentence="", score=1.0, day=iso or day.isoformat())


@given(DAYS, DAYS)
def test_order_of_two_days_is_the_order_of_the_calendar(one: date, other: date) -> None:
    relation = order.relation(telling(one), telling(other))
    mirrored = order.relation(telling(other), telling(one))
    if one == other:
        assert relation is mirrored is Relation.SAME
    else:
        assert relation is (Relation.BEFORE if one < other else Relation.AFTER)
        assert {relation, mirrored} == {Relation.BEFORE, Relation.AFTER}
    assert order.days_between(telling(one), telling(other)) == abs((one - other).days)


@given(st.lists(DAYS, min_size=1, max_size=8))
def test_occasions_do_not_overlap_and_lie_in_order(days: list[date]) -> None:
    found = order.occasions([telling(each) for each in days], 0.0)
    spans = [each.span for each in found]
    assert all(one.after <= other.first for one, other in itertools.pairwise(spans))
    assert {each.span.first for each in found} == set(days)


SPELLED = st.builds(lambda day, length: day.isoformat()[:length], DAYS, st.sampled_from((4, 7, 10)))


@given(st.lists(SPELLED, max_size=12))
def test_occasions_are_those_that_comparing_each_with_each_would_keep(days: list[str]) -> None:
    told = [telling(date(2020, 1, 1), each) for each in days]
    kept: list[Telling] = []
    for each in told:
        if not any(each.span.overlaps(other.span) for other in kept):
            kept.append(each)
    assert order.occasions(told, 0.0) == order.sorted_by_day(kept)


def test_a_telling_is_compared_with_its_neighbours_only(monkeypatch: pytest.MonkeyPatch) -> None:
    made = [telling(date(2020, 1, 1) + timedelta(days=3 * each)) for each in range(400)]
    compared = 0
    overlaps = Span.overlaps

    def counting(one: Span, other: Span) -> bool:
        nonlocal compared
        compared += 1
        return overlaps(one, other)

    monkeypatch.setattr(Span, "overlaps", counting)
    assert len(order.occasions(made[::2] + made[1::2], 0.0)) == len(made)
    assert compared <= 2 * len(made)


def test_the_days_of_a_telling_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read = 0

    def counting(iso: str) -> Span | None:
        nonlocal read
        read += 1
        return span(iso)

    monkeypatch.setattr(tellings, "span_of", counting)
    made = [telling(date(2020, 1, each)) for each in range(1, 30)]
    order.occasions(made, 0.0)
    order.sorted_by_day(made)
    assert read == len(made)


@given(DAYS)
def test_a_month_is_never_ordered_against_a_day_in_it(day: date) -> None:
    month = day.isoformat()[:7]
    held = span(month)
    assert held is not None
    late = telling(held.after, month)
    assert order.relation(late, telling(day)) in {Relation.UNKNOWN, Relation.AFTER}


def test_a_job_that_was_lost_is_not_the_new_one() -> None:
    made = reckoner(
        line("york", "2022-01-05", "I moved to York."), line("job", "2022-02-05", "I lost my job.")
    )
    finding = made.work_out("What happened first, the move to York or the new job?", NOW)
    assert finding is not None
    assert finding.missing == ("the new job",)


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("The dentist was at 9:30.", "The exam was at 2 pm.", Relation.BEFORE),
        ("The exam was at half past two.", "The dentist was at 9:30.", Relation.AFTER),
        ("The dentist was at 9:30.", "The exam was at 9:30.", Relation.SAME),
        ("The dentist was at 9:30.", "The exam was long.", Relation.SAME),
    ],
)
def test_two_things_of_one_day_are_ordered_by_their_hours(
    first: str, second: str, relation: Relation
) -> None:
    day = date(2024, 3, 4)
    one, other = (replace(telling(day), sentence=each) for each in (first, second))
    assert order.relation(one, other) is relation


def test_hours_of_different_days_say_nothing() -> None:
    early = replace(telling(date(2024, 3, 4)), sentence="The exam was at 5 pm.")
    late = replace(telling(date(2024, 3, 5)), sentence="The dentist was at 9:30.")
    assert order.relation(early, late) is Relation.BEFORE
    vague = replace(telling(date(2024, 3, 4), "2024-03"), sentence="The exam was at 5 pm.")
    assert order.relation(vague, late) is not Relation.AFTER
