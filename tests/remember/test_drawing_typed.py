"""What people type in a hurry: no capitals, no subject, several facts, lines, spans of time."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from scrubjay.domain.memory import SELF, Triple
from scrubjay.perceive import EntityTagger
from scrubjay.remember import Drawn, draw
from scrubjay.remember.deeds import base, content

AT = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
TAGGER = EntityTagger()


def read(text: str) -> list[Drawn]:
    return draw(text, AT, TAGGER.mentions(text, AT))


def said(text: str) -> set[tuple[str, str, str]]:
    return {(each.triple.subject, each.triple.predicate, each.triple.object) for each in read(text)}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("hi im rosa, 41, welder from Cork", {("name", "Rosa"), ("age", "41")}),
        ("30f, nurse, living in Perth", {("age", "30"), ("organization-title", "nurse")}),
        ("my husband piotr cooks", {("related-to", "Piotr")}),
        ("two sons, Max and Finn, keep me busy", {("related-to", "Max"), ("related-to", "Finn")}),
        ("We have 3 kids (Ana, Luca and Bo)", {("related-to", "Ana"), ("related-to", "Bo")}),
        ("two kids: Emma, who is 7, and Noah, who is 4", {("related-to", "Noah")}),
        (
            "I'm a baker at Crumb & Co",
            {("organization-title", "baker"), ("organization", "Crumb & Co")},
        ),
        ("Self employed plumber here", {("organization-title", "Self employed plumber")}),
        ("doc put me on 20mg of ramipril", {("takes", "20mg of ramipril")}),
        ("they made me head of sales", {("organization-title", "head of sales")}),
        ("new number btw: 07700 900 412", {("tel", "07700900412")}),
        ("my email is a@b.example if you need it", {("email", "a@b.example")}),
        ("number plate is LK19 XDE", {("licence-plate", "LK19 XDE")}),
        ("I passed my driving test", {("event", "passed my driving test")}),
        ("I have a horse and a dog called Bo", {("pet", "Bo")}),
        ("as a vegan, I struggle there", {("dietary", "vegan")}),
        ("my address is 17 Mill Lane\nYork\nYO1 7DP", {("postal-code", "YO1 7DP")}),
        ("About me:\n- I'm vegan\n- I live in Ghent", {("dietary", "vegan")}),
        ("my name is\nAnna and i live in\nGraz", {("name", "Anna"), ("address-level2", "Graz")}),
        ("She/her btw", {("pronouns", "She/her")}),
        ("I support Leeds United", {("team", "Leeds United")}),
        ("I can't eat shellfish, so what do I cook?", {("eats", "shellfish")}),
        ("I've moved - it's now 3 Birch Close, Oxford OX4 1AB", {("postal-code", "OX4 1AB")}),
        ("need to buy her a present by saturday", {("task", "buy her a present")}),
    ],
)
def test_it_is_read(text: str, facts: set[tuple[str, str]]) -> None:
    assert facts <= {(predicate, thing) for _who, predicate, thing in said(text)}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("mum turns 60 on 3 May", ("mother", "bday", "--05-03")),
        ("my sister lena's birthday is the 23rd of november", ("Lena", "bday", "--11-23")),
        ("my other half, Sophie, is a vet", ("Sophie", "organization-title", "vet")),
        ("we have a labrador, his name is Bruno", ("me", "pet", "Bruno")),
        ("my girlfriend and i got a puppy on saturday! his name's Bo", ("me", "pet", "Bo")),
        ("my dad passed away in 2019", ("father", "event", "passed away in 2019")),
    ],
)
def test_it_is_said_of_the_right_one(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "My job is stressful",
        "my team hopes we win",
        "my wife cooks",
        "I like kale, tastes like grass, not",
        "His exact words: I quit, I'm moving to Spain.",
        "fix the grammar: i has two dog",
        "My car is red and has a radio",
        "I'm gonna have a dream",
        "got a dentist joke for you",
        "do you think I'm a nurse, or what am I?",
        "if I were a vegan, what would I eat?",
    ],
)
def test_it_is_not_read_as_something_else(text: str) -> None:
    allowed = {"car"}
    assert {predicate for _who, predicate, _thing in said(text)} <= allowed


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("I've lived in Ghent for three years now", "2022-03", None),
        ("I've been vegan since January", "2025-01", None),
        ("We moved to Cardiff in 2021", "2021-01", None),
        ("I lived in Lyon between 2010 and 2014", "2010-01", "2014-01"),
        ("I lived in Osaka until 2019", None, "2019-01"),
        ("I work at Nordlys until October", None, None),
        ("I live in Graz", None, None),
    ],
)
def test_since_and_until_when(text: str, begins: str | None, ends: str | None) -> None:
    drawn = next(each for each in read(text) if each.triple.predicate != "event")
    assert _starts(drawn.valid_from, begins)
    assert _starts(drawn.valid_to, ends)


def _starts(moment: datetime | None, day: str | None) -> bool:
    return moment is None if day is None else moment is not None and f"{moment:%Y-%m}" == day


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("No, that's wrong, I live in Linz.", {("address-level2", "Linz")}),
        ("No, that's not right at all, I live in Linz.", {("address-level2", "Linz")}),
        ("I booked the hotel.", set()),
        ("I've booked a window seat", set()),
        ("I'm having a few on Friday", set()),
        ("We booked a table for Friday", {("plans", "a table for Friday")}),
        (
            "I'm going to paint the shed on 3 May 2025.",
            {("plans", "paint the shed on 3 May 2025")},
        ),
        ("I'm going to Rome in May", {("plans", "going to Rome in May")}),
        ("I go running every Tuesday", {("does", "running")}),
        ("I go swimming twice a week", {("does", "swimming")}),
        ("I'm a nurse for a living", {("organization-title", "nurse")}),
        ("I drive a tram for a living", {("does", "drive a tram")}),
        ("I drive a bus", {("does", "drive a bus")}),
        ("these days I'm in Melbourne", {("address-level2", "Melbourne")}),
        ("I'm in Melbourne", set()),
        (
            "My twins Ada and Felix turned six",
            {("related-to", "Ada"), ("related-to", "Felix")},
        ),
        ("My sister Ewa and Tom are coming", {("related-to", "Ewa")}),
        ("my kids Monday and Tuesday", set()),
        ("My cats Bo and Luna", {("pet", "Bo"), ("pet", "Luna")}),
        ("Hubby's name is Derek", {("related-to", "Derek")}),
        (
            "My daughter in law Priyanka is a dentist",
            {("related-to", "Priyanka"), ("organization-title", "dentist")},
        ),
        ("I (27F) live in Leeds", {("age", "27"), ("address-level2", "Leeds")}),
        (
            "I start at Brightwater on Monday as a lab technician.",
            {("organization", "Brightwater"), ("organization-title", "lab technician")},
        ),
        ("I start at nine", set()),
        ("I start with Python usually", set()),
        ("people call me Crazy", set()),
        ("You can call me Al", {("nickname", "Al")}),
        ("I work like a dog", set()),
        ("I am working like accountant", {("organization-title", "accountant")}),
        ("the doctor has me on warfarin", {("takes", "warfarin")}),
        ("they have me on hold", set()),
        ("ngl i'm obsessed with matcha rn", {("likes", "matcha")}),
        ("Every Friday I sing in the choir", {("does", "sing in the choir")}),
        ("Every time I eat nuts I sneeze", set()),
        ("I've taken up bowls now", {("does", "bowls")}),
        ("now that I'm retired, I paint", {("employment", "retired")}),
        ("i've taken up enough of your time", set()),
        ("I have been with my boyfriend for four years", set()),
        ("im in my second year of uni, doing marine biology", {("studies", "marine biology")}),
        ("Chapter one. My name is Elric and I live in Graz.", set()),
        ("starting next week as a site manager", {("organization-title", "site manager")}),
    ],
)
def test_nothing_more_than_this_is_read(text: str, facts: set[tuple[str, str]]) -> None:
    assert {(predicate, thing) for _who, predicate, thing in said(text)} == facts


@pytest.mark.parametrize(
    "text", ["No, that's wrong, I live in Linz.", "no that's incorrect", "sorry, it's not true"]
)
def test_a_verdict_is_no_new_value(text: str) -> None:
    for before in (
        Triple(subject=SELF, predicate="address-level2", object="Graz"),
        Triple(subject=SELF, predicate="organization", object="Nordlys"),
        Triple(subject=SELF, predicate="name", object="Anna"),
    ):
        drawn = draw(text, AT, previous=before)
        assert {each.triple.object for each in drawn} <= {"Linz"}


def test_a_plan_lies_ahead() -> None:
    (plan,) = (each for each in read("I'm getting married in June") if each.valid_from)
    assert plan.valid_from is not None
    assert plan.valid_from > AT


def test_where_one_came_from_is_over() -> None:
    over = {each.triple.object: each.ended for each in read("we moved from Bristol to Cardiff")}
    assert over == {"Bristol": True, "Cardiff": False}


@pytest.mark.parametrize(
    ("said_as", "infinitive"),
    [("booked", "book"), ("paid", "pay"), ("filed", "file"), ("applied", "apply"),
     ("submitted", "submit"), ("called", "call"), ("dreamt", ""), ("bed", "")],
)  # fmt: skip
def test_base_forms(said_as: str, infinitive: str) -> None:
    assert base(said_as) == infinitive


def test_content_words() -> None:
    assert content("the flights to Lisbon's airport") == {"flight", "lisbon", "airport"}


def test_how_a_name_is_written_is_no_part_of_it() -> None:
    found = {
        (each.triple.subject, each.triple.predicate, each.triple.object)
        for each in draw("my cousin Anika with one n lives in York", AT)
    }
    assert found == {("me", "related-to", "Anika"), ("Anika", "address-level2", "York")}


def test_twins_are_children_with_names() -> None:
    found = {
        (each.triple.context, each.triple.object) for each in draw("our twins Nell and Noel", AT)
    }
    assert found == {("child", "Nell"), ("child", "Noel")}
