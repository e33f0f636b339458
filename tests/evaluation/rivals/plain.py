"""Plain top-k: the real Chroma over the vectors, and BM25 over the lines."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, Final, cast

import chromadb
import numpy as np
from chromadb.config import Settings

from evaluation.rivals.world import Asked, nearest, terms

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from evaluation.rivals.world import Table

_BATCH: Final = 1000
_collections = itertools.count()


class Chroma:
    """A collection as its first page of documentation makes one, but for cosine."""

    def __init__(self, vectors: Table) -> None:
        client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
        self._collection = client.create_collection(
            f"lines-{next(_collections)}",
            embedding_function=None,
            configuration={"hnsw": {"space": "cosine"}},
        )
        for start in range(0, len(vectors), _BATCH):
            part = vectors[start : start + _BATCH]
            ids = [str(start + row) for row in range(len(part))]
            self._collection.add(ids=ids, embeddings=cast("Any", part))

    def search(self, asked: Asked, k: int) -> list[int]:
        found = self._collection.query(
            query_embeddings=cast("Any", asked.vector[None, :]), n_results=k, include=[]
        )
        return [int(each) for each in found["ids"][0]]


class Bm25:
    """Okapi BM25 (Robertson and Zaragoza 2009) over one line each.

    score = sum over the question's terms of idf · f·(k1 + 1) / (f + k1·(1 - b + b·length/mean)),
    idf = ln(1 + (N - n + 0.5) / (n + 0.5)).
    """

    def __init__(
        self,
        texts: Sequence[str],
        read: Callable[[str], list[str]] = terms,
        k1: float = 1.2,
        b: float = 0.75,
    ) -> None:
        self._read = read
        counted = [Counter(read(text)) for text in texts]
        lengths = np.array([sum(each.values()) for each in counted], dtype=np.float64)
        damped = k1 * (1.0 - b + b * lengths / max(float(lengths.mean()), 1.0))
        held: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for row, counts in enumerate(counted):
            for term, count in counts.items():
                held[term].append((row, count * (k1 + 1.0) / (count + damped[row])))
        self._size = len(texts)
        self._postings: dict[str, tuple[Table, Table]] = {}
        for term, found in held.items():
            idf = np.log1p((self._size - len(found) + 0.5) / (len(found) + 0.5))
            rows, weights = zip(*found, strict=True)
            self._postings[term] = (np.array(rows), idf * np.array(weights))

    def scores(self, words: Sequence[str]) -> Table:
        """Return the score of every line, ≥ 0."""
        found = np.zeros(self._size)
        for word in words:
            if word in self._postings:
                rows, weights = self._postings[word]
                found[rows] += weights
        return found

    def search(self, asked: Asked, k: int) -> list[int]:
        return nearest(-self.scores(self._read(asked.text)), k)
