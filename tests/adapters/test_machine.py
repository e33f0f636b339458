"""What is measured of a machine, and why no graphics card is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from scrubjay.adapters.machine import measured, parsed, working_memory
from scrubjay.domain.errors import KnownError
from scrubjay.domain.fitting import GpuLack, GraphicsCard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.adapters.llama_process import LlamaProcess

CARD = GraphicsCard(name="RTX 4060", free=7_000_000_000)


def worker(backend: str | None) -> Callable[[], LlamaProcess]:
    class Worker:
        def ask(self, _do: str, _silence: float) -> dict[str, Any]:
            if backend is None:
                raise KnownError("It died.")
            return {"gpu": backend}

        def close(self) -> None:
            return

    return lambda: cast("LlamaProcess", Worker())


@pytest.mark.parametrize(
    ("backend", "cards", "lack"),
    [
        ("", None, GpuLack.NO_BUILD),
        ("", [CARD], GpuLack.NO_BUILD),
        ("CUDA", None, GpuLack.NO_DRIVER),
        ("CUDA", [], GpuLack.NO_CARD),
        ("CUDA", [CARD], GpuLack.NONE),
        ("Metal", None, GpuLack.NONE),
        (None, [CARD], GpuLack.UNKNOWN),
    ],
)
def test_why_no_card_is_used(
    backend: str | None, cards: Sequence[GraphicsCard] | None, lack: GpuLack
) -> None:
    pytest.importorskip("llama_cpp", reason="without it the reason is another one")
    found = measured(start=worker(backend), cards=lambda: cards, memory=lambda: (16, 9))
    assert found.lack is lack
    assert (found.memory, found.free) == (16, 9)
    assert found.cards == tuple(cards or ())


def test_memory_as_linux_tells_it() -> None:
    said = "MemTotal:       16318540 kB\nMemFree: 1 kB\nMemAvailable:    9000000 kB\nodd\n"
    assert parsed(said) == (16318540 * 1024, 9000000 * 1024)
    assert parsed("") == (0, 0)


def test_this_machine_has_memory() -> None:
    total, free = working_memory()
    assert 0 <= free <= total
    assert total > 100_000_000
