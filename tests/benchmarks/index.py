"""Exact search beside a bare Chroma query on the same vectors, in one run.

    python -m tests.benchmarks.index [COUNT...]

Vectors are like those of text: clusters in a subspace, and noise. Rounds are interleaved, so that
whatever else the machine does falls on both alike. Times are medians in milliseconds.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.adapters.chroma_index import ChromaIndex
from scrubjay.adapters.exact_index import ExactIndex
from scrubjay.domain.memory import MemoryId

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Found = list[tuple[MemoryId, float]]

DIMENSION: Final = 384
COUNTS: Final = (1_000, 10_000, 100_000)
CUES: Final = 60
K: Final = 10


def text_like(count: int) -> NDArray[np.float32]:
    """Return unit vectors of 400 topics in 48 of 384 dimensions, with noise in all."""
    chance = np.random.default_rng(42)
    plane = chance.standard_normal((48, DIMENSION), dtype=np.float32)
    topics = chance.standard_normal((400, 48), dtype=np.float32)
    inside = topics[chance.integers(0, 400, count)]
    inside += 0.7 * chance.standard_normal((count, 48), dtype=np.float32)
    vectors = inside @ plane + 1.5 * chance.standard_normal((count, DIMENSION), dtype=np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors.astype(np.float32)


def measure(count: int, folder: Path) -> None:
    """Build both, then ask both in turn."""
    everything = text_like(count + CUES)
    vectors, cues = everything[:count], everything[count:]
    ids = [MemoryId(f"m{number:07}") for number in range(count)]
    exact, chroma = ExactIndex(DIMENSION), ChromaIndex(folder)
    started = time.perf_counter()
    exact.add(ids, vectors)
    exact_built = time.perf_counter() - started
    chroma.add(ids, vectors)
    chroma_built = time.perf_counter() - started - exact_built
    tenth = ids[::10]
    asked: dict[str, Callable[[NDArray[np.float32]], Found]] = {
        "exact": lambda cue: exact.search(cue, K),
        "chroma": lambda cue: chroma.search(cue, K),
        "exact among a tenth": lambda cue: exact.search(cue, K, tenth),
    }
    times: dict[str, list[float]] = {name: [] for name in asked}
    right: dict[str, int] = dict.fromkeys(asked, 0)
    for cue in cues:
        truth = set(np.argsort(-(vectors @ cue))[:K].tolist())
        for name, ask in asked.items():
            started = time.perf_counter()
            found = ask(cue)
            times[name].append(time.perf_counter() - started)
            right[name] += sum(int(each[1:]) in truth for each, _ in found)
    print(f"{count:,} vectors: exact added in {exact_built:.2f} s, Chroma in {chroma_built:.1f} s")
    base = statistics.median(times["chroma"])
    for name, each in times.items():
        middle = statistics.median(each)
        recall = "" if "among" in name else f"  recall@{K} {right[name] / (K * CUES):.3f}"
        print(f"  {name:20} {1000 * middle:7.2f} ms  x{middle / base:.2f} of Chroma{recall}")
    chroma.close()


def main() -> None:
    """Measure every count."""
    for count in [int(word) for word in sys.argv[1:]] or COUNTS:
        with tempfile.TemporaryDirectory() as folder:
            measure(count, Path(folder) / "chroma")


if __name__ == "__main__":
    main()
