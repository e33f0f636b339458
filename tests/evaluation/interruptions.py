"""Cut the power in the middle of a migration and of a restore, at every kind of moment.

    python -m tests.evaluation.interruptions --cuts 30

Each runs once under strace and is cut as in `power_cut`. Afterwards the vault must open, with all
its memories: of the first or of the newest version (a migration, which the next start repeats), in
the old or in the restored state (a restore). Needs strace (Linux).
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Final

from evaluation.file_trace import Disk, record
from evaluation.kill_nine import KEY, TESTS, memory_of
from evaluation.power_cut import stops
from scrubjay.adapters.sqlite import open_vault, restore
from scrubjay.adapters.sqlite.connection import Connection
from scrubjay.adapters.sqlite.keys import Keys
from scrubjay.adapters.sqlite.schema import migrate, migrations, version
from scrubjay.adapters.sqlite.writing import write
from scrubjay.adapters.system_clock import SortableIds, SystemClock
from scrubjay.domain.errors import KnownError
from scrubjay.domain.recollection import Filters

OLD, NEW = 60, 40
"""Memories in the vault, and in the backup that replaces it."""
FIRST: Final = 1
"""The version of the schema that is migrated from."""
LOST: Final = "lost"


def prepare(home: Path) -> None:
    """Make a vault of OLD memories, beside it a backup of its first NEW."""
    vault = open_vault(home / "vault.db", KEY, ids=SortableIds(SystemClock()))
    for first, last in ((0, NEW), (NEW, OLD)):
        with vault.writing("remember", "person", memory_of("0", 1).at):
            vault.put(memory_of(f"{number:06d}", 1) for number in range(first, last))
        if last == NEW:
            vault.backup(home / "kept.backup")
    vault.close()


def prepare_first(home: Path) -> None:
    """Make a vault of OLD memories, each said in a chat, as the first version kept it."""
    db = Connection(home / "vault.db", KEY)
    migrate(db, home / "vault.db", migrations()[:FIRST])
    with db.transaction():
        write(db, Keys(db), [memory_of(f"{number:06d}", 1) for number in range(OLD)])
        db.run("INSERT INTO conversation VALUES ('c', 'Walks', 'full', 0, 0)")
        db.many(
            "INSERT INTO message VALUES"
            " (?, ?, 'c', 'person', 'a walk by the river', ?, NULL, '[]', '', '', 0)",
            [(number + 1, f"m{number}", number) for number in range(OLD)],
        )
    db.close()


def do(home: Path, deed: str) -> None:
    """Be the child: migrate or restore."""
    path = home / "vault.db"
    ids = SortableIds(SystemClock())
    if deed == "migrate":
        open_vault(path, KEY, ids=ids).close()
    else:
        restore(path, home / "kept.backup", backup_key=KEY, key=KEY, ids=ids)


def state_after(home: Path, deed: str) -> str:
    """Return "old" or "new" for a whole vault of that state, LOST for anything else."""
    path = home / "vault.db"
    if not path.exists():
        return LOST
    try:
        db = Connection(path, KEY)
        held = version(db)
        db.close()
        vault = open_vault(path, KEY, ids=SortableIds(SystemClock()))
        count, faults = vault.count(Filters()), vault.verify()
        said = len(vault.search("walks", OLD + 1))
        vault.close()
    except KnownError:
        return LOST
    if faults:
        return LOST
    if deed == "migrate":
        return ("old" if held == FIRST else "new") if (count, said) == (OLD, OLD) else LOST
    return {OLD: "old", NEW: "new"}.get(count, LOST)


def interrupted(folder: Path, deed: str, cuts: int, seed: int) -> Counter[str]:
    """Record the deed once, cut it so many times; return how often which state was found."""
    home = folder / "home"
    home.mkdir()
    if deed == "migrate":
        prepare_first(home)
    else:
        prepare(home)
    shutil.copytree(home, folder / "begin")
    command = [sys.executable, "-m", "evaluation.interruptions", "--do", deed, str(home)]
    calls = record(command, b"", folder / "log", TESTS)
    chance = random.Random(seed)  # noqa: S311 (not a secret)
    disk = Disk(home)
    for begun in (folder / "begin").iterdir():
        disk.hold(str(home / begun.name), begun.read_bytes())
    found: Counter[str] = Counter()
    for number, (_, keeps_half) in enumerate(stops(disk, calls, chance, cuts)):
        after = folder / f"after-{number}"
        disk.after_cut(after, random.Random(number) if keeps_half else None)  # noqa: S311 - repeatable, and no secret
        found[state_after(after, deed)] += 1
        shutil.rmtree(after)
    return found


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cuts", type=int, default=30)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--do", nargs=2, help=argparse.SUPPRESS)
    parsed = parser.parse_args()
    if parsed.do:
        do(Path(parsed.do[1]), parsed.do[0])
        return
    lost = 0
    for deed in ("migrate", "restore"):
        with tempfile.TemporaryDirectory(prefix="scrubjay-interrupted-") as folder:
            found = interrupted(Path(folder), deed, parsed.cuts, parsed.seed)
        lost += found[LOST]
        print(f"{deed}: cut {found.total()} times, then {dict(found)}; lost {found[LOST]}")
    sys.exit(bool(lost))


if __name__ == "__main__":
    main()
