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


def opened(home: Path, clock: FakeClock, ids: str = "") -> Assistant:
    """Return the assistant of a home folder; whoever asks for it closes it.

    Args:
        home: May have been lived in before: then new ids begin with other letters.
        clock: Tells it the time.
        ids: What its ids begin with.
    """
    paths = find(os.environ, home).make()
    loaded = load(paths.settings, atomic.write)
    loaded.settings.put(MODEL, "none")
    return assemble(paths, loaded, None, "none", clock=clock, ids=FakeIds(ids))[0]


@pytest.fixture(scope="session", autouse=True)
def _weights(weights_read_once: None) -> None:
    """Assemble the program many times over, and read its weights once."""


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def assistant(home: Path, clock: FakeClock) -> Iterator[Assistant]:
    """Without a language model: what it says comes from memory."""
    made = opened(home, clock)
    yield made
    made.close()
