"""How fast the vault keeps, finds and forgets, encrypted and at size.

    python -m tests.benchmarks.vault --memories 100000

One line per deed; rates are per second, the rest in milliseconds (median where repeated).
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.adapters.sqlite import SqliteVault, open_vault
from scrubjay.adapters.system_clock import SortableIds, SystemClock, fresh_bytes
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, Origin, Source
from scrubjay.domain.recollection import ByStrength, Filters, Strength
from scrubjay.domain.retention import RetentionLaw

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

NOW: Final = datetime(2026, 1, 1, tzinfo=UTC)
WIDTH: Final = 384
BATCH: Final = 1000
STRIDE: Final = 5000
WORDS: Final = 20


def made(count: int, ids: SortableIds, chance: random.Random) -> list[Memory]:
    """Return lines of twenty words in sessions of fifty."""
    vocabulary = [f"w{chance.randrange(10**6):x}" for _ in range(20_000)]
    weights = [1 / (rank + 10) for rank in range(len(vocabulary))]
    lines = [" ".join(chance.choices(vocabulary, weights, k=WORDS)) for _ in range(count)]
    return [
        Memory(
            id=MemoryId(ids.new()),
            kind=MemoryKind.EPISODE,
            text=line,
            at=NOW + timedelta(minutes=number),
            created_at=NOW,
            source=Source(
                origin=Origin.IMPORT, ref=f"{number}", session=f"{number // 50}", words=line
            ),
            sequence=number % 50,
            entities=(f"person {number % 97}",),
        )
        for number, line in enumerate(lines)
    ]


def milliseconds(deed: Callable[[], object], times: int = 1) -> float:
    """Return the median time of the deed."""
    spans = []
    for _ in range(times):
        begun = time.perf_counter()
        deed()
        spans.append(time.perf_counter() - begun)
    return 1000 * statistics.median(spans)


def fill(vault: SqliteVault, memories: Sequence[Memory], vectors: NDArray[np.float32]) -> None:
    """Keep everything in batches, and print the rates."""
    starts = range(0, len(memories), BATCH)

    def keep() -> None:
        for start in starts:
            with vault.writing("import", "person", NOW):
                vault.put(memories[start : start + BATCH])

    def keep_vectors() -> None:
        for start in starts:
            ids = [memory.id for memory in memories[start : start + BATCH]]
            with vault.writing("vectors", "scrubjay", NOW):
                vault.put_vectors("bench", ids, vectors[start : start + BATCH])

    for name, deed in (("memories kept", keep), ("vectors kept", keep_vectors)):
        print(f"{name:24} {1000 * len(memories) / milliseconds(deed):10.0f} /s")


def measure(vault: SqliteVault, memories: Sequence[Memory]) -> None:
    """Print how long each deed takes on the full vault."""
    word = memories[len(memories) // 2].text.split()[0]
    lines = iter(memories)

    def edit() -> None:
        memory = next(lines)
        with vault.writing("edit", "person", NOW):
            vault.put([replace(memory, text=f"{memory.text} indeed")])

    deeds: tuple[tuple[str, Callable[[], object], int], ...] = (
        ("all vectors", lambda: vault.vectors("bench"), 3),
        ("all memories", lambda: sum(1 for _ in vault.episodes()), 1),
        ("newest 50", lambda: vault.select(Filters(), limit=50), 9),
        ("two words, 50", lambda: vault.select(Filters(text=f"{word} w "), limit=50), 9),
        ("one person, 50", lambda: vault.select(Filters(entities=("person 7",)), limit=50), 9),
        ("known text", lambda: vault.find_text([memories[5].text]), 9),
        ("one edit, durable", edit, 9),
        ("one forgotten for good", lambda: vault.forget([next(lines).id]), 3),
        ("check", vault.verify, 1),
        ("backup", lambda: vault.backup(vault.path.with_suffix(".backup")), 1),
    )
    for name, deed, times in deeds:
        print(f"{name:24} {milliseconds(deed, times):10.1f} ms")


def measure_strength(vault: SqliteVault, count: int) -> None:
    """Print what an order by strength costs, against reading every memory to work it out."""
    now = NOW + timedelta(days=90)
    order = ByStrength(now=now)
    weak = Filters(strength=Strength(now=now, law=RetentionLaw.POWER, below=0.8))

    def looked_through() -> None:
        found = [
            (memory.retrievability(now), memory.id)
            for offset in range(0, count, STRIDE)
            for memory in vault.select(Filters(), STRIDE, offset)
        ]
        found.sort()

    before = milliseconds(looked_through)
    print(f"{'all read, then ordered':24} {before:10.1f} ms")
    for name, deed in (
        ("strongest 100", lambda: vault.select(Filters(), 100, 0, order)),
        ("strongest 100, half-way", lambda: vault.select(Filters(), 100, count // 2, order)),
        ("weak ones, counted", lambda: vault.count(weak)),
        ("from session 77, counted", lambda: vault.count(Filters(sources=("77",)))),
    ):
        spent = milliseconds(deed, 5)
        print(f"{name:24} {spent:10.1f} ms {before / spent:8.0f} times as fast")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--memories", type=int, default=20_000)
    parser.add_argument("--plain", action="store_true", help="without encryption")
    parsed = parser.parse_args()
    ids = SortableIds(SystemClock())
    memories = made(parsed.memories, ids, random.Random(1))  # noqa: S311 (not a secret)
    vectors = np.random.default_rng(1).standard_normal((parsed.memories, WIDTH), np.float32)
    key = None if parsed.plain else fresh_bytes(32)
    with tempfile.TemporaryDirectory(prefix="scrubjay-bench-") as folder:
        path = Path(folder) / "vault.db"
        vault = open_vault(path, key, ids=ids)
        fill(vault, memories, vectors)
        vault.close()
        print(f"{'size':24} {path.stat().st_size / 1e6:10.1f} MB")
        begun = time.perf_counter()
        vault = open_vault(path, key, ids=ids)
        print(f"{'open':24} {1000 * (time.perf_counter() - begun):10.1f} ms")
        measure_strength(vault, len(memories))
        measure(vault, memories)
        vault.close()


if __name__ == "__main__":
    main()
