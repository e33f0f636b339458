from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.span import day_words, in_words, span


@pytest.mark.parametrize(
    ("iso", "first", "last", "words"),
    [
        ("2023-05-08", "2023-05-08", "2023-05-08", "on 8 May 2023"),
        ("2023-W18", "2023-05-01", "2023-05-07", "in the week of 1 May 2023"),
        ("2023-05", "2023-05-01", "2023-05-31", "in May 2023"),
        ("2023-12", "2023-12-01", "2023-12-31", "in December 2023"),
        ("2023", "2023-01-01", "2023-12-31", "in 2023"),
        ("2023-05-06/2023-05-07", "2023-05-06", "2023-05-07", "on the weekend of 6 May 2023"),
        ("2022-06/2022-08", "2022-06-01", "2022-08-31", "in the summer of 2022"),
        ("2022-12/2023-02", "2022-12-01", "2023-02-28", "in the winter of 2022/23"),
        (
            "2023-05-01/2023-05-10",
            "2023-05-01",
            "2023-05-10",
            "between 1 May 2023 and 10 May 2023",
        ),
    ],
)
def test_a_written_day_has_days_and_words(iso: str, first: str, last: str, words: str) -> None:
    found = span(iso)
    assert found is not None
    assert found.first == date.fromisoformat(first)
    assert found.after == date.fromisoformat(last) + timedelta(days=1)
    assert in_words(iso) == words


@pytest.mark.parametrize(
    "iso", ["", "--04-12", "2023-13", "2023-02-30", "2023-W54", "2023-05-09/2023-05-01", "soon"]
)
def test_what_is_no_day_has_none(iso: str) -> None:
    assert span(iso) is None
    assert in_words(iso) == iso


DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2400, 1, 1))


@given(DAYS)
def test_a_day_lies_in_its_week_its_month_and_its_year(day: date) -> None:
    here = span(day.isoformat())
    year, week, _ = day.isocalendar()
    assert here is not None
    assert here.days == 1
    for wider in (f"{year:04d}-W{week:02d}", f"{day:%Y-%m}", f"{day:%Y}"):
        around = span(wider)
        assert around is not None
        assert here.within(around)
        assert here.overlaps(around)
        assert not around.within(here)


@given(DAYS, DAYS)
def test_overlapping_is_mutual_and_days_apart_do_not(one: date, other: date) -> None:
    here, there = span(one.isoformat()), span(other.isoformat())
    assert here is not None
    assert there is not None
    assert here.overlaps(there) is there.overlaps(here) is (one == other)
    assert (day_words(one) == day_words(other)) is (one == other)
