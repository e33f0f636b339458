"""The lock files are complete, hashed, and say nothing of where packages are fetched."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT: Final = Path(__file__).resolve().parents[2]
LOCKS: Final = CHECKOUT / "packaging" / "requirements"
NAMES: Final = sorted(path.name for path in LOCKS.glob("*.txt"))
PROJECT: Final = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))


def _pins(name: str) -> dict[str, list[tuple[str, int]]]:
    """Return each package's pinned versions with the number of hashes behind them."""
    pins: dict[str, list[tuple[str, int]]] = {}
    for block in re.split(r"(?m)^(?=[a-z0-9])", (LOCKS / name).read_text("utf-8"))[1:]:
        found = re.match(r"([a-z0-9._-]+)==([^\s;]+)", block)
        assert found is not None, f"not a pin: {block[:60]}"
        hashes = len(re.findall(r"--hash=sha256:[0-9a-f]{64}", block))
        pins.setdefault(canonicalize_name(found[1]), []).append((found[2], hashes))
    return pins


def test_all_locks_are_there() -> None:
    assert NAMES == ["build.txt", "model-build.txt", "model.txt", "runtime.txt", "test.txt"]


@pytest.mark.parametrize("name", NAMES)
def test_every_pin_has_a_hash(name: str) -> None:
    bare = [package for package, pins in _pins(name).items() if not all(n for _, n in pins)]
    assert not bare


@pytest.mark.parametrize("name", NAMES)
def test_no_lock_names_an_address(name: str) -> None:
    assert not re.search(r"(?m)^--|://| @ ", (LOCKS / name).read_text("utf-8"))


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (PROJECT["project"]["dependencies"], "runtime.txt"),
        (PROJECT["project"]["optional-dependencies"]["starter"], "runtime.txt"),
        (PROJECT["project"]["optional-dependencies"]["model"], "model.txt"),
        (PROJECT["dependency-groups"]["test"], "test.txt"),
        (PROJECT["build-system"]["requires"], "build.txt"),
    ],
)
def test_a_lock_fulfils_what_the_project_asks(wanted: list[str], name: str) -> None:
    pins = _pins(name)
    for line in wanted:
        asked = Requirement(line)
        versions = [version for version, _ in pins.get(canonicalize_name(asked.name), [])]
        assert versions, f"{asked.name} is not locked: run packaging/lock.py"
        assert all(asked.specifier.contains(version) for version in versions)


def test_locks_agree_with_each_other() -> None:
    seen: dict[str, set[str]] = {}
    for name in NAMES:
        for package, pins in _pins(name).items():
            versions = {version for version, _ in pins}
            assert seen.setdefault(package, versions) == versions, package
