"""The real program, started as a person's script starts it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


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
class Scrubjay:
    """Runs `scrubjay …` with a home folder of its own."""

    home: Path

    def __call__(self, *arguments: str) -> Outcome:
        environment = os.environ | {
            "SCRUBJAY_HOME": str(self.home),
            "SCRUBJAY_PROTECTION": "keyfile",
        }
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
