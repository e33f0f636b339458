"""Statements find their place in time, in whatever order they arrive."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, MemoryState, Origin, Source, Triple
from scrubjay.remember.weave import Woven, settled, weave

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DAY0 = datetime(2024, 1, 1, tzinfo=UTC)


def day(number: int) -> datetime:
    return DAY0 + timedelta(days=number)


def said(
    thing: str,
    on: int,
    predicate: str = "address-level2",
    *,
    polarity: bool = True,
    over: bool = False,
    context: str = "",
) -> Memory:
    return Memory(
        id=MemoryId(f"{thing}-{on}{'' if polarity else '-not'}"),
        kind=MemoryKind.FACT,
        text=thing,
        at=day(on),
        created_at=day(on),
        source=Source(origin=Origin.CHAT),
        triple=Triple(
            subject="me", predicate=predicate, object=thing, polarity=polarity, context=context
        ),
        valid_from=None if over else day(on),
        valid_to=day(on) if over else None,
    )


def woven(*statements: Memory) -> dict[str, Memory]:
    """Weave one after the other and return the rows."""
    rows: dict[str, Memory] = {}
    for each in statements:
        for row in weave(each, list(rows.values())).put:
            rows[row.id] = row
    return rows


def holding(rows: Mapping[MemoryId, Memory] | dict[str, Memory]) -> set[str]:
    return {
        ("" if row.triple and row.triple.polarity else "not ") + row.text
        for row in rows.values()
        if row.is_current
    }


def test_a_new_single_value_closes_the_old_one() -> None:
    rows = woven(said("Graz", 1), said("Linz", 5))
    assert holding(rows) == {"Linz"}
    assert rows["Graz-1"].superseded_by == "Linz-5"
    assert rows["Graz-1"].valid_to == day(5)


def test_an_older_value_that_arrives_later_takes_its_place_in_the_past() -> None:
    rows = woven(said("Linz", 5), said("Graz", 1))
    assert holding(rows) == {"Linz"}
    assert rows["Graz-1"].superseded_by == "Linz-5"
    assert rows["Graz-1"].valid_to == day(5)


def test_a_value_between_two_goes_between_them() -> None:
    rows = woven(said("Graz", 1), said("Wels", 9), said("Linz", 5))
    assert holding(rows) == {"Wels"}
    assert rows["Graz-1"].superseded_by == "Linz-5"
    assert rows["Linz-5"].superseded_by == "Wels-9"


def test_many_values_stand_side_by_side() -> None:
    assert holding(woven(said("tea", 1, "likes"), said("jazz", 2, "likes"))) == {"tea", "jazz"}


def test_the_opposite_closes_what_was_said() -> None:
    rows = woven(said("tea", 1, "likes"), said("tea", 4, "likes", polarity=False))
    assert holding(rows) == {"not tea"}
    assert rows["tea-1"].superseded_by == "tea-4-not"


def test_not_there_does_not_close_another_value() -> None:
    rows = woven(said("Graz", 1), said("Linz", 4, polarity=False))
    assert holding(rows) == {"Graz", "not Linz"}


def test_contexts_are_slots_of_their_own() -> None:
    rows = woven(
        said("a@home.example", 1, "email", context="home"),
        said("a@work.example", 2, "email", context="work"),
    )
    assert holding(rows) == {"a@home.example", "a@work.example"}


def test_the_same_again_confirms() -> None:
    found = weave(said("graz.", 7), [said("Graz", 1)])
    assert found.added is None
    assert found.confirmed is not None
    assert (found.confirmed.id, found.confirmed.at) == ("Graz-1", day(7))
    assert found.confirmed.valid_from == day(1)


def test_back_to_an_old_value_is_a_new_span() -> None:
    rows = woven(said("Graz", 1), said("Linz", 4), said("Graz", 8))
    assert holding(rows) == {"Graz"}
    assert len(rows) == 3
    assert rows["Linz-4"].superseded_by == "Graz-8"


def test_what_is_said_to_be_over_closes_what_holds() -> None:
    rows = woven(said("Graz", 1), said("Graz", 6, over=True))
    assert holding(rows) == set()
    assert len(rows) == 1
    assert rows["Graz-1"].valid_to == day(6)
    assert rows["Graz-1"].superseded_by is None


def test_a_past_value_leaves_the_present_one_alone() -> None:
    rows = woven(said("Graz", 1), said("Rome", 6, over=True))
    assert holding(rows) == {"Graz"}
    assert rows["Rome-6"].valid_to == day(6)


def test_after_an_end_the_same_may_begin_again() -> None:
    rows = woven(said("Graz", 1), said("Graz", 3, over=True), said("Graz", 9))
    assert holding(rows) == {"Graz"}
    assert len(rows) == 2


def test_trash_and_proposals_do_not_compete() -> None:
    thrown = replace(said("Graz", 1), state=MemoryState.TRASHED)
    asked = replace(said("Wels", 2), state=MemoryState.PROPOSED)
    assert weave(said("Linz", 5), [thrown, asked]) == Woven(
        put=(said("Linz", 5),), added=said("Linz", 5)
    )


_STATEMENTS = st.lists(
    st.tuples(st.sampled_from(["Graz", "Linz", "Wels"]), st.integers(0, 30)),
    min_size=1,
    max_size=7,
    unique_by=lambda pair: pair[1],
)


@given(_STATEMENTS, st.randoms(use_true_random=False))
def test_whatever_the_order_the_last_said_holds(
    pairs: Sequence[tuple[str, int]], luck: object
) -> None:
    statements = [said(*pair) for pair in pairs]
    luck.shuffle(statements)  # type: ignore[attr-defined]
    rows = woven(*statements)
    newest = max(pairs, key=lambda pair: pair[1])[0]
    assert holding(rows) == {newest}


@given(_STATEMENTS, st.randoms(use_true_random=False))
def test_every_closed_value_names_what_replaced_it(
    pairs: Sequence[tuple[str, int]], luck: object
) -> None:
    statements = [said(*pair) for pair in pairs]
    luck.shuffle(statements)  # type: ignore[attr-defined]
    rows = woven(*statements)
    for row in rows.values():
        if not row.is_current:
            assert row.superseded_by in rows
            assert row.valid_to is not None
            assert row.valid_to >= (row.valid_from or row.at)


def test_a_claim_about_a_past_in_which_something_else_was_said_wins_from_then_on() -> None:
    since = replace(said("Bruges", 60), valid_from=day(-900))
    rows = woven(said("Ghent", 30), since)
    assert holding(rows) == {"Bruges"}
    assert rows["Ghent-30"].superseded_by == "Bruges-60"


def test_what_was_over_before_it_is_heard_of_is_not_taken_up_again() -> None:
    rows = woven(said("Graz", 6, over=True), said("Graz", 1))
    assert holding(rows) == set()
    assert rows["Graz-6"].valid_from == day(1)


def test_a_past_told_in_between_closes_nothing_and_hides_nothing() -> None:
    lyon = replace(said("Lyon", 6, over=True), valid_from=day(-900), valid_to=day(-500))
    rows = woven(said("Berlin", 5), lyon, said("Turin", 9))
    assert holding(rows) == {"Turin"}
    assert rows["Berlin-5"].superseded_by == "Turin-9"
    assert holding(woven(lyon, said("Graz", 1))) == {"Graz"}


_EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["Graz", "Linz", "Wels"]),
        st.integers(0, 40),
        st.sampled_from(["says", "says", "says", "ends", "since", "once"]),
        st.integers(0, 40),
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda event: event[1],
)


def _told(event: tuple[str, int, str, int]) -> Memory:
    thing, on, how, back = event
    if how == "since":
        return replace(said(thing, on), valid_from=day(on - back))
    if how == "once":  # "I lived there from … to …": over before it was said
        once = said("Rome", on, over=True)
        return replace(once, valid_from=day(on - back - 9), valid_to=day(on - back - 3))
    return said(thing, on, over=how == "ends")


def _holds(events: Sequence[tuple[str, int, str, int]]) -> set[str]:
    """What a listener present at all of it would say holds now."""
    current: set[str] = set()
    for thing, _on, how, _back in sorted(events, key=lambda event: event[1]):
        if how != "once":
            current = current - {thing} if how == "ends" else {thing}
    return current


@given(_EVENTS, st.randoms(use_true_random=False))
def test_in_any_order_what_holds_is_what_a_listener_would_say(
    events: Sequence[tuple[str, int, str, int]], luck: object
) -> None:
    statements = [_told(event) for event in events]
    luck.shuffle(statements)  # type: ignore[attr-defined]
    assert holding(woven(*statements)) == _holds(events)


@given(_EVENTS, st.randoms(use_true_random=False))
def test_there_are_never_two_values_and_spans_never_run_backwards(
    events: Sequence[tuple[str, int, str, int]], luck: object
) -> None:
    statements = [_told(event) for event in events]
    luck.shuffle(statements)  # type: ignore[attr-defined]
    rows: dict[str, Memory] = {}
    for each in statements:
        for row in weave(each, list(rows.values())).put:
            rows[row.id] = row
        assert len(holding(rows)) <= 1
    for row in rows.values():
        if row.valid_from is not None and row.valid_to is not None:
            assert row.valid_from <= row.valid_to


@given(st.lists(st.tuples(st.sampled_from(["Graz", "Linz", "Wels"]), st.integers(0, 30))))
def test_rows_that_came_back_are_settled(pairs: Sequence[tuple[str, int]]) -> None:
    back = {
        (row := replace(said(*pair), id=MemoryId(f"{number}"))).id: row
        for number, pair in enumerate(pairs)
    }
    back |= {row.id: row for row in settled(back.values())}
    latest = max((day for _thing, day in pairs), default=0)
    held = holding(back)
    assert len(held) <= 1
    assert held <= {thing for thing, day in pairs if day == latest}
