from __future__ import annotations

from fakes.life import NOW
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.recollection import Strength
from scrubjay.domain.retention import RetentionLaw
from scrubjay.ui.memories.query import KEPT, Order, Query, toggled


def test_an_open_query_lists_what_is_kept() -> None:
    assert Query().filters.states == KEPT
    assert Query().is_open
    assert Query(order=Order.WEAKEST).is_open
    assert not Query(pinned=True).is_open


def test_choices_become_filters() -> None:
    query = Query(
        text="heron",
        kinds=(MemoryKind.PLAN,),
        states=(MemoryState.TRASHED,),
        feelings=("joy",),
        person="Nora",
        pinned=True,
    )

    filters = query.filters

    assert filters.text == "heron"
    assert filters.kinds == (MemoryKind.PLAN,)
    assert filters.states == (MemoryState.TRASHED,)
    assert filters.feelings == ("joy",)
    assert filters.entities == ("Nora",)
    assert filters.pinned is True


def test_a_cue_is_not_searched_for_as_words() -> None:
    assert Query(text="when did I move", meaning=True).filters.text == ""


def test_unpinned_memories_are_not_asked_for() -> None:
    assert Query(pinned=False).filters.pinned is None


def test_reviewing_lists_the_proposals_alone() -> None:
    reviewing = Query().reviewing(on=True)

    assert reviewing.awaits_review
    assert reviewing.filters.states == (MemoryState.PROPOSED,)
    assert reviewing.reviewing(on=False) == Query()


def test_months_head_only_a_list_in_the_order_of_dates() -> None:
    assert Query().by_date
    assert not Query(text="heron").by_date
    assert not Query(order=Order.STRONGEST).by_date


def test_toggling_twice_changes_nothing() -> None:
    assert toggled((1, 2), 3) == (1, 2, 3)
    assert toggled((1, 2, 3), 2) == (1, 3)
    assert toggled(toggled((1,), 2), 2) == (1,)


def test_strength_tags_and_sources_are_sifted_in_the_store() -> None:
    query = Query(text="strength<50% strength>20% tag:Home source:typed")
    filters = query.sifted(NOW, RetentionLaw.POWER)
    assert filters.strength == Strength(now=NOW, law=RetentionLaw.POWER, above=0.2, below=0.5)
    assert (filters.tags, filters.sources) == (("home",), ("person",))
    assert Query(text="ferry").sifted(NOW, RetentionLaw.POWER).strength is None
