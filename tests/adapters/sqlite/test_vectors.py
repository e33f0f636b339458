from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from adapters.sqlite.examples import NOON, episode
from scrubjay.domain.memory import MemoryId, MemoryState

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from scrubjay.adapters.sqlite import SqliteVault

IDS = [MemoryId("a"), MemoryId("b"), MemoryId("c")]
VECTORS: NDArray[np.float32] = np.random.default_rng(4).standard_normal((3, 8), np.float32)


@pytest.fixture
def filled(vault: SqliteVault) -> SqliteVault:
    with vault.writing("remember", "person", NOON):
        vault.put(episode(key, f"text {key}") for key in IDS)
        vault.put_vectors("small", IDS, VECTORS)
    return vault


def test_vectors_come_back_bit_by_bit(filled: SqliteVault) -> None:
    ids, vectors = filled.vectors("small")
    assert ids == IDS
    assert vectors.dtype == np.float32
    np.testing.assert_array_equal(vectors, VECTORS)


def test_embedders_are_kept_apart(filled: SqliteVault) -> None:
    with filled.writing("vectors", "scrubjay", NOON):
        filled.put_vectors("large", IDS[:1], np.ones((1, 16), np.float32))
    assert filled.vectors("large")[1].shape == (1, 16)
    assert filled.vectors("small")[1].shape == (3, 8)
    assert filled.vectors("unknown")[0] == []
    assert filled.without_vectors("large") == IDS[1:]
    assert filled.without_vectors("unknown") == IDS


def test_new_words_have_no_vector_until_they_get_one(filled: SqliteVault) -> None:
    with filled.writing("edit", "person", NOON):
        filled.put([episode("a", "other words"), replace(episode("b", "text b"), pinned=True)])
    assert filled.without_vectors("small") == ["a"]
    with filled.writing("vectors", "scrubjay", NOON):
        filled.put_vectors("small", IDS[:1], VECTORS[:1])
    assert filled.without_vectors("small") == []


def test_what_recall_does_not_rank_needs_no_vector(vault: SqliteVault) -> None:
    with vault.writing("remember", "person", NOON):
        vault.put(replace(episode(state.value, state.value), state=state) for state in MemoryState)
    assert vault.without_vectors("small") == ["active", "faded", "archived"]


def test_ids_that_have_gone_meanwhile_are_passed_over(filled: SqliteVault) -> None:
    filled.forget([IDS[0]])
    with filled.writing("vectors", "scrubjay", NOON):
        filled.put_vectors("small", IDS, VECTORS)
    assert filled.vectors("small")[0] == IDS[1:]


def test_vectors_of_another_shape_or_outside_a_block_are_bugs(filled: SqliteVault) -> None:
    with pytest.raises(Exception, match="writing"):
        filled.put_vectors("small", IDS, VECTORS)
    with pytest.raises(ValueError, match="need an array"), filled.writing("x", "y", NOON):
        filled.put_vectors("small", IDS, VECTORS[:2])
