from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fakes.ids import FakeIds
from fakes.memory_store import FakeMemoryStore
from scrubjay.adapters.sqlite import open_vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scrubjay.ports.stores import MemoryStore


@pytest.fixture(params=["in memory", "in a vault"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MemoryStore]:
    """Run each test over the fake and over the real vault, unencrypted."""
    if request.param == "in memory":
        yield FakeMemoryStore()
        return
    vault = open_vault(tmp_path / "vault.db", None, ids=FakeIds("op"))
    yield vault
    vault.close()
