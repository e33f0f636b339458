"""A question in another language is known by its words, and met kindly in that language."""

from __future__ import annotations

import pytest

from fakes.memory_store import FakeMemoryStore
from fakes.small_life import NOW, line
from scrubjay.converse.foreign import (
    is_foreign_question,
    kindly,
    language_of,
    named_lines,
    names_in,
)
from scrubjay.converse.intent import Intent, intent


@pytest.mark.parametrize(
    "text",
    [
        "is ben vegetarian",
        "is ben vegetarian?",
        "was ben at the wedding?",
        "does ben eat meat?",
        "in which city is my mum",
        "is die hard my favourite?",
        "who is mi",
        "where is el Capitan",
        "was I in Das Boot?",
        "do I like Le Corbusier?",
        "a de facto standard?",
        "am i on a diet?",
    ],
)
def test_the_small_words_of_english_are_enough_for_english(text: str) -> None:
    assert not is_foreign_question(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("was weißt du über Ben?", "German"),
        ("was weißt du über ben", "German"),
        ("Hat Ben morgen Zeit?", "German"),
        ("Erzähl mir von Momo", "German"),
        ("Où habite Ben?", "French"),
        ("¿Dónde vive mi hermana?", "Spanish"),
        ("come si chiama mia sorella?", "Italian"),
        ("Quem é o meu chefe?", "Portuguese"),
        ("Waar woon ik?", "Dutch"),
    ],
)
def test_other_languages_are_known(text: str, language: str) -> None:
    assert is_foreign_question(text)
    assert language_of(text) == language


def test_what_is_told_in_german_is_no_question() -> None:
    assert not is_foreign_question("Habe heute Ben im Zoo getroffen.")
    assert intent("Erzähl mir von Momo") is not Intent.TELL
    assert intent("Ich habe Momo von Ada erzählt") in (Intent.TELL, Intent.TALK)


def test_names_are_what_is_no_small_word_of_the_language() -> None:
    assert names_in("was weißt du über Ben?") == ("Ben",)
    assert names_in("was weißt du über ben") == ("ben",)
    assert names_in("Wo wohnt mein Bruder Tom?") == ("Bruder", "Tom")


def test_a_name_in_it_is_looked_up_by_itself_and_known_names_first() -> None:
    store = FakeMemoryStore()
    with store.writing("remember", "person", NOW):
        store.put(
            [
                line("tom", "2023-05-01", "Tom moved to Leeds."),
                line("zoo", "2023-05-02", "Went to the zoo with Ada's son."),
                line("tomorrow", "2023-05-03", "Tomorrow I rest."),
            ]
        )
    found = named_lines("Wann war Tom im Zoo?", store, NOW, names=("Tom",))
    assert [each.id for each in found] == ["tom"]
    assert not named_lines("Wie geht es Eva?", store, NOW)


def test_the_reply_is_in_the_language_of_the_question() -> None:
    german = kindly("Wo wohnt Tom?", "On 1 May you said: “Tom …”")
    assert german.startswith("Fragen verstehe ich leider nur auf Englisch")
    assert german.endswith("“Tom …”")
    assert kindly("Où habite Ben?", "").endswith("je n'ai rien trouvé.")
    assert kindly("我住在哪里？", "").startswith("I am sorry, I understand questions in English")
