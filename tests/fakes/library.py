"""A store with recall over it, filled line by line."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from fakes.memory_store import FakeMemoryStore
from scrubjay.domain.affect import NEUTRAL, Affect
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, Origin, Source
from scrubjay.domain.recollection import Cue
from scrubjay.domain.retention import RetentionLaw
from scrubjay.host.resources import resource
from scrubjay.recall import Recall, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from fakes.embedder import FakeEmbedder
    from scrubjay.domain.entity import Mention
    from scrubjay.domain.recollection import Recalled
    from scrubjay.ports.vectors import VectorIndex

BEGAN: Final = datetime(2024, 3, 1, 9, tzinfo=UTC)
NOW: Final = datetime(2024, 6, 1, 9, tzinfo=UTC)


class FakeReader:
    """Answers with what the test put in."""

    def __init__(self) -> None:
        self.found: list[Mention] = []
        self.felt: Affect = NEUTRAL

    def mentions(self, text: str, at: datetime) -> Sequence[Mention]:
        return self.found

    def affect(self, text: str, vector: NDArray[np.float32] | None) -> Affect:
        return self.felt


class Library:
    """Memories in a fake store, and recall with the weights that ship.

    Args:
        embedder: None for words alone.
        index: Handed to recall as it is.
    """

    def __init__(
        self,
        embedder: FakeEmbedder | None = None,
        index: VectorIndex | None = None,
    ) -> None:
        self.store = FakeMemoryStore()
        self.embedder = embedder
        self.reader = FakeReader()
        self.law = RetentionLaw.POWER
        self.recall = Recall(
            store=self.store,
            index=index,
            embedder=embedder,
            weights=load(resource("weights/recall.json")),
            reader=self.reader,
            law=lambda: self.law,
        )
        self._lines = 0

    def line(self, text: str, speaker: str = "", session: str = "s", **changes: object) -> Memory:
        """Add what was said next, ten minutes after the line before."""
        at = BEGAN + timedelta(minutes=10 * self._lines)
        memory = Memory(
            id=MemoryId(f"m{self._lines:04d}"),
            kind=MemoryKind.EPISODE,
            text=text,
            at=at,
            created_at=at,
            source=Source(origin=Origin.IMPORT, ref=f"r{self._lines}", session=session, words=text),
            speaker=speaker,
            by_self=not speaker,
            sequence=self._lines,
        )
        self._lines += 1
        return self.keep(replace(memory, **changes))  # type: ignore[arg-type]

    def keep(self, memory: Memory) -> Memory:
        """Put a memory into the store, with its vector when there is an embedder."""
        with self.store.writing("remember", "person", memory.created_at):
            self.store.put([memory])
            if self.embedder is not None:
                vectors = self.embedder.embed([memory.text])
                self.store.put_vectors(self.embedder.name, [memory.id], vectors)
        return memory

    def best(self, text: str, k: int = 5, **changes: object) -> Recalled:
        """Ask recall."""
        cue = Cue(text=text, now=NOW, k=k)
        return self.recall.best(replace(cue, **changes))  # type: ignore[arg-type]

    def texts(self, text: str, k: int = 5, **changes: object) -> list[str]:
        """Return the texts of what came back, best first."""
        return [each.memory.text for each in self.best(text, k, **changes).recollections]


def garden_talk(library: Library) -> None:
    """Fill a library with two small conversations."""
    for speaker, text in (
        ("Ana", "Good morning! How was your weekend?"),
        ("Bruno", "I planted tomatoes and basil in the garden on Saturday."),
        ("Ana", "Lovely, I only read a novel by the river."),
        ("Bruno", "What was it about?"),
        ("Ana", "A lighthouse keeper who paints the sea."),
    ):
        library.line(text, speaker, session="spring")
    for speaker, text in (
        ("Ana", "My sister Carla is moving to Lisbon next month."),
        ("Bruno", "Will she keep her bakery?"),
        ("Ana", "She sold the bakery and starts at a museum."),
        ("Bruno", "I bought a red bicycle for the commute."),
    ):
        library.line(text, speaker, session="summer")
