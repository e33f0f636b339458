"""Where nothing surely answers, the nearest line is offered as unsure, or nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fakes.memory_store import FakeMemoryStore
from fakes.small_life import NOW, fact, line
from scrubjay.converse.clauses import of_oneself, told_of
from scrubjay.converse.coverage import excerpt, wanted_of
from scrubjay.converse.fitting import fitting
from scrubjay.converse.grounds import Grounds
from scrubjay.converse.nearby import LOOKED_THROUGH, OFFERED, with_nearest
from scrubjay.converse.wording import unsure
from scrubjay.domain.recollection import Cue, Recalled, Recollection

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory


def offered(question: str, *held: Memory, came: tuple[Memory, ...] = ()) -> list[str]:
    """Return the texts of the lines that are offered where these are held and these came back."""
    store = FakeMemoryStore()
    with store.writing("remember", "person", NOW):
        store.put([*held, *came])
    found = tuple(
        Recollection(memory=each, score=0.01, retrievability=1.0, reasons=()) for each in came
    )
    recalled = Recalled(
        cue=Cue(text=question, now=NOW), recollections=found, abstained=True, confidence=0.0
    )
    near = with_nearest(Grounds(recalled=recalled), question, store, None).near
    return [each.text for each in near]


CAR = line("car", "2023-05-04", "Got a used Volvo.")
SOFA = line("sofa", "2023-06-04", "Bought the sofa, 420 euros.")


def test_a_saying_in_words_of_the_same_idea_is_offered_though_it_did_not_come_back() -> None:
    assert offered("What car do I have?", CAR, SOFA) == [CAR.text]


def test_where_no_line_speaks_of_what_is_asked_none_is_offered() -> None:
    assert offered("What is my blood group?", CAR, SOFA) == []
    assert offered("Who and what?", CAR, SOFA) == []


def test_of_many_lines_as_near_only_the_newest_few_are_offered() -> None:
    cars = [line(f"c{day}", f"2023-05-{day:02}", f"Washed the Volvo {day}.") for day in range(1, 9)]
    assert offered("What car do I have?", *cars) == [each.text for each in cars[:-4:-1]]
    assert OFFERED < len(cars) < LOOKED_THROUGH


def test_a_statement_stands_for_its_own_words_and_not_for_the_saying_it_was_drawn_from() -> None:
    said = line("said", "2023-02-24", "I lodge with an elderly lady, Frau Holm, in Selby.")
    lives = fact("lives", "2023-02-24", "address-level2", "Selby")
    assert offered("Who is my landlady?", said, came=(lives,)) == [said.text]


def test_a_sentence_about_somebody_else_is_not_offered_where_one_asks_of_oneself() -> None:
    flatmate = line("a", "2023-04-07", "Nora moved out, my new roommate is Kim, she studies law.")
    own = line("b", "2023-03-07", "I am studying law in Selby.")
    assert offered("What do I study?", flatmate, own) == [own.text]


def test_of_somebody_only_what_is_said_of_them_is_offered() -> None:
    other = line("a", "2023-04-30", "Nora is moving to Oslo so Kim's standing in for her.")
    assert offered("Where is Kim living?", other) == []
    hers = line("b", "2023-04-30", "Kim is moving to Oslo so Nora's standing in for her.")
    assert offered("Where is Kim living?", hers) == [hers.text]


@pytest.mark.parametrize(
    ("text", "question", "shown"),
    [
        ("Gout again. Dr Holm says twenty drops.", "Which drops for gout?", "all"),
        ("I'm changing to law? No, I was told to wait.", "When did I change to law?", "all"),
        ("Bike bought! A green one! I'm happy.", "What colour was the bike?", "all"),
        (
            "My son is the secretary of the band. I run the chess club.",
            "Which chess club do I run?",
            "I run the chess club.",
        ),
        ("Kim works as a chef. I work as a clerk.", "What does Kim do?", "Kim works as a chef."),
    ],
)
def test_nothing_is_cut_off_that_a_quoted_sentence_needs(
    text: str, question: str, shown: str
) -> None:
    assert excerpt(text, question) == (text if shown == "all" else shown)


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
        ("Nora moved out, my new roommate is Kim, she studies law.", ""),
        ("I study law, my roommate does physics.", "I study law"),
    ],
)
def test_what_is_told_of_somebody_else_is_not_told_of_oneself(sentence: str, own: str) -> None:
    assert of_oneself(sentence) == own


def test_a_sentence_that_begins_with_somebody_else_tells_of_others_where_it_names_them() -> None:
    said = "Nora is moving to Oslo so Kim's standing in for her."
    assert told_of(said, frozenset({"kim"})) == "so Kim's standing in for her."
    assert told_of(said, frozenset({"nora"})) == said
    assert told_of("She is moving to Oslo.", frozenset({"kim"})) == "She is moving to Oslo."


def test_whose_trade_is_asked_for_at_the_end_is_not_asked_of_oneself() -> None:
    wanted = wanted_of("What is the profession of my daughter?")
    assert not wanted.own
    assert wanted.people == {"daught"}
    assert wanted_of("What is the profession of my dreams?").own


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
