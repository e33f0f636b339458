import numpy as np
import pytest

from scrubjay.recall import asking, expecting


def columns(text: str, logits: list[float]) -> dict[str, list[float]]:
    asked = asking.read(text, {"": 0, "ana": 1}, [])
    table = expecting.columns(np.array(logits, np.float32), asked, -1.5)
    return dict(zip(expecting.NAMES, table.T.tolist(), strict=True))


def test_the_share_of_a_candidate_depends_on_the_others() -> None:
    alone = columns("When did Ana move?", [0.0, -9.0])
    rivalled = columns("When did Ana move?", [0.0, 0.0])
    assert alone["logit"][0] == rivalled["logit"][0]
    assert alone["share"][0] > rivalled["share"][0]
    assert np.exp(rivalled["share"]).sum() == pytest.approx(1.0)


def test_what_is_asked_is_told() -> None:
    found = columns("What books did Ana read?", [1.0, 0.0])
    assert found["several"] == [1.0, 1.0]
    assert found["several_share"] == found["share"]
    assert found["time"] == [0.0, 0.0]
    assert found["one_person"] == [1.0, 1.0]
    assert found["trust"] == [-1.5, -1.5]


def test_a_candidate_knows_what_the_better_ones_leave_over() -> None:
    found = columns("When did Ana move?", [-2.0, 3.0, -1.0])
    assert found["place"] == pytest.approx(np.log([3, 1, 2]))
    assert found["behind"] == [-5.0, 0.0, -4.0]
    best, second = (1.0 / (1.0 + np.exp(-each)) for each in (3.0, -1.0))
    nobody_yet = [np.log((1 - best) * (1 - second)), 0.0, np.log(1 - best)]
    assert found["unanswered"] == pytest.approx(nobody_yet, abs=1e-5)
    assert found["left"][1] == pytest.approx(0.0, abs=1e-3)
    assert found["left"][0] < found["left"][2] < -3.0


def test_a_certain_line_leaves_finite_columns() -> None:
    table = np.array(list(columns("When did Ana move?", [80.0, 80.0, -80.0]).values()))
    assert np.isfinite(table).all()


def test_no_candidates_have_no_columns() -> None:
    assert columns("When?", [])["logit"] == []
