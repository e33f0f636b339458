"""What a message wants."""

from __future__ import annotations

import pytest

from scrubjay.converse.intent import Intent, intent, only_asks


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Where do I live?", Intent.ASK_OWN),
        ("what is my sister's name", Intent.ASK_OWN),
        ("Remind me when the dentist is", Intent.ASK_OWN),
        ("Hey, when did we go to Graz?", Intent.ASK_OWN),
        ("What is the capital of France?", Intent.ASK_WORLD),
        ("I moved to Graz last week.", Intent.TELL),
        ("My sister is called Ada.", Intent.TELL),
        ("Hello there", Intent.TALK),
        ("I moved. Where was that café again?", Intent.ASK_OWN),
    ],
)
def test_a_message_is_read_as_telling_or_asking(text: str, wanted: Intent) -> None:
    assert intent(text) is wanted


def test_a_question_about_somebody_memory_knows_is_a_question_to_memory() -> None:
    assert intent("When did Ada paint?", names_known=True) is Intent.ASK_OWN
    assert intent("When did Ada paint?") is Intent.ASK_WORLD


def test_nothing_but_questions_is_nothing_to_remember() -> None:
    assert only_asks("Where do I live? And since when?")
    assert not only_asks("I moved to Graz. Where was that café?")
    assert not only_asks("Hello")
    assert not only_asks("")
