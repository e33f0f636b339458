"""Write the lock files in packaging/requirements: every version pinned, every file by its hash.

Usage: python packaging/lock.py [--upgrade]

The resolver (uv, pinned below) is installed in a folder of its own and thrown away afterwards.
The files hold for all platforms and for Python 3.11 and newer, and name no package index.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import Final, NamedTuple

CHECKOUT: Final = Path(__file__).resolve().parents[1]
LOCKS: Final = CHECKOUT / "packaging" / "requirements"
RESOLVER: Final = "uv==0.13.9"
PYTHON: Final = "3.11"
HEAD: Final = "# Written by packaging/lock.py from {source}. Do not edit.\n"


class Lock(NamedTuple):
    """One lock file: what it is made of, and which other lock it must agree with."""

    name: str
    source: str
    words: tuple[str, ...]
    agrees_with: tuple[str, ...] = ()


LOCK_FILES: Final = (
    Lock("build.txt", "build.in", ("packaging/requirements/build.in",)),
    Lock(
        "runtime.txt",
        "pyproject.toml",
        ("pyproject.toml", "--extra", "starter"),
        ("build.txt",),
    ),
    Lock(
        "test.txt",
        "pyproject.toml, group test",
        ("--group", "pyproject.toml:test"),
        ("build.txt", "runtime.txt"),
    ),
    Lock("model-build.txt", "model-build.in", ("packaging/requirements/model-build.in",)),
    Lock("model.txt", "model.in", ("packaging/requirements/model.in",), ("runtime.txt",)),
)


def main(arguments: list[str]) -> int:
    """Write every lock file and return the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        tools = Path(folder) / ("Scripts" if os.name == "nt" else "bin")
        subprocess.run([tools / "pip", "install", "-q", RESOLVER], check=True)
        for lock in LOCK_FILES:
            _write(tools / "uv", lock, arguments)
    return 0


def _write(uv: Path, lock: Lock, arguments: list[str]) -> None:
    target = LOCKS / lock.name
    constraints = [word for name in lock.agrees_with for word in ("-c", str(LOCKS / name))]
    subprocess.run(
        [
            *(str(uv), "pip", "compile", *lock.words, *constraints, *arguments),
            *("--universal", "--python-version", PYTHON, "--generate-hashes"),
            *("--no-header", "--no-annotate", "--quiet", "--output-file", str(target)),
        ],
        cwd=CHECKOUT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    pinned = target.read_text("utf-8")
    if re.search(r"^--|://", pinned, re.MULTILINE):
        raise SystemExit(f"{lock.name} names an index or an address: pins and hashes only")
    target.write_text(HEAD.format(source=lock.source) + pinned, encoding="utf-8")
    print(f"{lock.name}: {len(re.findall(r'^[a-z]', pinned, re.MULTILINE))} packages")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
