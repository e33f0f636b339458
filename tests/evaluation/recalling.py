"""A conversation in memory, ready to be asked; and the share of evidence that came back."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from evaluation.conversations import RememberedEmbedder
from fakes.memory_store import FakeMemoryStore
from scrubjay.adapters.bert_embedder import BertEmbedder
from scrubjay.domain.affect import NEUTRAL, Affect
from scrubjay.domain.recollection import Cue
from scrubjay.recall import Recall

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from numpy.typing import NDArray

    from evaluation.conversations import Conversation, Question
    from scrubjay.domain.entity import Mention
    from scrubjay.domain.memory import MemoryId
    from scrubjay.recall import CueReader, Weights
    from scrubjay.recall.ranked import Ranked

STARTER = Path(sys.prefix) / "share" / "scrubjay" / "models" / "all-MiniLM-L6-v2.F16.gguf"


class Exact:
    """The nearest vectors by one matrix product."""

    def __init__(self, ids: Sequence[MemoryId], vectors: NDArray[np.float32]) -> None:
        self._ids = list(ids)
        self._vectors = vectors

    def search(
        self,
        vector: NDArray[np.float32],
        k: int,
        among: Collection[MemoryId] | None = None,
    ) -> list[tuple[MemoryId, float]]:
        cosines = self._vectors @ vector
        order = [
            row for row in np.argsort(-cosines).tolist() if among is None or self._ids[row] in among
        ]
        return [(self._ids[row], float(cosines[row])) for row in order[:k]]

    def add(self, ids: Sequence[MemoryId], vectors: NDArray[np.float32]) -> None:
        raise NotImplementedError

    def remove(self, ids: Collection[MemoryId]) -> None:
        raise NotImplementedError

    def ids(self) -> frozenset[MemoryId]:
        return frozenset(self._ids)

    def close(self) -> None:
        self._ids = []


class PlainReader:
    """Reads nothing out of a cue: the figures are those of words and vectors alone."""

    def mentions(self, text: str, at: datetime) -> list[Mention]:
        return []

    def affect(self, text: str, vector: NDArray[np.float32] | None) -> Affect:
        return NEUTRAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One conversation ready to be asked, with the vectors of its questions."""

    conversation: Conversation
    recall: Recall
    vectors: dict[str, NDArray[np.float32]]
    """By question, shape (2, dimension): as asked and in own words."""
    places: dict[MemoryId, int]
    now: datetime

    def cue(self, question: Question, k: int = 20) -> Cue:
        return Cue(text=question.text, now=self.now, k=k)

    def place(self, row: int) -> int:
        """Return the number of the memory in a row of recall's shelf."""
        catalogue = self.recall._catalogue
        assert catalogue is not None
        return self.places[catalogue.shelf.ids[row]]

    def rank(self, question: Question) -> Ranked:
        return self.recall.rank(self.cue(question), self.vectors.get(question.text))


def starter(cache: Path | None) -> RememberedEmbedder:
    """Return the starter embedder; texts it has seen are read from the cache file."""
    return RememberedEmbedder(BertEmbedder(STARTER), cache)


def prepare(
    conversation: Conversation,
    embedder: RememberedEmbedder | None,
    weights: Weights,
    reader: CueReader | None = None,
) -> Asking:
    """Put a conversation into a store and load recall over it."""
    store = FakeMemoryStore()
    last = max(memory.at for memory in conversation.memories)
    index = None
    with store.writing("import", "person", last):
        store.put(conversation.memories)
        if embedder is not None:
            ids = [memory.id for memory in conversation.memories]
            held = embedder.embed([memory.text for memory in conversation.memories])
            store.put_vectors(embedder.name, ids, held)
            index = Exact(ids, held)
    recall = Recall(
        store=store,
        index=index,
        embedder=embedder,
        weights=weights,
        reader=reader or PlainReader(),
    )
    recall.load()
    cues = [question.text for question in conversation.questions + conversation.statements]
    vectors: dict[str, NDArray[np.float32]] = {}
    if embedder is not None:
        wordings = [recall.wordings(cue) for cue in cues]
        as_asked, own = (embedder.embed(texts) for texts in zip(*wordings, strict=True))
        vectors = {cue: np.stack(pair) for cue, *pair in zip(cues, as_asked, own, strict=True)}
    return Asking(
        conversation=conversation,
        recall=recall,
        vectors=vectors,
        places={memory.id: number for number, memory in enumerate(conversation.memories)},
        now=last + timedelta(days=1),
    )
