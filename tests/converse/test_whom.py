"""Whom a question is about: what is told of one is no answer about another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.recollections import fact, said
from scrubjay.converse.whom import whom
from scrubjay.domain.memory import Memory, Triple
from scrubjay.domain.wording import sentence


def about(subject: str, predicate: str, value: str) -> Memory:
    triple = Triple(subject=subject, predicate=predicate, object=value)
    return replace(fact(predicate, value), triple=triple, text=sentence(triple))


MY_AGE = about("me", "age", "41")
PEOPLE = {"Tobias": "husband"}


@pytest.mark.parametrize(
    ("question", "memory", "concerned"),
    [
        ("How old am I?", MY_AGE, True),
        ("How old is Juno?", MY_AGE, False),
        ("How old is my mother?", MY_AGE, False),
        ("How old is Liv?", about("Annika", "address-level2", "Bergen"), False),
        ("How old is my mother?", said("Mum turned 73."), True),
        ("What is my father's name?", said("Samuel is going to be a father."), False),
        ("What is my dog called?", said("My neighbour's dog is called Otto."), False),
        ("What is my husband's job?", said("I had an interview for a job."), False),
        ("What is my husband's job?", said("He got a job at the port."), True),
        ("What is my husband's job?", said("Tobias got a job at the port."), True),
        ("When is my mum's birthday?", about("mother", "bday", "3 May"), True),
        ("When is my mum's birthday?", about("father", "bday", "3 May"), False),
        ("Why did Mr Okafor retire?", said("Mr Okafor retired."), True),
    ],
)
def test_only_what_is_told_of_the_same_people_concerns_a_question(
    question: str, memory: Memory, concerned: bool
) -> None:
    assert whom(question, PEOPLE).concerns(memory) is concerned
