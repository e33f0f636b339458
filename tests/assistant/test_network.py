"""Connections are asked for, and written down while they are open and after."""

from __future__ import annotations

import pytest

from fakes.clock import FakeClock
from scrubjay.assistant.network import Network
from scrubjay.domain.errors import KnownError


def test_a_connection_is_written_down_while_it_is_open_and_after() -> None:
    network = Network(FakeClock(), allowed=lambda: True)
    told: list[bool] = []
    ended = network.watch(lambda: told.append(network.is_open()))
    with network.connected("example.org", "A model") as received:
        received(10)
        received(5)
        (held,) = network.log()
        assert (held.host, held.received, held.ended_at) == ("example.org", 15, None)
    (held,) = network.log()
    assert held.ended_at is not None
    assert told == [True, False]
    ended()
    with network.connected("example.net", "Another"):
        pass
    assert told == [True, False]
    assert [each.host for each in network.log()] == ["example.net", "example.org"]


def test_without_permission_nothing_is_opened_or_written_down() -> None:
    allowed = False
    network = Network(FakeClock(), allowed=lambda: allowed)
    with (
        pytest.raises(KnownError, match="not allowed"),
        network.connected("example.org", "A model"),
    ):
        pytest.fail("it was opened")
    assert network.log() == []


def test_one_that_failed_is_closed_too() -> None:
    network = Network(FakeClock(), allowed=lambda: True)
    with pytest.raises(KnownError), network.connected("example.org", "A model"):
        raise KnownError("It broke off.")
    assert not network.is_open()
