"""How long from starting Scrubjay for the first time to the first useful answer.

    QT_QPA_PLATFORM=offscreen python -m tests.evaluation.first_minute

The real program in an empty home: the first run is gone through with the Enter key, a question is
typed into the chat, and the clock stops when the answer that holds the right word is complete. Each
row is a process of its own, so that starting Python and Qt counts. Typing takes no time here: add
what a person needs for four times Enter and one short sentence.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from typing import Final

ROWS: Final = (
    ("none", "sample"),
    ("none", "own"),
    ("starter", "sample"),
    ("starter", "own"),
)
PATIENCE: Final = 120.0
STAGES: Final = ("window", "vault", "asked", "answered")


def main() -> int:
    """Print the table; fail when a row takes a minute or more."""
    print("| model | begins with | window shown | vault open | asked | first useful answer |")
    print("|---|---|---:|---:|---:|---:|")
    slowest = 0.0
    for model, start in ROWS:
        took = _measured(model, start)
        slowest = max(slowest, took["answered"])
        shown = " | ".join(f"{took[stage]:.1f} s" for stage in STAGES)
        print(f"| {model} | {start} | {shown} |", flush=True)
    return 0 if slowest < 60.0 else 1


def _measured(model: str, start: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "SCRUBJAY_HOME": home,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        }
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "tests.evaluation.first_minute_sitting", model, start],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=2 * PATIENCE,
        )
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    # The clock counts from the start of the machine, in every process alike.
    moments: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return {stage: at - began for stage, at in moments.items()}


if __name__ == "__main__":
    sys.exit(main())
