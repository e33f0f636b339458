"""Where nothing surely answers, the nearest line is offered as unsure, or nothing is."""

from __future__ import annotations

import pytest

from fakes.small_life import line
from scrubjay.converse.coverage import of_oneself, wanted_of
from scrubjay.converse.fitting import fitting
from scrubjay.converse.wording import unsure


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How much did the sofa cost?", "Bought the sofa, 420 euros."),
        ("How much did the sofa cost?", "Bought the sofa second hand, 150."),
        ("How much is my rent?", "Rent is £900."),
        ("What is Ilse's surname?", "My neighbour is Ilse Vermeer."),
        ("What is my locker number?", "Locker 4471 at the pool."),
        ("What is the vet called?", "Took the cat to Hartmann, the vet."),
        ("In what year was I married?", "We married in 1998."),
    ],
)
def test_a_line_with_a_value_of_the_wanted_kind_can_answer(question: str, said: str) -> None:
    assert fitting(question, [line("one", "2025-03-01", said)])


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How much did the sofa cost?", "Bought the sofa, it has three seats."),
        ("How much did the hens cost?", "Bought 12 hens from a farmer."),
        ("What is Ilse's surname?", "My neighbour is Ilse."),
        ("What is Mrs Vermeer's first name?", "My neighbour is Mrs Vermeer."),
        ("What is my locker number?", "My locker is by the pool since March 3."),
        ("What is the vet called?", "The vet said she is fine."),
        ("In what year was I married?", "Somebody asked me to marry him."),
    ],
)
def test_a_line_without_such_a_value_cannot(question: str, said: str) -> None:
    assert not fitting(question, [line("one", "2025-03-01", said)])


def test_what_is_asked_is_told_apart_from_whom_it_is_asked_of() -> None:
    wanted = wanted_of("What sport does Nils play?")
    assert wanted.people == {"nil"}
    assert "sport" in wanted.things
    assert not wanted.own
    assert wanted_of("What sport do I play?").own


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("My son is the secretary of the band.", ""),
        ("Nils studies law.", ""),
        ("The neighbour works as a nurse.", ""),
        ("I have a neighbour, who is a nurse.", "I have a neighbour"),
        ("Bought a used Volvo.", "Bought a used Volvo."),
        ("My brother lives with me.", "My brother lives with me."),
    ],
)
def test_what_is_told_of_somebody_else_is_not_told_of_oneself(sentence: str, own: str) -> None:
    assert of_oneself(sentence) == own


def test_a_line_that_may_answer_is_quoted_with_its_day_and_said_to_be_unsure() -> None:
    near = line("one", "2025-05-04", "Got a used Volvo.")
    text = unsure([near], {}, "What car do I have?")
    assert text == "I am not sure, but on 4 May 2025 you wrote: “Got a used Volvo.”"


def test_where_one_asks_of_oneself_no_sentence_of_somebody_else_is_shown() -> None:
    said = "I'm the secretary of the chess club. My son is the secretary of the band."
    near = line("one", "2025-05-04", said)
    assert "son" not in unsure([near], {}, "What am I secretary of?")


def test_who_came_after_is_not_who_came_before() -> None:
    lines = [
        line("one", "2025-01-04", "Our head gardener is Sister Ruta."),
        line("two", "2025-05-04", "The new head gardener is Mr Olsen."),
    ]
    assert fitting("Who was head gardener before Mr Olsen?", lines) == lines[:1]
    assert fitting("Who was head gardener?", lines) == lines
