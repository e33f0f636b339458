"""Years, months, days and episodes, from far to near."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.lives import BEGAN, line
from scrubjay.domain.affect import Affect
from scrubjay.domain.life import Day, Level
from scrubjay.host.resources import resource
from scrubjay.reflect.timeline import episode, mean_affect, stretches
from scrubjay.reflect.words import Words

WORDS = Words(resource("weights/words.npz"))


def day(iso: str, count: int = 1, joy: float = 0.0) -> Day:
    start = datetime.fromisoformat(f"{iso}T08:00:00+00:00")
    return Day(
        day=date.fromisoformat(iso),
        start=start,
        end=start + timedelta(hours=9),
        count=count,
        mood=Affect(joy=joy, intensity=joy),
    )


DAYS = [
    day("2022-12-31", 2),
    day("2023-05-07", 1, 0.9),
    day("2023-05-08", 3, 0.1),
    day("2023-06-01"),
]


def test_days_make_up_months_and_years() -> None:
    years = stretches(DAYS, Level.YEAR)
    assert [(each.key, each.title, each.count) for each in years] == [
        ("2022", "2022", 2),
        ("2023", "2023", 5),
    ]
    months = stretches(DAYS[1:], Level.MONTH)
    assert [(each.key, each.title, each.count) for each in months] == [
        ("2023-05", "May 2023", 4),
        ("2023-06", "June 2023", 1),
    ]
    assert (months[0].start, months[0].end) == (DAYS[1].start, DAYS[2].end)
    assert months[0].mood.joy == pytest.approx((0.9 + 3 * 0.1) / 4)
    assert stretches(DAYS, Level.DAY)[2].title == "8 May 2023"
    assert stretches([], Level.YEAR) == []


@given(st.sets(st.dates(date(1000, 1, 1), date(9000, 1, 1)), min_size=1, max_size=40))
def test_no_line_is_lost_on_the_way_up(days: set[date]) -> None:
    held = [
        replace(day("2023-01-01"), day=each, start=datetime.combine(each, BEGAN.timetz()))
        for each in sorted(days)
    ]
    for level in (Level.YEAR, Level.MONTH, Level.DAY):
        found = stretches(held, level)
        assert sum(each.count for each in found) == len(days)
        assert len({each.key for each in found}) == len(found)


def test_an_episode_knows_its_place_its_feeling_and_its_key() -> None:
    glad = Affect(joy=0.8, intensity=0.6)
    lines = [
        replace(line("a", "The heron stood at the canal."), affect=glad),
        line("b", "It flew off.", minutes=3),
    ]
    found = episode(lines, WORDS, ["Utrecht", "Graz", "Utrecht"])
    assert (found.key, found.count, found.place) == ("a", 2, "Utrecht")
    assert (found.start, found.end) == (lines[0].at, lines[1].at)
    assert found.mood.joy == pytest.approx(0.4)
    assert found.level is Level.EPISODE
    known = [replace(lines[0], place="Den Helder"), lines[1]]
    assert episode(known, WORDS, ["Utrecht"]).place == "Den Helder"
    assert episode(lines, WORDS).place == ""


def test_the_mean_of_feelings_is_weighed() -> None:
    felt = mean_affect([(Affect(fear=1.0, intensity=1.0), 1), (Affect(), 3)])
    assert felt == Affect(fear=0.25, intensity=0.25)
    assert DAYS[0].start.tzinfo is UTC
