"""What an answer may rest on: about the right person, holding now, said once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from typing_extensions import override

from fakes.memory_store import FakeMemoryStore
from fakes.recollections import NOW, back, fact, said
from scrubjay.converse import settle
from scrubjay.converse.coverage import excerpt, speaks_of
from scrubjay.converse.grounds import LOOKED_AFTER
from scrubjay.converse.whom import whom
from scrubjay.domain.memory import Memory, MemoryId, Triple
from scrubjay.domain.recollection import ByStrength, Filters, Reason, ReasonKind, Recalled
from scrubjay.domain.wording import sentence

LATER = timedelta(days=30)


def stored(*memories: Memory) -> FakeMemoryStore:
    store = FakeMemoryStore()
    with store.writing("remember", "person", NOW):
        store.put(memories)
    return store


def about(subject: str, predicate: str, value: str, key: str, context: str = "") -> Memory:
    triple = Triple(subject=subject, predicate=predicate, object=value, context=context)
    return replace(fact(predicate, value, key), triple=triple, text=sentence(triple))


def drawn(memory: Memory, episode: Memory) -> Memory:
    source = replace(memory.source, episode=episode.id, words=episode.text)
    return replace(memory, source=source)


def asked_for(recalled: Recalled) -> Recalled:
    reasons = (Reason(kind=ReasonKind.FACT, weight=1.0),)
    found = tuple(replace(each, score=0.97, reasons=reasons) for each in recalled.recollections)
    return replace(recalled, recollections=found)


ADA = about("me", "related-to", "Ada", "p1", "sister")
HERS = about("Ada", "address-level2", "Linz", "f2")
MINE = fact("address-level2", "Graz", "f1")


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("Where do I live?", ["f1"]),
        ("Where does Ada live?", ["f2"]),
        ("Where does my sister live?", ["f2"]),
        ("Who lives in Linz?", ["f1", "f2"]),
    ],
)
def test_only_what_concerns_the_people_asked_about_is_kept(question: str, kept: list[str]) -> None:
    grounds = settle(back(MINE, HERS), question, stored(ADA, MINE, HERS))
    assert [each.memory.id for each in grounds.recalled.recollections] == kept


def test_what_concerns_somebody_else_is_offered_as_the_nearest() -> None:
    grounds = settle(back(HERS), "Where do I live?", stored(ADA, HERS))
    assert grounds.recalled.abstained
    assert [each.memory for each in grounds.left_out] == [HERS]


def test_a_saying_is_left_out_where_its_statement_says_it_all() -> None:
    told = said("I live in Graz.")
    home = drawn(MINE, told)
    grounds = settle(back(home, told), "Where do I live?", stored(home, told))
    assert [each.memory for each in grounds.recalled.recollections] == [home]
    more = replace(told, text="I live in Graz above the old bakery on the corner.")
    grounds = settle(back(home, more), "Where do I live?", stored(home, more))
    assert len(grounds.recalled.recollections) == 2


def test_an_old_value_leads_to_the_one_that_holds() -> None:
    new = fact("address-level2", "Graz", "f9")
    told = said("I live in Linz in a big flat with a terrace and a view.")
    gone = replace(fact("address-level2", "Linz", "f2"), valid_to=NOW, superseded_by=new.id)
    gone = drawn(gone, told)
    grounds = settle(back(told, new), "Tell me about my flat", stored(told, gone, new))
    assert grounds.since[told.id] == (new,)
    assert grounds.former == (gone,)
    assert grounds.holding([told, new]) == (new,)


def test_a_chain_that_was_cut_leads_nowhere() -> None:
    gone = replace(fact("address-level2", "Linz"), valid_to=NOW, superseded_by=MemoryId("no"))
    assert settle(back(gone), "Where did I live before?", stored(gone)).since == {}


@pytest.mark.parametrize(
    ("first", "then", "question"),
    [
        ("I drive a red Skoda.", "I sold the Skoda.", "What car do I drive?"),
        ("My boss is Henrik.", "My boss is Solveig.", "Is my boss still Henrik?"),
        ("The key is under the pot.", "The key is now with Kim.", "Where is the key?"),
        ("I parked on level 3.", "I parked on level 5 today.", "Where did I park?"),
    ],
)
def test_what_was_said_later_of_the_same_thing_is_found(
    first: str, then: str, question: str
) -> None:
    old = said(first)
    new = replace(said(then, "m2"), at=NOW + LATER)
    other = replace(said("It rained all day.", "m3"), at=NOW + LATER)
    store = Searched()
    with store.writing("remember", "person", NOW):
        store.put([old, new, other])
    assert settle(back(old), question, store).since == {old.id: (new,)}


class Searched(FakeMemoryStore):
    """Finds by one whole word, as the vault does by stem."""

    @override
    def select(
        self,
        filters: Filters,
        limit: int | None = None,
        offset: int = 0,
        order: ByStrength | None = None,
    ) -> list[Memory]:
        found = super().select(replace(filters, text=""), None, 0)
        words = filters.text.casefold()
        return [each for each in found if words in each.text.casefold()][:limit]


def test_what_is_asked_for_by_name_is_the_best_match_alone() -> None:
    film = about("me", "favourite", "Alien", "f1", "film")
    book = about("me", "favourite", "Emma", "f2", "book")
    recalled = asked_for(back(film, book))
    assert settle(recalled, "What is my favourite book?", stored(film, book)).named == (book,)


def test_who_somebody_is_answers_nothing_else() -> None:
    recalled = asked_for(back(ADA))
    assert settle(recalled, "What does my sister do?", stored(ADA)).named == ()
    assert settle(recalled, "Who is Ada?", stored(ADA)).named == (ADA,)


def test_a_memory_that_shares_half_of_the_question_is_no_answer() -> None:
    dog = about("me", "pet", "Rex", "f1", "dog")
    assert speaks_of("What is my dog called?", [dog])
    assert not speaks_of("What breed is my dog?", [dog])
    assert speaks_of("What car do I drive?", [said("I drive a red Skoda.")])


def test_of_a_long_saying_what_speaks_of_the_question_is_quoted() -> None:
    text = "I work at the library. My wife works at the airport. She likes it."
    assert excerpt(text, "Where does my wife work?") == (
        "My wife works at the airport. She likes it."
    )
    assert excerpt("One sentence only", "anything") == "One sentence only"
    assert excerpt("It rained. We slept.", "Where is it?") == "It rained. We slept."


def test_people_are_known_by_name_and_by_what_they_are() -> None:
    people = {"Ada": "sister", "Rex": "dog"}
    assert whom("Where does my sister live?", people).known == {"ada", "sister"}
    assert whom("What is Ada's job?", people).known == {"ada", "sister"}
    assert whom("Where do I live?", people).known == frozenset()


def test_a_saying_from_which_a_number_was_drawn_is_guarded() -> None:
    told = said("My IBAN is DE89 and the bank is on the corner of the square.")
    number = drawn(fact("iban", "DE89", "f1"), told)
    replaced = replace(number, superseded_by=MemoryId("f9"), valid_to=NOW)
    other = said("The bank is closed on the square.", "m2")
    for held in (number, replaced):
        grounds = settle(back(told, other), "Where is the bank?", stored(told, held, other))
        assert grounds.guarded == {told.id}


def test_only_a_few_memories_are_looked_after() -> None:
    many = [said(f"I visited harbour number {n}.", f"w{n}") for n in range(200)]
    store = Counted()
    with store.writing("remember", "person", NOW):
        store.put(many)
    settle(back(*many[:20]), "Which harbour did I visit?", store, many)
    assert store.asked <= 2 * LOOKED_AFTER * 10


class Counted(FakeMemoryStore):
    """Counts how often it is searched."""

    asked = 0

    @override
    def select(
        self,
        filters: Filters,
        limit: int | None = None,
        offset: int = 0,
        order: ByStrength | None = None,
    ) -> list[Memory]:
        self.asked += 1
        return super().select(filters, limit, offset)
