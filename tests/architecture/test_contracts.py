"""The import contracts are kept, and each of them bites."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from architecture.source_tree import CHECKOUT, PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

RUN: Final = "import sys; from importlinter.cli import lint_imports_command as c; c(sys.argv[1:])"


class Bite(NamedTuple):
    """Files to plant in a copy of the tree, and the contract that must break."""

    contract: str
    planted: dict[str, str]


BITES: Final = [
    Bite("inward", {"domain/planted.py": "import scrubjay.host"}),
    Bite("inward", {"recall/planted.py": "import scrubjay.decay"}),
    Bite("inward", {"background/planted.py": "import scrubjay.settings"}),
    Bite("inward", {"ui/planted.py": "import scrubjay.cli"}),
    Bite("inward", {"planted/__init__.py": "import scrubjay.domain"}),
    Bite("facade", {"ui/planted.py": "import scrubjay.recall"}),
    Bite("facade", {"cli/planted.py": "import scrubjay.importers"}),
    Bite("ports", {"ui/planted.py": "import scrubjay.ports"}),
    Bite("adapters", {"adapters/planted.py": "import scrubjay.background"}),
    Bite("root", {"cli/planted.py": "import scrubjay.adapters"}),
    Bite("assembled", {"ui/planted.py": "import scrubjay.bootstrap"}),
    Bite(
        "acyclic",
        {
            "recall/planted_egg.py": "import scrubjay.recall.planted_hen",
            "recall/planted_hen.py": "import scrubjay.recall.planted_egg",
        },
    ),
    Bite("qt", {"background/planted.py": "import PySide6.QtCore"}),
]


def _contracts() -> list[str]:
    configuration = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
    return [contract["id"] for contract in configuration["tool"]["importlinter"]["contracts"]]


def _lint(tree: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    choice = [word for contract in contracts for word in ("--contract", contract)]
    return subprocess.run(
        [sys.executable, "-c", RUN, "--no-cache", *choice],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def copied_tree(tmp_path: Path) -> Path:
    shutil.copytree(PACKAGE, tmp_path / "scrubjay", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_is_kept(copied_tree: Path) -> None:
    outcome = _lint(copied_tree)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_every_contract_has_a_bite() -> None:
    assert {bite.contract for bite in BITES} == set(_contracts())


@pytest.mark.parametrize(
    "bite", BITES, ids=[f"{bite.contract}-{min(bite.planted)}" for bite in BITES]
)
def test_a_forbidden_import_breaks_its_contract(bite: Bite, copied_tree: Path) -> None:
    for name, line in bite.planted.items():
        file = copied_tree / "scrubjay" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"{line}\n", encoding="utf-8")
    outcome = _lint(copied_tree, bite.contract)
    assert outcome.returncode == 1, outcome.stdout + outcome.stderr
    assert "BROKEN" in outcome.stdout


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("import app.scrubjay", "TID251"),
        ("from . import domain", "TID252"),
        ("import time\n\nNOW = time.time()", "TID251"),
        ("import datetime\n\nNOW = datetime.datetime.now(datetime.UTC)", "TID251"),
    ],
)
def test_lint_refuses_what_an_import_contract_cannot_see(line: str, rule: str) -> None:
    outcome = subprocess.run(
        [
            *(sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format=concise"),
            *("--stdin-filename", str(PACKAGE / "recall" / "planted.py"), "-"),
        ],
        input=f'"""Planted."""\n\n{line}\n',
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert outcome.returncode == 1
    assert rule in outcome.stdout
