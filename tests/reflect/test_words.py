"""Which words tell what a text is about, read from weights that ship."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect.lives import line
from scrubjay.domain.errors import KnownError
from scrubjay.host.resources import resource
from scrubjay.reflect.naming import akin
from scrubjay.reflect.phrases import phrases, title
from scrubjay.reflect.words import Words, folded

if TYPE_CHECKING:
    from pathlib import Path

WORDS = Words(resource("weights/words.npz"))


def test_things_tell_and_deeds_and_small_talk_hardly_do() -> None:
    for thing, other in (("garden", "really"), ("cello", "great"), ("window", "stopped")):
        assert WORDS.telling(thing) > 2 * WORDS.telling(other)
    assert WORDS.is_thing("garden")
    assert not WORDS.is_thing("stopped")


def test_a_word_never_met_is_rare_and_a_thing_unless_its_ending_says_otherwise() -> None:
    assert WORDS.rarity("qwertzuiop") == 1.0
    assert WORDS.is_thing("qwertzuiop")
    assert not WORDS.is_thing("qwertzuioped")


@pytest.mark.parametrize(
    ("word", "form"),
    [("Gardens", "garden"), ("Nora’s", "nora"), ("families", "family"), ("class", "class")],
)
def test_words_are_counted_by_one_form(word: str, form: str) -> None:
    assert folded(word) == form


@given(st.text(max_size=200))
def test_any_text_has_a_title_and_phrases_that_stand_in_it(text: str) -> None:
    assert title([line("a", text)], WORDS) or not text.split()
    flat = " ".join(text.split())
    for phrase in phrases(text, WORDS):
        assert all(word in flat for word in phrase.text.split())


def test_a_title_names_the_things_most_spoken_of() -> None:
    told = [
        line("a", "Hey Nora! We finished the allotment fence with Nora and had plum cake."),
        line("b", "The allotment fence is really straight now, Nora."),
    ]
    assert title(told, WORDS) == "Allotment fence, plum cake"


def test_a_title_falls_back_to_the_first_words() -> None:
    told = line("a", "I was so very happy to be there with you all.")
    assert title([told], WORDS) == "I was so very happy to…"


def test_forms_of_one_word_are_akin() -> None:
    assert akin("dance", "dancing")
    assert akin("volunteer", "volunteering")
    assert not akin("community", "commute")
    assert not akin("cat", "car")


def test_damaged_weights_are_told_in_a_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "words.npz"
    broken.write_bytes(b"not weights")
    with pytest.raises(KnownError, match=r"words\.npz"):
        Words(broken)
    np.savez(broken, rarity=np.zeros(8, np.uint8), thing=np.zeros(8, np.int8))
    with pytest.raises(KnownError, match=r"words\.npz"):
        Words(broken)
