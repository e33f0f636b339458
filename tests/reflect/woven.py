"""A small web of memories over fakes: texts that share words are close in meaning."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from fakes.embedder import FakeEmbedder
from fakes.index import FakeIndex
from fakes.memory_store import FakeMemoryStore
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, Origin, Source
from scrubjay.host.resources import resource
from scrubjay.reflect.links import Linker
from scrubjay.reflect.words import Words

NOW: Final = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
WORDS: Final = Words(resource("weights/words.npz"))


def line(key: str, text: str, *, days: float = 0.0, **more: object) -> Memory:
    """Return a line said so many days after NOW."""
    at = NOW + timedelta(days=days)
    memory = Memory(
        id=MemoryId(key),
        kind=MemoryKind.EPISODE,
        text=text,
        at=at,
        created_at=at,
        source=Source(origin=Origin.NOTE, words=text, session=f"notes of {at:%Y-%m-%d}"),
        sequence=at.hour * 3600 + at.minute * 60 + at.second,
    )
    return replace(memory, **more)  # type: ignore[arg-type]


class Web:
    """Memories with vectors and an index over them."""

    def __init__(self, *memories: Memory) -> None:
        self.store = FakeMemoryStore()
        self.index = FakeIndex()
        self.embedder = FakeEmbedder()
        self.linker = Linker(self.store, self.index, self.embedder, WORDS)
        self.put(*memories)

    def put(self, *memories: Memory) -> None:
        with self.store.writing("remember", "person", NOW):
            self.store.put(memories)
            if memories:
                ids = [each.id for each in memories]
                vectors = self.embedder.embed([each.text for each in memories])
                self.store.put_vectors(self.embedder.name, ids, vectors)
                self.index.add(ids, vectors)

    def __getitem__(self, key: str) -> Memory:
        return self.store.rows[MemoryId(key)]
