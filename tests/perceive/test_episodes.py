from datetime import UTC, datetime, timedelta

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
    assert episodes.boundaries(talk(*topics), minutes(*[1.0] * 21)) == [0, 8, 15]


def test_a_long_silence_always_does() -> None:
    gaps = [1.0] * 5 + [31.0] + [1.0] * 4
    assert 5 in episodes.boundaries(talk(*[0] * 10), minutes(*gaps))


def test_one_topic_without_silence_is_cut_only_by_length() -> None:
    vectors = np.tile(talk(0), (60, 1))
    assert episodes.boundaries(vectors, minutes(*[1.0] * 60)) == [0, 24, 48]


def test_nothing_said_has_no_episodes() -> None:
    assert episodes.boundaries(np.zeros((0, 4), np.float32), []) == []
    assert episodes.boundaries(talk(0), minutes(0.0)) == [0]


@given(
    topics=st.lists(st.integers(0, 7), min_size=1, max_size=60),
    gaps=st.lists(st.sampled_from([1.0, 5.0, 45.0]), min_size=60, max_size=60),
)
def test_boundaries_ascend_and_silences_stay(topics: list[int], gaps: list[float]) -> None:
    count = len(topics)
    found = episodes.boundaries(talk(*topics), minutes(*gaps[:count]))
    assert found[0] == 0
    assert found == sorted(set(found))
    assert {turn for turn in range(1, count) if gaps[turn] > 30} <= set(found)
    lengths = np.diff([*found, count])
    assert lengths.max() <= episodes.MOST + 2 * episodes.REACH
