import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.recall.words import stem, terms


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("buy", "bought"),
        ("paint", "paintings"),
        ("go camping", "went camping"),
        ("children", "kids'"),
        ("Zoe", "Zoë’s"),
        ("adopt", "ADOPTED"),
    ],
)
def test_a_question_and_its_answer_share_terms(asked: str, told: str) -> None:
    assert terms(asked) == terms(told)


def test_what_says_nothing_is_left_out_and_numbers_stay() -> None:
    assert terms("When did she do it, on May 3, 2023?") == ["3", "2023"]
    assert terms("I didn't, they've, we'll, isn't") == []


def test_names_with_an_apostrophe_are_one_word() -> None:
    assert len(terms("O'Hara")) == 1


@given(st.text())
def test_terms_are_never_empty_and_do_not_depend_on_case(text: str) -> None:
    found = terms(text)
    assert all(found)
    assert stem("") == ""
    if text.isascii():
        assert found == terms(text.upper())
