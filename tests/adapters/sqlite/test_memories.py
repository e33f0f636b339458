"""Memories go in and come out the same, and are found by what was asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.sqlite.examples import MEMORIES, NOON, about_me, drawn, episode
from fakes.ids import FakeIds
from scrubjay.adapters.sqlite import SqliteVault, open_vault
from scrubjay.adapters.sqlite.conditions import WEAKNESS, Conditions, full_text_query
from scrubjay.adapters.sqlite.rows import from_document, to_document, to_row
from scrubjay.domain.affect import Affect
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, MemoryState
from scrubjay.domain.recollection import ByStrength, Fades, Filters, Strength
from scrubjay.domain.retention import RetentionLaw

if TYPE_CHECKING:
    from collections.abc import Iterable

WALK = episode("walk", "We walked along the Río Tajo and Anna sang.", hours=1)
CITY = drawn("city", WALK, "Tajo", "The river is the Tajo.", about_me("river", "Tajo"))


ROUNDING = 1e-12


def put(vault: SqliteVault, *memories: Memory) -> None:
    with vault.writing("remember", "person", NOON):
        vault.put(memories)


def keys(memories: Iterable[Memory]) -> list[str]:
    return [memory.id for memory in memories]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterable[SqliteVault]:
    opened = open_vault(tmp_path_factory.mktemp("vault") / "v.db", None, ids=FakeIds("op"))
    yield opened
    opened.close()


@given(memories=st.lists(MEMORIES, max_size=5, unique_by=lambda memory: memory.id))
@settings(max_examples=40)
def test_any_memory_comes_back_as_it_was(shared: SqliteVault, memories: list[Memory]) -> None:
    put(shared, *memories)
    assert shared.get([memory.id for memory in memories]) == {m.id: m for m in memories}


@given(memory=MEMORIES)
def test_a_document_of_the_history_gives_the_memory_back(memory: Memory) -> None:
    assert from_document(to_document(to_row(memory))) == memory


@given(typed=st.text(max_size=30))
@settings(max_examples=100)
def test_no_search_text_is_taken_for_an_operator(shared: SqliteVault, typed: str) -> None:
    assert shared.count(Filters(text=typed)) == len(shared.select(Filters(text=typed)))


def test_half_a_surrogate_pair_is_refused_before_anything_is_written(vault: SqliteVault) -> None:
    with pytest.raises(KnownError, match="broken character"):
        put(vault, episode("good", "good"), episode("bad", "\ud800"))
    assert vault.count(Filters()) == 0


def test_resolve_wants_one_memory_or_the_exact_id(vault: SqliteVault) -> None:
    put(vault, episode("abc1", "a"), episode("abc2", "b"), episode("abc", "c"))
    found = [vault.resolve(prefix) for prefix in ("abc1", "abc", "ab", "x", "")]
    assert found == ["abc1", "abc", None, None, None]


def test_newest_first_with_limit_and_offset(vault: SqliteVault) -> None:
    put(vault, *(episode(f"e{hour}", f"hour {hour}", hours=hour) for hour in range(5)))
    assert keys(vault.select(Filters())) == ["e4", "e3", "e2", "e1", "e0"]
    assert keys(vault.select(Filters(), limit=2, offset=1)) == ["e3", "e2"]


def test_words_are_found_by_stem_without_accents_and_by_beginning(vault: SqliteVault) -> None:
    put(vault, WALK, episode("other", "Nothing of the kind."))
    for typed in ("walking", "rio TAJO", '"along the río"', "an", "tajo, anna!"):
        assert keys(vault.select(Filters(text=typed))) == ["walk"], typed
    for typed in ('"the along"', "anna cried", "?!", "river"):
        assert vault.select(Filters(text=typed)) == [], typed


def test_the_query_quotes_every_term() -> None:
    assert full_text_query('NOT a* "b OR c" d') == '"b OR c" "NOT" "a" "d" *'
    assert full_text_query("done ") == '"done"'
    assert full_text_query('"?" -') == ""


def test_whole_words_are_found_before_words_that_only_begin_so(vault: SqliteVault) -> None:
    later = [
        episode("rank-1", "Zorb came for lunch with her sister and both her children.", hours=1),
        episode("rank-2", "Zorblatt at 18:30.", hours=9),
        episode("rank-3", "Zorblatt again.", hours=8),
    ]
    put(vault, *later)
    found = [each.id for each in vault.select(Filters(text="zorb"), 9)]
    assert found[0] == "rank-1"
    assert set(found) == {"rank-1", "rank-2", "rank-3"}
    assert vault.count(Filters(text="zorb")) == 3
    assert [each.id for each in vault.select(Filters(text="zorb "), 9)] == ["rank-1"]


def test_people_places_and_tags_are_found_as_words(vault: SqliteVault) -> None:
    put(vault, replace(WALK, place="Toledo", tags=("holiday",), speaker="Berta"))
    assert all(vault.count(Filters(text=word)) for word in ("toledo", "holiday", "berta"))


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [(0, 9, []), (0, 10, ["short"]), (10, 10, ["short"]), (11, 29, []), (11, 30, ["used", "long"])],
)
def test_what_fades_between_two_moments(
    vault: SqliteVault, begin: int, end: int, expected: list[str]
) -> None:
    """Twice the days of its stability after it was last used, or said."""
    put(
        vault,
        replace(episode("short", "short", hours=0), stability=5.0),
        replace(episode("long", "long", hours=0), stability=15.0),
        replace(
            episode("used", "used", hours=0), stability=5.0, last_used_at=NOON + timedelta(days=20)
        ),
    )
    fades = Fades(
        per_stability=2.0,
        after=NOON + timedelta(days=begin),
        before=NOON + timedelta(days=end),
    )
    found = vault.select(Filters(fades=fades))
    assert sorted(each.id for each in found) == sorted(expected)
    assert vault.count(Filters(fades=fades)) == len(expected)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(kinds=(MemoryKind.FACT,)), ["city"]),
        (Filters(states=(MemoryState.TRASHED, MemoryState.FADED)), ["trash"]),
        (Filters(feelings=("joy",)), ["glad"]),
        (Filters(speakers=("Berta",)), ["glad"]),
        (Filters(speakers=("",), kinds=(MemoryKind.FACT,)), ["city"]),
        (Filters(entities=("ANNA", "nobody")), ["walk"]),
        (Filters(subject="Me", predicate="RIVER"), ["city"]),
        (Filters(session="attic"), ["trash"]),
        (Filters(places=("tajo valley", "Lisbon")), ["glad"]),
        (Filters(batch="b7"), ["glad"]),
        (Filters(pinned=True), ["glad"]),
        (Filters(tags=("ärger", "nothing")), ["city"]),
        (Filters(sources=("note",)), []),
        (Filters(sources=("chat",), pinned=True), ["glad"]),
        (Filters(sources=("ATTI",)), ["trash"]),
        (Filters(sources=("m-GL", "nothing")), ["glad"]),
        (Filters(after=NOON + timedelta(hours=2), before=NOON + timedelta(hours=3)), ["trash"]),
        (Filters(current_only=True, pinned=False), ["city", "walk"]),
        (Filters(text="sang", entities=("Berta",)), []),
    ],
)
def test_filters(vault: SqliteVault, filters: Filters, expected: list[str]) -> None:
    glad = replace(
        episode("glad", "Such a day!", hours=9),
        affect=Affect(joy=0.8, intensity=0.7),
        speaker="Berta",
        pinned=True,
        place="Tajo Valley",
    )
    put(
        vault,
        replace(WALK, entities=("Anna",)),
        replace(CITY, tags=("home", "Ärger")),
        replace(glad, source=replace(glad.source, batch="b7")),
        replace(
            episode("trash", "thrown away", hours=2, session="attic"), state=MemoryState.TRASHED
        ),
    )
    assert keys(vault.select(filters)) == expected
    assert vault.count(filters) == len(expected)


def test_statements_by_subject_and_predicate_without_case(vault: SqliteVault) -> None:
    later = replace(CITY, id=MemoryId("later"), at=NOON + timedelta(days=1))
    other = replace(CITY, id=MemoryId("other"), triple=about_me("city", "Toledo"))
    put(vault, WALK, CITY, later, other)
    assert keys(vault.statements("ME", "River")) == ["later", "city"]
    assert keys(vault.statements(None, "river")) == ["later", "city"]
    assert set(keys(vault.statements("me", None))) == {"later", "city", "other"}
    assert len(vault.statements(None, None)) == 3


def test_about_looks_in_both_directions(vault: SqliteVault) -> None:
    knows = replace(
        CITY, id=MemoryId("knows"), triple=replace(about_me("river", "x"), subject="Tajo")
    )
    put(vault, WALK, CITY, knows)
    assert set(keys(vault.about("TAJO"))) == {"city", "knows"}
    assert vault.about("taj") == []


def test_drawn_from(vault: SqliteVault) -> None:
    put(vault, WALK, CITY)
    assert vault.drawn_from(WALK.id) == [CITY]
    assert vault.drawn_from(CITY.id) == []


def test_find_text_by_normal_form_among_the_living(vault: SqliteVault) -> None:
    trashed = replace(episode("t", "Thrown away"), state=MemoryState.TRASHED)
    replaced = replace(episode("s", "I live in Rome"), superseded_by=MemoryId("n"))
    put(vault, WALK, trashed, replaced)
    asked = ["we WALKED along the  río tajo and anna sang", "Thrown away", "I live in Rome", "new"]
    assert vault.find_text(asked) == {asked[0]: "walk"}


def test_find_text_of_many(vault: SqliteVault) -> None:
    put(vault, *(episode(f"e{number}", f"text {number}") for number in range(50)))
    asked = [f"TEXT {number}" for number in range(5000)]
    assert len(vault.find_text(asked)) == 50


def test_episodes_come_by_session_and_sequence_while_others_are_written(
    vault: SqliteVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scrubjay.adapters.sqlite.reading._PAGE", 3)
    lines = [
        replace(episode(f"{session}{place}", f"{place}", session=session), sequence=place)
        for session in ("b", "a")
        for place in (2, 0, 1)
    ]
    hidden = [
        replace(lines[0], id=MemoryId(state.value), state=state)
        for state in (MemoryState.PROPOSED, MemoryState.TRASHED)
    ]
    put(vault, *lines, *hidden)
    stream = vault.episodes()
    first = [next(stream).id for _ in range(4)]
    put(vault, replace(lines[0], text="edited meanwhile"))
    assert first + keys(stream) == ["a0", "a1", "a2", "b0", "b1", "b2"]


def test_put_outside_a_writing_block_is_a_bug(vault: SqliteVault) -> None:
    with pytest.raises(Exception, match="writing"):
        vault.put([WALK])


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(states=(MemoryState.ACTIVE, MemoryState.FADED)),
        Filters(kinds=(MemoryKind.FACT,), states=(MemoryState.ACTIVE,)),
    ],
)
def test_a_list_is_read_along_the_index_on_time_and_never_sorted(
    vault: SqliteVault, filters: Filters
) -> None:
    wanted = Conditions(filters, vault._keys)
    steps = vault._db.rows(
        f"EXPLAIN QUERY PLAN SELECT * FROM {wanted.tables} ORDER BY {wanted.order} LIMIT 50",  # noqa: S608 - only names of our own are put in
        wanted.values,
    )
    plan = " ".join(str(step[-1]) for step in steps)
    assert "memory_by_time" in plan
    assert "ORDER BY" not in plan


@settings(max_examples=30, deadline=None)
@given(
    memories=st.lists(MEMORIES, max_size=12, unique_by=lambda memory: memory.id),
    weakest=st.booleans(),
    law=st.sampled_from(RetentionLaw),
    above=st.none() | st.sampled_from([0.0, 0.3, 1.0]),
    below=st.none() | st.sampled_from([0.0, 0.7, 1.0]),
)
def test_by_strength_in_pages_as_every_memory_says_itself(
    tmp_path_factory: pytest.TempPathFactory,
    memories: list[Memory],
    *,
    weakest: bool,
    law: RetentionLaw,
    above: float | None,
    below: float | None,
) -> None:
    """The database works strength out without a curve; it has to be the order of the curve.

    But for what rounding does: a curve never reaches 0, and leaves 1 at once; its figures do.
    """
    now = NOON + timedelta(days=30)
    vault = open_vault(tmp_path_factory.mktemp("by") / "v.db", None, ids=FakeIds("op"))
    put(vault, *memories)
    filters = Filters(strength=Strength(now=now, law=law, above=above, below=below))
    order = ByStrength(now=now, weakest=weakest)
    found = [each for at in range(0, 15, 5) for each in vault.select(filters, 5, at, order)]
    held = {each.id: each.retrievability(now, law) for each in memories}

    def within(slack: float) -> set[str]:
        least, most = (above or 0.0) - slack, (1.0 if below is None else below) + slack
        return {
            name
            for name, current in held.items()
            if (above is None or current > least) and (below is None or current < most)
        }

    assert within(-ROUNDING) <= set(keys(found)) <= within(ROUNDING)
    strengths = [held[each.id] for each in found]
    steps = pairwise(strengths if weakest else strengths[::-1])
    assert all(one <= other + ROUNDING for one, other in steps)
    assert vault.count(filters) == len(found) == len(set(keys(found)))
    vault.close()


def test_of_two_as_strong_the_newer_comes_first(vault: SqliteVault) -> None:
    put(vault, *(replace(episode(f"m{n}", f"{n}", hours=n), pinned=True) for n in range(4)))
    for weakest in (False, True):
        found = vault.select(Filters(), order=ByStrength(now=NOON, weakest=weakest))
        assert keys(found) == ["m3", "m2", "m1", "m0"]


@pytest.mark.parametrize("filters", [Filters(), Filters(states=(MemoryState.ACTIVE,))])
def test_no_memory_is_read_to_be_put_in_its_place(vault: SqliteVault, filters: Filters) -> None:
    wanted = Conditions(filters, vault._keys, counting=True)
    steps = vault._db.rows(
        f"EXPLAIN QUERY PLAN SELECT number, {WEAKNESS} AS weakness FROM {wanted.tables}"  # noqa: S608 - only names of our own are put in
        " ORDER BY weakness, at DESC, number DESC LIMIT 50",
        (0, *wanted.values),
    )
    assert any("COVERING INDEX memory_by_strength" in str(step[-1]) for step in steps)
