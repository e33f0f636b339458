"""A wrong name replaces a right one: what follows "I'm" is a name only beyond mistake."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.remember import draw
from scrubjay.remember.given_names import GIVEN_NAMES
from scrubjay.remember.keeping import ACCEPTED_FROM

AT = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
STATES = """done sorry tired hungry starving fine back home 33 forty dead off late here
    ready ok lost sick broke free out in up bored livid gutted fuming skint shook
    sure not your his sad mad glad virgo catholic monday yours nobody batman it you
    done-for busy asleep alright vegan gay stuck hot cold wet pregnant married
    single early next first second last over through with about between worried
    delighted hilarious joyful hopeless british welsh ill dizzy numb speechless
    awake alive blessed devastated obsessed exhausted confused dying crying leaving
    coming going hangry serene feminist overseas boomer londoner workaholic
    epileptic""".split()  # noqa: SIM905 - a text of words is easier to read
CASES = (str.lower, str.upper, str.title, str.capitalize)


def names(text: str) -> set[str]:
    """Return what would be believed to be the person's name."""
    return {
        each.triple.object
        for each in draw(text, AT)
        if each.triple.predicate in ("name", "nickname") and each.confidence >= ACCEPTED_FROM
    }


@given(
    lead=st.sampled_from(["", "Hi, ", "Hello! ", "No, ", "so ", "Mum, "]),
    me=st.sampled_from(["I'm ", "I am ", "im ", "Im ", "I'M ", "I AM ", "we're ", "I\u2019m "]),
    word=st.sampled_from(STATES),
    case=st.sampled_from(CASES),
    more=st.sampled_from(["", ".", "!!", ", 33", " and tired", ", sorry", " today", " \U0001f480"]),
)
def test_a_state_is_never_a_name(lead: str, me: str, word: str, case: object, more: str) -> None:
    assert callable(case)
    assert names(f"{lead}{me}{case(word)}{more}") == set()


@given(
    me=st.sampled_from(["I'm", "I am", "im", "I'M"]),
    word=st.text("abcdefghiklmnoprstuvwyzABCDEIMNORST'", min_size=1, max_size=9),
    more=st.sampled_from(["", ".", "!", " and I like tea"]),
)
def test_a_word_is_believed_to_be_a_name_only_where_it_is_known(
    me: str, word: str, more: str
) -> None:
    assert all(each.casefold() in GIVEN_NAMES for each in names(f"{me} {word}{more}"))


@given(
    name=st.sampled_from(sorted(GIVEN_NAMES - {"leo", "christian", "said", "jun"})).map(str.title),
    lead=st.sampled_from(["", "Hi, ", "hello, "]),
    more=st.sampled_from(["", ".", ", nice to meet you", " and I like tea", ", 33"]),
)
def test_a_known_name_is_believed(name: str, lead: str, more: str) -> None:
    assert names(f"{lead}I'm {name}{more}") == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hi, I'm Odalys.", "Odalys"),
        ("I'm Zbigniew, 61, from Cork", "Zbigniew"),
        ("I'm Ottilie Krahn.", "Ottilie Krahn"),
        ("My name is Will.", "Will"),
        ("my name is priyanka", "Priyanka"),
        ("My Name Is Anna And I Live In Graz", "Anna"),
        ("dave, 52, retired", "Dave"),
    ],
)
def test_an_introduction_is_believed(text: str, name: str) -> None:
    assert names(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "hi i'm christian",
        "I'm Christian.",
        "I'm Leo",
        "Covid 19.",
        "Chapter 12, and then sleep",
        "my name is taken",
        "Windows 11, finally",
    ],
)
def test_what_only_looks_like_an_introduction_is_not(text: str) -> None:
    assert names(text) == set()


def test_an_unknown_name_without_an_introduction_is_proposed() -> None:
    (drawn,) = draw("I'm Zbigniew.", AT)
    assert drawn.triple.object == "Zbigniew"
    assert drawn.confidence < ACCEPTED_FROM


@pytest.mark.parametrize(
    "text",
    [
        "My Partner Wants A Dog",
        "Tell my wife",
        "my partner Marrying again",
        "Sorry, my wife is ill",
    ],
)
def test_a_word_beside_a_relative_is_not_their_name(text: str) -> None:
    assert not [each for each in draw(text, AT) if each.triple.predicate == "related-to"]


def test_a_relative_may_be_named_like_a_month() -> None:
    found = {each.triple.object for each in draw("my sister June is a nurse", AT)}
    assert "June" in found


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("I'm forty-one.", "41"),
        ("I am seventy-four years of age", "74"),
        ("I turned nineteen in May", "19"),
        ("i'm 33 years old", "33"),
    ],
)
def test_an_age_is_kept_in_figures(text: str, age: str) -> None:
    (drawn,) = draw(text, AT)
    assert (drawn.triple.predicate, drawn.triple.object) == ("age", age)


@pytest.mark.parametrize("text", ["We're two.", "I'm fifty percent done", "I'm ten minutes away"])
def test_a_number_of_something_else_is_no_age(text: str) -> None:
    assert draw(text, AT) == []
