from __future__ import annotations

import pytest

from scrubjay.domain.title import TITLE_LENGTH, title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("", ""),
        ("  Where do\nI live? ", "Where do I live?"),
        ("x" * TITLE_LENGTH, "x" * TITLE_LENGTH),
        ("x" * 60, "x" * (TITLE_LENGTH - 1) + "…"),
        (
            "Hello, I am new here, I live in Graz and I have two brothers",
            "Hello, I am new here, I live in Graz and I have…",
        ),
        (
            "one two three four five six seven eight nine, ten eleven",
            "one two three four five six seven eight nine…",
        ),
    ],
)
def test_a_title_ends_with_a_whole_word_and_says_that_it_is_shortened(
    text: str, title: str
) -> None:
    assert title_of(text) == title
    assert len(title) <= TITLE_LENGTH
    assert " ".join(text.split()).startswith(title.rstrip("…"))
