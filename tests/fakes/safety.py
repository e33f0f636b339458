"""Protection, files and copies as a test puts them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from fakes.life import NOW
from scrubjay.domain.errors import KnownError
from scrubjay.domain.safety import CopyFacts, StoredFile, StoredKind, Way

if TYPE_CHECKING:
    from collections.abc import Sequence

HOME = Path("/home/mira/.local/share/Scrubjay")
NEW_CODE = "7KQF4-M2XT9-RBHWJ-D0123"


class FakeSafety:
    """A vault locked by the passphrase "long enough"."""

    def __init__(self) -> None:
        self.kept = "passphrase"
        self.phrase = "long enough"
        self.trouble: KnownError | None = None
        self.copy = CopyFacts(
            path=Path("/b/copy.db"), size=40_960, made_at=NOW, memories=16, first=NOW, last=NOW
        )
        self.offered = [
            Way(key="keyring", is_available=False, why="This system has no keyring that is open."),
            Way(key="passphrase", is_available=True),
            Way(key="keyfile", is_available=True),
        ]
        self.stored = [
            _file("vault.db", 4_000_000, StoredKind.MEMORIES, encrypted=True),
            _file("vault.key.json", 900, StoredKind.KEY_HEADER),
            _file("settings.toml", 120, StoredKind.SETTINGS),
            _file("index/7/data.bin", 900_000, StoredKind.INDEX),
            _file("logs/scrubjay.log", 3_000, StoredKind.LOGS),
        ]

    def way(self) -> str:
        return self.kept

    def ways(self) -> Sequence[Way]:
        return self.offered

    def change(self, way: str, phrase: str = "", current: str = "") -> str | None:
        if self.trouble is not None:
            raise self.trouble
        if self.kept == "passphrase" and current != self.phrase:
            raise KnownError("The passphrase is not right.", "Try again.")
        self.kept, self.phrase = way, phrase
        return None if way == "keyfile" else NEW_CODE

    def new_code(self, current: str = "") -> str:
        code = self.change(self.kept, current, current)
        if code is None:
            raise KnownError("A key in a file has no recovery code.")
        return code

    def locked_with(self, phrase: str) -> bytes:
        if len(phrase) < len(self.phrase) - 3:
            raise KnownError("The passphrase is shorter than 8 characters.")
        return f"locked with {phrase}".encode()

    def files(self) -> list[StoredFile]:
        return self.stored

    def look_into(self, backup: Path) -> CopyFacts:
        if self.trouble is not None:
            raise self.trouble
        return replace(self.copy, path=backup)


def _file(name: str, size: int, kind: StoredKind, *, encrypted: bool = False) -> StoredFile:
    return StoredFile(path=HOME / name, name=name, size=size, kind=kind, encrypted=encrypted)
