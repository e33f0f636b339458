"""Damage of every kind is found and named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from adapters.sqlite.examples import NOON, about_me, drawn, episode
from scrubjay.domain.conversation import Conversation, MemoryMode, Message, Role

if TYPE_CHECKING:
    from scrubjay.adapters.sqlite import SqliteVault

WALK = episode("walk", "We walked along the Tajo.")


@pytest.fixture
def filled(vault: SqliteVault) -> SqliteVault:
    with vault.writing("remember", "person", NOON):
        vault.put([WALK, drawn("r", WALK, "Tajo", "It is the Tajo.", about_me("river", "Tajo"))])
        vault.put_vectors("small", [WALK.id], np.ones((1, 4), np.float32))
    chat = Conversation(
        id="c", title="Walks", mode=MemoryMode.FULL, created_at=NOON, updated_at=NOON
    )
    vault.keep_conversation(chat)
    vault.keep_message(
        Message(id="m", conversation="c", role=Role.PERSON, text="Where did we walk?", at=NOON)
    )
    return vault


def test_a_whole_vault_has_no_faults(filled: SqliteVault) -> None:
    assert filled.verify() == []


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("UPDATE memory SET text = 'other words'", "index of words"),
        ("DELETE FROM memory_words_data WHERE id > 10", "index of words"),
        ("DELETE FROM message_words_data WHERE id > 10", "words does not match the chats"),
        ("INSERT INTO mention VALUES (x'00', 99)", "1 rows of mention belong to nothing"),
        ("UPDATE vector SET data = x'0102'", "1 vectors are damaged"),
        (
            "INSERT INTO vector (memory, embedder, data) VALUES (2, 1, zeroblob(8))",
            "vectors of 1 embedders differ in length",
        ),
        ("UPDATE memory SET superseded_by = 'nobody'", "2 memories are said to be replaced"),
        ("DELETE FROM revision", "1 entries of the history are empty"),
        ("DROP INDEX memory_by_text", ""),
    ],
)
def test_damage_is_named(filled: SqliteVault, damage: str, said: str) -> None:
    filled._db.run("PRAGMA foreign_keys = OFF")
    filled._db.run(damage)
    if said:
        assert any(said in fault for fault in filled.verify()), filled.verify()
    else:
        assert filled.verify() == []
