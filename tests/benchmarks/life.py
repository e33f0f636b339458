"""How long a look at a whole life takes, over the real encrypted vault.

    python -m tests.benchmarks.life --memories 100000

Lines of twenty words, fifty a session, over three years, with vectors. Milliseconds, the median
of five; the first call of each is not counted.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmarks.vault import NOW, WIDTH, made
from fakes.clock import FakeClock
from fakes.ids import FakeIds
from scrubjay.adapters.system_clock import SortableIds, SystemClock
from scrubjay.bootstrap.assembly import assemble
from scrubjay.domain.affect import Affect
from scrubjay.host import atomic
from scrubjay.host.paths import find
from scrubjay.settings import MODEL, load

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import Vault

DAYS: Final = 3 * 365
SITTING: Final = 50
"""Lines of a session."""
TIMES: Final = 5
BATCH: Final = 5000


def lived(count: int, chance: random.Random) -> list[Memory]:
    """Return lines over the years, sessions on days of their own while there are days."""
    lines = made(count, SortableIds(SystemClock()), chance)
    sessions = max(count // SITTING, 1)
    spread = []
    for number, line in enumerate(lines):
        session, place = divmod(number, SITTING)
        day = timedelta(days=DAYS * session // sessions, minutes=10 * (session % 100) + place / 2)
        joy = chance.random()
        spread.append(replace(line, at=NOW + day, affect=Affect(joy=joy, intensity=joy)))
    return spread


def fill(vault: Vault, lines: list[Memory], embedder: str) -> None:
    """Keep lines, with vectors that stand for an embedder's."""
    chance = np.random.default_rng(1)
    for start in range(0, len(lines), BATCH):
        part = lines[start : start + BATCH]
        vectors = chance.standard_normal((len(part), WIDTH), np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        with vault.writing("remember", "person", NOW):
            vault.put(part)
            vault.put_vectors(embedder, [each.id for each in part], vectors)


def milliseconds(deed: Callable[[], object]) -> float:
    """Return the median time of a deed."""
    deed()
    taken = []
    for _ in range(TIMES):
        began = time.perf_counter()
        deed()
        taken.append(1000 * (time.perf_counter() - began))
    return statistics.median(taken)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--memories", type=int, default=100_000)
    count = parser.parse_args().memories
    with tempfile.TemporaryDirectory() as folder:
        paths = find({}, Path(folder)).make()
        loaded = load(paths.settings, atomic.write)
        loaded.settings.put(MODEL, "none")
        key = bytes(range(32))
        assistant, vault = assemble(
            paths, loaded, key, "keyfile", clock=FakeClock(NOW), ids=FakeIds()
        )
        lines = lived(count, random.Random(1))  # noqa: S311 - the same vault each time
        embedder = assistant._parts.embedder
        fill(vault, lines, "none" if embedder is None else embedder.name)
        day = lines[-1].at.date().isoformat()
        life = assistant.life
        for name, deed in {
            "the years": life.timeline,
            "a year": lambda: life.timeline(day[:4]),
            "a month": lambda: life.timeline(day[:7]),
            "a day": lambda: life.timeline(day),
            "summary of a day": lambda: life.summary(day),
            "lines of an episode": lambda: life.lines(lines[-1].id),
            "interests": life.interests,
            "portrait": life.portrait,
            "mood of all days": life.mood,
        }.items():
            print(f"{name:<22}{milliseconds(deed):9.1f} ms")
        assistant.close()


if __name__ == "__main__":
    main()
