"""However many values came back to a slot, each gives way to the latest that competes with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from fakes.recollections import NOW, fact
from scrubjay.domain.memory import Memory, MemoryId
from scrubjay.remember.weave import compete, settled

_VALUES = st.tuples(
    st.sampled_from(["Graz", "graz ", "Linz", "Wels"]),
    st.sampled_from(["", "home", "Home"]),
    st.booleans(),
)


def row(number: int, predicate: str, value: tuple[str, str, bool]) -> Memory:
    made = fact(predicate, value[0], f"m{number}")
    assert made.triple is not None
    triple = replace(made.triple, context=value[1], polarity=value[2])
    at = NOW + timedelta(hours=number)
    return replace(
        made, id=MemoryId(f"m{number}"), triple=triple, at=at, valid_from=at, superseded_by=None
    )


@given(
    predicate=st.sampled_from(["address-level2", "likes"]),
    values=st.lists(_VALUES, min_size=1, max_size=9),
)
def test_as_by_comparing_every_two(predicate: str, values: list[tuple[str, str, bool]]) -> None:
    rows = [row(number, predicate, value) for number, value in enumerate(values)]
    closed = {each.id: each.superseded_by for each in settled(rows)}
    expected = {}
    for number, each in enumerate(rows):
        later = next((other for other in rows[:number:-1] if compete(each, other)), None)
        if later is not None:
            expected[each.id] = later.id
    assert closed == expected
