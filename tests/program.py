"""The real program, started as a person's script starts it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Outcome:
    code: int
    values: list[dict[str, Any]]
    error: str

    @property
    def only(self) -> dict[str, Any]:
        assert self.code == 0, self.error
        assert len(self.values) == 1
        return self.values[0]


@dataclass(frozen=True)
class Warm:
    """Starts the program out of a process that has loaded it already: see tests/warm.py."""

    process: subprocess.Popen[str]
    folder: Path

    def __call__(self, arguments: Sequence[str], environment: Mapping[str, str]) -> Outcome:
        streams = {"in": os.devnull} | {name: str(self.folder / name) for name in ("out", "error")}
        for name in ("out", "error"):
            (self.folder / name).write_bytes(b"")
        told = {"arguments": arguments, "environment": dict(environment), "streams": streams}
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(told) + "\n")
        self.process.stdin.flush()
        code = int(self.process.stdout.readline())
        said, error = ((self.folder / name).read_text("utf-8") for name in ("out", "error"))
        return Outcome(code, [json.loads(line) for line in said.splitlines()], error)


@contextmanager
def warm() -> Iterator[Warm | None]:
    """Have the program loaded; None where a process cannot become two."""
    if not hasattr(os, "fork"):
        yield None
        return
    start = [sys.executable, "-W", "error", str(HERE / "warm.py")]
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(
            start, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process,
    ):
        yield Warm(process, Path(folder))


@dataclass(frozen=True)
class Scrubjay:
    """Runs `scrubjay …` with a home folder of its own.

    Attributes:
        warm: What has loaded it before; without one it is started from nothing.
    """

    home: Path
    warm: Warm | None = None

    def __call__(self, *arguments: str) -> Outcome:
        environment = os.environ | {
            "SCRUBJAY_HOME": str(self.home),
            "SCRUBJAY_PROTECTION": "keyfile",
        }
        if self.warm is not None:
            return self.warm([*arguments, "--json"], environment)
        done = subprocess.run(
            [sys.executable, "-W", "error", "-m", "scrubjay", *arguments, "--json"],
            env=environment,
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        values = [json.loads(line) for line in done.stdout.splitlines()]
        return Outcome(done.returncode, values, done.stderr)
