"""Finding forgotten words in other texts, and blotting them out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.adapters.sqlite.quotations import BLOT, Quotations, blotted, is_telling, turned
from scrubjay.domain.text import normalised


def test_quotations() -> None:
    quoted = Quotations(["The cat sat down.", "I ski", "", "…"])
    assert quoted.within("Then  THE CAT sat down again")
    assert quoted.within("i ski!")
    assert not any(quoted.within(text) for text in ("I skid", "cat sat", "", "anything"))


_SAID = st.lists(
    st.sampled_from(
        [
            "The",
            "cat",
            "sat",
            "down",
            "I",
            "ski",
            "Flat 12b",
            "O'Hara",
            "my",
            "you",
            "I'm",
            "me 4567",
            "naïve",
            "…",
        ]
    ),
    max_size=6,
).flatmap(
    lambda words: st.sampled_from([" ", "  ", "\n", ", ", '" ']).map(lambda gap: gap.join(words))
)


@given(forgotten=st.lists(_SAID, max_size=3), text=_SAID, around=st.sampled_from(["", "x", "X. "]))
def test_the_quick_look_never_misses_a_quotation(
    forgotten: list[str], text: str, around: str
) -> None:
    text = f"{around}{text}{around}"
    form, forms = turned(normalised(text)), {normalised(each) for each in forgotten} - {""}
    by_definition = any(
        turned(each) in form if is_telling(each) else turned(each) == form for each in forms
    )
    assert Quotations(forgotten).within(text) == by_definition


@pytest.mark.parametrize(
    ("form", "telling"),
    [
        ("i live in porto", True),
        ("yes", False),
        ("i ski a", False),
        ("new york", False),
        ("portugal", False),
        ("de89370400440532013000", True),
        ("flat 12b", True),
        ("12b", False),
        ("donaudampfschifffahrt", True),
        ("我住在波尔图的河边", True),
    ],
)
def test_what_is_telling(form: str, *, telling: bool) -> None:
    assert is_telling(form) == telling


def test_blotting_keeps_offsets() -> None:
    assert blotted("a bee, a bee", "bee") == f"a {BLOT * 3}, a {BLOT * 3}"
    assert blotted("aaa", "aa") == BLOT * 3
    assert blotted("14 of 140, 14.", "14", alone=True) == f"{BLOT * 2} of 140, {BLOT * 2}."
    assert blotted("Bee (bee) b.e", "bee") == f"{BLOT * 3} ({BLOT * 3}) b.e"
    assert blotted("abc", "") == "abc"
