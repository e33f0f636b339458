"""The hour of the day, as people say it."""

from __future__ import annotations

import pytest

from scrubjay.domain.hours import hour_in


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
