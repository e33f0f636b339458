"""Fingerprints with the vault's own salt: what its indexes and tombstones hold instead of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from scrubjay.domain.text import fingerprint

if TYPE_CHECKING:
    from scrubjay.adapters.sqlite.connection import Connection
    from scrubjay.domain.memory import Memory


@final
class Keys:
    """Makes the …_key columns."""

    def __init__(self, db: Connection) -> None:
        self.salt = bytes(db.value("SELECT value FROM meta WHERE name = 'salt'"))

    def of(self, text: str) -> bytes:
        """Return the fingerprint of a text, name, subject or object."""
        return fingerprint(text, self.salt)

    def columns(self, memory: Memory) -> tuple[str, bytes, bytes | None, bytes | None]:
        """Return what stands beside a memory's row: feeling, text_key, subject_key, object_key."""
        triple = memory.triple
        return (
            memory.affect.dominant or "neutral",
            self.of(memory.text),
            None if triple is None else self.of(triple.subject),
            None if triple is None else self.of(triple.object),
        )
