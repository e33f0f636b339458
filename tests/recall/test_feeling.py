import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.affect import Affect
from scrubjay.domain.recollection import FeelingStrategy
from scrubjay.recall import feeling

JOY = Affect(joy=1.0, intensity=1.0)
SAD = Affect(sadness=1.0, intensity=1.0)
SCORES = st.lists(st.floats(0.0, 1.0, width=32), min_size=1, max_size=40)


def row(affect: Affect) -> list[float]:
    return [*affect.vector, affect.intensity]


def test_the_same_feeling_is_near_another_far_and_none_between() -> None:
    memories = np.array([row(JOY), row(SAD), row(Affect())], np.float32)
    near, far, neutral = feeling.distances(JOY, memories)
    assert near < 0.1
    assert far > 0.5
    assert neutral == pytest.approx(0.5)


def test_a_neutral_cue_tells_nothing_apart() -> None:
    memories = np.array([row(JOY), row(SAD)], np.float32)
    assert feeling.distances(Affect(), memories) == pytest.approx([0.5, 0.5])


@given(scores=SCORES, strategy=st.sampled_from(FeelingStrategy), seed=st.integers(0, 99))
def test_every_strategy_gives_scores(
    scores: list[float], strategy: FeelingStrategy, seed: int
) -> None:
    given_scores = np.array(scores, np.float32)
    apart = np.random.default_rng(seed).random(len(scores)).astype(np.float32)
    found = feeling.reorder(given_scores, apart, strategy, 3)
    assert found.shape == given_scores.shape
    assert ((found >= 0.0) & (found <= 1.0)).all()


def test_off_changes_nothing() -> None:
    scores = np.array([0.2, 0.9], np.float32)
    assert feeling.reorder(scores, scores, FeelingStrategy.OFF, 1) is scores


def test_s_s_orders_the_shortlist_by_feeling_and_lets_nobody_else_in() -> None:
    scores = np.array([0.9, 0.8, 0.1], np.float32)
    apart = np.array([0.9, 0.1, 0.0], np.float32)
    found = feeling.reorder(scores, apart, FeelingStrategy.S_S, 1)
    assert np.argsort(-found).tolist() == [1, 0, 2]


def test_s_e_orders_those_who_feel_alike_by_meaning() -> None:
    scores = np.array([0.9, 0.8, 0.1], np.float32)
    apart = np.array([0.9, 0.1, 0.0], np.float32)
    found = feeling.reorder(scores, apart, FeelingStrategy.S_E, 1)
    assert np.argsort(-found).tolist() == [1, 2, 0]


def test_meaning_gates_before_feeling_blends() -> None:
    scores = np.array([0.9, 0.89, 0.3, 0.1], np.float32)
    apart = np.array([0.9, 0.1, 0.4, 0.0], np.float32)
    found = feeling.reorder(scores, apart, FeelingStrategy.GATED, 1)
    assert np.argsort(-found).tolist() == [1, 0, 2, 3]


def test_low_moods_are_contrasted_with_comfort_and_good_ones_kept() -> None:
    comfort = feeling.contrasted(SAD)
    assert comfort.sadness == 0.0
    assert comfort.joy == comfort.acceptance == 1.0
    assert feeling.contrasted(JOY) is JOY
