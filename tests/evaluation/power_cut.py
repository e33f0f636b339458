"""Cut the power at any moment of a recorded run; then count what was acknowledged and lost.

    python -m tests.evaluation.power_cut --cuts 40

A kill leaves what the system had not yet written; a power cut does not. The acts of
`kill_nine` run once under strace. For each cut the files are put together as the disk would
hold them (see `file_trace`): without anything that was written and not flushed, or with a
random half of it. Needs strace (Linux).
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from evaluation.file_trace import Call, Disk, record
from evaluation.kill_nine import GONE, TESTS, Intent, Tally, audit, open_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FLUSHES: Final = {"fsync", "fdatasync"}


def power_cuts(folder: Path, cuts: int, acts: int, seed: int) -> Tally:
    """Record one run, cut it so many times; return what was lost.

    Args:
        folder: An empty folder.
        cuts: How many; half of them keep a random half of what was not flushed.
        acts: How long the recorded run is.
        seed: Chooses the acts and the moments.
    """
    home, after = folder / "home", folder / "after"
    home.mkdir()
    open_at(home).close()  # made before the recording: an empty vault holds nothing to lose
    shutil.copytree(home, folder / "begin")
    command = [sys.executable, "-m", "evaluation.kill_nine", "--act", str(home)]
    given = (json.dumps({}) + "\n").encode()
    calls = record(
        [*command, "--acts", str(acts), "--seed", str(seed)], given, folder / "log", TESTS
    )
    chance, tally = random.Random(seed), Tally()  # noqa: S311 (not a secret)
    disk = Disk(home)
    for begun in (folder / "begin").iterdir():
        disk.hold(str(home / begun.name), begun.read_bytes())
    for number, (said, keeps_half) in enumerate(stops(disk, calls, chance, cuts)):
        shutil.rmtree(after, ignore_errors=True)
        after.mkdir()
        disk.after_cut(after, random.Random(number) if keeps_half else None)  # noqa: S311 - repeatable, and no secret
        state, pending = _acknowledged(said)
        audit(after, state, pending, tally)
        tally.kills += 1
        tally.acts = said.count(b'["done"')
        tally.memories = sum(version != GONE for version in state.values())
    return tally


def stops(
    disk: Disk, calls: Sequence[Call], chance: random.Random, cuts: int
) -> Iterator[tuple[bytes, bool]]:
    """Follow the calls and stop at random ones: what was said by then, and the kind of cut.

    Two thirds of the cuts fall right before a flush, when most is at stake.
    """
    flushes = [place for place, call in enumerate(calls) if call.name in FLUSHES]
    before_flush = chance.sample(flushes, min(len(flushes), cuts * 2 // 3))
    anywhere = chance.sample(range(len(calls)), cuts - len(before_flush))
    stops = {place: chance.random() < 0.5 for place in (*before_flush, *anywhere)}
    for place, call in enumerate(calls):
        if place in stops:
            yield disk.said, stops[place]
        disk.apply(call)


def _acknowledged(said: bytes) -> tuple[Intent, Intent]:
    """Return what was acknowledged, and what was only intended."""
    state: Intent = {}
    pending: Intent = {}
    for line in said.splitlines(keepends=True):
        if line.endswith(b"\n"):
            what, intent = json.loads(line)
            pending = intent if what == "intend" else {}
            if what == "done":
                state.update(intent)
    return state, pending


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cuts", type=int, default=40)
    parser.add_argument("--acts", type=int, default=80)
    parser.add_argument("--seed", type=int, default=7)
    parsed = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="scrubjay-power-") as folder:
        tally = power_cuts(Path(folder), parsed.cuts, parsed.acts, parsed.seed)
    print(
        f"{tally.kills} cuts in {time.monotonic() - begun:.0f} s, the last after {tally.acts}"
        f" acknowledged acts with {tally.memories} memories\n"
        f"acknowledged and lost {tally.lost} · came back after forgetting {tally.returned}"
        f" · torn {tally.torn} · vaults that did not open {tally.unopened}"
        f" · faults found by verify {len(tally.faults)}"
    )
    for fault in tally.faults[:10]:
        print(fault)
    sys.exit(not tally.clean)


if __name__ == "__main__":
    main()
