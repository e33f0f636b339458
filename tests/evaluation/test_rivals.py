"""The formulas of the rivals, by hand-made examples: poe eval."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from evaluation.rivals.emotional import Strategy, apart, marks, ordered
from evaluation.rivals.fusion import Fusion, squashed
from evaluation.rivals.memory_bank import Curve, MemoryBank, sentences, survival
from evaluation.rivals.notes import Notes, written
from evaluation.rivals.plain import Bm25, Chroma
from evaluation.rivals.thoughts import Thoughts, bucket
from evaluation.rivals.world import Asked, Lines, stems
from scrubjay.domain.affect import Affect
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, Origin, Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.rivals.world import Table

AT = datetime(2025, 1, 1, tzinfo=UTC)
WORDS = ("kite", "river", "bread", "piano", "tram", "lemon", "ladder", "fox")


def embed(texts: Sequence[str]) -> Table:
    """One axis a word of the list: texts are near when they share some."""
    rows = np.array([[word in text.casefold() for word in WORDS] for text in texts], np.float32)
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1.0))


def lines(*texts: str) -> Lines:
    memories = tuple(
        Memory(
            id=MemoryId(str(number)),
            kind=MemoryKind.EPISODE,
            text=text,
            at=AT,
            created_at=AT,
            source=Source(origin=Origin.IMPORT, ref=str(number), session="s"),
            speaker="Ana",
        )
        for number, text in enumerate(texts)
    )
    said = tuple(f"Ana: {text}" for text in texts)
    now = AT + timedelta(days=5)
    return Lines(memories=memories, texts=said, vectors=embed(said), now=now, embed=embed)


def asked(text: str) -> Asked:
    return Asked(text=text, vector=embed([text])[0])


def chance() -> np.random.Generator:
    return np.random.default_rng(3)


def test_bm25_is_the_formula() -> None:
    found = Bm25(["red kite", "blue kite kite", "bread"]).scores(["kite"])
    idf = math.log(1 + (3 - 2 + 0.5) / (2 + 0.5))
    mean = (2 + 3 + 1) / 3
    assert found[0] == pytest.approx(idf * 1 * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 2 / mean)))
    assert found[1] == pytest.approx(idf * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / mean)))
    assert found[2] == 0.0


def test_stems_bring_the_forms_of_a_word_together() -> None:
    assert stems("The kites were flying") == stems("a kite flies, flying")[:2]
    assert Bm25(["two kites", "bread"], stems).search(asked("the kite"), 1) == [0]


def test_chroma_gives_the_nearest_first() -> None:
    world = lines("a kite", "bread and lemon", "a piano", "bread")
    assert Chroma(world.vectors).search(asked("bread"), 2) == [3, 1]


def test_memory_bank_meant_to_divide_by_strength_and_multiplies() -> None:
    assert survival(1.0, 5.0, Curve.MEANT) == pytest.approx(math.exp(-0.2))
    assert survival(1.0, 5.0, Curve.SHIPPED) == pytest.approx(math.exp(-1.0))
    assert survival(9.0, 2.0, Curve.MEANT) > survival(9.0, 1.0, Curve.MEANT)
    assert survival(9.0, 2.0, Curve.SHIPPED) < survival(9.0, 1.0, Curve.SHIPPED)
    assert survival(900.0, 1.0, Curve.NONE) == 1.0


def test_memory_bank_widens_a_hit_within_its_exchange_only() -> None:
    world = lines("A kite. It flew.", "Over the river.", "A tram came.", "Then the lemon.")
    bank = MemoryBank(world, Curve.NONE, chance(), pieces=1)
    assert bank.search(asked("kite"), 5) == [0, 1]
    assert bank.search(asked("lemon"), 5) == [3, 2]


def test_memory_bank_widens_no_farther_than_its_characters() -> None:
    world = lines("A kite.", "word " * 60)
    assert MemoryBank(world, Curve.NONE, chance(), pieces=1).search(asked("kite"), 5) == [0]


def test_what_memory_bank_forgot_is_not_found() -> None:
    world = lines(*(f"kite {number}." for number in range(400)))
    kept = MemoryBank(world, Curve.SHIPPED, chance(), pieces=400).search(asked("kite"), 400)
    assert len(kept) / 400 == pytest.approx(math.exp(-1.0), abs=0.08)


def test_sentences_keep_every_word() -> None:
    assert sentences("One. Two! Three") == ["One.", "Two!", "Three"]
    assert sentences("...") == ["..."]


def test_feelings_are_marked_from_one_to_ten() -> None:
    found = marks([Affect(), Affect(joy=1.0, fear=0.5)])
    assert found[0].tolist() == [1.0] * 8
    assert found[1].tolist() == [10.0, 1.0, 5.0, 1.0, 1.0, 1.0, 1.0, 1.0]
    assert apart(found[1], found)[1] == pytest.approx(0.0)


@pytest.mark.parametrize(
    ("strategy", "expected"),
    [
        (Strategy.C_A, [1, 0]),
        (Strategy.C_M, [3, 0]),
        (Strategy.S_S, [2, 1]),
        (Strategy.S_E, [1, 2]),
    ],
)
def test_the_strategies_of_emotional_rag(strategy: Strategy, expected: list[int]) -> None:
    by_meaning = np.array([0.1, 0.3, 0.45, 1.0, 0.5, 0.35])
    by_feeling = np.array([0.65, 0.4, 0.32, 0.0, 0.6, 0.7])
    assert ordered(strategy, by_meaning, by_feeling, 2) == expected


def test_a_thought_and_its_opposite_lie_in_opposite_buckets() -> None:
    turned = chance().normal(size=(8, 4))
    vectors = chance().normal(size=(50, 8))
    one, other = bucket(vectors, turned), bucket(-vectors, turned)
    assert np.all((one - other) % 8 == 4)


def test_only_the_own_bucket_is_searched() -> None:
    world = lines(*(f"{word} and {other}" for word in WORDS for other in WORDS if word != other))
    thoughts = Thoughts(world, 4, chance())
    question = asked("kite")
    found = thoughts.search(question, 99)
    own = bucket(question.vector, thoughts._turned)
    assert 0 < len(found) < len(world.texts)
    assert {int(thoughts._buckets[line]) for line in found} == {int(own)}


def test_a_note_holds_its_words_its_names_and_what_went_before() -> None:
    note = written(lines("The kite flew.", "Bruno baked bread."))[1]
    assert note.startswith("Ana: Bruno baked bread.")
    assert "tags: bruno" in note
    assert "keywords: baked, bread, bruno" in note
    assert note.endswith("after: The kite flew.")


def test_a_note_is_found_by_what_went_before() -> None:
    notes = Notes(lines("The kite flew.", "It broke.", "More bread."), by_keywords=True)
    assert notes.search(asked("What about the kite?"), 2) == [0, 1]


@pytest.mark.parametrize(
    ("words", "middle"), [(1, 5), (3, 5), (4, 7), (6, 7), (9, 9), (15, 10), (16, 12), (40, 12)]
)
def test_words_are_squashed_by_the_length_of_the_question(words: int, middle: float) -> None:
    found = squashed(np.array([middle - 1.0, middle, middle + 1.0]), words)
    assert found[1] == pytest.approx(0.5)
    assert found[0] + found[2] == pytest.approx(1.0)


def test_fusion_lets_words_and_names_move_what_is_equally_near() -> None:
    world = lines("a kite", "a kite of Bruno", "bread")
    assert Fusion(world).search(asked("Which kite did Bruno fly?"), 2) == [1, 0]
