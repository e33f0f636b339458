"""A fresh vault for each test, encrypted; and one without encryption, to look into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from fakes.ids import FakeIds
from scrubjay.adapters.sqlite import open_vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scrubjay.adapters.sqlite import SqliteVault

KEY: Final = bytes(range(32))


@pytest.fixture
def key() -> bytes:
    return KEY


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[SqliteVault]:
    opened = open_vault(tmp_path / "vault.db", KEY, ids=FakeIds("op"))
    yield opened
    opened.close()


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[SqliteVault]:
    opened = open_vault(tmp_path / "plain.db", None, ids=FakeIds("op"))
    yield opened
    opened.close()
