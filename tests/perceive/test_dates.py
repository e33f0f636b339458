from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.perceive import dates

AT = datetime(2023, 5, 10, 14, 30, tzinfo=UTC)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I saw her yesterday.", "2023-05-09"),
        ("Last night we danced", "2023-05-09"),
        ("see you tomorrow!", "2023-05-11"),
        ("the day before yesterday it rained", "2023-05-08"),
        ("the day after tomorrow", "2023-05-12"),
        ("this morning", "2023-05-10"),
        ("three days ago", "2023-05-07"),
        ("a couple of weeks ago", "2023-W17"),
        ("2 months ago", "2023-03"),
        ("five months ago", "2022-12"),
        ("ten years ago", "2013"),
        ("in two weeks", "2023-W21"),
        ("in 3 days", "2023-05-13"),
        ("last Friday", "2023-05-05"),
        ("last Wednesday", "2023-05-03"),
        ("next Friday", "2023-05-12"),
        ("next Wednesday", "2023-05-17"),
        ("this Saturday", "2023-05-13"),
        ("on Monday", "2023-05-08"),
        ("Wednesday was fine", "2023-05-10"),
        ("last week", "2023-W18"),
        ("next month", "2023-06"),
        ("last year", "2022"),
        ("last weekend", "2023-05-06"),
        ("this weekend", "2023-05-13"),
        ("on May 3, 2023", "2023-05-03"),
        ("3rd of June 2021", "2021-06-03"),
        ("Dec. 24", "2022-12-24"),
        ("in March", "2023-03"),
        ("last August", "2022-08"),
        ("next March", "2024-03"),
        ("June 2020", "2020-06"),
        ("since 1999", "1999"),
        ("2023-02-28", "2023-02-28"),
        ("12/05/2023", "2023-12-05"),
        ("5.12.2022", "2022-12-05"),
    ],
)
def test_dates_are_resolved_against_the_moment(text: str, value: str) -> None:
    (found,) = dates.resolve(text, AT)
    assert found.value == value
    assert found.text in text
    assert text[found.start : found.end] == found.text


def test_several_dates_come_in_order() -> None:
    found = dates.resolve("Yesterday, last week and in May 2021.", AT)
    assert [each.value for each in found] == ["2023-05-09", "2023-W18", "2021-05"]


@pytest.mark.parametrize(
    "text",
    ["", "I may go.", "march on!", "room 2023", "no date here", "2023-13-45", "99/99/9999"],
)
def test_what_is_no_date_is_not_taken_for_one(text: str) -> None:
    assert dates.resolve(text, AT) == []


@given(st.text(alphabet="last nextfridymo0123456789/-., weksago", max_size=60))
def test_no_text_breaks_it_and_spans_lie_within(text: str) -> None:
    for found in dates.resolve(text, AT):
        assert text[found.start : found.end] == found.text
        assert found.at is not None
        assert found.at.tzinfo is not None


@pytest.mark.parametrize("at", [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)])
def test_the_edges_of_the_calendar_break_nothing(at: datetime) -> None:
    for text in ("yesterday", "tomorrow", "100 years ago", "in 100 weeks", "last week"):
        assert len(dates.resolve(text, at)) <= 1
