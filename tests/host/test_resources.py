from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.errors import KnownError
from scrubjay.host import resources
from scrubjay.host.resources import resource

if TYPE_CHECKING:
    from pathlib import Path


def _file(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("here", encoding="utf-8")
    return path


def _package(monkeypatch: pytest.MonkeyPatch, path: Path) -> Path:
    path.mkdir(parents=True)
    monkeypatch.setattr(resources, "PACKAGE", path)
    return path


def test_found_in_a_frozen_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _file(_package(monkeypatch, tmp_path / "lib" / "scrubjay") / "resources" / "a" / "b.txt")
    bundled = _file(tmp_path / "bundle" / "resources" / "a" / "b.txt")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "bundle"), raising=False)
    assert resource("a/b.txt") == bundled


def test_found_in_the_installed_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = _package(monkeypatch, tmp_path / "site-packages" / "scrubjay")
    installed = _file(package / "resources" / "a" / "b.txt")
    assert resource("a/b.txt") == installed


def test_found_in_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _package(monkeypatch, tmp_path / "app" / "scrubjay")
    _file(tmp_path / "pyproject.toml")
    in_checkout = _file(tmp_path / "resources" / "a" / "b.txt")
    assert resource("a/b.txt") == in_checkout


def test_the_list_of_models_is_found_in_its_own_folder() -> None:
    assert resource("models/manifest.toml").is_file()


def test_nothing_is_read_beside_an_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _package(monkeypatch, tmp_path / "lib" / "site-packages" / "scrubjay")
    _file(tmp_path / "lib" / "resources" / "a" / "b.txt")
    with pytest.raises(KnownError):
        resource("a/b.txt")


def test_a_missing_resource_is_a_known_error_with_its_name() -> None:
    with pytest.raises(KnownError, match=r"no/such\.txt"):
        resource("no/such.txt")


@pytest.mark.parametrize("name", ["", "/etc/passwd", "../secret", "a/../../secret"])
def test_a_name_cannot_leave_the_resources(name: str) -> None:
    with pytest.raises(ValueError, match="not the name"):
        resource(name)
