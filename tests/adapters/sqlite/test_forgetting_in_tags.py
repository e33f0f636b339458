"""Forgetting for good: tags, links and suggestions that only the forgotten can explain."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from adapters.sqlite.examples import NOON, episode
from adapters.sqlite.locker import (
    DOCTOR,
    LOCKER,
    NAME,
    OTHER,
    SECRET,
    WEEK,
    left,
    put,
)
from scrubjay.domain.link import Link, LinkKind, Suggestion, SuggestionKind, suggestion_id
from scrubjay.domain.memory import MemoryId

if TYPE_CHECKING:
    from scrubjay.adapters.sqlite import SqliteVault


def tagged(vault: SqliteVault, key: str) -> tuple[str, ...]:
    return vault.get([MemoryId(key)])[MemoryId(key)].tags


def test_tags_that_only_the_forgotten_can_explain_go(plain: SqliteVault) -> None:
    other = replace(OTHER, tags=("okonkwo", "doctors", SECRET, "pool", "put-away"))
    put(plain, replace(WEEK, entities=("Okonkwo", "Pool")), LOCKER, other)
    put(plain, replace(other, text="The pool opens at ten."), deed="edit")
    removed = plain.forget([WEEK.id, LOCKER.id])
    assert removed["tags"] == 1
    # "doctors" is the person's own word; "pool" is said by the memory itself.
    assert tagged(plain, "other") == ("doctors", "pool", "put-away")
    assert plain.history(OTHER.id) == []
    assert left(plain, "okonkwo", SECRET) == 0
    assert plain.verify() == []


@pytest.mark.parametrize("settled", [False, True])
def test_a_tag_taken_over_from_it_by_a_suggestion_goes(
    plain: SqliteVault, *, settled: bool
) -> None:
    # "teeth" was taken over from it as well, and says nothing of it; "pool" others say too.
    tags = ("room fourteen", "mine", "teeth", "pool")
    put(plain, replace(OTHER, tags=tags), replace(LOCKER, tags=("teeth",)))
    key = suggestion_id(SuggestionKind.TAG, OTHER.id, "room fourteen")
    made = Suggestion(
        id=key,
        kind=SuggestionKind.TAG,
        memory=OTHER.id,
        other=LOCKER.id,
        tag="room fourteen",
        reason="",
        at=NOON,
    )
    others = [
        replace(made, id=suggestion_id(SuggestionKind.TAG, OTHER.id, tag), tag=tag)
        for tag in ("teeth", "pool")
    ]
    plain.suggest([made, *others])
    plain.settle([key, *(each.id for each in others)] if settled else [])
    plain.forget([LOCKER.id])
    assert tagged(plain, "other") == ("mine", "teeth", "pool")
    assert plain.suggestions() == []
    assert left(plain, "fourteen") == 0


def test_a_tag_the_person_gave_to_both_stays(plain: SqliteVault) -> None:
    put(plain, replace(LOCKER, tags=("sport",)), replace(OTHER, tags=("sport",)))
    assert "tags" not in plain.forget([LOCKER.id])
    assert tagged(plain, "other") == ("sport",)


def test_a_tag_that_holds_a_forgotten_name_goes(plain: SqliteVault) -> None:
    put(plain, WEEK, NAME, DOCTOR, replace(OTHER, tags=("Okonkwo's visits", "okonkwos")))
    plain.forget([WEEK.id])
    assert tagged(plain, "other") == ("okonkwos",)


def test_a_tag_that_another_memory_says_stays(plain: SqliteVault) -> None:
    put(plain, replace(LOCKER, entities=("Pool",)), replace(OTHER, tags=("pool",)))
    plain.forget([LOCKER.id])
    assert tagged(plain, "other") == ("pool",)


def test_reasons_of_links_and_suggestions_that_quote_it_go(plain: SqliteVault) -> None:
    third = episode("third", "We swam.")
    put(plain, LOCKER, OTHER, third)
    link = Link(
        one=OTHER.id, other=third.id, kind=LinkKind.PERSON, weight=1.0, reason=SECRET, at=NOON
    )
    quoting = Suggestion(
        id="q",
        kind=SuggestionKind.LINK,
        memory=OTHER.id,
        other=third.id,
        reason=f"both: {SECRET}",
        at=NOON,
    )
    plain.keep_links([link])
    plain.suggest([quoting, replace(quoting, id="r", reason="both speak of swimming")])
    plain.forget([LOCKER.id])
    assert plain.links([OTHER.id]) == [replace(link, reason="")]
    assert [each.id for each in plain.suggestions()] == ["r"]
    assert left(plain, SECRET) == 0


def test_suggestions_about_a_blotted_source_go(plain: SqliteVault) -> None:
    put(plain, WEEK, NAME, DOCTOR, OTHER)
    about = Suggestion(
        id="s",
        kind=SuggestionKind.TAG,
        memory=OTHER.id,
        other=WEEK.id,
        tag="by the way",
        reason="",
        at=NOON,
    )
    plain.suggest([about])
    plain.forget([DOCTOR.id])
    assert plain.suggestions() == []
