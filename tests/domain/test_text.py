from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.text import normalised


def test_case_spacing_quotes_and_the_final_stop_do_not_matter() -> None:
    assert normalised("I  don’t\nlike Kale.") == normalised("i don't like kale")


def test_words_matter() -> None:
    assert normalised("I like kale") != normalised("I liked kale")


def test_an_invisible_character_does_not_make_another_text() -> None:
    assert normalised("fare\u200bwell") == normalised("farewell")


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
