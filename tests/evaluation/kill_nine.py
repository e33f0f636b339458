"""Kill the process that writes, at any moment; then count what it had acknowledged and lost.

    python -m tests.evaluation.kill_nine --kills 50

A child process remembers, edits, imports in batches, fades, forgets for good and backs up
through the vault. Before each act it says what it intends, after the commit that it is done,
in one line each through a pipe. The parent kills it with signal 9 at a random moment, opens
the vault and compares every memory with the lines it read: acknowledged acts must be there
whole, the last intended one whole or not at all.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

import numpy as np

from scrubjay.adapters.sqlite import SqliteVault, open_vault, read_facts
from scrubjay.adapters.system_clock import SortableIds, SystemClock
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, MemoryState, Origin, Source
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KEY: Final = bytes(range(32))
START: Final = datetime(2026, 1, 1, tzinfo=UTC)
WIDTH: Final = 32
GONE: Final = -1
TESTS: Final = Path(__file__).parent.parent

Intent = dict[str, int]
"""Memories by the version they are to have; GONE: forgotten for good."""


def text_of(name: str, version: int) -> str:
    return f"memory {name} in version {version} " + "and more " * (version % 40)


def vector_of(name: str, version: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.random.default_rng([int(name), version]).standard_normal(WIDTH).astype(np.float32)


def memory_of(name: str, version: int) -> Memory:
    text = text_of(name, version)
    return Memory(
        id=MemoryId(name),
        kind=MemoryKind.EPISODE,
        text=text,
        at=START + timedelta(minutes=int(name)),
        created_at=START,
        source=Source(origin=Origin.NOTE, words=text, session=f"s{int(name) // 20}"),
        uses=version,
    )


def open_at(home: Path) -> SqliteVault:
    return open_vault(home / "vault.db", KEY, ids=SortableIds(SystemClock()))


@dataclass(slots=True)
class Child:
    """Acts at random and says so."""

    home: Path
    chance: random.Random
    state: dict[str, int]
    say: Callable[[str, Intent], None]
    vault: SqliteVault = field(init=False)

    def __post_init__(self) -> None:
        self.vault = open_at(self.home)

    def run(self, acts: int | None = None) -> None:
        """Act so many times, or until killed."""
        deeds = (self.remember, self.edit, self.take_in, self.fade, self.forget, self.back_up)
        for _ in itertools.repeat(None) if acts is None else range(acts):
            self.chance.choices(deeds, weights=(30, 25, 8, 12, 6, 1))[0]()

    def remember(self, count: int = 1) -> None:
        first = len(self.state)
        self._put({f"{number:06d}": 1 for number in range(first, first + count)}, "remember")

    def take_in(self) -> None:
        self.remember(self.chance.randint(50, 400))

    def edit(self) -> None:
        self._put({name: self.state[name] + 1 for name in self._some(5)}, "edit")

    def fade(self) -> None:
        """Change the state only: the words, and so the version, stay."""
        names = self._some(40)
        self.say("intend", {})
        held = self.vault.get([MemoryId(name) for name in names]).values()
        with self.vault.writing("fade", "clock", START):
            self.vault.put(replace(memory, state=MemoryState.FADED) for memory in held)
        self.vault.done("decay", START)
        self.say("done", {})

    def forget(self) -> None:
        intent = dict.fromkeys(self._some(3), GONE)
        self.say("intend", intent)
        self.vault.forget([MemoryId(name) for name in intent])
        self._settle(intent)

    def back_up(self) -> None:
        self.say("intend", {})
        self.vault.backup(self.home / "kept.backup")
        self.say("done", {})

    def _put(self, intent: Intent, deed: str) -> None:
        self.say("intend", intent)
        with self.vault.writing(deed, "person", START):
            self.vault.put(memory_of(name, version) for name, version in intent.items())
            if intent:
                vectors = np.stack([vector_of(*each) for each in intent.items()])
                self.vault.put_vectors("test", [MemoryId(name) for name in intent], vectors)
        self._settle(intent)

    def _settle(self, intent: Intent) -> None:
        self.say("done", intent)
        self.state.update(intent)

    def _some(self, most: int) -> list[str]:
        live = [name for name, version in self.state.items() if version != GONE]
        return self.chance.sample(live, min(len(live), self.chance.randint(1, most)))


def act(home: Path, seed: int, acts: int | None = None) -> None:
    """Be the child: read the state from standard input, then act until killed."""
    state: dict[str, int] = json.loads(sys.stdin.readline())

    def say(what: str, intent: Intent) -> None:
        os.write(1, (json.dumps([what, intent]) + "\n").encode())

    child = Child(home, random.Random(seed), state, say)  # noqa: S311 (not a secret)
    say("ready", {})
    child.run(acts)


@dataclass(slots=True)
class Tally:
    """What the kills came to."""

    kills: int = 0
    unopened: int = 0
    lost: int = 0
    torn: int = 0
    returned: int = 0
    faults: list[str] = field(default_factory=list)
    acts: int = 0
    memories: int = 0

    @property
    def clean(self) -> bool:
        return not (self.unopened or self.lost or self.torn or self.returned or self.faults)


def kill_nine(home: Path, kills: int, seed: int, longest: float = 1.5) -> Tally:
    """Kill so many children one after the other; return what was lost.

    Args:
        home: An empty folder.
        kills: How many.
        seed: Chooses the acts and the moments.
        longest: Seconds a child lives at most.
    """
    chance = random.Random(seed)  # noqa: S311 (not a secret)
    tally, state = Tally(), dict[str, int]()
    for number in range(kills):
        pending = _one_life(home, state, chance.uniform(0.0, longest), seed + number, tally)
        tally.kills += 1
        audit(home, state, pending, tally)
        if tally.unopened:
            break
    tally.memories = sum(version != GONE for version in state.values())
    return tally


def _one_life(home: Path, state: Intent, seconds: float, seed: int, tally: Tally) -> Intent:
    """Start a child, kill it so long after it is ready; return what it had only intended."""
    child = subprocess.Popen(
        [sys.executable, "-m", "evaluation.kill_nine", "--act", str(home), "--seed", str(seed)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=TESTS,
    )
    assert child.stdin is not None
    assert child.stdout is not None
    with child.stdin, child.stdout:
        child.stdin.write((json.dumps(state) + "\n").encode())
        child.stdin.flush()
        lines = _lines(child.stdout)
        assert next(lines)[0] == "ready", "the child could not open the vault"
        killer = threading.Timer(seconds, child.kill)
        killer.name = "scrubjay-killer"
        killer.start()
        pending: Intent = {}
        for what, intent in lines:
            pending = intent if what == "intend" else {}
            if what == "done":
                state.update(intent)
                tally.acts += 1
        killer.join()
        assert child.wait() == -9, "the child ended by itself"
    return pending


def _lines(pipe: IO[bytes]) -> Iterator[tuple[str, Intent]]:
    for line in pipe:
        if line.endswith(b"\n"):
            what, intent = json.loads(line)
            yield what, intent


def audit(home: Path, state: Intent, pending: Intent, tally: Tally) -> None:
    """Compare the vault with what was acknowledged, and take over what is there."""
    try:
        vault = open_at(home)
    except KnownError as fault:
        tally.unopened += 1
        tally.faults.append(str(fault))
        return
    tally.faults += vault.verify()
    held = {str(memory.id): memory for memory in vault.select(Filters())}
    ids, vectors = vault.vectors("test")
    found = {name: memory.uses for name, memory in held.items()}
    for name, version in (state | pending).items():
        now = found.get(name, GONE)
        allowed = {state.get(name, GONE), pending.get(name, state.get(name, GONE))}
        if now not in allowed:
            tally.lost += version != GONE
            tally.returned += version == GONE
    for name, memory in held.items():
        tally.torn += memory.text != text_of(name, memory.uses)
    for name, vector in zip(ids, vectors, strict=True):
        tally.torn += not np.array_equal(vector, vector_of(name, found[name]))
    tally.torn += len(held) - len(ids)
    tally.torn += _half_done(found, state, pending)
    if (home / "kept.backup").exists():
        read_facts(home / "kept.backup")  # an older or a newer one, never half of one
    for name in pending:
        state[name] = found.get(name, GONE)
    vault.close()


def _half_done(found: Intent, state: Intent, pending: Intent) -> int:
    """Return 1 when the interrupted act was done in part."""
    done = {
        found.get(name, GONE) == version
        for name, version in pending.items()
        if state.get(name, GONE) != version
    }
    return int(len(done) > 1)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--act", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--acts", type=int, help=argparse.SUPPRESS)
    parsed = parser.parse_args()
    if parsed.act:
        act(parsed.act, parsed.seed, parsed.acts)
        return
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="scrubjay-kill-") as home:
        tally = kill_nine(Path(home), parsed.kills, parsed.seed)
    print(
        f"{tally.kills} kills in {time.monotonic() - begun:.0f} s: {tally.acts} acknowledged acts,"
        f" {tally.memories} memories at the end\n"
        f"acknowledged and lost {tally.lost} · came back after forgetting {tally.returned}"
        f" · torn {tally.torn} · vaults that did not open {tally.unopened}"
        f" · faults found by verify {len(tally.faults)}"
    )
    for fault in tally.faults[:10]:
        print(fault)
    sys.exit(not tally.clean)


if __name__ == "__main__":
    main()
