import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.recall.meanings import Meanings

DIMENSION = 96


def unit(seed: int, count: int, dimension: int = DIMENSION) -> np.ndarray:
    raw = np.random.default_rng(seed).standard_normal((count, dimension)).astype(np.float32)
    return np.asarray(raw / np.linalg.norm(raw, axis=1, keepdims=True))


@given(st.integers(0, 1000))
def test_a_byte_a_number_keeps_cosines_to_a_hundredth(seed: int) -> None:
    vectors = unit(seed, 12)
    held = Meanings(DIMENSION)
    held.put(range(12), [0] * 12, vectors)
    kept = held.take(np.arange(12))
    assert np.abs(kept @ vectors.T - vectors @ vectors.T).max() < 0.01


def test_what_is_not_held_has_no_cosine() -> None:
    held = Meanings(DIMENSION)
    held.put([3], [0], unit(1, 1))
    assert not held.take(np.array([-1, 0, 3, 99]))[[0, 1, 3]].any()
    assert held.holds(np.array([0, 3, 99])).tolist() == [False, True, False]


def test_sessions_forget_what_is_dropped_and_replaced() -> None:
    one, two = unit(2, 2)
    held = Meanings(DIMENSION)
    held.put([0, 1], [0, 0], np.stack([one, two]))
    held.drop(1, 0)
    held.put([0], [0], one[None, :])
    assert held.held == 1
    cosines = held.session_cosines(one, np.array([0, 7], np.int32))
    assert abs(cosines[0] - 1.0) < 0.01
    assert cosines[1] == 0.0


def test_signs_find_the_nearest_among_the_allowed() -> None:
    vectors = unit(3, 400)
    held = Meanings(DIMENSION)
    held.put(range(400), [0] * 400, vectors)
    cue = vectors[17] + 0.2 * unit(4, 1)[0]
    everyone = np.ones(400, np.bool_)
    found = held.nearest(cue, 40, everyone)
    assert 17 in found
    assert 40 <= len(found) <= 80
    everyone[17] = False
    assert 17 not in held.nearest(cue, 40, everyone)


@given(st.integers(0, 1000), st.integers(1, 60), st.sampled_from([40, 700, 20_000]))
def test_signs_find_what_comparing_every_row_finds(seed: int, count: int, size: int) -> None:
    chance = np.random.default_rng(seed)
    few = unit(seed, 40, 70)
    vectors = few[np.sort(chance.integers(0, 40, size))]  # alike ones lie together
    held = Meanings(70)
    held.put(range(size), [0] * size, vectors)
    for row in range(0, size, 9):
        held.drop(row, 0)
    allowed = chance.random(size) < chance.choice([0.001, 0.9])
    cue = unit(seed + 1, 1, 70)[0]
    apart = ((vectors > 0) != (cue > 0)).sum(axis=1)
    apart[(np.arange(size) % 9 == 0) | ~allowed] = 1000
    limit = min(np.sort(apart)[min(count, size) - 1], 70)
    plain = np.flatnonzero(apart <= limit)[: 2 * count]
    assert held.nearest(cue, count, allowed).tolist() == plain.tolist()


def test_signs_of_nothing_find_nothing() -> None:
    held = Meanings(DIMENSION)
    assert len(held.nearest(unit(1, 1)[0], 5, np.ones(3, np.bool_))) == 0


def test_a_dimension_that_fills_no_word_is_padded() -> None:
    vectors = unit(5, 30, 70)
    held = Meanings(70)
    held.put(range(30), [0] * 30, vectors)
    assert 4 in held.nearest(vectors[4], 3, np.ones(30, np.bool_))
