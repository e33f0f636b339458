"""Questions as they are typed: terse, misspelt, several at once, beside something told."""

from __future__ import annotations

import pytest

from scrubjay.converse.foreign import is_foreign_question
from scrubjay.converse.intent import Intent, intent, is_memorable
from scrubjay.converse.manners import answered
from scrubjay.converse.parts import questions, tells
from scrubjay.converse.typed import in_full


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("wher do i live", "Where do I live?"),
        ("were do i work", "Where do I work?"),
        ("adress?", "What is my address?"),
        ("adress pls", "What is my address?"),
        ("my phone", "What is my phone?"),
        ("boss name?", "What is my boss's name?"),
        ("my sister", "Who is my sister?"),
        ("whos my boss", "Who is my boss?"),
        ("whats noors job", "What is Noor's job?"),
        ("name of my cat", "What is my cat's name?"),
        ("when's mums birthday?", "When is my mum's birthday?"),
        ("and my dad's job?", "What is my dad's job?"),
        ("name of noors wife?", "What is Noor's wife's name?"),
        ("anything still to do?", "What do I still have to do?"),
        ("what chores are left?", "What do I still have to do?"),
        ("open tasks?", "What do I still have to do?"),
        ("what's still left to do for the party", "What do I still have to do for the party?"),
        ("hourly rate", "What is my hourly rate?"),
        ("current landlord", "Who is my current landlord?"),
        ("contact at Hartmann", "What is my contact at Hartmann?"),
        ("in which town do i live", "In which town do I live?"),
        ("Who am I married to?", "Who is my spouse?"),
        ("Where does Annika live?", "Where does Annika live?"),
    ],
)
def test_a_question_is_put_in_full(typed: str, full: str) -> None:
    assert in_full(typed, ["Noor"]) == full


@pytest.mark.parametrize(
    "told",
    [
        "my head hurts",
        "my dog died",
        "my boss is a monster",
        "my phone number is 5",
        "hourly rate: 60",
        "deadline Friday",
        "rent paid",
        "appointment with Dr Ho",
        "I live here.",
    ],
)
def test_what_tells_something_stays_as_it_is_and_is_remembered(told: str) -> None:
    assert in_full(told) == told
    assert is_memorable(told)


@pytest.mark.parametrize("asked", ["my phone", "whos my boss", "name of my cat", "adress pls"])
def test_a_terse_question_asks_and_is_no_memory(asked: str) -> None:
    assert intent(asked) is Intent.ASK_OWN
    assert not is_memorable(asked)


def test_a_reminder_is_told() -> None:
    assert intent("Remind me to call Pia on 5 July.") is Intent.TELL


def test_the_questions_of_a_message_are_found_each_in_full() -> None:
    text = "I'm Joe and I live in Oslo. Where do I live? Who is my vet and what is my job?"
    asked = ("Where do I live?", "Who is my vet?", "What is my job?")
    assert questions(text) == asked
    assert tells(text)
    assert not tells("Where do I live?")
    assert questions("Where do I live, and since when?") == ("Where do I live?",)
    assert len(questions("What came first, when I moved and when I wed?")) == 1


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Wo wohne ich?", True),
        ("Comment s'appellent mes chats ?", True),
        ("¿Dónde vivo yo?", True),
        ("Где я живу?", True),
        ("Where do I live?", False),
        ("Who is Mimi de la Cruz?", False),
        ("Ich wohne in Berlin.", False),
    ],
)
def test_a_question_in_another_language_is_known(text: str, foreign: bool) -> None:
    assert is_foreign_question(text) is foreign


def test_greetings_and_thanks_are_answered_in_kind() -> None:
    assert answered("Thank you!") == "You are welcome."
    assert answered("hey").startswith("Hello")
    assert answered("I live in Oslo") == ""


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("deadline otter book", "What is my deadline otter book?"),
        ("deadline otter book moved", "deadline otter book moved"),
        ("deadline otter book 31 Jan", "deadline otter book 31 Jan"),
        ("price went up again", "price went up again"),
    ],
)
def test_a_telegram_without_of_asks_unless_it_tells_a_value(typed: str, full: str) -> None:
    assert in_full(typed) == full
