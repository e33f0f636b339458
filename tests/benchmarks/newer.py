"""How long the search for newer lines takes for one question, over the real, encrypted vault.

    python -m tests.benchmarks.newer [--sizes 10000 100000] [--cues 60]

Memories, vectors and cues are made up as for `benchmarks.recall`: words by Zipf's law, vectors with
the few effective dimensions that sentence vectors have. Five old lines are told for each question,
drawn from the first half, so that half of all lines and more came after. Milliseconds, the median
over the questions of the best of five times; the vector of the question is given, which the
starter embedder makes in some five milliseconds more (`benchmarks.recall` prints it).
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.recall import BEGAN, DIMENSION, EMBEDDER, KEY, make, median_ms
from scrubjay.adapters.chroma_index import ChromaIndex
from scrubjay.adapters.sqlite import open_vault
from scrubjay.adapters.system_clock import SortableIds, SystemClock
from scrubjay.host.resources import resource
from scrubjay.remember import Newer, Question
from scrubjay.remember.topics import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

TOLD: Final = 5


class GivenVectors:
    """Stands in for the embedder: the vectors of the questions are known."""

    name = EMBEDDER
    dimension = DIMENSION

    def __init__(self, known: dict[str, NDArray[np.float32]]) -> None:
        self._known = known

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.stack([self._known[text] for text in texts])

    def close(self) -> None:
        """There is nothing to free."""


def measure(size: int, cues: int) -> float:
    """Return the median time of one question, in milliseconds."""
    world = make(size, cues)
    lines = [replace(each, speaker="", by_self=True) for each in world.memories]
    ids = [each.id for each in lines]
    chance = np.random.default_rng(3)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        store = open_vault(home / "vault.db", KEY, ids=SortableIds(SystemClock()))
        with store.writing("import", "person", BEGAN):
            store.put(lines)
            store.put_vectors(EMBEDDER, ids, world.vectors)
        index = ChromaIndex(home / "index")
        index.add(ids, world.vectors)
        embedder = GivenVectors({cue.text: vector for cue, vector in world.cues})
        newer = Newer(store, index, embedder, load(resource("weights/topics.npz")))
        calls = []
        for cue, _vector in world.cues:
            told = [lines[at] for at in chance.choice(size // 2, TOLD, replace=False).tolist()]
            question = Question(text=cue.text, until=cue.now)
            calls.append(partial(newer.of, told, question))
        taken = median_ms(calls)
        index.close()
        store.close()
    return taken


def main() -> None:
    """Print one row for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--cues", type=int, default=60)
    options = parser.parse_args()
    for size in options.sizes:
        print(f"{size:8} memories {measure(size, options.cues):7.1f} ms", flush=True)


if __name__ == "__main__":
    main()
