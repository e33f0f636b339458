"""Scrubjay's own recall, with weights that have not seen the conversation they are asked about."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from evaluation.locomo import READER, taught
from evaluation.recalling import Exact
from evaluation.train_recall import lessons
from fakes.ids import FakeIds
from scrubjay.adapters.sqlite import open_vault
from scrubjay.domain.recollection import Cue
from scrubjay.recall import Recall

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from evaluation.conversations import Conversation, RememberedEmbedder
    from evaluation.rivals.world import Asked
    from scrubjay.recall import Weights


KEY: Final = bytes(range(32))
"""The vault is encrypted, as it is in use."""


class Scrubjay:
    """Recall as the program does it, over an encrypted vault.

    Args:
        conversation: What was said.
        embedder: Makes and remembers the vectors.
        weights: Learnt from other conversations.
        vault: Where the vault goes; made here.
    """

    def __init__(
        self,
        conversation: Conversation,
        embedder: RememberedEmbedder,
        weights: Weights,
        vault: Path,
    ) -> None:
        ids = [memory.id for memory in conversation.memories]
        vectors = embedder.embed([memory.text for memory in conversation.memories])
        self._now = max(memory.at for memory in conversation.memories) + timedelta(days=1)
        self._store = open_vault(vault, KEY, ids=FakeIds("op"))
        with self._store.writing("import", "person", self._now):
            self._store.put(conversation.memories)
            self._store.put_vectors(embedder.name, ids, vectors)
        self._recall = Recall(
            store=self._store,
            index=Exact(ids, vectors),
            embedder=embedder,
            weights=weights,
            reader=READER,
        )
        self._recall.load()
        self._numbers = {
            memory.source.ref: number for number, memory in enumerate(conversation.memories)
        }

    def search(self, asked: Asked, k: int) -> list[int]:
        cue = Cue(text=asked.text, now=self._now, k=k)
        # Its embedder knows the vectors of what it was asked at a lesser depth.
        recalled = self._recall.best(cue)
        return [self._numbers[each.memory.source.ref] for each in recalled.recollections]

    def close(self) -> None:
        """Close the vault."""
        self._store.close()


def learnt(conversations: Sequence[Conversation], embedder: RememberedEmbedder) -> list[Weights]:
    """Return for each conversation the weights learnt from the others."""
    words, meaning = lessons(conversations, None), lessons(conversations, embedder)
    return [taught(words, number, meaning) for number in range(len(conversations))]
