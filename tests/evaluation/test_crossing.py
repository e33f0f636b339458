from dataclasses import replace

from evaluation.conversations import TRAP, Conversation, Question
from evaluation.crossing import exchanged
from evaluation.train_recall import UNTRAINED
from fakes.library import NOW
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, Origin, Source


def line(number: int, speaker: str, text: str) -> Memory:
    return Memory(
        id=MemoryId(f"D1:{number}"),
        kind=MemoryKind.EPISODE,
        text=text,
        at=NOW,
        created_at=NOW,
        source=Source(origin=Origin.IMPORT, ref=f"D1:{number}", session="one", words=text),
        speaker=speaker,
        sequence=number,
    )


def question(text: str, category: int, *lines: str) -> Question:
    return Question(text=text, category=category, evidence=frozenset(lines))


TALK = Conversation(
    name="garden",
    memories=(line(1, "Ana", "I planted roses."), line(2, "Bruno", "I sowed carrots.")),
    questions=(
        question("What did Ana plant?", 4, "D1:1"),
        question("What did Ana sow?", TRAP, "D1:2"),
        question("What grew in the garden?", 4, "D1:1"),
    ),
    statements=(question("Bruno sowed carrots.", 0, "D1:2"),),
)


def test_with_the_names_exchanged_the_deed_is_the_other_ones() -> None:
    found = exchanged(TALK, 0, None, UNTRAINED)
    assert [(each.ranked.asked.own_words, each.told) for each in found] == [
        ("What did I plant?", False),
        ("What did I sow?", True),
        ("Did anyone ever mention that I sowed carrots?", True),
        ("Did anyone ever mention that I sowed carrots?", False),
    ]
    speakers = [each.ranked.asked.speakers for each in found]
    assert speakers[0] == speakers[1] == speakers[2] != speakers[3]


def test_a_question_that_names_neither_is_not_asked_again() -> None:
    nobody = replace(TALK, questions=TALK.questions[2:], statements=())
    assert exchanged(nobody, 0, None, UNTRAINED) == []
