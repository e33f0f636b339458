"""Text about the person: one sourced sentence for each confirmed fact, offered and never filled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from autofill.test_draft import NOW, drafts, fact
from scrubjay.domain.form import Decision, FieldKind
from scrubjay.domain.memory import MemoryState

ABOUT = "<form><label>Tell us about yourself <textarea name=bio {}></textarea></label></form>"
LIFE = (
    fact("organization-title", "nurse", confirmed=True),
    fact("address-level2", "Graz"),
    fact("speaks", "German"),
    fact("likes", "climbing"),
)


def test_each_sentence_names_the_memory_it_rests_on() -> None:
    (draft,) = drafts(ABOUT.format(""), *LIFE)
    assert draft.decision is Decision.OFFER
    assert draft.kind is FieldKind.FREE_TEXT
    assert draft.value == "I work as a nurse. I live in Graz. I speak German. I like climbing."
    assert [memory for _words, memory in draft.sentences] == [each.id for each in LIFE]
    assert draft.value == " ".join(words for words, _memory in draft.sentences)


def test_no_sentence_is_cut_to_fit() -> None:
    (draft,) = drafts(ABOUT.format("maxlength=40"), *LIFE)
    assert draft.value == "I work as a nurse. I live in Graz."


@pytest.mark.parametrize(
    "change",
    [
        {"confidence": 0.6},
        {"state": MemoryState.ARCHIVED},
        {"state": MemoryState.PROPOSED},
        {"valid_to": NOW},
        {"by_self": False},
    ],
)
def test_what_is_unsure_past_or_anothers_is_not_said(change: dict[str, object]) -> None:
    unsure = replace(fact("likes", "opera"), **change)  # type: ignore[arg-type]
    (draft,) = drafts(ABOUT.format(""), unsure)
    assert draft.decision is Decision.BLANK
    assert "opera" not in draft.value


def test_facts_of_somebody_else_are_not_the_persons() -> None:
    (draft,) = drafts(ABOUT.format(""), fact("likes", "opera", subject="Anna"))
    assert draft.value == ""


def test_ones_own_words_come_before_composed_ones() -> None:
    (draft,) = drafts(ABOUT.format(""), *LIFE, fact("free-text", "I climb and I nurse."))
    assert draft.value == "I climb and I nurse."


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Your hobbies", "I like climbing."),
        ("Languages you speak", "I speak German."),
        ("Work experience", "I work as a nurse. I speak German."),
    ],
)
def test_the_label_decides_what_is_told(label: str, said: str) -> None:
    page = f"<form><label>{label} <textarea name=t></textarea></label></form>"
    (draft,) = drafts(page, *LIFE)
    assert draft.value == said


@pytest.mark.parametrize("label", ["Comments", "Your message", "How can we help?", "Order notes"])
def test_what_is_the_persons_to_write_is_left_to_them(label: str) -> None:
    page = f"<form><label>{label} <textarea name=t></textarea></label></form>"
    (draft,) = drafts(page, *LIFE)
    assert draft.decision is Decision.BLANK
    assert draft.value == ""


def test_a_page_in_another_language_gets_no_english() -> None:
    page = f"<html lang=de><body>{ABOUT.format('').replace('Tell us about yourself', 'Über mich')}"
    (draft,) = drafts(page, *LIFE)
    assert draft.value == ""
    assert "English" in draft.why
