"""The few statements that might contradict each other are enough to find those that do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.sqlite.examples import NOON, about_me
from fakes.ids import FakeIds
from scrubjay.adapters.sqlite import open_vault
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, MemoryState, Origin, Source
from scrubjay.remember.conflicts import conflicts

if TYPE_CHECKING:
    import pytest

_KEYS = [MemoryId(f"m{number}") for number in range(6)]
_VALUES = st.tuples(
    st.sampled_from(["address-level2", "likes", "tel"]),
    st.sampled_from(["Graz", "Linz", "Wels"]),
    st.sampled_from([0, 1, 23, 24, 25, 900]),
    st.sampled_from(["", "a", "b"]),
    st.none() | st.sampled_from(_KEYS),
    st.sampled_from([MemoryState.ACTIVE, MemoryState.PROPOSED, MemoryState.TRASHED]),
    st.booleans(),
)


def statement(
    key: MemoryId, value: tuple[str, str, int, str, MemoryId | None, MemoryState, bool]
) -> Memory:
    predicate, named, hours, batch, successor, state, confirmed = value
    origin = Origin.IMPORT if batch else Origin.NOTE
    return Memory(
        id=key,
        kind=MemoryKind.FACT,
        text=f"{predicate} {named}.",
        at=NOON + timedelta(hours=hours),
        created_at=NOON,
        source=Source(origin=origin, words=named, batch=batch),
        triple=about_me(predicate, named),
        superseded_by=successor if successor != key else None,
        state=state,
        confirmed=confirmed,
    )


@settings(max_examples=60, deadline=None)
@given(values=st.lists(_VALUES, min_size=1, max_size=len(_KEYS)))
def test_the_same_conflicts_are_found_among_them_as_among_all(
    tmp_path_factory: pytest.TempPathFactory,
    values: list[tuple[str, str, int, str, MemoryId | None, MemoryState, bool]],
) -> None:
    held = [statement(key, value) for key, value in zip(_KEYS, values, strict=False)]
    vault = open_vault(tmp_path_factory.mktemp("odds") / "v.db", None, ids=FakeIds("op"))
    with vault.writing("remember", "person", NOON):
        vault.put(held)
    every = vault.statements(None, None)
    assert conflicts(vault.contested()) == conflicts(every)
    assert {each.id for each in vault.contested()} <= {each.id for each in every}
    vault.close()
