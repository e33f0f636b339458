"""What was worked out is said plainly, with its days, and never beyond what is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from fakes.small_life import LIFE, NOW, fact, line, reckoner
from scrubjay.converse.telling import tell
from scrubjay.domain.memory import Memory, MemoryId

MOVED = datetime(2023, 5, 20, tzinfo=UTC)
STATEMENTS = (
    replace(
        fact("linz", "2022-01-20", "address-level2", "Linz"),
        valid_to=MOVED,
        superseded_by=MemoryId("graz"),
    ),
    fact("graz", "2023-05-20", "address-level2", "Graz"),
    fact("born", "2022-02-01", "bday", "1990-06-20"),
    fact("de", "2022-04-01", "speaks", "German"),
    fact("it", "2022-04-01", "speaks", "Italian"),
)


def told(question: str, *memories: Memory) -> str:
    finding = reckoner(*(memories or LIFE)).work_out(question, NOW)
    assert finding is not None
    text, proof = tell(finding, NOW)
    assert {each.id for each in finding.memories} <= {each.id for each in proof}
    return text


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "Did I visit Rome before or after I bought the bike?",
            (
                "After: you visited Rome on the weekend of 29 January 2022; "
                "you bought the bike on 11 January 2022."
            ),
        ),
        (
            "Which came first, Tom's wedding or the bike purchase?",
            (
                "The bike purchase came first: the bike purchase: on 11 January 2022; "
                "Tom's wedding: on 19 March 2022."
            ),
        ),
        (
            "Did I visit Rome before I bought the bike?",
            (
                "No, after: you visited Rome on the weekend of 29 January 2022; "
                "you bought the bike on 11 January 2022."
            ),
        ),
        ("When did I read Middlemarch?", "You read Middlemarch in June 2022."),
        (
            "On which day did I buy the bike?",
            "You bought the bike on 11 January 2022, a Tuesday.",
        ),
        (
            "How long ago did I buy the bike?",
            (
                "729 days (about 24 months) ago, as of 10 January 2024: "
                "you bought the bike on 11 January 2022."
            ),
        ),
        (
            "How many days between the bike purchase and I took Rufus to the vet?",
            (
                "637 days (about 21 months): the bike purchase: on 11 January 2022; "
                "you took Rufus to the vet on 10 October 2023."
            ),
        ),
        ("Did I ever mention pottery?", "No, I know of no time you mentioned pottery."),
        ("What did I do yesterday?", "I know of nothing on 9 January 2024."),
    ],
)
def test_events_are_told_with_their_days(question: str, answer: str) -> None:
    assert told(question) == answer


def test_what_is_not_known_is_said_with_what_is() -> None:
    answer = told("Which came first, the trip to Tokyo or Tom's wedding?")
    assert answer.startswith("I have nothing about “the trip to Tokyo”, so I cannot tell.")
    assert "19 March 2022" in answer


def test_overlapping_days_are_named_and_not_ordered() -> None:
    answer = told(
        "Did I plant roses before or after I sold the boat?",
        line("a", "2023-07-05", "I planted roses in May 2023."),
        line("b", "2023-08-02", "On 20 May 2023 I sold the boat."),
    )
    assert answer == (
        "I cannot tell, the days I know overlap: you planted roses in May 2023; "
        "you sold the boat on 20 May 2023."
    )


def test_the_hour_is_told_where_one_was_said_for_that_day() -> None:
    at_nine = line("a", "2023-02-20", "My dentist appointment is on 3 March 2023 at 9:30.")
    assert told("When is my dentist appointment?", at_nine) == (
        "Your dentist appointment: on 3 March 2023 at 9:30."
    )
    without = line("a", "2023-02-20", "My dentist appointment is on 3 March 2023, for 80 euros.")
    assert told("When is my dentist appointment?", without) == (
        "Your dentist appointment: on 3 March 2023."
    )


def test_no_hour_is_told_of_a_whole_month_or_of_a_day_that_was_only_told() -> None:
    month = line("a", "2023-06-20", "I read Middlemarch in June 2023, every night at 9:30.")
    assert told("When did I read Middlemarch?", month) == "You read Middlemarch in June 2023."
    only_told = line("a", "2023-06-20", "I painted the hall from half past two on.")
    assert "half past" not in told("When did I paint the hall?", only_told)


def test_a_day_that_was_only_told_is_called_so() -> None:
    assert told("When did I paint the hall?") == (
        "You painted the hall (you told me on 6 December 2023)."
    )


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "Where did I live before Graz?",
            (
                "You used to live in Linz (until 20 May 2023). "
                "Now: You live in Graz (you said so on 20 May 2023)."
            ),
        ),
        (
            "Do I still live in Linz?",
            (
                "No, not any more. You used to live in Linz (until 20 May 2023). "
                "Now: You live in Graz (you said so on 20 May 2023)."
            ),
        ),
        ("How old am I?", "You are 33 years old: Your birthday is 20 June 1990"),
        ("How old was I in 2010?", "You were 20 years old on 31 December 2010: "),
        ("How many languages do I speak?", "2 that I know of: German and Italian."),
        ("What languages do I speak?", "Your languages, as far as I know: German and Italian."),
        ("Do I speak French?", "Not that I know of. What I know: You speak "),
        (
            "What has changed since March 2023?",
            (
                "Since 1 March 2023:\n- You live in Graz (since 20 May 2023); "
                "before, you used to live in Linz (until 20 May 2023)."
            ),
        ),
    ],
)
def test_statements_are_told_with_when_they_held(question: str, answer: str) -> None:
    assert told(question, *STATEMENTS).startswith(answer)


def test_what_was_replaced_is_never_said_to_hold() -> None:
    for question in ("Where did I live before Graz?", "Do I still live in Linz?"):
        assert "live in Linz (you said" not in told(question, *STATEMENTS)
        assert "used to live in Linz" in told(question, *STATEMENTS)


def test_a_span_that_ended_is_said_with_both_its_ends() -> None:
    begun = line("begun", "2020-02-05", "I started working at Alpha on 1 March 2012.")
    left = line("left", "2020-02-05", "I left Alpha on 1 March 2016.")
    assert told("How long did I work at Alpha?", begun, left).startswith(
        "For 1461 days (about 4 years), from 1 March 2012 to 1 March 2016: you told me"
    )
    cello = line("cello", "2020-02-05", "I learned the cello for four years.")
    assert told("How long did I learn the cello?", cello).startswith("For about 4 years: you told")


def test_an_age_is_said_once() -> None:
    said = fact("age", "2023-12-05", "age", "41")
    assert told("How old am I?", said) == ("You are 41 years old (you said so on 5 December 2023).")


def test_an_age_that_was_said_years_ago_is_told_as_of_then() -> None:
    said = fact("age", "2021-02-05", "age", "38")
    assert told("How old am I?", said) == (
        "You are 40 years old: on 5 February 2021 you said that you were 38."
    )
