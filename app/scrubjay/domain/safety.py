"""How the vault is protected, what lies where, and what a copy of it holds."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to keep the key: "keyring", "passphrase" or "keyfile". why: "" when usable."""

    key: str
    is_available: bool
    why: str = ""


class StoredKind(enum.StrEnum):
    """What a file of the home folder is for."""

    MEMORIES = "memories"
    KEY_HEADER = "key-header"
    """How the key is kept, with wrapped copies that need the passphrase or the code."""
    KEY_FILE = "key-file"
    """The key itself, where it is kept in a file."""
    SETTINGS = "settings"
    INDEX = "index"
    """Ids and vectors: no words, but what can be guessed from."""
    MODELS = "models"
    LOGS = "logs"
    """Without memory text."""
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file of the home folder. name: below the home; size: bytes."""

    path: Path
    name: str
    size: int
    kind: StoredKind
    encrypted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyFacts:
    """What a backup holds, found by opening it.

    Attributes:
        memories: How many; None when it was made under another key and could not be opened.
        first, last: Days of the oldest and newest memory.
        has_key: It was opened with the key in use here.
    """

    path: Path
    size: int
    made_at: datetime
    memories: int | None = None
    first: datetime | None = None
    last: datetime | None = None
    has_key: bool = True
