"""Forgetting for good: without encryption, so that nothing could hide a failure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from adapters.sqlite.examples import NOON, about_me, drawn, episode
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
from scrubjay.adapters.sqlite.quotations import BLOT
from scrubjay.domain.memory import MemoryId, MemoryKind
from scrubjay.domain.recollection import Filters
from scrubjay.host.scan import scan

if TYPE_CHECKING:
    from scrubjay.adapters.sqlite import SqliteVault


def test_rows_words_vectors_history_and_terms_are_in_no_file(plain: SqliteVault) -> None:
    put(plain, LOCKER, OTHER)
    put(plain, replace(LOCKER, text="Locker: the former wording"), deed="edit")
    put(plain, LOCKER, deed="edit")
    vector = np.random.default_rng(1).standard_normal((1, 384)).astype(np.float32)
    with plain.writing("vectors", "scrubjay", NOON):
        plain.put_vectors("small", [LOCKER.id], vector)
    plain.log_fill(LOCKER.id, "note", "https://pool.example", NOON)
    assert left(plain, SECRET, "the former wording", "fourteen") == 3
    assert scan([plain.path.parent], [], [vector.tobytes()]).hits == 1
    removed = plain.forget([LOCKER.id])
    assert removed == {"memories": 1, "vectors": 1, "revisions": 3, "uses": 1}
    found = scan(
        [plain.path.parent], [SECRET, "the former wording", "fourteen"], [vector.tobytes()]
    )
    assert found.hits == 0
    assert found.files >= 1
    assert plain.get([LOCKER.id]) == {}
    assert plain.count(Filters(text="locker")) == 0
    assert plain.count(Filters(text="pool")) == 1
    assert plain.verify() == []


def test_it_is_recognised_when_it_comes_again(plain: SqliteVault) -> None:
    put(plain, LOCKER)
    put(plain, replace(LOCKER, text="Pool locker 14"), deed="edit")
    plain.forget([LOCKER.id])
    assert all(plain.is_forgotten(text) for text in (SECRET.upper(), "pool  locker 14."))
    assert not any(plain.is_forgotten(text) for text in ("Pool locker 15", "", "?"))


def test_what_was_drawn_from_it_goes_along(plain: SqliteVault) -> None:
    put(plain, WEEK, NAME, DOCTOR, OTHER)
    assert {memory.id for memory in plain.reach([WEEK.id])} == {"week", "name", "doctor"}
    plain.forget([WEEK.id])
    assert [memory.id for memory in plain.select(Filters())] == ["other"]
    assert left(plain, WEEK.text, "Okonkwo") == 0


def test_the_same_text_elsewhere_goes_along(plain: SqliteVault) -> None:
    twin = replace(LOCKER, id=MemoryId("twin"), text=SECRET.upper())
    put(plain, LOCKER, twin, OTHER)
    plain.forget([LOCKER.id])
    assert [memory.id for memory in plain.select(Filters())] == ["other"]


def test_a_source_that_says_more_keeps_the_rest(plain: SqliteVault) -> None:
    put(plain, replace(WEEK, entities=("Ann", "Okonkwo")), NAME, DOCTOR)
    assert [memory.id for memory in plain.reach([DOCTOR.id])] == ["doctor"]
    assert [memory.id for memory in plain.blotted_by([DOCTOR.id])] == ["week"]
    assert plain.blotted_by([WEEK.id]) == []
    assert plain.forget([DOCTOR.id])["blotted"] == 1
    week = plain.get([WEEK.id])[WEEK.id]
    assert week.text == WEEK.text.replace("my doctor is Okonkwo", BLOT * 20)
    assert week.entities == ("Ann",)
    assert plain.get([NAME.id]) == {NAME.id: NAME}
    assert week.text[NAME.source.start :].startswith(NAME.source.words)
    assert left(plain, "Okonkwo", DOCTOR.text) == 0
    assert plain.is_forgotten(WEEK.text)
    assert plain.verify() == []


def test_words_shared_with_a_sibling_are_blotted_out_of_it(plain: SqliteVault) -> None:
    sibling = replace(
        drawn("both", WEEK, "Ann and my doctor is Okonkwo", "Ann has a doctor.", about_me("x", "y"))
    )
    put(plain, WEEK, sibling, DOCTOR)
    plain.forget([DOCTOR.id])
    kept = plain.get([sibling.id])[sibling.id]
    assert kept.text == "Ann has a doctor."
    assert kept.source.words == "Ann and " + BLOT * 20
    assert left(plain, "Okonkwo") == 0


def test_a_source_of_which_nothing_would_be_left_goes_whole(plain: SqliteVault) -> None:
    fact = drawn("fact", LOCKER, SECRET, "My locker is 14.", about_me("locker", "14"))
    put(plain, LOCKER, fact)
    assert {memory.id for memory in plain.reach([fact.id])} == {"fact", "locker"}
    plain.forget([fact.id])
    assert plain.count(Filters()) == 0


def test_a_source_that_says_it_in_other_words_goes_whole(plain: SqliteVault) -> None:
    fact = replace(DOCTOR, source=replace(DOCTOR.source, words="a doctor called Okonkwo"))
    put(plain, WEEK, fact)
    assert {memory.id for memory in plain.reach([fact.id])} == {"doctor", "week"}
    plain.forget([fact.id])
    assert left(plain, "Okonkwo") == 0


def test_insights_that_quote_it_go(plain: SqliteVault) -> None:
    insight = replace(episode("i", f"On Monday: {SECRET} And more."), kind=MemoryKind.INSIGHT)
    put(plain, LOCKER, insight, OTHER)
    plain.forget([LOCKER.id])
    assert [memory.id for memory in plain.select(Filters())] == ["other"]
    assert left(plain, SECRET) == 0


def test_history_of_others_that_quotes_it_goes(plain: SqliteVault) -> None:
    merged = replace(OTHER, text=f"{OTHER.text} {SECRET}")
    put(plain, LOCKER, merged)
    put(plain, OTHER, deed="edit")
    assert plain.forget([LOCKER.id])["revisions"] == 3
    assert plain.history(OTHER.id) == []
    assert left(plain, SECRET) == 0


def test_what_it_had_replaced_does_not_come_back_to_life(plain: SqliteVault) -> None:
    old = replace(OTHER, superseded_by=LOCKER.id)
    put(plain, LOCKER, old)
    plain.forget([LOCKER.id])
    (kept,) = plain.select(Filters())
    assert kept.superseded_by is None
    assert kept.valid_to == LOCKER.at
    assert not kept.is_current
    assert plain.verify() == []


def test_forgetting_nothing_changes_nothing(plain: SqliteVault) -> None:
    put(plain, OTHER)
    assert plain.forget([MemoryId("unheard-of")]) == {}
    assert plain.count(Filters()) == 1


def test_forgetting_inside_another_operation_is_a_bug(plain: SqliteVault) -> None:
    with pytest.raises(Exception, match="of its own"), plain.writing("edit", "person", NOON):
        plain.forget([LOCKER.id])


@pytest.mark.parametrize("gap", [" ", "\n", "\t", "\\", '"'])
def test_history_is_searched_through_whatever_joins_its_words(plain: SqliteVault, gap: str) -> None:
    put(plain, LOCKER)
    put(plain, replace(OTHER, text=f"Before.{gap}{SECRET}{gap}After."))
    put(plain, OTHER, deed="edit")
    assert plain.forget([LOCKER.id])["revisions"] == 3
    assert left(plain, SECRET) == 0


def test_an_invented_person_is_removed_and_what_somebody_says_alike_stays(
    plain: SqliteVault,
) -> None:
    invented = episode("one", "I adore the harbour of Zanzibar.")
    own = episode("own", "I adore the harbour of Zanzibar.", hours=1)
    with plain.writing("remember", "person", NOON):
        plain.put([invented, own])
    plain.forget([invented.id], bury=False)
    assert plain.get([invented.id, own.id]) == {own.id: own}
    assert not plain.is_forgotten(own.text)
