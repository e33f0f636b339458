"""The wheel holds the program and its resources, and nothing of the checkout around it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

import pytest

CHECKOUT: Final = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=CHECKOUT,
        capture_output=True,
        check=True,
        timeout=120,
    )
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_only_the_program_is_installed(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"scrubjay"}
    assert len(tops) == 2


def test_the_resources_come_along(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    on_disk = {
        f"scrubjay/resources/{path.relative_to(CHECKOUT / 'resources').as_posix()}"
        for path in (CHECKOUT / "resources").rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    assert on_disk <= names
    assert "scrubjay/resources/models/manifest.toml" in names


def test_no_weights_of_models_come_along(wheel: zipfile.ZipFile) -> None:
    assert not [name for name in wheel.namelist() if name.endswith((".gguf", ".safetensors"))]


def test_it_says_under_which_licence(wheel: zipfile.ZipFile) -> None:
    metadata = next(name for name in wheel.namelist() if name.endswith("METADATA"))
    assert "License-Expression: Apache-2.0" in wheel.read(metadata).decode()
    assert any(name.endswith("licenses/packaging/LICENSE") for name in wheel.namelist())


def test_it_has_one_command(wheel: zipfile.ZipFile) -> None:
    entries = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "scrubjay = scrubjay.__main__:main" in wheel.read(entries).decode()


def test_the_installed_program_finds_its_resources(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    program = (
        "from scrubjay.host.resources import resource; print(resource('models/manifest.toml'))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    found = Path(answer.stdout.strip())
    assert found == tmp_path / "scrubjay" / "resources" / "models" / "manifest.toml"
