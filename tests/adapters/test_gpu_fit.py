from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.gguf import write_gguf
from scrubjay.adapters.gguf_file import open_gguf
from scrubjay.adapters.gpu_fit import Card, Sizes, fit, nvidia_cards, sizes

if TYPE_CHECKING:
    from pathlib import Path

MODEL = Sizes(layers=32, per_layer=130 << 20, outside=500 << 20)
GIB = 1 << 30


def card(gib: float) -> tuple[Card, ...]:
    return (Card(name="Test Card", free=int(gib * GIB)),)


def test_without_support_the_reason_is_the_build() -> None:
    found = fit(MODEL, "", None)
    assert found.layers == 0
    assert found.reason == "This build of llama.cpp has no GPU support."


@pytest.mark.parametrize(
    ("cards", "words"),
    [(None, "No NVIDIA driver"), ((), "No NVIDIA graphics card"), (card(0.3), "Not one layer")],
)
def test_without_a_card_to_use_the_reason_says_which(
    cards: tuple[Card, ...] | None, words: str
) -> None:
    found = fit(MODEL, "CUDA", cards)
    assert (found.layers, found.device) == (0, "processor")
    assert words in found.reason


def test_a_model_that_fits_goes_there_whole() -> None:
    found = fit(MODEL, "CUDA", card(24))
    assert found.layers == MODEL.layers + 1
    assert found.reason == "All 32 layers fit in 24.0 GiB free on the Test Card."


def test_a_model_that_does_not_fit_goes_there_in_part() -> None:
    found = fit(MODEL, "CUDA", card(3.8))
    assert found.reason == "25 of 32 layers fit in 3.8 GiB free on the Test Card."
    assert found.device == "Test Card and processor"


def test_the_card_with_most_memory_free_is_taken() -> None:
    cards = (Card(name="Small", free=1 * GIB), Card(name="Large", free=30 * GIB))
    assert fit(MODEL, "CUDA", cards).device == "Large"


def test_where_memory_is_not_known_everything_is_tried() -> None:
    found = fit(MODEL, "Vulkan", None)
    assert found.layers == MODEL.layers + 1
    assert "not known" in found.reason


@given(free=st.integers(0, 64 * GIB), layers=st.integers(1, 100), per_layer=st.integers(1, GIB))
def test_never_more_than_fits_and_always_a_reason(free: int, layers: int, per_layer: int) -> None:
    model = Sizes(layers=layers, per_layer=per_layer, outside=GIB)
    found = fit(model, "CUDA", (Card(name="Test Card", free=free),))
    assert found.reason.endswith(".")
    assert min(found.layers, layers) * per_layer <= free
    assert 0 <= found.layers <= layers + 1


def test_sizes_come_from_the_file(tmp_path: Path) -> None:
    block = np.zeros((8, 8), np.float32)
    path = write_gguf(
        tmp_path / "m.gguf",
        {
            "general.architecture": "llama",
            "llama.block_count": 2,
            "llama.embedding_length": 8,
            "llama.attention.head_count": 4,
            "llama.attention.head_count_kv": 2,
        },
        {"token_embd.weight": block, "blk.0.attn_q.weight": block, "blk.1.attn_q.weight": block},
    )
    found = sizes(open_gguf(path), context=100)
    assert found.layers == 2
    assert found.outside == 256
    # 2 (keys and values) · 2 bytes · 100 tokens · 2 heads · 2 numbers each
    assert found.per_layer == 256 + 1600


def test_asking_the_driver_never_fails() -> None:
    cards = nvidia_cards()
    assert cards is None or all(each.free >= 0 for each in cards)
