"""Programs are put together here many times over; their weights are read once."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session", autouse=True)
def _weights(weights_read_once: None) -> None:
    """Share what running a program does not change."""


@pytest.fixture(autouse=True)
def _cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretch passphrases little: what that costs is tested beside the key, in tests/adapters."""
    monkeypatch.setattr("scrubjay.adapters.passphrase.MEMORY_KIB", 256)
    monkeypatch.setattr("scrubjay.adapters.passphrase.PASSES", 1)
