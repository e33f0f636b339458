"""What is pasted may hold long runs of blanks; reading it must take no more than its length."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from scrubjay.remember.drawer import draw
from scrubjay.remember.segments import LONGEST_SENTENCE, prepare, sentences

AT = datetime(2026, 1, 5, tzinfo=UTC)
_SHORT = 4_000
_ALLOWED = 10
"""Times as long for a text four times as long; where work grows with the square it is sixteen."""
_NOTHING = 0.02
"""Seconds of work below which a ratio says nothing."""


def _work(text: str) -> float:
    """Return the seconds of this process that reading a text takes, the least of three."""
    spent = []
    for _ in range(3):
        began = time.process_time()
        draw(text, AT)
        spent.append(time.process_time() - began)
    return min(spent)


@pytest.mark.parametrize("opening", ["", "My ", "I am "])
def test_work_over_a_ruled_line_grows_with_its_length(opening: str) -> None:
    # One sentence is at most so long; many of them make a text.
    short, long = (
        _work("\n".join([f"{opening}{'-' * length}x"] * 20))
        for length in (LONGEST_SENTENCE // 4 - 10, LONGEST_SENTENCE - 10)
    )
    assert long < _ALLOWED * max(short, _NOTHING)


@pytest.mark.parametrize("run", [" ", "\t", "\n", ". ", "\n ", "word\n", "- ", "a, "])
def test_work_grows_with_the_length_and_not_with_its_square(run: str) -> None:
    short, long = (
        _work("My rent is " + run * (length // len(run)) + "x.") for length in (_SHORT, 4 * _SHORT)
    )
    assert long < _ALLOWED * max(short, _NOTHING)


def test_columns_far_apart_are_read_apart_and_where_they_stand() -> None:
    text = "I live in Graz" + " " * 5_000 + "I work at Siemens."
    told = {each.text: each for each in draw(text, AT)}
    assert set(told) == {"I live in Graz.", "I work at Siemens."}
    for each in told.values():
        assert text[each.start : each.start + len(each.words)] == each.words


def test_what_stands_a_little_apart_is_one_sentence() -> None:
    assert [each.text for each in draw("I  live   in    Graz.", AT)] == ["I live in Graz."]


def test_a_sentence_too_long_to_be_read_is_not_cut() -> None:
    listed = "I like tea, and I like jam, " * (LONGEST_SENTENCE // 20)
    (whole,) = sentences(prepare(listed))
    assert len(whole.clauses) == 1
    assert draw(listed, AT) == []
