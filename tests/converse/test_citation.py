"""Which memories an answer names, and when it is wrong."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fakes.recollections import NOW, fact, said
from scrubjay.converse.citation import cited, contradicted, says, turned_round, without_marks
from scrubjay.domain.memory import MemoryId


def test_a_mark_credits_the_memory_it_numbers() -> None:
    first, second = said("We saw the sea", "m1"), said("Ada paints sunrises", "m2")
    assert cited("She paints [2].", [first, second]) == (second,)


def test_words_credit_a_memory_a_model_did_not_mark() -> None:
    held = said("Ada paints sunrises on Sundays")
    assert cited("Ada paints sunrises.", [held]) == (held,)
    assert cited("I do not know.", [held]) == ()


def test_a_value_credits_the_statement_it_came_from() -> None:
    held = fact("email", "nora@example.org")
    assert cited("It is Nora@example.org.", [held]) == (held,)


def test_marks_are_not_shown() -> None:
    assert without_marks("She paints [2], on Sundays [1].") == "She paints, on Sundays."


def test_an_answer_with_an_old_value_is_caught() -> None:
    new = fact("organization", "Acme", "f2")
    old = replace(fact("organization", "Initech", "f1"), superseded_by=MemoryId("f2"), valid_to=NOW)
    assert contradicted("You work at Initech.", [new], [old]) == new
    assert contradicted("You work at Acme, before at Initech.", [new], [old]) is None
    assert contradicted("You work somewhere.", [new], [old]) is None


def test_a_day_is_named_however_it_is_written() -> None:
    born = fact("bday", "1990-04-12")
    for written in ("12 April 1990", "April 12th, 1990", "1990-04-12"):
        assert says(f"You were born on {written}.", born)
    assert not says("You were born on 13 April 1990.", born)


def test_a_value_inside_another_word_is_not_named() -> None:
    assert not says("Linda is kind.", fact("address-level2", "Lind"))


def test_a_reply_that_drops_the_not_is_caught() -> None:
    held = said("I don't take ibuprofen any more. It rained.")
    assert turned_round("You take ibuprofen.", held)
    assert not turned_round("You no longer take ibuprofen.", held)
    assert not turned_round("It rained a lot.", held)


@given(st.text())
def test_any_text_can_be_checked(text: str) -> None:
    held = [said("Ada paints"), fact("email", "a@b.org")]
    assert set(cited(text, held)) <= set(held)
    assert len(without_marks(text)) <= len(text)
