"""Write packaging/THIRD-PARTY-NOTICES.md from the metadata of what is installed.

Usage: python packaging/notices.py [--check]

Lists what Scrubjay needs at run time, directly or through another package, with version, licence
and homepage; the models that may lie beside it; and the fonts and icons it brings. Run it in .venv
after the locks changed.
"""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from email.message import Message

CHECKOUT: Final = Path(__file__).resolve().parents[1]
LOCKS: Final = CHECKOUT / "packaging" / "requirements"
TARGET: Final = CHECKOUT / "packaging" / "THIRD-PARTY-NOTICES.md"
# Packages whose metadata does not name the licence that their files do.
READ_IN_THEIR_FILES: Final = {"sqlcipher3": "Zlib", "chromadb": "Apache-2.0"}
HEAD: Final = """# Third-party notices

Written by `packaging/notices.py` from the metadata of the pinned packages; do not edit.
Scrubjay itself is under Apache-2.0 (`packaging/LICENSE`). Each package below keeps its own licence,
whose text is in its installed `dist-info` folder. PySide6 and Qt are used under LGPL-3.0: they are
separate files that you may replace with your own build.

| package | version | licence | home |
|---|---|---|---|
"""


def main(arguments: list[str]) -> int:
    """Write the notices, or with --check tell whether they are up to date."""
    text = HEAD + "".join(_rows()) + _models() + _resources() + _weights()
    if "--check" in arguments:
        return int(TARGET.read_text("utf-8") != text)
    TARGET.write_text(text, encoding="utf-8")
    return 0


def _rows() -> list[str]:
    rows = []
    for name in sorted(_pinned()):
        try:
            found = cast("Message", metadata.metadata(name))
        except metadata.PackageNotFoundError:
            rows.append(f"| {name} | – | only on other systems | – |\n")
            continue
        rows.append(f"| {name} | {found['Version']} | {_licence(name, found)} | {_home(found)} |\n")
    return rows


def _pinned() -> set[str]:
    locks = [LOCKS / "runtime.txt", LOCKS / "model.txt"]
    return {
        name for lock in locks for name in re.findall(r"(?m)^([a-z0-9._-]+)==", lock.read_text())
    }


def _licence(name: str, found: Message) -> str:
    if said := found["License-Expression"]:
        return str(said)
    classified = [
        line.rpartition(" :: ")[2]
        for line in found.get_all("Classifier") or []
        if line.startswith("License :: ") and line.count("::") > 1
    ]
    written = (found["License"] or "").strip().splitlines()[:1]
    return READ_IN_THEIR_FILES.get(name) or ", ".join(classified or written) or "not stated"


def _home(found: Message) -> str:
    links = dict(line.split(", ", 1) for line in found.get_all("Project-URL") or [] if ", " in line)
    wanted = ("homepage", "source", "source code", "repository", "github", "code")
    by_name = {name.lower(): link for name, link in links.items()}
    linked = next((by_name[name] for name in wanted if name in by_name), None)
    home = str(linked or found["Home-page"] or "–")
    return "–" if "pypi" in home else home


def _models() -> str:
    listed = tomllib.loads((CHECKOUT / "models" / "manifest.toml").read_text("utf-8"))["model"]
    rows = "".join(
        f"| {model['name']} | {'put in place by the set-up' if model['starter'] else 'your choice'}"
        f" | {model['licence']} |\n"
        for model in listed
    )
    return f"\n## Models\n\n| model | how it gets here | licence |\n|---|---|---|\n{rows}"


def _resources() -> str:
    """List the fonts and icons by the licences that lie beside them."""
    resources = CHECKOUT / "resources"
    fonts = {
        f"font {text.name.removesuffix('-OFL.txt')}": ("OFL-1.1", text)
        for text in sorted((resources / "fonts").glob("*-OFL.txt"))
    }
    icons = {"icons Lucide": ("ISC", resources / "icons" / "LICENSE-lucide.txt")}
    rows = "".join(
        f"| {name} | {licence} | `{text.relative_to(CHECKOUT).as_posix()}` |\n"
        for name, (licence, text) in (fonts | icons).items()
        if text.is_file()
    )
    return f"\n## Fonts and icons\n\n| what | licence | text |\n|---|---|---|\n{rows}"


_LEARNT: Final = (
    (
        "`affect.npz`, `words.npz`",
        "GoEmotions, Demszky and others 2020 (Google Research)",
        "CC BY 4.0",
    ),
    ("`fields.npz`", "Formasaurus 0.10.0 (Scrapinghub), and forms of our own", "MIT"),
    (
        "`topics.npz`",
        "scenes and lives of our own (`tests/evaluation/data`), read by all-MiniLM-L6-v2",
        "MIT",
    ),
    ("`recall.json`", "three conversations of LoCoMo, Maharana and others 2024", "CC BY-NC 4.0"),
)


def _weights() -> str:
    """List what the weights were learnt from; they are numbers, and hold none of its words."""
    rows = "".join(f"| {name} | {source} | {licence} |\n" for name, source, licence in _LEARNT)
    head = "| weights | learnt from | licence of that |\n|---|---|---|\n"
    return f"\n## Weights\n\nOnly numbers ship; no text of these is in the program.\n\n{head}{rows}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
