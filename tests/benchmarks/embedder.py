"""The two ways to run the sentence model, in one run: numpy here, llama.cpp in its worker.

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

import numpy as np

from scrubjay.adapters.bert_embedder import BertEmbedder
from scrubjay.adapters.llama_embedder import LlamaEmbedder
from scrubjay.adapters.model_worker import ModelWorker

if TYPE_CHECKING:
    from scrubjay.ports.models import Embedder

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


def main() -> None:
    """Measure both in turn."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(sys.prefix) / STARTER
    chance = np.random.default_rng(0)
    lengths = np.clip(chance.normal(18, 9, LINES), 3, 58).astype(int)
    lines = [" ".join(chance.choice(WORDS, length)) for length in lengths]
    both: dict[str, Embedder] = {
        "numpy": BertEmbedder(path),
        "llama.cpp worker": LlamaEmbedder(ModelWorker(path, embedding=True)),
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
    likeness = np.sum(both["numpy"].embed(lines) * both["llama.cpp worker"].embed(lines), axis=1)
    print(f"cosine between the two: at least {float(likeness.min()):.6f}")
    for embedder in both.values():
        embedder.close()


def _seconds(embedder: Embedder, texts: list[str]) -> float:
    started = time.perf_counter()
    embedder.embed(texts)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
