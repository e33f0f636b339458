from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain import span
from scrubjay.domain.entity import Mention
from scrubjay.perceive import calendar, dates

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
        ("last weekend", "2023-05-06/2023-05-07"),
        ("this weekend", "2023-05-13/2023-05-14"),
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
        ("13/05/2023", "2023-05-13"),
        ("3 May 2021", "2021-05-03"),
        ("May the 4th", "2023-05-04"),
        ("the 3rd of May, 2022", "2022-05-03"),
        ("on the 3rd", "2023-05-03"),
        ("on the 28th", "2023-04-28"),
        ("3 to 7 May", "2023-05-03/2023-05-07"),
        ("May 3-7, 2021", "2021-05-03/2021-05-07"),
        ("two hours ago", "2023-05-10"),
        ("a fortnight ago", "2023-W17"),
        ("a few days ago", "2023-05-04/2023-05-08"),
        ("the other day", "2023-05-03/2023-05-09"),
        ("two weekends ago", "2023-04-29/2023-04-30"),
        ("two Fridays ago", "2023-04-28"),
        ("half a year ago", "2022-11"),
        ("a year and a half ago", "2021-11"),
        ("a year ago today", "2022-05-10"),
        ("a decade ago", "2013"),
        ("Friday of last week", "2023-05-05"),
        ("last week on Tuesday", "2023-05-02"),
        ("the week before last", "2023-W17"),
        ("this past weekend", "2023-05-06/2023-05-07"),
        ("this past Saturday", "2023-05-06"),
        ("last Friday evening", "2023-05-05"),
        ("early May 2021", "2021-05-01/2021-05-10"),
        ("mid-June 2022", "2022-06-11/2022-06-20"),
        ("late February 2024", "2024-02-21/2024-02-29"),
        ("at the end of last month", "2023-04-21/2023-04-30"),
        ("the beginning of 2020", "2020-01/2020-04"),
        ("late last year", "2022-09/2022-12"),
        ("last summer", "2022-06/2022-08"),
        ("last Fri", "2023-05-05"),
        ("last Tues evening", "2023-05-09"),
        ("two nights ago", "2023-05-08"),
        ("last winter", "2022-12/2023-02"),
        ("last spring", "2022-03/2022-05"),
        ("next fall", "2023-09/2023-11"),
        ("over the summer", "2022-06/2022-08"),
        ("in the spring", "2023-03/2023-05"),
        ("summer of 2019", "2019-06/2019-08"),
        ("winter 2019", "2019-12/2020-02"),
        ("the week of May 1", "2023-W18"),
        ("at Christmas", "2022-12-25"),
        ("on New Year's Eve", "2022-12-31"),
        ("last Halloween", "2022-10-31"),
        ("Easter 2024", "2024-03-31"),
        ("next Christmas", "2023-12-25"),
        ("Thanksgiving 2022", "2022-11-24"),
    ],
)
def test_dates_are_resolved_against_the_moment(text: str, value: str) -> None:
    (found,) = dates.resolve(text, AT)
    assert found.value == value
    assert found.text in text
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I'm flying on Friday", "2023-05-12"),
        ("On Friday I will fly", "2023-05-12"),
        ("My exam is on Monday", "2023-05-15"),
        ("We have a party on Wednesday", "2023-05-17"),
        ("On Friday we flew", "2023-05-05"),
        ("I'm so tired, we moved on Friday", "2023-05-05"),
        ("In June I will move", "2023-06"),
        ("In May I'm going to move", "2024-05"),
        ("I will be there on 3 March", "2024-03-03"),
        ("I was there on 3 June", "2022-06-03"),
        ("This weekend we went hiking", "2023-05-06/2023-05-07"),
        ("This weekend we will go hiking", "2023-05-13/2023-05-14"),
        ("This Saturday we danced", "2023-05-06"),
        ("This summer I'm going to hike", "2023-06/2023-08"),
        ("We went hiking this summer", "2022-06/2022-08"),
        ("This spring we went hiking", "2023-03/2023-05"),
        ("At Easter we will be away", "2024-03-31"),
        ("I will fly. On Friday I slept.", "2023-05-05"),
    ],
)
def test_the_sentence_says_which_of_two_is_meant(text: str, value: str) -> None:
    (found,) = dates.resolve(text, AT)
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In 2019 I moved, two years later I married.", ["2019", "2021"]),
        ("On 3 May we met and the next day we cooked.", ["2023-05-03", "2023-05-04"]),
        ("Last month I fell; three weeks later I ran.", ["2023-04", "2023-W16"]),
        ("I was born in 1990. A year earlier they met.", ["1990", "1989"]),
        ("Two years later I married.", []),
        ("I was there last week and the next day too", ["2023-W18", "2023-05-02"]),
    ],
)
def test_later_counts_from_what_was_named_before(text: str, values: list[str]) -> None:
    assert [each.value for each in dates.resolve(text, AT)] == values


def test_several_dates_come_in_order() -> None:
    found = dates.resolve("Yesterday, last week and in May 2021.", AT)
    assert [each.value for each in found] == ["2023-05-09", "2023-W18", "2021-05"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "on Fridays",
        "I may go.",
        "march on!",
        "room 2023",
        "no date here",
        "2023-13-45",
        "99/99/9999",
        "I fall in love",
        "a Christmas carol",
        "May I?",
        "3:15",
    ],
)
def test_what_is_no_date_is_not_taken_for_one(text: str) -> None:
    assert dates.resolve(text, AT) == []


@given(st.text(alphabet="last nextfridymo0123456789/-., weksago", max_size=60))
def test_no_text_breaks_it_and_spans_lie_within(text: str) -> None:
    for found in dates.resolve(text, AT):
        assert text[found.start : found.end] == found.text
        assert found.at is not None
        assert found.at.tzinfo is not None


DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2150, 1, 1)).map(
    lambda day: datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
)
LENGTH = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}


@given(DAYS, st.sampled_from(calendar.DAYS))
def test_last_this_and_next_weekday_lie_a_week_apart(at: datetime, name: str) -> None:
    last, this, following = (
        only(dates.resolve(f"{which} {name}", at)) for which in ("last", "this", "next")
    )
    assert at.date() - timedelta(days=7) <= last.first < at.date()
    assert at.date() <= this.first < at.date() + timedelta(days=7)
    assert at.date() < following.first <= at.date() + timedelta(days=7)
    assert {last.first.weekday(), this.first.weekday(), following.first.weekday()} == {
        calendar.DAYS.index(name)
    }


@given(DAYS, st.integers(2, 99), st.sampled_from(["day", "week", "month", "year"]))
def test_so_long_ago_and_so_far_ahead_mirror_each_other(
    at: datetime, count: int, unit: str
) -> None:
    ago = only(dates.resolve(f"{count} {unit}s ago", at))
    ahead = only(dates.resolve(f"in {count} {unit}s", at))
    assert ago.after <= at.date() + timedelta(days=1) <= ahead.after
    assert ago.days == {"day": 1, "week": 7}.get(unit, ago.days)
    between = (ahead.first - ago.first).days
    assert abs(between - 2 * count * LENGTH[unit]) < 5


@given(DAYS)
def test_what_lies_behind_never_reaches_past_today(at: datetime) -> None:
    for words in ("yesterday", "last week", "last month", "last summer", "last winter", "last May"):
        assert only(dates.resolve(words, at)).after <= at.date() + timedelta(days=1)


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)))
def test_a_day_in_words_is_read_back(day: date) -> None:
    for words in (span.day_words(day), f"{day:%B} {day.day}, {day.year}", day.isoformat()):
        assert only(dates.resolve(words, AT)).first == day


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    found = calendar.easter(year)
    assert found.weekday() == 6
    assert date(year, 3, 22) <= found <= date(year, 4, 25)


def only(found: list[Mention]) -> span.Span:
    (mention,) = found
    meant = span.span(mention.value)
    assert meant is not None
    assert mention.at is not None
    assert mention.at.date() == meant.first
    return meant


@pytest.mark.parametrize("at", [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)])
def test_the_edges_of_the_calendar_break_nothing(at: datetime) -> None:
    for text in ("yesterday", "tomorrow", "100 years ago", "in 100 weeks", "last week"):
        assert len(dates.resolve(text, at)) <= 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The operation is to be on the 20th of January.", "2024-01-20"),
        ("I got an internship, it starts in September.", "2023-09-01"),
        ("I had hoped to visit her in September.", "2023-09-01"),
        ("I visited her in September.", "2022-09-01"),
    ],
)
def test_what_is_still_to_come_is_on_a_day_ahead(text: str, day: str) -> None:
    found = dates.resolve(text, AT)
    assert found[0].at is not None
    assert found[0].at.date().isoformat() == day
