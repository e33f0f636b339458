"""Walks every window, page, tab and dialog in its states as a screen reader and a keyboard do.

    QT_QPA_PLATFORM=offscreen python -m tests.evaluation.accessibility [--out FILE]

Prints how many of each fault there are, in three themes; with --out, everything a screen reader is
told goes to the file. It exits with 1 while anything is wrong.
"""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass, field, fields
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from evaluation.accessible import Faults, Line, controls, lines, standing, takes_keys, walked
from fakes.settled import settle
from fakes.windows import WINDOWS
from scrubjay.ui import theme
from scrubjay.ui.theme import Scheme, Theme
from scrubjay.ui.theme.fonts import load_other_fonts

SIZE = (1000, 800)
MEANING = {
    "unnamed": "controls without a name",
    "unreachable": "controls Tab does not reach",
    "traps": "controls Tab does not leave",
    "silent": "pictures without words",
    "markup": "descriptions with markup in them",
    "faint": "texts under 4.5:1, as drawn",
    "small": "targets under 24 px",
}


@dataclass(slots=True)
class Tally:
    """What was looked at, and what was found."""

    windows: int = 0
    told: int = 0
    controls: int = 0
    found: dict[str, list[str]] = field(default_factory=lambda: {each: [] for each in MEANING})

    def add(self, window: str, faults: Faults) -> None:
        """Count what is wrong in a window."""
        for each in fields(faults):
            self.found[each.name] += [f"{window}: {it}" for it in getattr(faults, each.name)]


def main() -> None:
    """Look at everything."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path)
    out: Path | None = parser.parse_args().out
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_other_fonts()
    tally = Tally()
    dump: list[str] = []
    for scheme in Scheme:
        theme.apply(application, Theme.of(scheme))
        for name in WINDOWS:
            told = look(name, tally, walking=scheme is Scheme.LIGHT, scheme=scheme)
            if scheme is Scheme.LIGHT:
                dump += [f"# {name}", *map(str, told), ""]
    if out is not None:
        out.write_text("\n".join(dump), encoding="utf-8")
    show(tally)
    raise SystemExit(any(tally.found.values()))


def look(name: str, tally: Tally, *, walking: bool, scheme: Scheme) -> list[Line]:
    """Show a window, look at it, walk through it, and let it go."""
    window = shown(name)
    tally.add(f"{name} ({scheme})", standing(window))
    told = lines(window)
    if walking:
        tally.windows += 1
        tally.told += len(told)
        tally.controls += sum(each.isVisible() and takes_keys(each) for each in controls(window))
        tally.add(name, walked(window))
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    return told


def shown(name: str) -> QWidget:
    """Return a window as it is when somebody works in it."""
    window = WINDOWS[name]()
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    settle(window)
    return window


def show(tally: Tally) -> None:
    """Print the table."""
    print("| what | count |\n|---|---:|")
    print(f"| windows, pages, tabs, dialogs and states walked | {tally.windows} |")
    print(f"| things told to a screen reader | {tally.told} |")
    print(f"| controls that take the keyboard | {tally.controls} |")
    for key, meaning in MEANING.items():
        print(f"| {meaning} | {len(tally.found[key])} |")
    for key, found in tally.found.items():
        for each in found:
            print(f"{key}: {each}")


if __name__ == "__main__":
    main()
