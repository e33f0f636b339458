import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.affect import Affect
from scrubjay.domain.recollection import FeelingStrategy
from scrubjay.recall import feeling
from scrubjay.recall.logistic import chance

JOY = Affect(joy=1.0, intensity=1.0)
SAD = Affect(sadness=1.0, intensity=1.0)
LOGITS = st.lists(st.floats(-8.0, 4.0, width=32), min_size=1, max_size=40)
ON = [each for each in FeelingStrategy if each is not FeelingStrategy.OFF]


def row(affect: Affect) -> list[float]:
    return [*affect.vector, affect.intensity]


def ordered(
    logits: list[float], apart: list[float], strategy: FeelingStrategy, k: int = 1
) -> list[int]:
    column = np.array(logits, np.float32)
    scores = feeling.reorder(column, chance(column), np.array(apart, np.float32), strategy, k)
    order: list[int] = np.argsort(-scores, kind="stable").tolist()
    return order


def test_the_same_feeling_is_near_another_far_and_none_between() -> None:
    memories = np.array([row(JOY), row(SAD), row(Affect())], np.float32)
    near, far, neutral = feeling.distances(JOY, memories)
    assert near < 0.1
    assert far > 0.5
    assert near < neutral
    assert abs(neutral - 0.5) < abs(near - 0.5)


def test_what_is_hardly_felt_is_less_near() -> None:
    faint = Affect(joy=1.0, intensity=0.1)
    strong, weak = feeling.distances(JOY, np.array([row(JOY), row(faint)], np.float32))
    assert strong < weak < 0.5


def test_a_cue_without_feeling_tells_nothing_apart() -> None:
    memories = np.array([row(JOY), row(SAD)], np.float32)
    assert feeling.distances(Affect(), memories) == pytest.approx([0.5, 0.5])


@given(logits=LOGITS, strategy=st.sampled_from(ON), seed=st.integers(0, 99))
def test_every_strategy_gives_scores(
    logits: list[float], strategy: FeelingStrategy, seed: int
) -> None:
    column = np.array(logits, np.float32)
    apart = np.random.default_rng(seed).random(len(logits)).astype(np.float32)
    found = feeling.reorder(column, chance(column), apart, strategy, 3)
    assert found.shape == column.shape
    assert ((found >= 0.0) & (found <= 1.0)).all()


@given(logits=LOGITS, price=st.floats(0.0, 1.0), seed=st.integers(0, 99))
def test_the_default_gives_up_no_more_evidence_than_its_price(
    logits: list[float], price: float, seed: int
) -> None:
    """Each exchange is worth it: evidence lost is at most PRICE times the distance gained."""
    column = np.array(logits, np.float32)
    expected = chance(column)
    apart = (price * np.random.default_rng(seed).random(len(logits))).astype(np.float32)
    scores = feeling.reorder(column, expected, apart, FeelingStrategy.GATED, 5)
    chosen = np.argsort(-scores, kind="stable")[:5]
    plain = np.argsort(-column, kind="stable")[:5]
    lost = float(expected[plain].sum() - expected[chosen].sum())
    gained = float(apart[plain].sum() - apart[chosen].sum())
    assert lost <= feeling.PRICE * gained + 1e-5


def test_strategies_differ() -> None:
    logits, apart = [3.0, 2.5, -1.0, -6.0], [1.0, 0.4, 0.2, 0.0]
    assert ordered(logits, apart, FeelingStrategy.C_A) == [1, 2, 0, 3]
    assert ordered(logits, apart, FeelingStrategy.C_M) == [0, 3, 1, 2]
    assert ordered(logits, apart, FeelingStrategy.S_S) == [1, 0, 2, 3]
    assert ordered(logits, apart, FeelingStrategy.S_E) == [2, 3, 1, 0]
    assert ordered(logits, apart, FeelingStrategy.GATED) == [0, 1, 2, 3]


def test_feeling_orders_those_chosen_where_meaning_hardly_does() -> None:
    assert ordered([-5.0, -5.5, 3.0], [0.6, 0.1, 0.9], FeelingStrategy.GATED, 3) == [2, 1, 0]


def test_a_place_that_would_hold_nothing_goes_to_what_feels_near() -> None:
    assert ordered([3.0, -7.0, -7.1], [1.0, 0.9, 0.0], FeelingStrategy.GATED) == [0, 2, 1]


def test_meaning_gates_before_feeling_chooses() -> None:
    logits = [float(-number) / 100 for number in range(feeling.GATE)] + [-20.0]
    apart = [0.9] * feeling.GATE + [0.0]
    assert ordered(logits, apart, FeelingStrategy.GATED)[-1] == feeling.GATE


def test_low_moods_are_contrasted_with_comfort_and_good_ones_kept() -> None:
    comfort = feeling.contrasted(SAD)
    assert comfort.sadness == 0.0
    assert comfort.joy == comfort.acceptance == 1.0
    assert feeling.contrasted(JOY) is JOY
