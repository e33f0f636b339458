"""Earlier turns fit, and begin at the same place for as long as they can."""

from __future__ import annotations

from fakes.recollections import NOW
from scrubjay.converse import budget
from scrubjay.domain.conversation import Message, Role


def words(text: str) -> int:
    return len(text.split())


def chat(turns: int) -> list[Message]:
    roles = (Role.PERSON, Role.COMPANION)
    return [
        Message(
            id=f"m{turn}",
            conversation="c",
            role=roles[turn % 2],
            text=f"turn {turn} of talk",
            at=NOW,
        )
        for turn in range(turns)
    ]


def test_the_turns_begin_where_they_did_before_as_long_as_that_fits() -> None:
    beginnings = {f"m{place}" for place in range(0, 1000, 100)}
    firsts = set()
    for length in range(600, 700, 2):
        shown = budget.shown(chat(length), 800, words, beginnings)
        assert shown.tokens <= 800
        assert shown.turns[0][0] == "user"
        firsts.add(shown.first)
    assert firsts <= beginnings
    assert len(firsts) <= 2


def test_without_a_beginning_that_fits_the_latest_turns_are_shown() -> None:
    shown = budget.shown(chat(600), 80, words, {"m0"})
    assert shown.turns[-1][1] == "turn 599 of talk"
    assert 60 <= shown.tokens <= 80


def test_a_short_chat_is_shown_whole() -> None:
    shown = budget.shown(chat(6), 800, words)
    assert [text for _role, text in shown.turns] == [f"turn {turn} of talk" for turn in range(6)]
    assert shown.first == "m0"


def test_a_text_without_spaces_is_cut_too() -> None:
    assert 0 <= len(budget.cut("x" * 5000, 10, len)) <= 10


def test_each_text_is_counted_once() -> None:
    asked: list[str] = []

    def count(text: str) -> int:
        asked.append(text)
        return words(text)

    counter = budget.Counter(count, {})
    assert [counter("a b"), counter("a b"), counter("")] == [2, 2, 0]
    assert asked == ["a b"]
