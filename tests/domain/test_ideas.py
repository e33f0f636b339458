"""Words of one idea are known as such, and only in the direction in which they answer."""

from __future__ import annotations

import pytest

from scrubjay.domain.ideas import told_by


@pytest.mark.parametrize(
    ("told", "asked"),
    [("plumber", "job"), ("volvo", "car"), ("judo", "sport"), ("guitar", "instrument")],
)
def test_a_word_that_tells_an_idea_answers_who_asks_for_it(told: str, asked: str) -> None:
    assert asked in told_by()[told]
    assert told not in told_by().get(asked, frozenset())


def test_words_by_which_an_idea_is_asked_for_stand_for_one_another() -> None:
    assert "salary" in told_by()["wages"]
    assert "wages" in told_by()["salary"]
    assert "salary" not in told_by()["salary"]
