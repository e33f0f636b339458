"""Questions that name a predicate are answered from the statement itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.memory_store import FakeMemoryStore
from fakes.recollections import NOW, fact, said
from scrubjay.domain.memory import MemoryId, Triple
from scrubjay.recall.slots import asked_for, is_about_another_thing


def store() -> FakeMemoryStore:
    made = FakeMemoryStore()
    sister = replace(
        fact("related-to", "Ada", "f3"),
        triple=Triple(subject="me", predicate="related-to", object="Ada", context="sister"),
    )
    linz = replace(
        fact("address-level2", "Linz", "f4"),
        triple=Triple(subject="Ada", predicate="address-level2", object="Linz"),
    )
    old = replace(fact("organization", "Initech", "f5"), superseded_by=MemoryId("f6"), valid_to=NOW)
    colour = replace(
        fact("favourite", "green", "f7"),
        triple=Triple(subject="me", predicate="favourite", object="green", context="colour"),
    )
    with made.writing("remember", "person", NOW):
        made.put(
            [
                fact("address-level2", "Graz", "f1"),
                fact("bday", "1990-05-04", "f2"),
                sister,
                linz,
                old,
                fact("organization", "Acme", "f6"),
                colour,
            ]
        )
    return made


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("Where do I live?", ["f1"]),
        ("When is my birthday?", ["f2"]),
        ("How old am I?", ["f2"]),
        ("Where does my sister live?", ["f4"]),
        ("Where does Ada live?", ["f4"]),
        ("Who is Ada?", ["f3"]),
        ("What is my sister's name?", ["f3"]),
        ("Where do I work?", ["f6"]),
        ("I live in Graz.", []),
        ("Where would I live if I were rich?", []),
        ("Where did I put my passport?", []),
        ("Where does Tom live?", []),
        ("What is my cat's name?", []),
        ("What is my mother's name?", []),
        ("What does my sister do for work?", []),
        ("What is my favourite colour?", ["f7"]),
        ("What is my favourite movie?", []),
        ("When did I move to the city?", []),
        ("When was I born?", ["f2"]),
    ],
)
def test_the_statement_asked_for_is_found_and_no_other(question: str, ids: list[str]) -> None:
    assert [each.id for each in asked_for(question, store(), history=False)] == ids


def test_what_was_true_comes_back_only_when_it_is_asked_for() -> None:
    assert [each.id for each in asked_for("Where did I work before?", store(), history=True)] == [
        "f5"
    ]
    assert [each.id for each in asked_for("Where do I live?", store(), history=True)] == ["f1"]


def test_a_portrait_is_every_current_statement_about_the_person() -> None:
    found = {each.id for each in asked_for("What do you know about me?", store(), history=False)}
    assert found == {"f1", "f2", "f3", "f6", "f7"}


def test_a_question_about_my_cat_is_not_answered_by_my_dog() -> None:
    dog = [said("My dog is called Bruno.")]
    assert is_about_another_thing("What is my cat's name?", dog)
    assert is_about_another_thing("What is my favourite movie?", [said("My favourite colour")])
    assert not is_about_another_thing("What is my dog's name?", dog)
    assert not is_about_another_thing("What is a dog?", dog)
    assert not is_about_another_thing("I fed my cat.", dog)


def test_a_question_about_tobias_is_not_answered_by_what_names_him_not() -> None:
    own = [said("My phone number is 0123.")]
    his = [said("Tobias has the phone number 0123.")]
    for question in ("What is Tobias's phone number?", "What is the phone number of Tobias?"):
        assert is_about_another_thing(question, own)
        assert not is_about_another_thing(question, his)
    assert not is_about_another_thing("What's my phone number?", own)


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("How old am I?", ["own"]),
        ("How old is my mother?", ["hers"]),
        ("How old is my father?", []),
        ("How old is my dog?", []),
        ("How old is Juno?", []),
        ("How old is my mother's husband?", []),
        ("What is Tobias's phone number?", []),
        ("Tell me Tobias's phone number", []),
        ("What is my phone number?", ["phone"]),
        ("What is my niece called?", []),
        ("Who is my ex-boyfriend?", []),
        ("Who is my boyfriend?", ["friend"]),
        ("What is my dog's name?", ["juno"]),
    ],
)
def test_what_is_known_of_one_is_given_to_no_other(question: str, ids: list[str]) -> None:
    held = FakeMemoryStore()
    hers = Triple(subject="mother", predicate="age", object="70")
    juno = Triple(subject="me", predicate="pet", object="Juno", context="dog")
    marek = Triple(subject="me", predicate="related-to", object="Marek", context="boyfriend")
    with held.writing("remember", "person", NOW):
        held.put(
            [
                fact("age", "41", "own"),
                replace(fact("age", "70", "hers"), triple=hers),
                fact("tel", "0123", "phone"),
                replace(fact("pet", "Juno", "juno"), triple=juno),
                replace(fact("related-to", "Marek", "friend"), triple=marek),
            ]
        )
    assert [each.id for each in asked_for(question, held, history=False)] == ids


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("What does Ada do?", True),
        ("What does my sister do?", True),
        ("What does Ada do for a living?", True),
        ("What does Ada do on Sundays?", False),
        ("What does Ada do when it rains?", False),
    ],
)
def test_what_somebody_does_is_their_job(question: str, found: bool) -> None:
    held = store()
    vet = replace(
        fact("organization-title", "vet", "f8"),
        triple=Triple(subject="Ada", predicate="organization-title", object="vet"),
    )
    with held.writing("remember", "person", NOW):
        held.put([vet])
    assert [each.id for each in asked_for(question, held, history=False)] == ["f8"] * found


def family() -> FakeMemoryStore:
    made = FakeMemoryStore()
    told = (
        ("f1", "me", "related-to", "Ada", "sister"),
        ("f2", "Ada", "related-to", "Isla", "daughter"),
        ("f3", "me", "pet", "Biscuit", "greyhound"),
        ("f4", "mother", "bday", "--11-14", ""),
        ("f5", "me", "bday", "--03-02", ""),
        ("f6", "father", "organization-title", "bus mechanic", ""),
    )
    with made.writing("remember", "person", NOW):
        made.put(
            replace(
                fact(name, value, key),
                triple=Triple(subject=who, predicate=name, object=value, context=context),
            )
            for key, who, name, value, context in told
        )
    return made


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What is my niece called?", "f2"),
        ("What's my dog called?", "f3"),
        ("when's mums birthday?", "f4"),
        ("What does my dad do?", "f6"),
        ("When is my birthday?", "f5"),
    ],
)
def test_kin_and_kinds_that_follow_from_what_was_told(question: str, expected: str) -> None:
    found = asked_for(question, family(), history=False)
    assert [each.id for each in found][:1] == [expected]


def test_no_nephew_follows_from_a_daughter() -> None:
    assert asked_for("What is my nephew called?", family(), history=False) == []
