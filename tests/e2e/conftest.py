"""The real program with a home folder of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from program import Scrubjay

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def scrubjay(tmp_path: Path) -> Scrubjay:
    return Scrubjay(tmp_path / "home")
