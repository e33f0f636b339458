import numpy as np
import pytest

from fakes.embedder import FakeEmbedder
from fakes.library import NOW, Library, garden_talk
from scrubjay.domain.recollection import Cue
from scrubjay.recall import heard
from scrubjay.recall.ranked import Ranked


def ranked(text: str, *, meant: bool = True) -> Ranked:
    library = Library(FakeEmbedder() if meant else None)
    garden_talk(library)
    return library.recall.rank(Cue(text=text, now=NOW, k=10))


def columns(text: str, *, meant: bool = True) -> dict[str, float]:
    found = ranked(text, meant=meant)
    table = heard.columns(found.evidence, found.logits, found.asked)
    assert table.shape == (1, len(heard.NAMES))
    assert np.isfinite(table).all()
    return dict(zip(heard.NAMES, table[0].tolist(), strict=True))


def test_what_was_mentioned_is_covered_and_what_never_was_is_not() -> None:
    told = columns("What did Bruno plant in the garden?")
    never = columns("What did Bruno think of the volcano in the parliament?")
    assert told["line_cover"] > never["line_cover"]
    assert told["unknown_share"] < never["unknown_share"]
    assert told["rarest_missing"] < never["rarest_missing"] == 1.0
    assert told["best"] > never["best"]


def test_a_question_for_yes_or_no_is_told_apart() -> None:
    open_question = columns("What did Bruno plant in the garden?")
    judged = columns("Did Bruno plant tomatoes in the garden?")
    assert open_question["judgement"] == open_question["judged_best"] == 0.0
    assert judged["judgement"] == 1.0
    assert judged["judged_cover"] == judged["around_cover"] > 0.0


def test_a_question_that_supposes_need_not_repeat_what_was_said() -> None:
    supposing = columns("Would Bruno enjoy a greenhouse for his tomatoes?")
    assert supposing["supposes"] == 1.0
    assert supposing["judgement"] == supposing["judged_best"] == supposing["judged_cover"] == 0.0
    assert columns("Did Bruno plant tomatoes in the garden?")["supposes"] == 0.0


def test_without_vectors_the_cosines_are_none() -> None:
    found = columns("What did Bruno plant in the garden?", meant=False)
    assert found["cosine"] == found["own_cosine"] == found["own_cosine_apart"] == 0.0
    assert found["line_cover"] > 0.0


def test_a_hopeless_line_counts_as_none() -> None:
    """A score far below all others must not drown the other columns."""
    found = ranked("What did Bruno plant in the garden?")
    lowered = found.logits.copy()
    lowered[lowered.argmin()] = -1e6
    table = heard.columns(found.evidence, lowered, found.asked)
    assert np.abs(table).max() < 100.0


def test_what_never_can_be_answered_has_the_columns_of_nothing() -> None:
    found = Library().recall.rank(Cue(text="Where are my keys?", now=NOW, k=10))
    table = heard.columns(found.evidence, found.logits, found.asked)[0]
    told = dict(zip(heard.NAMES, table.tolist(), strict=True))
    assert told["best"] == told["mean_of_five"] == -8.0
    assert told["line_cover"] == told["cosine"] == 0.0


def test_both_hold_no_more_surely_than_either() -> None:
    one, other = np.array([3.0, -2.0, 0.0]), np.array([-1.0, 5.0, 0.0])
    together = heard.both(one, other)
    assert (together <= np.minimum(one, other)).all()
    assert together == pytest.approx([-np.log(np.exp(-3) + np.exp(1)), -2.0009114, -np.log(2)])
