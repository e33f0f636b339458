"""Whether a language model fits this machine, and what stands in the way."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Final

LARGE: Final = 1_000_000_000
"""Bytes of weights from which words come slower than one reads, on a processor alone.

Every word reads all weights once; an ordinary machine reads 10 to 40 GB a second."""
OVERHEAD: Final = 1.2
"""A model's bytes in memory over its bytes on disk, with a context of 4,096 tokens, where the
manifest does not say: measured between 1.05 and 1.2 for files of 0.1 to 2.5 GB."""
MIB: Final = 1 << 20


class GpuLack(enum.StrEnum):
    """Why no graphics card is used; each has its sentence in the window."""

    NONE = "none"
    """One is used where it helps."""
    NO_LLAMA = "no-llama"
    """llama.cpp is not installed: no model runs at all."""
    NO_BUILD = "no-build"
    """This llama.cpp was built without support for one."""
    NO_DRIVER = "no-driver"
    NO_CARD = "no-card"
    UNKNOWN = "unknown"
    """llama.cpp could not be asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphicsCard:
    """A card, and the bytes free on it now."""

    name: str
    free: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What was measured of this machine.

    Attributes:
        memory: Bytes of working memory. free: what of it programs can still have; 0 where the
            system does not tell.
        cards: Graphics cards with a known memory, whether llama.cpp can use them or not.
        backend: How llama.cpp reaches a card ("CUDA", "Metal", …), or "".
        lack: Why none is used.
    """

    memory: int
    free: int
    cards: tuple[GraphicsCard, ...] = ()
    backend: str = ""
    lack: GpuLack = GpuLack.NO_BUILD


class Fit(enum.StrEnum):
    """How a model would run here."""

    FITS = "fits"
    SLOWLY = "slowly"
    NOT = "not"


class Why(enum.StrEnum):
    """What decided it."""

    CARD = "card"
    """It runs on the graphics card as a whole."""
    MEMORY = "memory"
    """It fits in what is free."""
    LARGE = "large"
    """It fits in memory, but the processor has to read all of it for each word."""
    CROWDED = "crowded"
    """It fits in memory, once other programs make room."""
    TOO_LARGE = "too-large"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitting:
    """The verdict, with the bytes it rests on. card: the name of the card it would run on."""

    fit: Fit
    why: Why
    needs: int
    has: int
    card: str = ""


def needed(size: int, ram_mib: int = 0) -> int:
    """Return the bytes of working memory a model takes, by the manifest or by its size."""
    return ram_mib * MIB if ram_mib else round(size * OVERHEAD)


def fitting(machine: Machine, *, size: int, ram_mib: int = 0, vram_mib: int = 0) -> Fitting:
    """Judge one model.

    Args:
        machine: As measured.
        size: Bytes of the file.
        ram_mib: Memory it needs on the processor; 0 when nobody wrote it down.
        vram_mib: Memory it needs on a card; 0 when a card is not worth it, or not known.
    """
    needs = needed(size, ram_mib)
    card = max(machine.cards, key=lambda each: each.free, default=None)
    usable = card is not None and machine.lack is GpuLack.NONE
    on_card = vram_mib * MIB if vram_mib else needs
    if card is not None and usable and size >= LARGE and on_card <= card.free:
        return Fitting(fit=Fit.FITS, why=Why.CARD, needs=on_card, has=card.free, card=card.name)
    if needs > machine.memory:
        return Fitting(fit=Fit.NOT, why=Why.TOO_LARGE, needs=needs, has=machine.memory)
    if machine.free and needs > machine.free:
        return Fitting(fit=Fit.SLOWLY, why=Why.CROWDED, needs=needs, has=machine.free)
    has = machine.free or machine.memory
    if size >= LARGE:
        return Fitting(fit=Fit.SLOWLY, why=Why.LARGE, needs=needs, has=has)
    return Fitting(fit=Fit.FITS, why=Why.MEMORY, needs=needs, has=has)
