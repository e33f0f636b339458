"""Lives with Scrubjay as a person does: a first day, a month later, and a good-bye.

    python -m tests.evaluation.journeys [--out DIR]

Starts the real program three times with one home folder on a display of its own (Xvfb), works it
with keys, clicks and the wheel only, looks after each step whether what should be seen is there,
and takes a picture. The vault, the lanes and the starter model are the real ones; the second
sitting runs 33 days later and the third 40, by the clock that is given to the composition root.
After the last one the vault is opened with its passphrase, written out unencrypted, and looked
through together with all files of the home for the words that were forgotten.

Each line says ok or failed and how long it took. Into DIR (`app/docs/pictures/journeys`) go the
pictures; where nothing failed, `app/docs/journeys.md` is written to show them.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from evaluation.journeys_days import SITTINGS
from evaluation.journeys_first_day import PHRASE
from evaluation.journeys_forget import GONE
from evaluation.journeys_screen import display
from evaluation.journeys_traces import looked_through

if TYPE_CHECKING:
    from collections.abc import Iterator

PICTURES: Final = Path("app/docs/pictures/journeys")
_PAGE: Final = Path("app/docs/journeys.md")
_HEAD: Final = """# Three journeys

A first day, a month later, and a good-bye, lived with the real program by
`python -m tests.evaluation.journeys`: a display without a screen, one home folder, the real vault
and the starter model, and nothing but keys, clicks and the wheel. Every step looks whether what
should be seen is there; this page and its pictures are written by the same command. The person and
her diary were made up for it. That display has no window manager, so dialogs have no frame.
"""
_END: Final = """Afterwards the command opens the vault, writes it out unencrypted, and looks
through it and every file of the home for *{words}*: none of them is there.
"""


def main() -> int:
    """Go on all journeys; return how many steps failed, at most 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.journeys")
    parser.add_argument("--out", type=Path, default=PICTURES, help="folder for the pictures")
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    for each in out.glob("*.png"):
        each.unlink()
    failed = False
    with tempfile.TemporaryDirectory(prefix="nora-") as folder, display() as name:
        home = Path(folder) / "scrubjay"
        for journey, day in SITTINGS.items():
            print(f"\n{day.title}, after {day.days:.0f} days", flush=True)
            failed |= _sat(journey, home, out, name)
        failed |= _left(home)
    if not failed and out == PICTURES:
        _PAGE.write_text("\n".join(_page()), encoding="utf-8")
    return int(failed)


def _sat(journey: str, home: Path, out: Path, screen: str) -> bool:
    """Have one sitting in a process of its own; report whether something failed."""
    environment = os.environ | {
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "QT_SCALE_FACTOR": "1",
        "LC_ALL": "C.UTF-8",
        "LANGUAGE": "en_GB",
    }
    command = [sys.executable, "-m", "tests.evaluation.journeys_sitting"]
    given = [journey, str(home), str(out)]
    return subprocess.run([*command, *given], env=environment, check=False).returncode != 0


def _left(home: Path) -> bool:
    """Look through everything for what was forgotten; report whether something is left."""
    found = looked_through(home, PHRASE, GONE)
    left = bool(found.where or found.unread)
    where = ", ".join(found.where) or "none"
    print(
        f"{'failed' if left else 'ok    '}           {', '.join(GONE)} in {found.files} files "
        f"({found.bytes_scanned / 1e6:.1f} MB), the vault unencrypted: {where}"
    )
    return left


def _page() -> Iterator[str]:
    yield _HEAD
    for journey, day in SITTINGS.items():
        after = f", {day.days:.0f} days later" if day.days else ""
        yield f"## {day.title}{after}\n"
        for step in day.steps:
            yield f"{step.sentence}\n"
            if step.picture:
                path = f"pictures/journeys/{journey}-{step.picture}.png"
                yield f"![{step.sentence}]({path})\n"
    yield _END.format(words="*, *".join(GONE))


if __name__ == "__main__":
    sys.exit(main())
