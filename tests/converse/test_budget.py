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


def test_the_beginning_moves_by_blocks_and_not_at_every_turn() -> None:
    firsts = []
    for length in range(400, 700, 2):
        shown, spent = budget.turns(chat(length), 800, words)
        assert spent <= 800
        assert shown[0][0] == "user"
        firsts.append(shown[0][1])
    assert len(set(firsts)) <= len(firsts) // 10


def test_a_short_chat_is_shown_whole() -> None:
    shown, _spent = budget.turns(chat(6), 800, words)
    assert [text for _role, text in shown] == [f"turn {turn} of talk" for turn in range(6)]


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
