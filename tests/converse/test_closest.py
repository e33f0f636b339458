"""Whom the person speaks of most, beside the portrait."""

from __future__ import annotations

from dataclasses import replace

from fakes.memory_store import FakeMemoryStore
from fakes.small_life import NOW, fact, line
from scrubjay.converse.closest import beside_portrait
from scrubjay.domain.memory import PUT_AWAY

LIFE = (
    replace(line("a", "2023-05-02", "Ben and I got engaged in Lisbon!"), salience=0.9),
    line("b", "2023-05-08", "Ben is vegetarian."),
    line("c", "2023-06-01", "Went swimming with Ben."),
    line("d", "2023-06-02", "Jule is tired. Graz is cold."),
    line("e", "2023-06-03", "Called Jule. Graz has trams. May was wet."),
    line("f", "2023-06-04", "May is over."),
)


def told(*more: object) -> list[str]:
    store = FakeMemoryStore()
    with store.writing("remember", "person", NOW):
        store.put([*LIFE, *more])  # type: ignore[list-item]
    found = beside_portrait(store, NOW)
    return found.text.splitlines() if found else []


def test_whoever_is_named_most_comes_first_with_who_they_are_where_that_is_known() -> None:
    sister = fact("sister", "2023-06-02", "related-to", "Jule", "sister")
    home = fact("home", "2023-06-02", "address-level2", "Graz")
    assert told(sister, home)[0] == "People you speak of most: Ben, Jule (your sister)."


def test_what_stood_out_is_told_without_what_is_put_away() -> None:
    hidden = replace(line("h", "2023-07-01", "Ada is my secret."), tags=(PUT_AWAY,), salience=1.0)
    assert "engaged in Lisbon" in told(hidden)[1]
    assert "secret" not in told(hidden)[1]


def test_a_life_of_which_nothing_was_told_has_nobody() -> None:
    assert beside_portrait(FakeMemoryStore(), NOW) is None
