"""The hour of the day, as people say it."""

from __future__ import annotations

import pytest

from scrubjay.domain.hours import hour_in, hour_of


@pytest.mark.parametrize(
    ("words", "said", "minutes"),
    [
        ("dentist on Tuesday at 9:30", "9:30", 570),
        ("at half past two", "half past two", 870),
        ("half past eight", "half past eight", 510),
        ("physio Thursday 14h", "14h", 840),
        ("the train leaves at 14h30", "14h30", 870),
        ("quarter to ten", "quarter to ten", 585),
        ("at 6 in the morning", "6 in the morning", 360),
        ("at three o'clock", "three o'clock", 900),
        ("lunch at noon", "noon", 720),
        ("call at 8pm", "8pm", 1200),
    ],
)
def test_an_hour_is_read_and_told_as_it_was_said(words: str, said: str, minutes: int) -> None:
    hour = hour_in(words)
    assert hour is not None
    assert (hour.words, hour.minutes) == (said, minutes)
    assert said in words[hour.start : hour.end]


@pytest.mark.parametrize(
    "words",
    ["it costs 9.30 euros", "at 12 euros", "two at home", "room 14", "in 1999", "at least 5 times"],
)
def test_what_is_no_hour_is_none(words: str) -> None:
    assert hour_in(words) is None


_TWO = "Tomorrow at 18:30 choir rehearsal, and on Thursday at 9:15 I have the MRI for my shoulder."


@pytest.mark.parametrize(
    ("words", "about", "said"),
    [
        (_TWO, "my MRI", "9:15"),
        (_TWO, "choir", "18:30"),
        ("dentist at 9:30", "the appointment", "9:30"),
        (_TWO, "the thing", None),
        ("choir from 7:30 to 9:15", "choir", "7:30"),
    ],
)
def test_an_hour_belongs_to_what_its_clause_tells_of(
    words: str, about: str, said: str | None
) -> None:
    hour = hour_of(words, about)
    assert (hour.words if hour else None) == said
