"""How much of a model a graphics card takes, and why: there is always a sentence to show.

Free memory is asked from NVIDIA's driver. Sizes come from the model file: the weights of one layer,
plus its share of the context's keys and values (16-bit floats). What is estimated here may be
wrong; a worker that dies on the card is started again on the processor.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.adapters.gguf_file import GgufFile

GIB: Final = 1 << 30
SPARE: Final = 640 << 20
"""Bytes left free for llama.cpp's own buffers and for whatever else draws on the screen."""
LAYER_NAME: Final = re.compile(r"blk\.(\d{1,4})\.")
KEY_AND_VALUE: Final = 2
BYTES_PER_VALUE: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A graphics card and the bytes free on it."""

    name: str
    free: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """Layers to put on the card, where that is, and the reason in one sentence."""

    layers: int
    device: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Bytes of a model: of one layer with its context, and of what stands outside the layers."""

    layers: int
    per_layer: int
    outside: int


CPU: Final = "processor"


def nvidia_cards() -> tuple[Card, ...] | None:
    """Return the cards NVIDIA's driver knows; None when there is no driver."""
    import pynvml  # loads the driver's library: only when a build can use it

    try:
        pynvml.nvmlInit()
    except pynvml.NVMLError:
        return None
    try:
        handles = [
            pynvml.nvmlDeviceGetHandleByIndex(place) for place in range(pynvml.nvmlDeviceGetCount())
        ]
        return tuple(
            Card(
                name=str(pynvml.nvmlDeviceGetName(handle)),
                free=int(pynvml.nvmlDeviceGetMemoryInfo(handle).free),
            )
            for handle in handles
        )
    except pynvml.NVMLError:
        return None
    finally:
        pynvml.nvmlShutdown()


def sizes(file: GgufFile, context: int) -> Sizes:
    """Return the bytes this model takes with a window of so many tokens."""
    layers = max(file.number("block_count", 1), 1)
    inside = outside = 0
    for name, tensor in file.tensors.items():
        if LAYER_NAME.match(name):
            inside += tensor.size
        else:
            outside += tensor.size
    heads = max(file.number("attention.head_count", 1), 1)
    width = file.number("embedding_length") // heads
    kept_heads = file.number("attention.head_count_kv", heads)
    kept = KEY_AND_VALUE * BYTES_PER_VALUE * context * kept_heads
    kept *= file.number("attention.key_length", width)
    return Sizes(layers=layers, per_layer=inside // layers + kept, outside=outside)


def fit(model: Sizes, backend: str, cards: Sequence[Card] | None) -> Fit:
    """Decide how many layers go on a card.

    Args:
        model: What the model takes.
        backend: How the build of llama.cpp reaches a card ("CUDA", "Metal", …), "" when it cannot.
        cards: What NVIDIA's driver says, or None without one.
    """
    if not backend:
        return _on_cpu("This build of llama.cpp has no GPU support.")
    if backend == "CUDA" and cards is None:
        return _on_cpu("No NVIDIA driver was found.")
    if backend == "CUDA" and not cards:
        return _on_cpu("No NVIDIA graphics card was found.")
    if not cards:
        name = "Apple GPU" if sys.platform == "darwin" else f"graphics card ({backend})"
        reason = f"How much memory the {name} has free is not known: all layers were tried."
        return Fit(layers=model.layers + 1, device=name, reason=reason)
    return _on_card(model, max(cards, key=lambda card: card.free))


def _on_card(model: Sizes, card: Card) -> Fit:
    room = card.free - SPARE
    whole = model.layers * model.per_layer + model.outside
    free = f"{card.free / GIB:.1f} GiB free"
    if whole <= room:
        reason = f"All {model.layers} layers fit in {free} on the {card.name}."
        return Fit(layers=model.layers + 1, device=card.name, reason=reason)
    layers = min(max(room, 0) // max(model.per_layer, 1), model.layers)
    if layers < 1:
        return _on_cpu(f"Not one layer fits in {free} on the {card.name}.")
    reason = f"{layers} of {model.layers} layers fit in {free} on the {card.name}."
    return Fit(layers=layers, device=f"{card.name} and {CPU}", reason=reason)


def _on_cpu(reason: str) -> Fit:
    return Fit(layers=0, device=CPU, reason=reason)
