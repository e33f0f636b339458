"""Every sentence of the program is translated, with the values it has in the source."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from sentences import collected
from translations import CHECKOUT, CONTEXT, FOLDER, problems, translated

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = collected(CHECKOUT / "app" / "scrubjay")
FILES = sorted(FOLDER.glob("scrubjay_*.ts"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_is_complete(file: Path) -> None:
    assert problems(SENTENCES, translated(file)) == [], "run packaging/translations.py"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_compiled_says_what_is_written(file: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    written = translated(file)
    differ = [
        source
        for source, target in written.items()
        if target != source and translator.translate(CONTEXT, source) != target
    ]
    assert differ == []


def test_the_templates_of_the_core_are_listed() -> None:
    listed = json.loads((FOLDER / "templates.json").read_text("utf-8"))
    assert listed == SENTENCES.templates


def test_a_sentence_is_found_wherever_it_stands(tmp_path: Path) -> None:
    package = tmp_path / "app"
    (package / "ui").mkdir(parents=True)
    (package / "core.py").write_text(
        "class OtherError(KnownError): ...\n"
        "def read(path):\n"
        "    raise OtherError(f'{path.name} cannot be read.', 'Check it.')\n",
        "utf-8",
    )
    (package / "ui" / "page.py").write_text(
        "tr('Open a file')\nplural('{count} file', '{count} files', 2)\nother('not said')\n",
        "utf-8",
    )
    assert list(collected(package).places) == [
        "{0} cannot be read.",
        "Check it.",
        "Open a file",
        "{count} file",
        "{count} files",
    ]


def test_other_values_than_in_the_source_are_told() -> None:
    wrong = problems(SENTENCES, {"{0} is empty.": "{1} ist leer."})
    assert any("other values" in each for each in wrong)


def test_checking_writes_nothing() -> None:
    before = {file: file.read_bytes() for file in FOLDER.iterdir()}
    tool = CHECKOUT / "packaging" / "translations.py"
    ran = subprocess.run([sys.executable, tool, "--check"], capture_output=True, check=False)
    assert ran.returncode in {0, 1}
    assert {file: file.read_bytes() for file in FOLDER.iterdir()} == before
