"""Fits, fits slowly, does not fit: and what decided it."""

from __future__ import annotations

import pytest

from scrubjay.domain.fitting import Fit, GpuLack, GraphicsCard, Machine, Why, fitting

GB = 1_000_000_000
CARD = GraphicsCard(name="RTX 4060", free=7 * GB)
PLAIN = Machine(memory=16 * GB, free=9 * GB)
GPU = Machine(memory=16 * GB, free=9 * GB, cards=(CARD,), backend="CUDA", lack=GpuLack.NONE)


@pytest.mark.parametrize(
    ("machine", "size", "fit", "why"),
    [
        (PLAIN, GB // 10, Fit.FITS, Why.MEMORY),
        (PLAIN, 2 * GB, Fit.SLOWLY, Why.LARGE),
        (PLAIN, 10 * GB, Fit.SLOWLY, Why.CROWDED),
        (PLAIN, 20 * GB, Fit.NOT, Why.TOO_LARGE),
        (GPU, 2 * GB, Fit.FITS, Why.CARD),
        (GPU, 7 * GB, Fit.SLOWLY, Why.LARGE),
        (GPU, GB // 10, Fit.FITS, Why.MEMORY),
    ],
)
def test_the_verdict_and_its_reason(machine: Machine, size: int, fit: Fit, why: Why) -> None:
    found = fitting(machine, size=size)
    assert (found.fit, found.why) == (fit, why)


def test_a_card_that_llama_cannot_use_is_no_help() -> None:
    there = Machine(memory=16 * GB, free=9 * GB, cards=(CARD,), lack=GpuLack.NO_BUILD)
    assert fitting(there, size=2 * GB).why is Why.LARGE


def test_the_manifest_knows_better_than_the_size() -> None:
    tight = Machine(memory=4 * GB, free=0)
    assert fitting(tight, size=3 * GB, ram_mib=4200).fit is Fit.NOT
    assert fitting(tight, size=3 * GB, ram_mib=3500).fit is Fit.SLOWLY


def test_the_figures_are_those_that_were_compared() -> None:
    found = fitting(PLAIN, size=20 * GB)
    assert (found.needs, found.has) == (24 * GB, 16 * GB)
    on_card = fitting(GPU, size=2 * GB, vram_mib=4000)
    assert (on_card.card, on_card.has) == ("RTX 4060", 7 * GB)
