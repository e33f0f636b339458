"""Parts of questions become statements in the first person."""

from __future__ import annotations

import pytest

from scrubjay.recall.reckoning.phrasing import past, told


@pytest.mark.parametrize(
    ("words", "auxiliary", "statement"),
    [
        ("I buy the bike", "did", "I bought the bike"),
        ("I finally hand in my thesis", "did", "I finally handed in my thesis"),
        ("we get engaged", "did", "we got engaged"),
        ("Tom get married", "did", "Tom got married"),
        ("my laptop die", "did", "my laptop died"),
        ("the old car break down", "did", "the old car broke down"),
        ("the trip to Rome take place", "did", "the trip to Rome"),
        ("the wedding", "was", "the wedding"),
        ("I in Rome", "was", "I was in Rome"),
        ("I been to Rome", "have", "I have been to Rome"),
        ("I bought the bike", "", "I bought the bike"),
        ("when I bought the bike", "", "I bought the bike"),
    ],
)
def test_a_part_is_told(words: str, auxiliary: str, statement: str) -> None:
    assert told(words, auxiliary) == statement


@pytest.mark.parametrize(
    ("verb", "was"),
    [
        ("go", "went"), ("put", "put"), ("try", "tried"), ("play", "played"), ("plan", "planned"),
        ("bake", "baked"), ("got", "got"), ("visited", "visited"), ("open", "opened"),
        ("read", "read"), ("have", "had"), ("win", "won"), ("paint", "painted"),
    ],
)  # fmt: skip
def test_the_past_of_a_verb(verb: str, was: str) -> None:
    assert past(verb) == was
