"""What is drawn from a text, family by family, and that every word of it was said."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.entity import EntityKind, Mention
from scrubjay.domain.memory import MemoryKind, Triple
from scrubjay.domain.predicate import PREDICATES
from scrubjay.perceive import EntityTagger
from scrubjay.remember import Drawn, draw
from scrubjay.remember.belongings import ATTRIBUTES
from scrubjay.remember.drawer import LONGEST
from scrubjay.remember.segments import LONGEST_SENTENCE
from scrubjay.remember.verbs import FAMILIES

AT = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)


def shown(drawn: Drawn) -> str:
    triple = drawn.triple
    sign = "" if triple.polarity else "not "
    end = " (over)" if drawn.ended else ""
    where = f" [{triple.context}]" if triple.context else ""
    return f"{triple.subject} {sign}{triple.predicate} {triple.object}{where}{end}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'm Mira, I live in Bled and work as a nurse.", ["me name Mira"]),
        ("I'm Mira, I live in Bled and work as a nurse.", ["me address-level2 Bled"]),
        ("I'm Mira, I live in Bled and work as a nurse.", ["me organization-title nurse"]),
        ("my surname is obradovi\u0107", ["me family-name Obradovi\u0107"]),
        ("Everybody calls me Bix.", ["me nickname Bix"]),
        ("I was born in Kuopio on 3 May 1988.", ["me bday 1988-05-03", "me origin Kuopio"]),
        ("My birthday is May 3rd.", ["me bday --05-03"]),
        ("Write to me at Mira@Home.example", ["me email mira@home.example"]),
        ("My work email is m@mill.example", ["me email m@mill.example [work]"]),
        ("My mobile number is +44 20 7946 0018.", ["me tel +442079460018 [mobile]"]),
        (
            "My office address is 300 Mill Road, Leeds.",
            ["me street-address 300 Mill Road [work]", "me address-level2 Leeds [work]"],
        ),
        ("I live in Graz, Austria.", ["me address-level2 Graz", "me country-name Austria"]),
        ("I used to live in Oslo.", ["me address-level2 Oslo (over)"]),
        ("My wife Anna is allergic to nuts.", ["me related-to Anna [wife]"]),
        ("My wife Anna is allergic to nuts.", ["Anna allergic-to nuts"]),
        ("My daughter's birthday is March 19, 2014.", ["daughter bday 2014-03-19"]),
        ("My brothers are Ben and Luke.", ["me related-to Ben [brother]"]),
        ("We adopted two kittens, Salt and Pepper.", ["me pet Pepper [kitten]"]),
        ("My locker number is 4471.", ["me locker-number 4471"]),
        ("Oskar is my nephew.", ["me related-to Oskar [nephew]"]),
        ("We went there with my brother Tom.", ["me related-to Tom [brother]"]),
        ("I have two sons, Max and Paul.", ["me related-to Max [son]", "me related-to Paul [son]"]),
        ("I no longer work at Siemens.", ["me organization Siemens (over)"]),
        ("I quit my job at Bosch.", ["me organization Bosch (over)"]),
        ("I've been at the Louvre as a guide since 2019.", ["me organization the Louvre"]),
        ("I study law at the University of Graz.", ["me studies law"]),
        ("We have a dog called Rex.", ["me pet Rex [dog]"]),
        ("I'm allergic to nuts, eggs and latex.", ["me allergic-to eggs", "me allergic-to latex"]),
        ("I've been vegan for years.", ["me dietary vegan"]),
        ("I can't eat gluten.", ["me not eats gluten"]),
        ("I bought a piano for 2,400 euros.", ["me has a piano"]),
        ("I take 50 mg of sertraline every day.", ["me takes 50 mg of sertraline"]),
        ("My favourite colour is teal.", ["me favourite teal [colour]"]),
        ("My favourite band isn't Blur but Pulp.", ["me favourite Pulp [band]"]),
        ("I don't like olives anymore.", ["me not likes olives"]),
        ("I hate karaoke.", ["me not likes karaoke"]),
        ("I'm flying to Oslo on 3 June 2025.", ["me plans flying to Oslo on 3 June 2025"]),
        ("Last Friday I met my old teacher.", ["me event met my old teacher"]),
        ("Phone: 0664 5557788", ["me tel 06645557788"]),
        ("im allergic to cats btw", ["me allergic-to cats"]),
        ("moved to paris last year", ["me address-level2 paris"]),
        ("My boss is called Karen and she loves golf.", ["me related-to Karen [boss]"]),
        ("My birthday is 4 May. Wait, no, it's 5 May.", ["me bday --05-05"]),
    ],
)
def test_stated_facts(text: str, expected: list[str]) -> None:
    found = [shown(each) for each in draw(text, AT)]
    assert set(expected) <= set(found), found


@pytest.mark.parametrize(
    "text",
    [
        "Do I live in Graz?",
        "I live in Graz, right?",
        "remind me what my blood type is",
        "If I lived in Graz I would work as a nurse.",
        "I wish I had a dog called Rex.",
        "Maybe I'm allergic to nuts.",
        'She said "I live in Graz".',
        "> I live in Graz",
        "Anna: I moved to Graz",
        "\u201eI work as a nurse\u201c, he told us",
        "My sister says I'm allergic to nuts.",
        "Everyone thinks I'm a doctor.",
        "Tom lives in Oslo and works as a baker.",
        "Her name is Susanne.",
        "I dreamt I was a pirate called Redbeard.",
        "Let's role-play. I'm a thief and I live in Prague.",
        "Translate into French: I am allergic to nuts.",
        "Oh great, I just love waiting.",
        "I'm married to my job.",
        "Work at a slower pace.",
        "I have a question.",
        "I love you too.",
        "I'm going to bed.",
        "`my name is root`",
        "",
        "   \n",
        "?!",
    ],
)
def test_what_only_looks_like_a_fact(text: str) -> None:
    assert [shown(each) for each in draw(text, AT)] == []


def test_facts_before_a_question_or_a_story_are_drawn() -> None:
    text = "I live in Graz. What's on tonight? Imagine I lived in Rome. I'm a nurse there."
    assert [shown(each) for each in draw(text, AT)] == ["me address-level2 Graz"]


def test_pronouns_mean_the_person_named_last() -> None:
    found = [shown(each) for each in draw("My sister Ida is here. She works as a vet.", AT)]
    assert "Ida organization-title vet" in found


def test_people_known_from_before_may_be_spoken_of_by_name() -> None:
    assert draw("Tom lives in Oslo.", AT) == []
    (found,) = draw("Tom lives in Oslo.", AT, people={"Tom": "brother"})
    assert shown(found) == "Tom address-level2 Oslo"


def test_a_correction_takes_over_the_statement_before() -> None:
    before = Triple(subject="me", predicate="bday", object="--05-04")
    (found,) = draw("Sorry, it's 5 May.", AT, previous=before)
    assert shown(found) == "me bday --05-05"
    assert found.corrects


def test_mentions_give_the_normal_form_and_the_moment() -> None:
    text = "Call me on 0664 5557788, I'm flying to Oslo on Friday."
    friday = datetime(2025, 3, 21, tzinfo=UTC)
    mentions = (
        Mention(
            kind=EntityKind.PHONE,
            text="0664 5557788",
            start=text.index("0664"),
            end=text.index(","),
            value="+436645557788",
        ),
        Mention(
            kind=EntityKind.DATE,
            text="Friday",
            start=text.index("Friday"),
            end=len(text) - 1,
            value="2025-03-21",
            at=friday,
        ),
    )
    found = {each.triple.predicate: each for each in draw(text, AT, mentions)}
    assert found["tel"].triple.object == "06645557788"  # no prefix that was not said
    assert found["plans"].valid_from == friday


def test_since_and_until_bound_a_statement() -> None:
    (since,) = draw("I live in Graz since 2019.", AT)
    assert since.valid_from == datetime(2019, 1, 1, tzinfo=UTC)
    (until,) = draw("I lived in Graz until May 2015.", AT)
    assert (until.ended, until.valid_to) == (True, datetime(2015, 5, 1, tzinfo=UTC))


def test_the_words_are_the_clause_with_its_offset() -> None:
    text = "Well, by the way, I live in Graz and I'm allergic to nuts!"
    first, second = draw(text, AT)
    assert first.words == "I live in Graz"
    assert second.words == "I'm allergic to nuts"
    assert text[second.start :].startswith(second.words)


def test_a_statement_is_worded_plainly() -> None:
    (found,) = draw("i'm not allergic to bees", AT)
    assert found.text == "I am not allergic to bees."
    assert found.kind is MemoryKind.FACT


def test_a_very_long_text_or_sentence_is_not_read() -> None:
    assert draw("I live in Graz. " * LONGEST, AT) == []
    assert draw("I live in Graz " + "and so on " * LONGEST_SENTENCE, AT) == []


def test_every_pattern_compiles() -> None:
    rules = [rule for rules in FAMILIES.values() for rule in rules]
    assert all(rule.compiled for rule in rules)
    assert len(rules) > 100


def test_a_wedding_to_come_is_a_plan_and_no_marriage() -> None:
    found = draw("My friend Mia is getting married in May.", AT)
    assert "relationship-status" not in {each.triple.predicate for each in found}


def test_every_predicate_of_a_rule_says_how_many_values_it_has() -> None:
    """An unknown one takes a single value: right for a shoe size, wrong for hobbies."""
    rules = [rule for rules in FAMILIES.values() for rule in rules]
    single = {"maiden-name", "pronouns", "shoe-size", "height", "star-sign", "personality"}
    assert {rule.predicate for rule in rules} - single <= PREDICATES.keys()


def test_every_predicate_a_form_asks_for_is_known() -> None:
    own = {"maiden-name", "pronouns", "nationality", "star-sign", "religion"}
    asked = {each.predicate for _, each in ATTRIBUTES.values()}
    assert own <= asked
    assert {"name", "email", "tel", "bday", "organization", "street-address"} <= (
        asked & PREDICATES.keys()
    )


_WORDS = "I I'm my name is live in Graz work as a nurse and , . ? ! not no longer love hate"
_FRAGMENTS = st.sampled_from(
    [
        *_WORDS.split(),
        "allergic to",
        "wife Anna",
        "born on 3 May 1990",
        "born in",
        "'s birthday is",
        "favourite colour",
        '"',
        "'",
        "\n",
        "> ",
        "(",
        "\u2019",
        "\u0130",
        "+43 664 555 7788",
        "a@b.example",
        "called",
        "used to",
        "but",
        "until 2015",
    ],
)


@given(st.lists(_FRAGMENTS, max_size=16).map(" ".join) | st.text(max_size=120))
def test_words_always_stand_in_the_text_where_it_is_said(text: str) -> None:
    for each in draw(text, AT):
        assert text[each.start : each.start + len(each.words)] == each.words
        assert each.words.strip()
        assert each.triple.object.strip()
        assert each.text


@pytest.mark.parametrize(
    "text",
    [
        "I like a, " * 1900,
        "and I " * 3300,
        "I'm allergic to " + "a and " * 3300,
        "my favourite " + "a " * 9000,
        "'I " * 6600,
        "a" * 20_000,
        "I have a " + "very " * 3900,
        "I was born in " + "Aa " * 6600,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    """A pattern that backtracks would run into the suite's time limit here."""
    draw(text, AT)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("I got promoted to ward manager.", ("organization-title", "ward manager")),
        ("I started as a lecturer at Kingsway College.", ("organization-title", "lecturer")),
        ("I found work at a bakery called Crumb & Co.", ("organization", "Crumb & Co")),
        ("i drink way too much coffee", ("drinks", "coffee")),
        ("I've gone off coffee.", ("likes", "coffee")),
        ("We adopted a puppy, a whippet called Juno.", ("pet", "Juno")),
        ("I have two children, Ann, who lives in Bath, and Ben.", ("related-to", "Ben")),
        ("im rafi, 27, backend dev at a fintech", ("name", "Rafi")),
    ],
)
def test_families_read_late(text: str, fact: tuple[str, str]) -> None:
    drawn = draw(text, datetime(2025, 3, 14, 9, 30, tzinfo=UTC))
    assert fact in [(each.triple.predicate, each.triple.object) for each in drawn]


@pytest.mark.parametrize(
    "text",
    [
        "Haha, I am basically married to my coffee machine.",
        "I made a cake of coconut for the neighbour.",
        "I had hoped to visit Aoife in Boston in September.",
        "I am reading Ulysses at the moment.",
        "My wife is expecting our fourth.",
    ],
)
def test_says_nothing_of_the_kind(text: str) -> None:
    drawn = draw(text, datetime(2025, 3, 14, 9, 30, tzinfo=UTC))
    kinds = {each.triple.predicate for each in drawn}
    assert not kinds & {"relationship-status", "organization-title", "event", "studies", "plans"}


def test_what_one_used_to_love_is_over() -> None:
    (drawn,) = draw("I used to love jazz.", datetime(2025, 3, 14, 9, 30, tzinfo=UTC))
    assert drawn.ended


def test_a_job_holds_from_the_day_it_starts() -> None:
    at = datetime(2025, 6, 2, 9, 30, tzinfo=UTC)
    text = "I start at Acme on 1 July."
    (drawn,) = draw(text, at, EntityTagger().mentions(text, at))
    assert drawn.valid_from == datetime(2025, 7, 1, tzinfo=UTC)
