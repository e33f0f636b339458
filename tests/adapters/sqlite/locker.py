"""A secret to be forgotten, and what stands around it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from adapters.sqlite.examples import NOON, about_me, drawn, episode
from scrubjay.domain.conversation import Conversation, MemoryMode, Message, Role
from scrubjay.host.scan import scan

if TYPE_CHECKING:
    from scrubjay.adapters.sqlite import SqliteVault
    from scrubjay.domain.memory import Memory

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
