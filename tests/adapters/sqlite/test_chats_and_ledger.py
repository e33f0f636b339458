from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from adapters.sqlite.examples import NOON
from scrubjay.domain.changes import Batch
from scrubjay.domain.conversation import Conversation, MemoryMode, Message, Role
from scrubjay.domain.memory import MemoryId

if TYPE_CHECKING:
    from scrubjay.adapters.sqlite import SqliteVault

CHAT = Conversation(id="c1", title="Rivers", mode=MemoryMode.FULL, created_at=NOON, updated_at=NOON)
QUESTION = Message(id="m1", conversation="c1", role=Role.PERSON, text="Which river?", at=NOON)
ANSWER = Message(
    id="m2",
    conversation="c1",
    role=Role.COMPANION,
    text="The Tajo.",
    at=NOON + timedelta(seconds=2),
    parent="m1",
    cited=(MemoryId("b"), MemoryId("a")),
    injected=(MemoryId("a"), MemoryId("b"), MemoryId("c")),
    operation="op1",
    model="starter.gguf",
    stopped=True,
    edited=True,
)


@pytest.fixture
def talk(vault: SqliteVault) -> SqliteVault:
    vault.keep_conversation(CHAT)
    vault.keep_message(QUESTION)
    vault.keep_message(ANSWER)
    return vault


def test_a_chat_comes_back_as_it_was(talk: SqliteVault) -> None:
    assert talk.conversation("c1") == CHAT
    assert talk.messages("c1") == [QUESTION, ANSWER]
    assert talk.conversation("c2") is None
    assert talk.messages("c2") == []


def test_keeping_again_replaces(talk: SqliteVault) -> None:
    longer = replace(ANSWER, text="The Tajo, near Toledo.", stopped=False, cited=(MemoryId("z"),))
    talk.keep_message(longer)
    talk.keep_conversation(replace(CHAT, title="Tajo", mode=MemoryMode.OFF))
    assert talk.messages("c1") == [QUESTION, longer]
    assert talk.conversations() == [replace(CHAT, title="Tajo", mode=MemoryMode.OFF)]


def test_the_latest_used_chat_comes_first(talk: SqliteVault) -> None:
    talk.keep_conversation(replace(CHAT, id="c2", updated_at=NOON + timedelta(hours=1)))
    assert [chat.id for chat in talk.conversations()] == ["c2", "c1"]


def test_answers_citing_newest_first(talk: SqliteVault) -> None:
    later = replace(ANSWER, id="m4", at=NOON + timedelta(hours=1), cited=(MemoryId("a"),))
    talk.keep_message(later)
    assert talk.answers_citing(MemoryId("a")) == [later, ANSWER]
    assert talk.answers_citing(MemoryId("c")) == []


def test_removing_a_chat_removes_its_messages_and_citations(talk: SqliteVault) -> None:
    talk.remove_conversation("c1")
    assert talk.conversations() == []
    assert talk.messages("c1") == []
    assert talk.answers_citing(MemoryId("a")) == []
    assert talk.verify() == []


def test_a_message_within_an_operation_shares_its_fate(talk: SqliteVault) -> None:
    def fail() -> None:
        with talk.writing("remember", "person", NOON):
            talk.keep_message(replace(QUESTION, id="m9"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert talk.messages("c1") == [QUESTION, ANSWER]


def test_messages_of_all_chats_are_searched_by_their_words(talk: SqliteVault) -> None:
    talk.keep_conversation(replace(CHAT, id="c2"))
    elsewhere = replace(
        QUESTION, id="m5", conversation="c2", text="The river rose: river on river."
    )
    talk.keep_message(elsewhere)
    assert talk.search("rivers", 5) == [elsewhere, QUESTION]  # says it oftener
    assert talk.search("rivers", 1) == [elsewhere]
    assert talk.search('"river on river"', 5) == [elsewhere]
    assert talk.search("which riv", 5) == [QUESTION]
    assert talk.search(" ?! ", 5) == []


def test_the_words_of_a_message_go_with_it(talk: SqliteVault) -> None:
    talk.keep_message(replace(ANSWER, text="The Douro."))
    assert talk.search("tajo", 5) == []
    assert [found.id for found in talk.search("douro", 5)] == ["m2"]
    talk.remove_conversation("c1")
    assert talk.search("douro", 5) == []
    assert talk.verify() == []


def test_chores_are_written_down(vault: SqliteVault) -> None:
    assert vault.last_done("decay") is None
    vault.done("decay", NOON)
    vault.done("decay", NOON + timedelta(days=1))
    assert vault.last_done("decay") == NOON + timedelta(days=1)


def test_notes_are_kept(vault: SqliteVault) -> None:
    assert vault.note("name") is None
    vault.keep_note("name", "Ann")
    vault.keep_note("name", "Änne")
    assert vault.note("name") == "Änne"


def test_fills_newest_first(vault: SqliteVault) -> None:
    vault.log_fill(MemoryId("a"), "email", "https://one.example", NOON)
    vault.log_fill(MemoryId("a"), "email", "https://two.example", NOON + timedelta(days=1))
    vault.log_fill(MemoryId("b"), "name", "https://one.example", NOON)
    assert vault.fills(MemoryId("a")) == [
        ("email", "https://two.example", NOON + timedelta(days=1)),
        ("email", "https://one.example", NOON),
    ]
    assert vault.all_fills(2) == [
        (MemoryId("a"), "email", "https://two.example", NOON + timedelta(days=1)),
        (MemoryId("b"), "name", "https://one.example", NOON),
    ]


def test_imports_are_listed_newest_first(vault: SqliteVault) -> None:
    old = Batch(id="b1", name="diary.md", kind="markdown", at=NOON, counts={"episodes": 3})
    new = replace(old, id="b2", at=NOON + timedelta(hours=1))
    vault.keep_batch(old)
    vault.keep_batch(new)
    assert vault.batches() == [new, old]
