"""A whole assistant over a real vault, without encryption, with a clock the test moves."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from fakes.clock import FakeClock
from fakes.ids import FakeIds
from scrubjay.bootstrap.assembly import assemble
from scrubjay.host import atomic
from scrubjay.host.paths import find
from scrubjay.settings import MODEL, load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scrubjay.assistant.assistant import Assistant


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def assistant(home: Path, clock: FakeClock) -> Iterator[Assistant]:
    """Without a language model: what it says comes from memory."""
    paths = find(os.environ, home).make()
    loaded = load(paths.settings, atomic.write)
    loaded.settings.put(MODEL, "none")
    made, _vault = assemble(paths, loaded, None, "none", clock=clock, ids=FakeIds())
    yield made
    made.close()
