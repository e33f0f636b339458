from __future__ import annotations

import pytest

from scrubjay.domain.memory import Triple
from scrubjay.domain.predicate import PREDICATES
from scrubjay.domain.wording import day_in_words, sentence


def said(
    predicate: str, thing: str, subject: str = "me", context: str = "", *, polarity: bool = True
) -> Triple:
    return Triple(
        subject=subject, predicate=predicate, object=thing, context=context, polarity=polarity
    )


@pytest.mark.parametrize(
    ("triple", "words"),
    [
        (said("address-level2", "Graz"), "I live in Graz."),
        (said("address-level2", "Graz", "Anna"), "Anna lives in Graz."),
        (said("address-level2", "Graz", "wife"), "My wife lives in Graz."),
        (said("likes", "tea", polarity=False), "I do not like tea."),
        (said("likes", "tea", "Anna", polarity=False), "Anna does not like tea."),
        (said("studies", "law", "Tom"), "Tom studies law."),
        (said("does", "yoga", "Tom"), "Tom does yoga."),
        (said("does", "sing in a choir", "Tom"), "Tom sings in a choir."),
        (said("does", "smoke", polarity=False), "I do not smoke."),
        (said("has", "a dog", "Tom"), "Tom has a dog."),
        (said("allergic-to", "nuts", polarity=False), "I am not allergic to nuts."),
        (said("bday", "1990-04-12", "Anna"), "Anna's birthday is 12 April 1990."),
        (said("email", "a@b.example", "Anna"), "Anna's e-mail address is a@b.example."),
        (said("favourite", "teal", context="colour"), "My favourite colour is teal."),
        (said("related-to", "Anna", context="wife"), "My wife is Anna."),
        (said("organization-title", "nurse"), "I work as a nurse."),
        (said("organization-title", "engineer", "Tom"), "Tom works as an engineer."),
        (said("organization-title", "head of sales"), "I work as head of sales."),
        (said("shoe-size", "43"), "My shoe size is 43."),
        (said("nickname", "Bix", "Tom"), "People call Tom Bix."),
    ],
)
def test_statements(triple: Triple, words: str) -> None:
    assert sentence(triple) == words


@pytest.mark.parametrize(
    ("triple", "words"),
    [
        (said("organization", "Siemens"), "I used to work at Siemens."),
        (said("organization", "Siemens", "Anna"), "Anna used to work at Siemens."),
        (said("dietary", "vegan"), "I used to be vegan."),
        (said("email", "a@b.example"), "My e-mail address was a@b.example."),
    ],
)
def test_what_is_over(triple: Triple, words: str) -> None:
    assert sentence(triple, ended=True) == words


@pytest.mark.parametrize(
    ("triple", "words"),
    [
        (said("related-to", "Ines", context="late wife"), "My late wife was Ines."),
        (said("related-to", "Ines", context="late best friend"), "My late best friend was Ines."),
        (
            said("related-to", "Ines", context="late shift supervisor"),
            "My late shift supervisor is Ines.",
        ),
        (
            said("policy-number", "4471", context="late fee"),
            "My late fee policy number is 4471.",
        ),
        (said("organization", "Aldi", context="late shift"), "I work at Aldi."),
    ],
)
def test_only_the_dead_are_told_as_past(triple: Triple, words: str) -> None:
    assert sentence(triple) == words


@pytest.mark.parametrize("name", PREDICATES)
@pytest.mark.parametrize("subject", ["me", "Anna", "wife"])
def test_every_predicate_gives_a_sentence_with_its_object(name: str, subject: str) -> None:
    words = sentence(said(name, "Xyz", subject, "colour"))
    assert "Xyz" in words
    assert words[0].isupper()
    assert "{" not in words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("1990-04-12", "12 April 1990"),
        ("1990-04", "April 1990"),
        ("1990", "1990"),
        ("--04-12", "12 April"),
        ("1990-13-01", "1990-13-01"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_days_in_words(iso: str, words: str) -> None:
    assert day_in_words(iso) == words


def test_braces_in_an_object_are_only_letters() -> None:
    assert sentence(said("likes", "{context}")) == "I like {context}."
