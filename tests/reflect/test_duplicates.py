from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.woven import NOW, line
from scrubjay.domain.memory import PUT_AWAY, MemoryKind, MemoryState, Triple
from scrubjay.reflect.duplicates import NEARLY, bare, joined, keeper, say_the_same

HERON = line("a", "The heron, grey and still, stood by the canal.")


@pytest.mark.parametrize(
    ("other", "cosine", "same"),
    [
        ("the heron - grey and still - stood by the canal", 0.0, True),
        ("The heron, grey and still, stood near the canal.", NEARLY, True),
        ("The heron, grey and still, stood near the canal.", NEARLY - 0.01, False),
        ("The heron, grey and still, did not stand by the canal.", 0.99, False),
        ("The heron, grey and still, hadn't stood by the canal.", 0.99, False),
        ("The heron, grey and still, stood by canal 7.", 0.99, False),
        ("On Monday the heron, grey and still, stood by the canal.", 0.99, False),
    ],
)
def test_when_two_lines_say_the_same(other: str, cosine: float, *, same: bool) -> None:
    twin = line("b", other, days=3)
    assert say_the_same(HERON, twin, cosine) == same
    assert say_the_same(twin, HERON, cosine) == same


@pytest.mark.parametrize(
    "change",
    [{"speaker": "Vesna"}, {"kind": MemoryKind.EVENT}, {"by_self": False}],
)
def test_another_speaker_or_kind_is_another_memory(change: dict[str, object]) -> None:
    assert not say_the_same(HERON, replace(HERON, **change), 1.0)  # type: ignore[arg-type]


def test_other_names_are_another_memory() -> None:
    one = line("a", "Nora called about the boat today.", entities=("Nora",))
    other = line("b", "Vesna called about the boat today.", entities=("Vesna",))
    assert not say_the_same(one, other, 0.99)


def test_statements_are_the_same_only_when_they_state_the_same() -> None:
    graz = Triple(subject="me", predicate="address-level2", object="Graz")
    one = line("a", "I live in Graz.", kind=MemoryKind.FACT, triple=graz)
    twin = replace(one, text="I live in Graz", triple=replace(graz, object="graz"))
    assert say_the_same(one, twin, 0.0)
    for other in (
        replace(twin, triple=replace(graz, object="Linz")),
        replace(twin, triple=replace(graz, polarity=False)),
        replace(twin, valid_to=NOW),
        replace(twin, triple=None),
    ):
        assert not say_the_same(one, other, 1.0)


def test_texts_without_words_are_nothing_alike() -> None:
    assert not say_the_same(line("a", "?!"), line("b", "…"), 0.0)


def test_the_firmer_then_the_older_stays() -> None:
    later = line("b", HERON.text, days=3)
    assert [each.id for each in keeper(later, HERON)] == ["a", "b"]
    pinned = replace(later, pinned=True)
    assert [each.id for each in keeper(HERON, pinned)] == ["b", "a"]
    confirmed = replace(later, confirmed=True)
    assert [each.id for each in keeper(HERON, confirmed)] == ["b", "a"]


def test_what_stays_takes_over_all_but_words_and_source() -> None:
    kept = replace(HERON, tags=("birds",), uses=2, stability=40.0)
    gone = line(
        "b",
        "The heron - grey and still - stood by the canal",
        days=3,
        tags=("canal", "birds", PUT_AWAY),
        entities=("Utrecht",),
        place="Utrecht",
        pinned=True,
        uses=3,
        last_used_at=NOW,
        stability=30.0,
    )
    stays, trashed = joined(kept, gone)
    assert (stays.text, stays.source, stays.state) == (kept.text, kept.source, kept.state)
    assert stays.tags == ("birds", "canal")
    assert (stays.entities, stays.place) == (("Utrecht",), "Utrecht")
    assert (stays.uses, stays.stability, stays.last_used_at) == (5, 40.0, NOW)
    assert stays.pinned
    assert trashed == replace(gone, state=MemoryState.TRASHED)


@given(text=st.text(max_size=40))
def test_the_bare_form_knows_no_marks_and_no_case(text: str) -> None:
    assert bare(bare(text)) == bare(text)
    assert bare(f"… {text}!!") == bare(text)
