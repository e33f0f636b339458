from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fakes.life import NOW, memory
from scrubjay.domain.memory import SELF, MemoryKind, Origin, Source, Triple
from scrubjay.domain.recollection import Reason, ReasonKind
from scrubjay.ui.memories.outlook import outlook
from scrubjay.ui.memories.wording import (
    because,
    deed_word,
    fate,
    names,
    source_name,
    span,
    statement,
    use_today,
    validity,
)


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (0.2, "less than a day"),
        (0.9, "1 day"),
        (1.4, "1 day"),
        (23.2, "23 days"),
        (70.0, "2 months"),
        (365.0, "12 months"),
        (1000.0, "3 years"),
        (-23.2, "23 days"),
    ],
)
def test_spans_are_told_in_the_unit_one_would_choose(length: float, words: str) -> None:
    assert span(length) == words


@pytest.mark.parametrize(
    ("age", "sentence"),
    [
        (1.0, "It will fade in 7 months."),
        (400.0, "It has faded. It goes to the archive in 4 years."),
        (9000.0, "It rests in the archive. Time deletes nothing."),
    ],
)
def test_fate_is_one_sentence(age: float, sentence: str) -> None:
    assert fate(outlook(memory("x", "x", days=age), NOW)) == sentence


def test_the_fate_of_pinned_and_confirmed_memories() -> None:
    pinned = outlook(memory("x", "x", days=900, pinned=True), NOW)
    confirmed = outlook(replace(memory("x", "x", days=9000), confirmed=True), NOW)

    assert fate(pinned) == "Pinned: it does not fade."
    assert use_today(pinned) == ""
    assert fate(confirmed) == "It has faded. You confirmed it, so it is never archived."


def test_statements_read_like_sentences() -> None:
    mine = Triple(subject=SELF, predicate="address-level2", object="Utrecht")
    hers = Triple(subject="Nora", predicate="works-at", object="the library")

    assert statement(mine) == "I live in Utrecht."
    assert statement(hers) == "Nora: works at the library"
    assert statement(replace(mine, polarity=False)) == "Not so: I live in Utrecht."


def test_an_own_key_and_a_favourite_are_sentences_too() -> None:
    own = Triple(subject=SELF, predicate="shoe-size", object="41")
    tea = Triple(subject=SELF, predicate="favourite", object="oolong", context="tea")

    assert statement(own) == "My shoe size is 41."
    assert statement(tea) == "My favourite tea is oolong."


def test_validity_names_the_ends_that_are_known() -> None:
    base = memory("x", "x")
    first, last = NOW - timedelta(days=30), NOW

    assert validity(base) == ""
    assert validity(replace(base, valid_from=first)) == "Since 14 Apr 2025"
    assert validity(replace(base, valid_to=last)) == "Until 14 May 2025"
    assert validity(replace(base, valid_from=first, valid_to=last)) == (
        "From 14 Apr 2025 to 14 May 2025"
    )


def test_sources_name_their_session() -> None:
    imported = Source(origin=Origin.IMPORT, session="Sunday")
    assert source_name(imported).endswith(": Sunday")
    assert source_name(Source(origin=Origin.CHAT, session="01m84c")) == "from a chat"
    assert source_name(Source(origin=Origin.PERSON, session="x")) == "typed by you"


def test_notes_do_not_repeat_their_date_as_a_session() -> None:
    assert source_name(Source(origin=Origin.NOTE, session="notes of today")) == "from a note"


def test_dates_and_numbers_are_no_names_and_each_name_comes_once() -> None:
    told = replace(memory("x", "x"), speaker="Jo", entities=("Nora", "2026-W44", "Jo", "+31 6"))

    assert names(told) == ("Jo", "Nora")


def test_the_weightiest_reasons_are_told_first() -> None:
    reasons = [
        Reason(kind=ReasonKind.RECENT, weight=0.1),
        Reason(kind=ReasonKind.WORDS, weight=0.6, note="canal"),
        Reason(kind=ReasonKind.MEANING, weight=0.3),
    ]

    assert because(reasons) == "same words: canal, close in meaning"
    assert because([]) == ""


@pytest.mark.parametrize("kind", list(ReasonKind))
def test_every_reason_has_words(kind: ReasonKind) -> None:
    assert because([Reason(kind=kind, weight=1.0)])


def test_deeds_have_words_and_unknown_ones_are_shown_as_they_are() -> None:
    assert deed_word("supersede") == "Replaced by something newer"
    assert deed_word("polish") == "Polish"


def test_no_kind_of_memory_is_without_a_curve() -> None:
    for kind in MemoryKind:
        assert fate(outlook(memory("x", "x", kind=kind), NOW))
