"""Bring the translations up to date with the source, and compile them.

Usage: python packaging/translations.py [--check]

Reads every sentence of app/scrubjay, adds the new ones to each resources/i18n/scrubjay_*.ts
(to be translated there, by hand or in Qt Linguist), takes out those nobody says any more, lists
the templates of the core in resources/i18n/templates.json, and compiles the .qm files with Qt's own
lrelease. With --check nothing is written, and the exit status says whether all is translated.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Final

from sentences import Sentences, collected

CHECKOUT: Final = Path(__file__).resolve().parents[1]
FOLDER: Final = CHECKOUT / "resources" / "i18n"
CONTEXT: Final = "Scrubjay"
_PLACEHOLDER: Final = re.compile(r"\{\w*\}")


def translated(file: Path) -> dict[str, str]:
    """Return what a .ts file translates: sentence to translation, unfinished ones left out."""
    done = {}
    for message in ET.parse(file).getroot().iter("message"):  # noqa: S314 - our own file
        target = message.find("translation")
        if target is not None and target.text and target.get("type") != "unfinished":
            done[message.findtext("source") or ""] = target.text
    return done


def problems(sentences: Sentences, done: dict[str, str]) -> list[str]:
    """Return, one line each, what is missing and whose values differ from those of the source."""
    wrong = [f"not translated: {each!r}" for each in sentences.places if each not in done]
    for source, target in done.items():
        if set(_PLACEHOLDER.findall(source)) != set(_PLACEHOLDER.findall(target)):
            wrong.append(f"other values than in the source: {source!r} → {target!r}")
    return wrong


def write(file: Path, sentences: Sentences, done: dict[str, str]) -> None:
    """Write a .ts file with every sentence, in the order of the source."""
    root = ET.Element("TS", version="2.1", language=file.stem.removeprefix("scrubjay_"))
    root.set("sourcelanguage", "en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for sentence, places in sentences.places.items():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = sentence
        ET.SubElement(message, "extracomment").text = ", ".join(places)
        target = ET.SubElement(message, "translation")
        target.text = done.get(sentence)
        if target.text is None:
            target.set("type", "unfinished")
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def compile_all(files: list[Path]) -> None:
    """Compile each .ts file to the .qm file beside it; unfinished sentences stay English."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    for file in files:
        made = file.with_suffix(".qm")
        subprocess.run([tool, "-silent", "-nounfinished", file, "-qm", made], check=True)


def main() -> int:
    """Update or check; return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true")
    checking = parser.parse_args().check
    sentences = collected(CHECKOUT / "app" / "scrubjay")
    files = sorted(FOLDER.glob("scrubjay_*.ts"))
    wrong: list[str] = []
    for file in files:
        done = translated(file)
        wrong += [f"{file.name}: {each}" for each in problems(sentences, done)]
        if not checking:
            write(file, sentences, done)
    if not checking:
        listed = json.dumps(sentences.templates, indent=1, ensure_ascii=False)
        (FOLDER / "templates.json").write_text(listed + "\n", "utf-8")
        compile_all(files)
    print("\n".join([*wrong, f"{len(sentences.places)} sentences, {len(wrong)} problems."]))
    return 1 if checking and wrong else 0


if __name__ == "__main__":
    sys.exit(main())
