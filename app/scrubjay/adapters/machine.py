"""Measures this machine: working memory, graphics cards, and what llama.cpp was built for."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from scrubjay.adapters.gpu_fit import nvidia_cards
from scrubjay.adapters.llama_process import LOAD_SILENCE, LlamaProcess
from scrubjay.domain.errors import KnownError
from scrubjay.domain.fitting import GpuLack, GraphicsCard, Machine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MEMINFO: Final = Path("/proc/meminfo")
KIB: Final = 1024


def measured(
    *,
    start: Callable[[], LlamaProcess] = LlamaProcess,
    cards: Callable[[], Sequence[GraphicsCard] | None] | None = None,
    memory: Callable[[], tuple[int, int]] | None = None,
) -> Machine:
    """Measure; takes about a second, because llama.cpp is loaded in its own process.

    Args:
        start: Starts a worker without a model.
        cards: Asks the driver for its cards; None stands for no driver.
        memory: Returns bytes of memory, and of what is free.
    """
    backend, lack = _backend(start)
    found = (cards or graphics_cards)()
    total, free = (memory or working_memory)()
    if lack is GpuLack.NONE and backend == "CUDA" and not found:
        lack = GpuLack.NO_DRIVER if found is None else GpuLack.NO_CARD
    return Machine(memory=total, free=free, cards=tuple(found or ()), backend=backend, lack=lack)


def _backend(start: Callable[[], LlamaProcess]) -> tuple[str, GpuLack]:
    # Asked without importing: the library is native code, and only its worker may load it.
    from importlib.util import find_spec

    if find_spec("llama_cpp") is None:
        return "", GpuLack.NO_LLAMA
    process = None
    try:
        process = start()
        backend = str(process.ask("hello", LOAD_SILENCE)["gpu"])
    except KnownError:
        return "", GpuLack.UNKNOWN
    finally:
        if process is not None:
            process.close()
    return backend, GpuLack.NONE if backend else GpuLack.NO_BUILD


def graphics_cards() -> tuple[GraphicsCard, ...] | None:
    """Return the cards NVIDIA's driver knows; None when there is no driver."""
    found = nvidia_cards()
    if found is None:
        return None
    return tuple(GraphicsCard(name=each.name, free=each.free) for each in found)


def working_memory() -> tuple[int, int]:
    """Return the bytes of memory and of what programs can still have; 0 for what is not told."""
    if sys.platform == "win32":
        return _on_windows()
    if MEMINFO.exists():
        return parsed(MEMINFO.read_text("ascii", "replace"))
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"), 0


def parsed(meminfo: str) -> tuple[int, int]:
    """Read what Linux says of its memory."""
    held = {}
    for line in meminfo.splitlines():
        name, _colon, rest = line.partition(":")
        amount = rest.split()
        if amount and amount[0].isdigit():
            held[name] = int(amount[0]) * KIB
    return held.get("MemTotal", 0), held.get("MemAvailable", 0)


def _on_windows() -> tuple[int, int]:
    import ctypes  # only Windows has to be asked this way

    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("total", "free", *"abcde")),
        )

    status = Status()
    status.length = ctypes.sizeof(Status)
    ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))  # type: ignore[attr-defined]
    return int(status.total), int(status.free)
