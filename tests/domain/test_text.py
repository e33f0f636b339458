from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.text import normalised, sentences


def test_case_spacing_quotes_and_the_final_stop_do_not_matter() -> None:
    assert normalised("I  don’t\nlike Kale.") == normalised("i don't like kale")


def test_words_matter() -> None:
    assert normalised("I like kale") != normalised("I liked kale")


def test_an_invisible_character_does_not_make_another_text() -> None:
    assert normalised("fare\u200bwell") == normalised("farewell")


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("New vet is a Dr. Okafor. He is nice.", ["New vet is a Dr. Okafor.", "He is nice."]),
        ("I take vitamin D. It helps.", ["I take vitamin D.", "It helps."]),
        ("So do I. We left.", ["So do I.", "We left."]),
        ("John D. Smith came; Mrs. Hale too", ["John D. Smith came;", "Mrs. Hale too"]),
        ("It is No. 5 there. No. I said so.", ["It is No. 5 there.", "No.", "I said so."]),
        ("Ask the Dr.\nThen rest.", ["Ask the Dr.", "Then rest."]),
        ("  ", []),
    ],
)
def test_a_short_form_ends_no_sentence(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts
