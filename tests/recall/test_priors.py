from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.library import BEGAN, NOW, Library
from scrubjay.domain import retention
from scrubjay.domain.recollection import ReasonKind
from scrubjay.domain.retention import RetentionLaw
from scrubjay.recall import asking, priors
from scrubjay.recall.shelf import Shelf


@given(
    age=st.floats(-10.0, 4000.0),
    stability=st.floats(0.1, 3650.0),
    pinned=st.booleans(),
    law=st.sampled_from(RetentionLaw),
)
def test_columns_follow_the_curve_of_the_domain(
    age: float, stability: float, pinned: bool, law: RetentionLaw
) -> None:
    shelf = Shelf()
    memory = Library().line("x", stability=stability, pinned=pinned)
    shelf.add(memory, 0)
    now = BEGAN + timedelta(days=age)
    (found,) = priors.rank_factors(np.array([0]), shelf, now, law)
    assert found == pytest.approx(retention.rank_factor(memory.retrievability(now, law)), abs=1e-4)


def test_a_date_named_and_recency_asked_for_count() -> None:
    shelf = Shelf()
    shelf.add(Library().line("x"), 0)
    rows = np.array([0])
    asked = asking.read("What did I do lately?", {}, [])
    assert priors.gains(rows, asked, shelf, BEGAN)[ReasonKind.RECENT][0] == pytest.approx(1.0)
    assert priors.gains(rows, asked, shelf, NOW)[ReasonKind.RECENT][0] < 0.1
    assert priors.gains(rows, asked, shelf, NOW)[ReasonKind.DATE][0] == 0.0
