"""Forgetting for good: without encryption, so that nothing could hide a failure."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.sqlite.examples import NOON, about_me, drawn, episode
from fakes.ids import FakeIds
from scrubjay.adapters.sqlite import SqliteVault, open_vault
from scrubjay.adapters.sqlite.connection import Connection
from scrubjay.adapters.sqlite.quotations import BLOT, Quotations, blotted, is_telling, turned
from scrubjay.domain.conversation import FORGOTTEN, Conversation, MemoryMode, Message, Role
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import Link, LinkKind, Suggestion, SuggestionKind, suggestion_id
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind
from scrubjay.domain.recollection import SAVED_SEARCH, Filters
from scrubjay.domain.text import normalised
from scrubjay.host.scan import scan

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "My locker at the pool is number fourteen."
LOCKER = episode("locker", SECRET)
WEEK = episode("week", "My name is Ann and my doctor is Okonkwo, by the way.")
NAME = drawn("name", WEEK, "name is Ann", "My name is Ann.", about_me("given-name", "Ann"))
DOCTOR = drawn(
    "doctor", WEEK, "my doctor is Okonkwo", "My doctor is Okonkwo.", about_me("doctor", "Okonkwo")
)
OTHER = episode("other", "The pool opens at nine.")
CHAT = Conversation(
    id="c", title="My locker at the…", mode=MemoryMode.FULL, created_at=NOON, updated_at=NOON
)


def put(vault: SqliteVault, *memories: Memory, deed: str = "remember") -> None:
    with vault.writing(deed, "person", NOON):
        vault.put(memories)


def say(vault: SqliteVault, key: str, text: str, **more: object) -> None:
    role = Role.COMPANION if "parent" in more or "cited" in more else Role.PERSON
    message = Message(id=key, conversation="c", role=role, text=text, at=NOON)
    vault.keep_message(replace(message, **more))  # type: ignore[arg-type]


def left(vault: SqliteVault, *texts: str) -> int:
    return scan([vault.path.parent], texts).hits


def test_rows_words_vectors_history_and_terms_are_in_no_file(plain: SqliteVault) -> None:
    put(plain, LOCKER, OTHER)
    put(plain, replace(LOCKER, text="Locker: the former wording"), deed="edit")
    put(plain, LOCKER, deed="edit")
    vector = np.random.default_rng(1).standard_normal((1, 384)).astype(np.float32)
    with plain.writing("vectors", "scrubjay", NOON):
        plain.put_vectors("small", [LOCKER.id], vector)
    plain.log_fill(LOCKER.id, "note", "https://pool.example", NOON)
    assert left(plain, SECRET, "the former wording", "fourteen") == 3
    assert scan([plain.path.parent], [], [vector.tobytes()]).hits == 1
    removed = plain.forget([LOCKER.id])
    assert removed == {"memories": 1, "vectors": 1, "revisions": 3, "uses": 1}
    found = scan(
        [plain.path.parent], [SECRET, "the former wording", "fourteen"], [vector.tobytes()]
    )
    assert found.hits == 0
    assert found.files >= 1
    assert plain.get([LOCKER.id]) == {}
    assert plain.count(Filters(text="locker")) == 0
    assert plain.count(Filters(text="pool")) == 1
    assert plain.verify() == []


def test_it_is_recognised_when_it_comes_again(plain: SqliteVault) -> None:
    put(plain, LOCKER)
    put(plain, replace(LOCKER, text="Pool locker 14"), deed="edit")
    plain.forget([LOCKER.id])
    assert all(plain.is_forgotten(text) for text in (SECRET.upper(), "pool  locker 14."))
    assert not any(plain.is_forgotten(text) for text in ("Pool locker 15", "", "?"))


def test_what_was_drawn_from_it_goes_along(plain: SqliteVault) -> None:
    put(plain, WEEK, NAME, DOCTOR, OTHER)
    assert {memory.id for memory in plain.reach([WEEK.id])} == {"week", "name", "doctor"}
    plain.forget([WEEK.id])
    assert [memory.id for memory in plain.select(Filters())] == ["other"]
    assert left(plain, WEEK.text, "Okonkwo") == 0


def test_the_same_text_elsewhere_goes_along(plain: SqliteVault) -> None:
    twin = replace(LOCKER, id=MemoryId("twin"), text=SECRET.upper())
    put(plain, LOCKER, twin, OTHER)
    plain.forget([LOCKER.id])
    assert [memory.id for memory in plain.select(Filters())] == ["other"]


def test_a_source_that_says_more_keeps_the_rest(plain: SqliteVault) -> None:
    put(plain, replace(WEEK, entities=("Ann", "Okonkwo")), NAME, DOCTOR)
    assert [memory.id for memory in plain.reach([DOCTOR.id])] == ["doctor"]
    assert [memory.id for memory in plain.blotted_by([DOCTOR.id])] == ["week"]
    assert plain.blotted_by([WEEK.id]) == []
    assert plain.forget([DOCTOR.id])["blotted"] == 1
    week = plain.get([WEEK.id])[WEEK.id]
    assert week.text == WEEK.text.replace("my doctor is Okonkwo", BLOT * 20)
    assert week.entities == ("Ann",)
    assert plain.get([NAME.id]) == {NAME.id: NAME}
    assert week.text[NAME.source.start :].startswith(NAME.source.words)
    assert left(plain, "Okonkwo", DOCTOR.text) == 0
    assert plain.is_forgotten(WEEK.text)
    assert plain.verify() == []


def test_words_shared_with_a_sibling_are_blotted_out_of_it(plain: SqliteVault) -> None:
    sibling = replace(
        drawn("both", WEEK, "Ann and my doctor is Okonkwo", "Ann has a doctor.", about_me("x", "y"))
    )
    put(plain, WEEK, sibling, DOCTOR)
    plain.forget([DOCTOR.id])
    kept = plain.get([sibling.id])[sibling.id]
    assert kept.text == "Ann has a doctor."
    assert kept.source.words == "Ann and " + BLOT * 20
    assert left(plain, "Okonkwo") == 0


def test_a_source_of_which_nothing_would_be_left_goes_whole(plain: SqliteVault) -> None:
    fact = drawn("fact", LOCKER, SECRET, "My locker is 14.", about_me("locker", "14"))
    put(plain, LOCKER, fact)
    assert {memory.id for memory in plain.reach([fact.id])} == {"fact", "locker"}
    plain.forget([fact.id])
    assert plain.count(Filters()) == 0


def test_a_source_that_says_it_in_other_words_goes_whole(plain: SqliteVault) -> None:
    fact = replace(DOCTOR, source=replace(DOCTOR.source, words="a doctor called Okonkwo"))
    put(plain, WEEK, fact)
    assert {memory.id for memory in plain.reach([fact.id])} == {"doctor", "week"}
    plain.forget([fact.id])
    assert left(plain, "Okonkwo") == 0


def test_insights_that_quote_it_go(plain: SqliteVault) -> None:
    insight = replace(episode("i", f"On Monday: {SECRET} And more."), kind=MemoryKind.INSIGHT)
    put(plain, LOCKER, insight, OTHER)
    plain.forget([LOCKER.id])
    assert [memory.id for memory in plain.select(Filters())] == ["other"]
    assert left(plain, SECRET) == 0


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
    assert [chat.title for chat in plain.conversations()] == ["Weather", FORGOTTEN]
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


def test_history_of_others_that_quotes_it_goes(plain: SqliteVault) -> None:
    merged = replace(OTHER, text=f"{OTHER.text} {SECRET}")
    put(plain, LOCKER, merged)
    put(plain, OTHER, deed="edit")
    assert plain.forget([LOCKER.id])["revisions"] == 3
    assert plain.history(OTHER.id) == []
    assert left(plain, SECRET) == 0


def test_what_it_had_replaced_does_not_come_back_to_life(plain: SqliteVault) -> None:
    old = replace(OTHER, superseded_by=LOCKER.id)
    put(plain, LOCKER, old)
    plain.forget([LOCKER.id])
    (kept,) = plain.select(Filters())
    assert kept.superseded_by is None
    assert kept.valid_to == LOCKER.at
    assert not kept.is_current
    assert plain.verify() == []


def test_a_short_text_takes_nothing_along_but_its_equals(plain: SqliteVault) -> None:
    short = episode("short", "I ski.")
    put(plain, short)
    plain.keep_conversation(replace(CHAT, title="Winter"))
    say(plain, "a", "i ski")
    say(plain, "b", "I skid on ice.")
    plain.forget([short.id])
    assert [message.text for message in plain.messages("c")] == [FORGOTTEN, "I skid on ice."]


def test_forgetting_nothing_changes_nothing(plain: SqliteVault) -> None:
    put(plain, OTHER)
    assert plain.forget([MemoryId("unheard-of")]) == {}
    assert plain.count(Filters()) == 1


def test_forgetting_inside_another_operation_is_a_bug(plain: SqliteVault) -> None:
    with pytest.raises(Exception, match="of its own"), plain.writing("edit", "person", NOON):
        plain.forget([LOCKER.id])


def test_copies_made_before_a_migration_go_too(plain: SqliteVault, tmp_path: Path) -> None:
    copy = tmp_path / f"{plain.path.name}.before-0002"
    copy.write_bytes(b"old")
    put(plain, LOCKER)
    plain.forget([LOCKER.id])
    assert not copy.exists()


def test_rows_that_moved_between_pages_leave_nothing(plain: SqliteVault) -> None:
    """A sequence that did leave one of 200 in the gap of a page while nothing was built anew."""
    chance = random.Random(4)  # noqa: S311 (not a secret)
    secrets = [episode(f"s{n}", f"Word {n:03d}-QXZ") for n in range(200)]
    others = [episode(f"e{n}", "x " * chance.randint(5, 60)) for n in range(400)]
    put(plain, *chance.sample(secrets + others, 600))
    for other in chance.sample(others, 300):
        put(plain, replace(other, text="y " * chance.randint(3, 600)), deed="edit")
    plain.forget([secret.id for secret in secrets])
    assert left(plain, *(secret.text for secret in secrets)) == 0


def test_an_erasing_that_was_cut_short_is_finished_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = open_vault(tmp_path / "v.db", None, ids=FakeIds())
    put(vault, LOCKER)
    with monkeypatch.context() as patch:
        patch.setattr(SqliteVault, "finish_erasing", lambda _: None)
        vault.forget([LOCKER.id])
        vault.close()
    copy = tmp_path / "v.db.before-0002"
    copy.write_bytes(b"old")
    again = open_vault(tmp_path / "v.db", None, ids=FakeIds())
    assert not copy.exists()
    assert again._db.value("SELECT count(*) FROM meta WHERE name = 'erasing'") == 0
    again.close()


def test_quotations() -> None:
    quoted = Quotations(["The cat sat down.", "I ski", "", "…"])
    assert quoted.within("Then  THE CAT sat down again")
    assert quoted.within("i ski!")
    assert not any(quoted.within(text) for text in ("I skid", "cat sat", "", "anything"))


_SAID = st.lists(
    st.sampled_from(
        [
            "The",
            "cat",
            "sat",
            "down",
            "I",
            "ski",
            "Flat 12b",
            "O'Hara",
            "my",
            "you",
            "I'm",
            "me 4567",
            "naïve",
            "…",
        ]
    ),
    max_size=6,
).flatmap(
    lambda words: st.sampled_from([" ", "  ", "\n", ", ", '" ']).map(lambda gap: gap.join(words))
)


@given(forgotten=st.lists(_SAID, max_size=3), text=_SAID, around=st.sampled_from(["", "x", "X. "]))
def test_the_quick_look_never_misses_a_quotation(
    forgotten: list[str], text: str, around: str
) -> None:
    text = f"{around}{text}{around}"
    form, forms = turned(normalised(text)), {normalised(each) for each in forgotten} - {""}
    by_definition = any(
        turned(each) in form if is_telling(each) else turned(each) == form for each in forms
    )
    assert Quotations(forgotten).within(text) == by_definition


@pytest.mark.parametrize("gap", [" ", "\n", "\t", "\\", '"'])
def test_history_is_searched_through_whatever_joins_its_words(plain: SqliteVault, gap: str) -> None:
    put(plain, LOCKER)
    put(plain, replace(OTHER, text=f"Before.{gap}{SECRET}{gap}After."))
    put(plain, OTHER, deed="edit")
    assert plain.forget([LOCKER.id])["revisions"] == 3
    assert left(plain, SECRET) == 0


def tagged(vault: SqliteVault, key: str) -> tuple[str, ...]:
    return vault.get([MemoryId(key)])[MemoryId(key)].tags


def test_tags_that_only_the_forgotten_can_explain_go(plain: SqliteVault) -> None:
    other = replace(OTHER, tags=("okonkwo", "doctors", SECRET, "pool", "put-away"))
    put(plain, replace(WEEK, entities=("Okonkwo", "Pool")), LOCKER, other)
    put(plain, replace(other, text="The pool opens at ten."), deed="edit")
    removed = plain.forget([WEEK.id, LOCKER.id])
    assert removed["tags"] == 1
    # "doctors" is the person's own word; "pool" is said by the memory itself.
    assert tagged(plain, "other") == ("doctors", "pool", "put-away")
    assert plain.history(OTHER.id) == []
    assert left(plain, "okonkwo", SECRET) == 0
    assert plain.verify() == []


@pytest.mark.parametrize("settled", [False, True])
def test_a_tag_taken_over_from_it_by_a_suggestion_goes(
    plain: SqliteVault, *, settled: bool
) -> None:
    # "teeth" was taken over from it as well, and says nothing of it; "pool" others say too.
    tags = ("room fourteen", "mine", "teeth", "pool")
    put(plain, replace(OTHER, tags=tags), replace(LOCKER, tags=("teeth",)))
    key = suggestion_id(SuggestionKind.TAG, OTHER.id, "room fourteen")
    made = Suggestion(
        id=key,
        kind=SuggestionKind.TAG,
        memory=OTHER.id,
        other=LOCKER.id,
        tag="room fourteen",
        reason="",
        at=NOON,
    )
    others = [
        replace(made, id=suggestion_id(SuggestionKind.TAG, OTHER.id, tag), tag=tag)
        for tag in ("teeth", "pool")
    ]
    plain.suggest([made, *others])
    plain.settle([key, *(each.id for each in others)] if settled else [])
    plain.forget([LOCKER.id])
    assert tagged(plain, "other") == ("mine", "teeth", "pool")
    assert plain.suggestions() == []
    assert left(plain, "fourteen") == 0


def test_a_tag_the_person_gave_to_both_stays(plain: SqliteVault) -> None:
    put(plain, replace(LOCKER, tags=("sport",)), replace(OTHER, tags=("sport",)))
    assert "tags" not in plain.forget([LOCKER.id])
    assert tagged(plain, "other") == ("sport",)


def test_a_tag_that_holds_a_forgotten_name_goes(plain: SqliteVault) -> None:
    put(plain, WEEK, NAME, DOCTOR, replace(OTHER, tags=("Okonkwo's visits", "okonkwos")))
    plain.forget([WEEK.id])
    assert tagged(plain, "other") == ("okonkwos",)


def test_a_tag_that_another_memory_says_stays(plain: SqliteVault) -> None:
    put(plain, replace(LOCKER, entities=("Pool",)), replace(OTHER, tags=("pool",)))
    plain.forget([LOCKER.id])
    assert tagged(plain, "other") == ("pool",)


def test_reasons_of_links_and_suggestions_that_quote_it_go(plain: SqliteVault) -> None:
    third = episode("third", "We swam.")
    put(plain, LOCKER, OTHER, third)
    link = Link(
        one=OTHER.id, other=third.id, kind=LinkKind.PERSON, weight=1.0, reason=SECRET, at=NOON
    )
    quoting = Suggestion(
        id="q",
        kind=SuggestionKind.LINK,
        memory=OTHER.id,
        other=third.id,
        reason=f"both: {SECRET}",
        at=NOON,
    )
    plain.keep_links([link])
    plain.suggest([quoting, replace(quoting, id="r", reason="both speak of swimming")])
    plain.forget([LOCKER.id])
    assert plain.links([OTHER.id]) == [replace(link, reason="")]
    assert [each.id for each in plain.suggestions()] == ["r"]
    assert left(plain, SECRET) == 0


def test_suggestions_about_a_blotted_source_go(plain: SqliteVault) -> None:
    put(plain, WEEK, NAME, DOCTOR, OTHER)
    about = Suggestion(
        id="s",
        kind=SuggestionKind.TAG,
        memory=OTHER.id,
        other=WEEK.id,
        tag="by the way",
        reason="",
        at=NOON,
    )
    plain.suggest([about])
    plain.forget([DOCTOR.id])
    assert plain.suggestions() == []


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


@pytest.mark.parametrize(
    ("form", "telling"),
    [
        ("i live in porto", True),
        ("yes", False),
        ("i ski a", False),
        ("new york", False),
        ("portugal", False),
        ("de89370400440532013000", True),
        ("flat 12b", True),
        ("12b", False),
        ("donaudampfschifffahrt", True),
        ("我住在波尔图的河边", True),
    ],
)
def test_what_is_telling(form: str, *, telling: bool) -> None:
    assert is_telling(form) == telling


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


def test_a_log_that_cannot_be_emptied_is_told(plain: SqliteVault) -> None:
    put(plain, LOCKER)
    reader = Connection(plain.path, None)
    plain._db.run("PRAGMA busy_timeout = 1")
    reader.run("BEGIN")
    assert reader.value("SELECT count(*) FROM memory") == 1
    with pytest.raises(KnownError, match="Another program"):
        plain.forget([LOCKER.id])
    reader.run("COMMIT")
    reader.close()


def test_blotting_keeps_offsets() -> None:
    assert blotted("a bee, a bee", "bee") == f"a {BLOT * 3}, a {BLOT * 3}"
    assert blotted("aaa", "aa") == BLOT * 3
    assert blotted("14 of 140, 14.", "14", alone=True) == f"{BLOT * 2} of 140, {BLOT * 2}."
    assert blotted("Bee (bee) b.e", "bee") == f"{BLOT * 3} ({BLOT * 3}) b.e"
    assert blotted("abc", "") == "abc"


def test_an_invented_person_is_removed_and_what_somebody_says_alike_stays(
    plain: SqliteVault,
) -> None:
    invented = episode("one", "I adore the harbour of Zanzibar.")
    own = episode("own", "I adore the harbour of Zanzibar.", hours=1)
    with plain.writing("remember", "person", NOON):
        plain.put([invented, own])
    plain.forget([invented.id], bury=False)
    assert plain.get([invented.id, own.id]) == {own.id: own}
    assert not plain.is_forgotten(own.text)
