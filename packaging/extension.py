"""Build the browser extension for Chromium and for Firefox from its one source.

Usage: python packaging/extension.py [FOLDER]

Writes FOLDER/chromium and FOLDER/firefox (default: dist/extension), each to be loaded unpacked
or packed by the shop's own tool. The two differ only in what app/extension/browsers.json adds
to the manifest: Chromium's key fixes the extension's identity, so that the native host can name
it; Firefox names it itself.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Final

CHECKOUT: Final = Path(__file__).resolve().parents[1]
SOURCE: Final = CHECKOUT / "app" / "extension"
PARTS: Final = ("popup.html", "popup.css", "popup.js", "host.js", "rows.js", "page", "icons")


def build(folder: Path) -> list[Path]:
    """Write one folder for each kind of browser; return them."""
    manifest = json.loads((SOURCE / "manifest.json").read_text("utf-8"))
    additions = json.loads((SOURCE / "browsers.json").read_text("utf-8"))
    built = []
    for name, added in additions.items():
        target = folder / name
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        for part in PARTS:
            found = SOURCE / part
            if found.is_dir():
                shutil.copytree(found, target / part)
            else:
                shutil.copy2(found, target / part)
        text = json.dumps(manifest | added, indent=2, ensure_ascii=False)
        (target / "manifest.json").write_text(text + "\n", "utf-8")
        built.append(target)
    return built


if __name__ == "__main__":
    wanted = Path(sys.argv[1]) if sys.argv[1:] else CHECKOUT / "dist" / "extension"
    for each in build(wanted):
        print(each)
