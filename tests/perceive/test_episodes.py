from datetime import UTC, datetime, timedelta
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.perceive import episodes

BEGAN = datetime(2024, 1, 1, tzinfo=UTC)


def talk(*topics: int, seed: int = 0) -> np.ndarray:
    """Turns near one direction per topic."""
    chance = np.random.default_rng(seed)
    centres = np.eye(8, 32)
    raw = np.array([centres[topic] for topic in topics]) + 0.1 * chance.normal(
        size=(len(topics), 32)
    )
    return np.asarray(raw / np.linalg.norm(raw, axis=1, keepdims=True), dtype=np.float32)


def minutes(*gaps: float) -> list[datetime]:
    return [BEGAN + timedelta(minutes=sum(gaps[: number + 1])) for number in range(len(gaps))]


def test_a_change_of_topic_begins_an_episode() -> None:
    topics = [0] * 8 + [1] * 7 + [2] * 6
    assert episodes.boundaries(minutes(*[1.0] * 21), talk(*topics)) == [0, 8, 15]


def test_a_long_silence_always_does() -> None:
    gaps = [1.0] * 5 + [31.0] + [1.0] * 4
    assert 5 in episodes.boundaries(minutes(*gaps), talk(*[0] * 10))


def test_one_topic_without_silence_is_cut_only_by_length() -> None:
    vectors = np.tile(talk(0), (60, 1))
    assert episodes.boundaries(minutes(*[1.0] * 60), vectors) == [0, 24, 48]


def test_nothing_said_has_no_episodes() -> None:
    assert episodes.boundaries([], np.zeros((0, 4), np.float32)) == []
    assert episodes.boundaries([], None) == []
    assert episodes.boundaries(minutes(0.0), talk(0)) == [0]


def test_without_vectors_silence_and_length_cut_alone() -> None:
    gaps = [1.0] * 10 + [31.0] + [1.0] * 29
    assert episodes.boundaries(minutes(*gaps)) == [0, 10, 34]


def test_no_line_is_left_over_behind_a_full_episode() -> None:
    assert episodes.boundaries(minutes(*[1.0] * (episodes.MOST + 1))) == [0, episodes.MOST - 1]


def test_a_beginning_moves_to_where_the_lines_part_best() -> None:
    # One line of the new topic, one of the old again, then the new one: a false start.
    vectors = np.eye(2, 8, dtype=np.float32)[[0] * 8 + [1, 0] + [1] * 4]
    assert list(episodes._cut(0, 14, episodes.surprises(vectors))) == [8]
    assert episodes.boundaries(minutes(*[1.0] * 14), vectors) == [0, 10]


def test_a_line_without_a_vector_does_not_stop_the_others() -> None:
    vectors = talk(*[0] * 8, *[1] * 8)
    vectors[3] = 0.0
    assert 8 in episodes.boundaries(minutes(*[1.0] * 16), vectors)


@given(
    topics=st.lists(st.integers(0, 7), min_size=1, max_size=80),
    gaps=st.lists(st.sampled_from([1.0, 5.0, 45.0]), min_size=80, max_size=80),
    known=st.booleans(),
)
def test_episodes_cover_all_lines_in_order_and_keep_their_size(
    topics: list[int], gaps: list[float], known: bool
) -> None:
    count = len(topics)
    found = episodes.boundaries(minutes(*gaps[:count]), talk(*topics) if known else None)
    assert found[0] == 0
    assert found == sorted(set(found))
    silences = {line for line in range(1, count) if gaps[line] > 30}
    assert silences <= set(found)
    for start, end in pairwise([*found, count]):
        alone = {start, end} <= silences | {0, count}
        assert end - start <= episodes.MOST
        assert end - start >= episodes.FEWEST or alone


def test_where_all_lines_are_alike_a_small_change_surprises_nobody() -> None:
    chance = np.random.default_rng(5)
    near = np.ones(32) + 0.02 * chance.normal(size=(20, 32))
    vectors = np.asarray(near / np.linalg.norm(near, axis=1, keepdims=True), dtype=np.float32)
    assert episodes.boundaries(minutes(*[1.0] * 20), vectors) == [0]
