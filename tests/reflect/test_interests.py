"""Interests: groups by meaning, named by things, told by their own sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.lives import directions, line, statement
from scrubjay.host.resources import resource
from scrubjay.reflect.interests import interests
from scrubjay.reflect.likeness import mean_distance
from scrubjay.reflect.linkage import clusters
from scrubjay.reflect.words import Words

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory, MemoryId

WORDS = Words(resource("weights/words.npz"))
DAY = 24 * 60.0
CELLO = (
    "My cello lesson went well, and I practised the suite.",
    "I bought new strings for my cello.",
    "I played the cello for Nora in the kitchen.",
    "My cello teacher gave us a new suite.",
)
HERONS = (
    "I watched the heron at the canal before sunrise.",
    "We saw the heron with two chicks near the lock of the canal.",
    "My photo of the heron hangs in the hall now.",
)
OTHER = "The council sent me a letter about the bins."


def life(texts: tuple[str, ...], *topics: int) -> tuple[list[Memory], dict[MemoryId, np.ndarray]]:
    held = [line(f"{at}", text, minutes=at * 20 * DAY) for at, text in enumerate(texts)]
    return held, {each.id: row for each, row in zip(held, directions(*topics), strict=True)}


def test_themes_are_found_named_and_dated_and_the_rest_is_left_out() -> None:
    held, vectors = life((*CELLO, *HERONS, OTHER), 0, 0, 0, 0, 1, 1, 1, 2)
    cello, herons = interests(held, WORDS, vectors)
    assert cello.name == "Cello & suite"
    assert set(cello.members) == {"0", "1", "2", "3"}
    assert cello.months == ((date(2024, 3, 1), 2), (date(2024, 4, 1), 1), (date(2024, 5, 1), 1))
    assert herons.name.startswith("Heron")
    assert all("cello" in each.text for each in cello.description)
    texts = {each.id: each.text for each in held}
    assert all(each.text in texts[each.sources[0]] for each in herons.description)


def test_what_came_up_on_one_day_only_is_no_interest() -> None:
    held, vectors = life(CELLO, 0, 0, 0, 0)
    at_once = [replace(each, at=held[0].at) for each in held]
    assert len(interests(held, WORDS, vectors)) == 1
    assert interests(at_once, WORDS, vectors) == []


def test_cheering_somebody_on_is_no_interest_of_ones_own() -> None:
    texts = tuple(f"Your garden is great, and you can do it, {name}!" for name in "ABCD")
    held, vectors = life(texts, 0, 0, 0, 0)
    assert interests(held, WORDS, vectors) == []


def test_who_is_talked_with_names_no_theme_and_only_oneself_counts() -> None:
    mine = [f"I told Melanie about my {what}." for what in ("garden", "gardens", "garden")]
    talk = ["Gardens are lovely in spring.", *mine, OTHER]
    held, vectors = life(tuple(talk), 0, 0, 0, 0, 1)
    theirs = replace(line("x", "So nice!", own=False), speaker="Melanie Fox")
    (found,) = interests(held, WORDS, vectors, [theirs])
    assert (found.name, len(found.members)) == ("Garden", 3)
    (alone,) = interests(held, WORDS, vectors)
    assert len(alone.members) == 4


def test_two_groups_with_one_name_are_one_theme() -> None:
    held, vectors = life((*CELLO, *CELLO), 0, 0, 0, 0, 1, 1, 1, 1)
    (found,) = interests(held, WORDS, vectors)
    assert len(found.members) == 8


def test_statements_take_part() -> None:
    held = [
        replace(
            statement(f"{at}", "does", f"pottery {what}", days=at), text=f"I do pottery {what}."
        )
        for at, what in enumerate(("classes", "at home", "with Nora"))
    ]
    other = line("x", OTHER)
    vectors = {
        each.id: row for each, row in zip([*held, other], directions(0, 0, 0, 1), strict=True)
    }
    (found,) = interests([*held, other], WORDS, vectors)
    assert found.name == "Pottery"


def test_without_vectors_shared_words_decide() -> None:
    held, _ = life((*CELLO, *HERONS, OTHER), 0, 0, 0, 0, 1, 1, 1, 2)
    assert {each.name.split()[0] for each in interests(held, WORDS, {})} == {"Cello", "Heron"}
    assert interests([], WORDS, {}) == []


def test_distance_is_a_mean_over_pairs() -> None:
    rows = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]], np.float32)
    assert mean_distance(rows) == pytest.approx(2 / 3)
    assert mean_distance(rows[:1]) == 1.0


def test_lines_of_one_direction_are_one_cluster() -> None:
    assert clusters(directions(0, 1, 0, 1, 2), 0.45) == [[0, 2], [1, 3], [4]]
    assert clusters(np.zeros((0, 4), np.float32), 0.45) == []


def _by_hand(vectors: np.ndarray, within: float) -> set[frozenset[int]]:
    """Average linkage as it is defined: merge the nearest two while they are near enough."""
    distance = 1.0 - vectors.astype(np.float64) @ vectors.T
    groups = [[row] for row in range(len(vectors))]
    while len(groups) > 1:
        pairs = [
            (float(distance[np.ix_(one, other)].mean()), at, to)
            for at, one in enumerate(groups)
            for to, other in enumerate(groups[:at])
        ]
        nearest, at, to = min(pairs)
        if nearest > within:
            break
        groups[to] += groups.pop(at)
    return set(map(frozenset, groups))


@given(
    topics=st.lists(st.integers(0, 7), min_size=1, max_size=24),
    seed=st.integers(0, 1000),
    within=st.floats(0.05, 1.2),
)
def test_chains_of_neighbours_give_what_the_definition_gives(
    topics: list[int], seed: int, within: float
) -> None:
    vectors = directions(*topics, seed=seed)
    found = clusters(vectors, within)
    assert sorted(row for group in found for row in group) == list(range(len(topics)))
    assert set(map(frozenset, found)) == _by_hand(vectors, within)


def test_days_and_months_are_those_of_the_persons_own_zone() -> None:
    held, vectors = life(CELLO, 0, 0, 0, 0)
    late = [
        replace(each, at=datetime(2024, 3, 31, 22, 30, tzinfo=UTC) + timedelta(hours=number))
        for number, each in enumerate(held)
    ]
    east = timezone(timedelta(hours=3))
    assert interests(late, WORDS, vectors)[0].months == (
        (date(2024, 3, 1), 2),
        (date(2024, 4, 1), 2),
    )
    assert interests(late, WORDS, vectors, zone=east) == []  # all four on the first of April
