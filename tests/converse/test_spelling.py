"""One slip in a word that the person wrote before does not blind memory."""

from __future__ import annotations

import pytest

from scrubjay.converse.spelling import as_told, is_slip

LINES = [
    "The wedding is on 12 June.",
    "Marta paid the florist.",
    "Two coaches sat on two couches.",
]
EVERYDAY = {"when", "where", "there", "price", "about"}


def put(question: str) -> str:
    return as_told(question, lambda word: word in EVERYDAY, lambda: LINES)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("When is the weding?", "When is the wedding?"),
        ("When is the weddnig?", "When is the wedding?"),
        ("When is the weddding?", "When is the wedding?"),
        ("What did the floryst cost?", "What did the florist cost?"),
    ],
)
def test_a_word_of_memory_is_known_again(asked: str, meant: str) -> None:
    assert put(asked) == meant


@pytest.mark.parametrize(
    "asked",
    [
        "When is the wedding?",
        "Where are the weddings?",
        "Who is marte?",
        "Who is Wedging?",
        "Where are the coches?",
        "What about the price?",
        "Is there a bedding?",
    ],
)
def test_names_doubtful_words_and_what_is_known_stay(asked: str) -> None:
    assert put(asked) == asked


def test_memory_is_read_only_where_a_word_is_unknown() -> None:
    def unread() -> list[str]:
        raise AssertionError

    assert as_told("When is the price there?", EVERYDAY.__contains__, unread)


@pytest.mark.parametrize(
    ("typed", "meant", "slip"),
    [
        ("weding", "wedding", True),
        ("passprot", "passport", True),
        ("pasport", "passport", True),
        ("passports", "passport", False),
        ("wedding", "bedding", False),
        ("cellar", "seller", False),
        ("garden", "garden", False),
        ("weeing", "wedding", False),
    ],
)
def test_one_slip_and_no_more(typed: str, meant: str, slip: bool) -> None:
    assert is_slip(typed, meant) is slip
