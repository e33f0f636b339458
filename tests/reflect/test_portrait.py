"""The portrait tells what holds, in the second person, clause by clause with its sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from reflect.lives import BEGAN, statement
from scrubjay.domain.memory import PUT_AWAY, Memory, MemoryKind, MemoryState
from scrubjay.reflect.portrait import masked, portrait
from scrubjay.reflect.second_person import second_person

NOW = BEGAN + timedelta(days=400)


def told(*held: Memory) -> dict[str, list[str]]:
    sections = portrait(held, NOW).sections
    return {each.title: [clause.text for clause in each.clauses] for each in sections}


def test_statements_are_told_under_their_sides_of_a_life() -> None:
    assert told(
        statement("a", "given-name", "Mira"),
        statement("b", "address-level2", "Graz"),
        statement("c", "organization", "Tideway Maps"),
        statement("d", "related-to", "Nora", context="sister"),
        statement("e", "plays", "the cello"),
        statement("f", "allergic-to", "hazelnuts"),
        statement("g", "speaks", "Dutch"),
        statement("h", "employment", "retired", subject="Nora"),
    ) == {
        "About you": ["Your first name is Mira."],
        "Languages": ["You speak Dutch."],
        "Family and people": ["Your sister is Nora.", "Nora is retired."],
        "Home": ["You live in Graz."],
        "Work and studies": ["You work at Tideway Maps."],
        "Health and diet": ["You are allergic to hazelnuts."],
        "Pastimes": ["You play the cello."],
    }


def test_values_side_by_side_become_one_clause_with_all_its_sources() -> None:
    made = portrait([statement("a", "likes", "tea"), statement("b", "likes", "jazz", days=1)], NOW)
    (clause,) = made.sections[0].clauses
    assert clause.text == "You like jazz and tea."
    assert set(clause.sources) == {"a", "b"}


def test_many_values_are_told_in_several_clauses_and_none_is_lost() -> None:
    held = [statement(f"{number}", "likes", f"thing {number}") for number in range(20)]
    clauses = portrait(held, NOW).sections[0].clauses
    assert [len(each.sources) for each in clauses] == [8, 8, 4]
    assert {source for each in clauses for source in each.sources} == {each.id for each in held}


def test_the_name_comes_first_and_a_person_before_what_is_said_of_them() -> None:
    told_of = told(
        statement("a", "bday", "1990-04-12", days=9),
        statement("b", "name", "Mira Vos"),
        statement("c", "organization", "Siemens", subject="Tom", days=8),
        statement("d", "bday", "--11-03", subject="Nora", days=7),
        statement("e", "related-to", "Tom", context="husband", days=1),
        statement("f", "related-to", "Nora", context="sister", days=2),
    )
    assert told_of == {
        "About you": ["Your name is Mira Vos.", "Your birthday is 12 April 1990."],
        "Family and people": [
            "Your sister is Nora.",
            "Nora's birthday is 3 November.",
            "Your husband is Tom.",
            "Tom works at Siemens.",
        ],
    }


def test_what_another_statement_says_more_fully_is_not_told_beside_it() -> None:
    held = [statement("a", "likes", "tea"), statement("b", "likes", "green tea", days=1)]
    (clause,) = portrait(held, NOW).sections[0].clauses
    assert clause.text == "You like green tea."
    assert set(clause.sources) == {"a", "b"}


def test_what_was_replaced_is_never_told() -> None:
    new = statement("b", "address-level2", "Graz", days=100)
    old = replace(
        statement("a", "address-level2", "Linz"), valid_to=new.valid_from, superseded_by=new.id
    )
    assert told(old, new) == {"About you": ["You live in Graz, since June 2024."]}


def test_since_when_is_told_only_where_it_is_known() -> None:
    home = statement("a", "address-level2", "Graz")
    assert told(home)["About you"] == ["You live in Graz."]
    year = replace(home, valid_from=datetime(2019, 1, 1, tzinfo=UTC))
    assert told(year)["About you"] == ["You live in Graz, since 2019."]
    month = replace(home, valid_from=datetime(2019, 5, 1, tzinfo=UTC))
    assert told(month)["About you"] == ["You live in Graz, since May 2019."]


def test_what_nobody_confirmed_and_is_doubtful_stands_apart() -> None:
    doubtful = statement("a", "has", "a boat", confidence=0.7)
    proposed = replace(statement("b", "likes", "tea"), state=MemoryState.PROPOSED)
    made = portrait([doubtful, proposed], NOW)
    assert made.sections == ()
    assert {each.text for each in made.unsure} == {"You have a boat.", "You like tea."}
    confirmed = portrait([replace(doubtful, confirmed=True)], NOW)
    assert confirmed.sections[0].clauses[0].text == "You have a boat."
    assert confirmed.unsure == ()


@pytest.mark.parametrize(
    "hidden",
    [
        replace(statement("a", "likes", "tea"), state=MemoryState.TRASHED),
        replace(statement("a", "likes", "tea"), tags=(PUT_AWAY,)),
        replace(statement("a", "likes", "tea"), valid_to=BEGAN),
        statement("a", "event", "went to Rome"),
    ],
)
def test_what_is_put_away_over_or_merely_happened_is_not_told(hidden: Memory) -> None:
    made = portrait([hidden], NOW)
    assert (made.sections, made.unsure) == ((), ())


def test_plans_are_told_until_their_day() -> None:
    plan = statement("a", "plans", "walk the coast path")
    assert plan.kind is MemoryKind.PLAN
    ahead = replace(plan, valid_from=NOW + timedelta(days=3))
    assert told(ahead)["Plans"] == ["Walk the coast path."]
    assert told(replace(plan, valid_from=NOW - timedelta(days=3))) == {}


def test_an_age_is_told_with_its_month_because_it_does_not_last() -> None:
    assert told(statement("a", "age", "34"))["About you"] == [
        "You were 34 years old in March 2024."
    ]


def test_numbers_that_open_doors_are_masked() -> None:
    clauses = told(
        statement("a", "passport-number", "C01X00T47"), statement("b", "tax-id", "12/345")
    )
    assert sorted(clauses["About you"]) == [
        "Your passport number is •••• 0T47.",
        "Your tax number is ••••.",
    ]
    two = told(statement("a", "iban", "DE89370400440532"), statement("b", "iban", "AT611904300234"))
    assert sorted(two["About you"]) == ["Your IBAN is •••• 0234.", "Your IBAN is •••• 0532."]
    assert masked("DE89 3704 0044 0532 0130 00") == "•••• 3000"


def test_the_person_is_spoken_to() -> None:
    assert second_person("I am proud of my garden.") == "You are proud of your garden."
    assert second_person("My wife and I live with me.") == "Your wife and you live with you."
    assert second_person("I like Despicable Me.") == "You like Despicable Me."


def test_several_of_a_kind_are_told_in_the_plural_and_in_order() -> None:
    nell = statement("m1", "related-to", "Nell", context="child")
    noel = replace(
        statement("m2", "related-to", "Noel", context="child"), at=BEGAN + timedelta(days=90)
    )
    assert told(noel, nell)["Family and people"] == ["Your children are Nell and Noel."]


def test_each_plan_is_told_as_the_person_put_it() -> None:
    soon = NOW + timedelta(days=30)
    plans = [
        replace(statement(key, "plans", words), kind=MemoryKind.PLAN, valid_from=soon)
        for key, words in (("a", "getting married in October"), ("b", "my exam is on 3 May"))
    ]
    assert sorted(told(*plans)["Plans"]) == [
        "Getting married in October.",
        "Your exam is on 3 May.",
    ]


def test_another_persons_plan_is_told_of_them() -> None:
    theirs = replace(
        statement("a", "plans", "walk the coast path", subject="Nora"),
        kind=MemoryKind.PLAN,
        valid_from=NOW + timedelta(days=30),
    )
    assert told(theirs) == {"Family and people": ["Nora's plan: walk the coast path."]}


def test_without_a_name_a_portrait_begins_with_where_one_lives_and_what_one_does() -> None:
    held = (
        statement("a", "address-level2", "Graz"),
        statement("b", "organization-title", "baker"),
        statement("c", "organization", "Tideway Maps"),
        statement("d", "address-level2", "Linz", subject="Nora"),
    )
    nameless = told(*held)
    assert nameless["About you"] == ["You live in Graz.", "You work as a baker."]
    assert nameless["Work and studies"] == ["You work at Tideway Maps."]
    assert "Home" not in nameless
    named = told(*held, statement("e", "given-name", "Mira"))
    assert named["About you"] == ["Your first name is Mira."]
    assert named["Home"] == ["You live in Graz."]


def test_children_known_by_name_are_not_counted_as_well() -> None:
    count = statement("a", "has", "two daughters")
    assert told(count) == {"Possessions": ["You have two daughters."]}
    named = told(count, statement("b", "related-to", "Ada", context="daughter"))
    assert "Possessions" not in named
    horse = told(count, statement("b", "pet", "Bo", context="horse"))
    assert horse["Possessions"] == ["You have two daughters."]


def test_an_age_is_told_of_the_month_in_which_it_was_said() -> None:
    (own,) = told(statement("a", "age", "41"))["About you"]
    assert own == "You were 41 years old in March 2024."
    (theirs,) = told(statement("a", "age", "9", subject="Ida"))["Family and people"]
    assert theirs == "Ida was 9 years old in March 2024."
