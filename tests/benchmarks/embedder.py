"""Two ways to run the sentence model, in one run: ours in numpy, and llama.cpp in this process.

    python -m tests.benchmarks.embedder [MODEL.gguf]

Rounds are interleaved. One short cue as a person types it, and a thousand lines as an import has
them; medians.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import llama_cpp
import numpy as np

from scrubjay.adapters.bert_embedder import BertEmbedder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

STARTER: Final = "share/scrubjay/models/all-MiniLM-L6-v2.F16.gguf"
CUE: Final = "where did I put my passport"
LINES: Final = 1000
CUES: Final = 40
ROUNDS: Final = 3
WORDS: Final = (
    *("I", "went", "to", "the", "market", "with", "my", "sister", "yesterday", "and", "we"),
    *("bought", "apples", "bread", "cheese", "flowers", "for", "mother", "because", "her"),
    *("birthday", "is", "soon", "and", "she", "likes", "roses", "more", "than", "anything"),
)


class LlamaCpp:
    """The same model file in llama.cpp."""

    def __init__(self, path: Path) -> None:
        self._llama = llama_cpp.Llama(
            str(path), embedding=True, n_ctx=512, n_threads=2, verbose=False
        )

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit vectors of shape (len(texts), width)."""
        return np.asarray(self._llama.embed(list(texts), normalize=True), np.float32)


def main() -> None:
    """Measure both in turn."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(sys.prefix) / STARTER
    chance = np.random.default_rng(0)
    lengths = np.clip(chance.normal(18, 9, LINES), 3, 58).astype(int)
    lines = [" ".join(chance.choice(WORDS, length)) for length in lengths]
    both: dict[str, BertEmbedder | LlamaCpp] = {
        "numpy": BertEmbedder(path),
        "llama.cpp": LlamaCpp(path),
    }
    first = {name: _seconds(embedder, ["hello"]) for name, embedder in both.items()}
    cues: dict[str, list[float]] = {name: [] for name in both}
    batches: dict[str, list[float]] = {name: [] for name in both}
    for _ in range(ROUNDS):
        for name, embedder in both.items():
            cues[name] += [_seconds(embedder, [CUE]) for _ in range(CUES)]
            batches[name].append(_seconds(embedder, lines))
    for name in both:
        cue, batch = statistics.median(cues[name]), statistics.median(batches[name])
        print(
            f"{name:18} first use {first[name]:.2f} s, one cue {1000 * cue:.1f} ms, "
            f"{LINES} lines {batch:.1f} s ({LINES / batch:.0f} a second)"
        )
    likeness = np.sum(both["numpy"].embed(lines) * both["llama.cpp"].embed(lines), axis=1)
    print(f"cosine between the two: at least {float(likeness.min()):.6f}")


def _seconds(embedder: BertEmbedder | LlamaCpp, texts: list[str]) -> float:
    started = time.perf_counter()
    embedder.embed(texts)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
