"""Forgetting for good: what was said, answered and noted in words of the forgotten."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from adapters.sqlite.examples import about_me, drawn, episode
from adapters.sqlite.locker import (
    CHAT,
    DOCTOR,
    LOCKER,
    NAME,
    OTHER,
    SECRET,
    WEEK,
    left,
    put,
    say,
)
from scrubjay.adapters.sqlite.quotations import BLOT
from scrubjay.domain.conversation import FORGOTTEN, untitled
from scrubjay.domain.memory import MemoryId
from scrubjay.domain.recollection import SAVED_SEARCH

if TYPE_CHECKING:
    from scrubjay.adapters.sqlite import SqliteVault


def test_messages_that_are_its_source_cite_it_or_quote_it_are_emptied(plain: SqliteVault) -> None:
    put(plain, LOCKER, OTHER)
    plain.keep_conversation(CHAT)
    plain.keep_conversation(replace(CHAT, id="d", title="Weather"))
    say(plain, LOCKER.source.ref, SECRET)
    say(plain, "reply", "Fourteen, noted.", parent=LOCKER.source.ref)
    say(plain, "cites", "It is the one by the door.", cited=(LOCKER.id, OTHER.id))
    say(plain, "quotes", f"You said: {SECRET.lower()}", parent="x")
    say(plain, "asked", "Which door is it?")
    say(plain, "used", "The blue one.", parent="asked", injected=(LOCKER.id, OTHER.id))
    say(plain, "stays", "Nine o'clock.", parent="y", injected=(OTHER.id,))
    assert plain.forget([LOCKER.id])["messages"] == 6
    told = {message.id: message.text for message in plain.messages("c")}
    assert told.pop("stays") == "Nine o'clock."
    assert set(told.values()) == {FORGOTTEN}
    by_id = {message.id: message for message in plain.messages("c")}
    assert by_id["cites"].cited == (OTHER.id,)
    assert by_id["used"].injected == (OTHER.id,)
    assert [chat.title for chat in plain.conversations()] == [
        "Weather",
        untitled(plain.conversations()[1].created_at),
    ]
    assert left(plain, SECRET, "Fourteen", "by the door", "My locker at") == 0


def test_what_told_of_something_that_stays_outlives_an_answer_worded_from_the_forgotten(
    plain: SqliteVault,
) -> None:
    kept = replace(OTHER, source=replace(OTHER.source, ref="tells"))
    put(plain, LOCKER, kept)
    plain.keep_conversation(CHAT)
    say(plain, "tells", kept.text)
    say(plain, "answer", "Noted; not the fourteenth.", parent="tells", injected=(LOCKER.id,))
    plain.forget([LOCKER.id])
    assert [each.text for each in plain.messages("c")] == [kept.text, FORGOTTEN]


@pytest.mark.parametrize(
    ("text", "rendered"),
    [
        ("I live in Graz.", "You live in Graz."),
        ("I’m afraid of my own shadow", "You're afraid of your own shadow"),
        ("I was born in Linz.", "You were born in Linz (you said so on 5 May 2023)."),
        ("I am due on 2024-05-03.", "You are due on 3 May 2024."),
        ("I paint for myself and for me", "You paint for yourself and for you"),
    ],
)
def test_an_answer_that_says_it_to_the_person_is_emptied(
    plain: SqliteVault, text: str, rendered: str
) -> None:
    put(plain, episode("own", text))
    plain.keep_conversation(CHAT)
    say(plain, "old", f"I have nothing about that. The closest I have: {rendered}", parent="y")
    say(plain, "other", "You have nothing on today.", parent="y")
    plain.forget([MemoryId("own")])
    told = [each.text for each in plain.messages("c")]
    assert told == [FORGOTTEN, "You have nothing on today."]


def test_notes_that_quote_it_or_hold_its_value_go(plain: SqliteVault) -> None:
    put(plain, WEEK, NAME)
    plain.keep_note("name", "Ann")
    plain.keep_note("draft", "… My name is Ann …")
    plain.keep_note("theme", "Annual")
    plain.forget([NAME.id])
    assert [plain.note(key) for key in ("name", "draft", "theme")] == [None, None, "Annual"]


def test_saved_searches_for_its_value_go(plain: SqliteVault) -> None:
    put(plain, WEEK, NAME)
    for number, search in enumerate(
        ("person:Ann plan", 'person:"Ann"', "person:Anna", "kind:plan")
    ):
        plain.keep_note(f"{SAVED_SEARCH}{number:02}", search)
    plain.forget([NAME.id])
    left_over = [plain.note(f"{SAVED_SEARCH}{number:02}") for number in range(4)]
    assert left_over == [None, None, "person:Anna", "kind:plan"]


def test_a_short_text_takes_nothing_along_but_its_equals(plain: SqliteVault) -> None:
    short = episode("short", "I ski.")
    put(plain, short)
    plain.keep_conversation(replace(CHAT, title="Winter"))
    say(plain, "a", "i ski")
    say(plain, "b", "I skid on ice.")
    plain.forget([short.id])
    assert [message.text for message in plain.messages("c")] == [FORGOTTEN, "I skid on ice."]


def test_the_words_of_chats_leave_their_index(plain: SqliteVault) -> None:
    put(plain, LOCKER)
    plain.keep_conversation(CHAT)
    say(plain, LOCKER.source.ref, SECRET)
    say(plain, "later", "Which pool do you mean?")
    assert len(plain.search("pool", 5)) == 2
    plain.forget([LOCKER.id])
    assert [message.id for message in plain.search("pool", 5)] == ["later"]
    assert plain.search("forgotten", 5) == []
    assert left(plain, "fourteen") == 0
    assert plain.verify() == []


def test_a_name_of_a_place_takes_no_other_message_along(plain: SqliteVault) -> None:
    home = episode("home", "I moved to Portugal last year.")
    fact = drawn("fact", home, "Portugal", "I live in Portugal.", about_me("country", "Portugal"))
    put(plain, home, fact)
    plain.keep_conversation(replace(CHAT, title="Football"))
    say(plain, "a", "Did Portugal win?")
    say(plain, "b", "I said that I live in Portugal.")
    plain.forget([fact.id])
    assert [message.text for message in plain.messages("c")] == ["Did Portugal win?", FORGOTTEN]


def test_messages_in_which_a_blotted_source_stands_are_blotted(plain: SqliteVault) -> None:
    put(plain, WEEK, NAME, DOCTOR)
    plain.keep_conversation(replace(CHAT, title="The week"))
    say(plain, WEEK.source.ref, WEEK.text)
    say(plain, "reply", "So Ann sees Okonkwo.", parent=WEEK.source.ref)
    say(plain, "later", "Good night.", parent="reply")
    plain.forget([DOCTOR.id])
    plain.forget([NAME.id])
    told = [message.text for message in plain.messages("c")]
    assert told == [
        f"My {BLOT * 11} and {BLOT * 20}, by the way.",
        f"So {BLOT * 3} sees {BLOT * 7}.",
        "Good night.",
    ]


def test_an_answer_that_repeats_the_words_is_blotted_too(plain: SqliteVault) -> None:
    home = episode("home", "I moved to Portugal last year.")
    fact = drawn("fact", home, "Portugal", "I live in Portugal.", about_me("country", "Portugal"))
    put(plain, home, fact)
    plain.keep_conversation(replace(CHAT, title="Moving"))
    say(plain, home.source.ref, home.text)
    say(plain, "reply", "Portugal! How lovely.", parent=home.source.ref)
    plain.forget([fact.id])
    assert left(plain, "Portugal") == 0
    assert plain.messages("c")[1].text == f"{BLOT * 8}! How lovely."
