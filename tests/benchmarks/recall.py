"""How long recall takes, as a ratio to a bare Chroma query on the same vectors in the same run.

    python -m tests.benchmarks.recall [--sizes 1000 10000 100000] [--cues 60]

The store is the real, encrypted vault. The memories are made up: words by Zipf's law,
sessions of twenty lines, four speakers,
vectors with the few effective dimensions that sentence vectors have. A cue is five words
of a line that exists. Bare: `collection.query(vector, n_results=10)`. Recall: `Recall.best`
with k = 10 over the same collection, the vectors of its two wordings given to it; "no index" is
the same without Chroma. "+ vector" adds the time the starter embedder takes for both wordings.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from evaluation.recalling import STARTER, PlainReader
from evaluation.train_recall import WEIGHTS
from scrubjay.adapters.bert_embedder import BertEmbedder
from scrubjay.adapters.chroma_index import ChromaIndex
from scrubjay.adapters.sqlite import open_vault
from scrubjay.adapters.system_clock import SortableIds, SystemClock
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, Origin, Source
from scrubjay.domain.recollection import Cue
from scrubjay.recall import Recall, load

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

DIMENSION: Final = 384
EFFECTIVE: Final = 48
VOCABULARY: Final = 30_000
SESSION_LINES: Final = 20
SPEAKERS: Final = ("Ana", "Bruno", "Carla", "David")
BEGAN: Final = datetime(2020, 1, 1, tzinfo=UTC)
EMBEDDER: Final = "made-up"
REPEATS: Final = 5
KEY: Final = bytes(range(32))
"""The vault is encrypted, as it is in use; nothing in it is worth hiding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Made-up memories, their vectors, and cues with theirs."""

    memories: list[Memory]
    vectors: NDArray[np.float32]
    cues: list[tuple[Cue, NDArray[np.float32]]]


class KnownVectors:
    """Stands in for the embedder: recall asks only its name and dimension here."""

    name = EMBEDDER
    dimension = DIMENSION

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        raise NotImplementedError

    def close(self) -> None:
        """There is nothing to free."""


def make(size: int, cues: int, seed: int = 11) -> World:
    """Make up a world; the seed makes it repeatable."""
    chance = np.random.default_rng(seed)
    spelt = _spellings(chance)
    shares = 1.0 / np.arange(10, VOCABULARY + 10)
    shares /= shares.sum()
    lengths = chance.integers(8, 25, size)
    drawn = chance.choice(VOCABULARY, lengths.sum(), p=shares)
    lines = np.split(drawn, np.cumsum(lengths)[:-1])
    memories = [_memory(number, line, spelt) for number, line in enumerate(lines)]
    mixing = chance.normal(size=(EFFECTIVE, DIMENSION)).astype(np.float32)

    def vectors(points: NDArray[np.float64]) -> NDArray[np.float32]:
        noise = 0.3 * chance.normal(size=(len(points), DIMENSION))
        raw = (points @ mixing / np.sqrt(EFFECTIVE) + noise).astype(np.float32)
        return np.asarray(raw / np.linalg.norm(raw, axis=1, keepdims=True), dtype=np.float32)

    points = chance.normal(size=(size, EFFECTIVE))
    asked = chance.choice(size, cues)
    near = vectors(points[asked] + 0.5 * chance.normal(size=(cues, EFFECTIVE)))
    now = memories[-1].at + timedelta(days=1)
    return World(
        memories=memories,
        vectors=vectors(points),
        cues=[
            (Cue(text=_cue(memories[row], lines[row], spelt, chance), now=now, k=10), vector)
            for row, vector in zip(asked.tolist(), near, strict=True)
        ],
    )


def _spellings(chance: np.random.Generator) -> list[str]:
    letters = np.array(list("abcdefghijklmnopqrstuvwxyz"))
    return [
        "".join(letters[chance.integers(0, 26, length)])
        for length in chance.integers(4, 9, VOCABULARY).tolist()
    ]


def _memory(number: int, line: NDArray[np.int64], spelt: list[str]) -> Memory:
    at = BEGAN + timedelta(minutes=30 * number)
    text = " ".join(spelt[word] for word in line)
    return Memory(
        id=MemoryId(f"m{number:07d}"),
        kind=MemoryKind.EPISODE,
        text=text,
        at=at,
        created_at=at,
        source=Source(origin=Origin.IMPORT, session=f"s{number // SESSION_LINES}", words=text),
        speaker=SPEAKERS[number % 2 + 2 * (number // SESSION_LINES % 2)],
        sequence=number % SESSION_LINES,
    )


def _cue(
    memory: Memory,
    line: NDArray[np.int64],
    spelt: list[str],
    chance: np.random.Generator,
) -> str:
    picked = " ".join(spelt[word] for word in chance.choice(line, 5))
    return f"What did {memory.speaker} say about {picked}?"


def median_ms(calls: Sequence[Callable[[], object]]) -> float:
    """Return the median over these calls of the best of five times, in milliseconds.

    The best of five, because other programs on the machine only ever add to a time.
    """
    taken = np.full(len(calls), np.inf)
    for _ in range(REPEATS):
        for number, call in enumerate(calls):
            began = time.perf_counter()
            call()
            taken[number] = min(taken[number], time.perf_counter() - began)
    return 1000.0 * float(np.median(taken))


def measure(size: int, cues: int, vector_ms: float) -> float:
    """Print one row; return the median of recall in milliseconds."""
    world = make(size, cues)
    ids = [memory.id for memory in world.memories]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        store = open_vault(home / "vault.db", KEY, ids=SortableIds(SystemClock()))
        with store.writing("import", "person", BEGAN):
            store.put(world.memories)
            store.put_vectors(EMBEDDER, ids, world.vectors)
        index = ChromaIndex(home / "index")
        index.add(ids, world.vectors)

        def recall(with_index: ChromaIndex | None) -> Recall:
            return Recall(
                store=store,
                index=with_index,
                embedder=KnownVectors(),
                weights=load(WEIGHTS),
                reader=PlainReader(),
            )

        whole, alone = recall(index), recall(None)
        began = time.perf_counter()
        whole.load()
        loading = time.perf_counter() - began
        alone.load()
        bare = median_ms([_bare(index, vector) for _, vector in world.cues])
        searched = median_ms([_best(whole, cue, vector) for cue, vector in world.cues])
        by_words = median_ms([_best(alone, cue, vector) for cue, vector in world.cues])
        index.close()
        store.close()
    print(
        f"| {size} | {bare:.2f} | {searched:.2f} | {searched / bare:.2f} | "
        f"{(searched + vector_ms) / bare:.2f} | {by_words:.2f} | {loading:.1f} |",
        flush=True,
    )
    return searched


def _bare(index: ChromaIndex, vector: NDArray[np.float32]) -> Callable[[], object]:
    collection = index._collection
    return lambda: collection.query(
        query_embeddings=vector[None, :], n_results=10, include=["distances"]
    )


def _best(recall: Recall, cue: Cue, vector: NDArray[np.float32]) -> Callable[[], object]:
    other_wording = np.roll(vector, 1)  # unlike the first: more candidates than in life
    vectors = np.stack([vector, other_wording])
    return lambda: recall.best(cue, vectors)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--cues", type=int, default=60)
    options = parser.parse_args()
    embedder = BertEmbedder(STARTER)
    texts = [f"What did Ana say about the garden in summer {number}?" for number in range(20)]
    pairs = [[text, text.replace("Ana", "I")] for text in texts]
    one_ms = median_ms([lambda text=text: embedder.embed([text]) for text in texts])  # type: ignore[misc]
    vector_ms = median_ms([lambda pair=pair: embedder.embed(pair) for pair in pairs])  # type: ignore[misc]
    print(f"The starter embedder takes {one_ms:.1f} ms for one wording, {vector_ms:.1f} for both.")
    print("| memories | bare ms | recall ms | ratio | + vector | no index ms | loading s |")
    print("|---|---|---|---|---|---|---|")
    taken = [measure(size, options.cues, vector_ms) for size in options.sizes]
    print(
        f"Growth from {options.sizes[0]} to {options.sizes[-1]}: {taken[-1] / taken[0]:.1f} times."
    )


if __name__ == "__main__":
    main()
