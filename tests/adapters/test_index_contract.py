"""What every index promises, whichever it is: exact search is the oracle of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrubjay.adapters.chroma_index import ChromaIndex
from scrubjay.adapters.exact_index import ExactIndex
from scrubjay.adapters.index_keeper import IndexKeeper
from scrubjay.domain.memory import MemoryId

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from scrubjay.ports.vectors import VectorIndex

DIMENSION: Final = 16


def unit(rows: int, seed: int = 1, dimension: int = DIMENSION) -> NDArray[np.float32]:
    vectors = np.random.default_rng(seed).standard_normal((rows, dimension)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def names(count: int, prefix: str = "m") -> list[MemoryId]:
    return [MemoryId(f"{prefix}{number:05}") for number in range(count)]


def by_hand(
    ids: Sequence[MemoryId], vectors: NDArray[np.float32], cue: NDArray[np.float32], k: int
) -> list[MemoryId]:
    order = np.argsort(-(vectors @ cue), kind="stable")[:k]
    return [ids[place] for place in order]


def kept_warm(folder: Path) -> IndexKeeper:
    keeper = IndexKeeper(folder, chroma_from=1)
    keeper.add(names(1, "first"), unit(1, 99))
    for _ in keeper.warm():
        pass
    assert keeper.state == "searched with Chroma"
    keeper.remove(names(1, "first"))
    for _ in keeper.warm():
        pass
    return keeper


@pytest.fixture(params=["exact", "chroma", "keeper", "warm keeper"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[VectorIndex]:
    makers: dict[str, Callable[[], VectorIndex]] = {
        "exact": lambda: ExactIndex(DIMENSION),
        "chroma": lambda: ChromaIndex(tmp_path / "chroma"),
        "keeper": lambda: IndexKeeper(tmp_path),
        "warm keeper": lambda: kept_warm(tmp_path),
    }
    index = makers[request.param]()
    yield index
    index.close()


def test_the_nearest_come_best_first_with_their_cosines(index: VectorIndex) -> None:
    ids, vectors, cue = names(200), unit(200), unit(1, 2)[0]
    index.add(ids, vectors)
    found = index.search(cue, 10)
    assert [each for each, _ in found] == by_hand(ids, vectors, cue, 10)
    assert [score for _, score in found] == pytest.approx(
        sorted((vectors @ cue).tolist(), reverse=True)[:10], abs=1e-5
    )


def test_an_empty_index_finds_nothing(index: VectorIndex) -> None:
    assert index.search(unit(1)[0], 5) == []
    assert index.ids() == frozenset()
    index.remove([MemoryId("nobody")])


def test_asking_for_more_than_there_is_gives_what_there_is(index: VectorIndex) -> None:
    index.add(names(3), unit(3))
    assert len(index.search(unit(1, 2)[0], 10)) == 3
    assert index.search(unit(1, 2)[0], 0) == []


def test_only_these(index: VectorIndex) -> None:
    ids, vectors, cue = names(100), unit(100), unit(1, 2)[0]
    index.add(ids, vectors)
    few, most = ids[::20], ids[:80]
    assert {each for each, _ in index.search(cue, 50, few)} == set(few)
    assert [each for each, _ in index.search(cue, 7, most)] == by_hand(most, vectors[:80], cue, 7)
    assert index.search(cue, 5, [MemoryId("nobody")]) == []
    assert index.search(cue, 5, []) == []


def test_a_second_vector_replaces_the_first(index: VectorIndex) -> None:
    ids, vectors = names(10), unit(10)
    index.add(ids, vectors)
    index.add(ids[:1], -vectors[:1])
    best, score = index.search(-vectors[0], 1)[0]
    assert best == ids[0]
    assert score == pytest.approx(1.0, abs=1e-5)
    assert len(index.ids()) == 10


def test_of_an_id_given_twice_the_last_vector_counts(index: VectorIndex) -> None:
    vectors = unit(2)
    index.add([MemoryId("a"), MemoryId("a")], vectors)
    assert index.ids() == {"a"}
    assert index.search(vectors[1], 1)[0][1] == pytest.approx(1.0, abs=1e-5)


def test_what_was_removed_is_not_found(index: VectorIndex) -> None:
    ids, vectors = names(50), unit(50)
    index.add(ids, vectors)
    index.remove([*ids[:25], MemoryId("nobody")])
    assert index.ids() == frozenset(ids[25:])
    found = [each for each, _ in index.search(vectors[0], 50)]
    assert sorted(found) == ids[25:]


def test_vectors_and_ids_must_be_as_many(index: VectorIndex) -> None:
    with pytest.raises(ValueError, match="vectors"):
        index.add(names(3), unit(2))


Deed = tuple[str, list[int]]
DEEDS = st.lists(
    st.tuples(st.sampled_from(["add", "remove"]), st.lists(st.integers(0, 30), max_size=8)),
    max_size=12,
)


@given(deeds=DEEDS, seed=st.integers(0, 2**32 - 1))
def test_exact_search_is_a_dictionary_with_a_scan(deeds: list[Deed], seed: int) -> None:
    index = ExactIndex(DIMENSION)
    held: dict[MemoryId, NDArray[np.float32]] = {}
    for turn, (deed, numbers) in enumerate(deeds):
        ids = [MemoryId(f"m{number}") for number in numbers]
        if deed == "add":
            vectors = (
                unit(len(ids), (seed + turn) % 2**32)
                if ids
                else np.empty((0, DIMENSION), np.float32)
            )
            index.add(ids, vectors)
            held.update(zip(ids, vectors, strict=True))
        else:
            index.remove(ids)
            for each in ids:
                held.pop(each, None)
    cue = unit(1, seed)[0]
    expected = sorted(
        ((each, float(vector @ cue)) for each, vector in held.items()),
        key=lambda pair: (-pair[1], pair[0]),
    )
    found = index.search(cue, 5)
    assert [each for each, _ in found] == [each for each, _ in expected[:5]]
    assert index.ids() == held.keys()


@pytest.mark.parametrize("kind", ["clusters", "noise"])
def test_the_sieve_loses_nothing(kind: str) -> None:
    chance = np.random.default_rng(7)
    vectors = chance.standard_normal((20_000, 384), dtype=np.float32)
    if kind == "clusters":
        vectors = 0.5 * vectors + 2.0 * vectors[chance.integers(0, 200, len(vectors))]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    ids = names(len(vectors))
    index = ExactIndex(384)
    index.add(ids, vectors)
    assert len(list(index.prepare())) > 1
    for cue in vectors[::1000] * 0.8 + 0.2 * unit(20, 3, 384):
        scores = vectors @ cue
        expected = set(np.argsort(-scores)[:10])
        assert {int(each[1:]) for each, _ in index.search(cue, 10)} == expected


def test_changes_in_the_midst_of_preparing_are_not_overlooked() -> None:
    vectors = unit(9000)
    index = ExactIndex(DIMENSION)
    index.add(names(9000), vectors)
    steps = index.prepare()
    next(steps)
    index.add(names(1, "new"), -vectors[:1])
    assert list(steps) == []
    for _ in range(20):  # often enough to prepare it after all
        assert index.search(-vectors[0], 1)[0][0] == "new00000"


@given(removed=st.sets(st.integers(0, 8999), max_size=30), seed=st.integers(0, 1000))
@settings(max_examples=10)
def test_the_sieve_follows_changes(removed: set[int], seed: int) -> None:
    vectors = unit(9000, seed)
    ids = names(9000)
    index = ExactIndex(DIMENSION)
    index.add(ids[:8500], vectors[:8500])
    list(index.prepare())
    assert list(index.prepare()) == []
    index.add(ids[8500:], vectors[8500:])
    index.remove([ids[number] for number in removed])
    live = [number for number in range(9000) if number not in removed]
    cue = vectors[live[seed]]
    best = np.argsort(-(vectors[live] @ cue), kind="stable")[:5]
    assert {each for each, _ in index.search(cue, 5)} == {ids[live[place]] for place in best}
