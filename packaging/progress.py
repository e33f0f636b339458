"""Say what is happening while a long command runs, and keep its output for when it fails."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Final, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

QUIET_SECONDS: Final = 20  # without a terminal, one line this often
STEP: Final = re.compile(r"^\s*\[(\d+)/(\d+)\]")
PACKAGE: Final = re.compile(r"^\s*(?:Collecting|Downloading|Processing) (\S+)")
INSTALLING: Final = re.compile(r"^\s*Installing collected packages")


class Stopped(Exception):  # noqa: N818  (it is the end of a sentence: "… stopped")
    """The set-up cannot go on; says why and what to do, in one sentence."""


class Outcome(NamedTuple):
    """How a command ended."""

    status: int
    output: str


class Stage:
    """One line on the terminal: what is being done, how far it is, and for how long."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._started = time.monotonic()
        self._detail = ""
        self._told = 0.0
        self._done = threading.Event()
        self._live = sys.stdout.isatty()
        self._ticker = threading.Thread(target=self._tick, daemon=True, name="progress")

    def __enter__(self) -> Self:
        self._tell(f"{self._title} …")
        self._ticker.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._ticker.join()

    def read(self, line: str) -> None:
        """Take the next line of a command's output and remember how far it is."""
        if step := STEP.match(line):
            done, total = int(step[1]), int(step[2])
            self._detail = f"{100 * done // total} % ({done} of {total} files)"
        elif package := PACKAGE.match(line):
            self._detail = package[1].rpartition("/")[2].partition(";")[0]
        elif INSTALLING.match(line):
            self._detail = "unpacking"

    def finish(self, word: str) -> None:
        """Close the line with a word and the time it took."""
        self._done.set()
        self._tell(f"{self._title}: {word}, {self._elapsed()}", last=True)

    def _tick(self) -> None:
        while not self._done.wait(1 if self._live else QUIET_SECONDS):
            self._tell(f"{self._title}: {self._detail or 'working'}, {self._elapsed()}")

    def _tell(self, text: str, *, last: bool = False) -> None:
        if self._live:
            sys.stdout.write(f"\r\x1b[2K{text[:110]}" + ("\n" if last else ""))
        else:
            sys.stdout.write(f"{text}\n")
        sys.stdout.flush()

    def _elapsed(self) -> str:
        minutes, seconds = divmod(int(time.monotonic() - self._started), 60)
        return f"{minutes} min {seconds:02} s" if minutes else f"{seconds} s"


def run(
    title: str, command: Sequence[str | Path], log: Path, environment: Mapping[str, str]
) -> Outcome:
    """Run a command under a stage; its output goes to `log` and is returned.

    Args:
        title: What is being done, as a person would say it.
        command: Program and arguments.
        log: File the output is appended to.
        environment: The command's whole environment.
    """
    lines: list[str] = []
    with Stage(title) as stage, log.open("a", encoding="utf-8") as kept:
        kept.write(f"\n== {title}\n")
        with subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=dict(environment),
            text=True,
            encoding="utf-8",
            errors="replace",
        ) as process:
            for line in process.stdout or ():
                kept.write(line)
                lines.append(line)
                stage.read(line)
        stage.finish("done" if process.returncode == 0 else "failed")
    return Outcome(process.returncode, "".join(lines))


_UNREACHED: Final = (
    "Max retries exceeded|NewConnectionError|name resolution|Network is unreachable|"
    "Connection refused|Connection reset|timed out|No matching distribution found"
)
_REASONS: Final = {
    "No space left on device": (
        "There is no space left on the disk: free about 4 GB and run the same command again."
    ),
    "DO NOT MATCH THE HASHES": (
        "A package arrived different from what is pinned, so nothing was installed: run the same"
        " command again, and if it happens twice do not trust this network."
    ),
    _UNREACHED: (
        "A package could not be fetched: check the network connection and run the same command"
        " again."
    ),
    "Permission denied": (
        "A file could not be written: this folder belongs to somebody else, so copy the checkout"
        " to a folder of your own."
    ),
}


def explain(what: str, outcome: Outcome, log: Path) -> str:
    """Return one sentence on why a command failed."""
    for pattern, sentence in _REASONS.items():
        if re.search(pattern, outcome.output):
            return sentence
    return f"{what} failed; what it said is at the end of {log}."
