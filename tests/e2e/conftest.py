"""The real program with a home folder of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def warm() -> Iterator[program.Warm | None]:
    with program.warm() as made:
        yield made


@pytest.fixture
def scrubjay(tmp_path: Path, warm: program.Warm | None) -> program.Scrubjay:
    return program.Scrubjay(tmp_path / "home", warm)


@pytest.fixture
def started_cold(tmp_path: Path) -> program.Scrubjay:
    """The program as a person's script starts it, from nothing."""
    return program.Scrubjay(tmp_path / "home")
