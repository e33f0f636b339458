"""Small model files, written by hand: to be read, and to be damaged."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

STRING: Final = 8
ARRAY: Final = 9
UINT32: Final = 4
FLOAT32: Final = 6
BOOL: Final = 7
ALIGNMENT: Final = 32

WORDS: Final = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", "\u2581the", "\u2581cat", "\u2581sat", "s", "\u2581on",
    "\u2581mat", "\u2581a", "\u2581!", "\u2581u", "ber", "\u2581dog", "\u2581\u732b",
]  # fmt: skip


def write_gguf(
    path: Path,
    metadata: Mapping[str, str | float | bool | list[str] | list[int]],
    tensors: Mapping[str, NDArray[np.float32] | NDArray[np.float16]],
) -> Path:
    """Write a GGUF file, version 3."""
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(metadata))
    head += b"".join(_string(key) + _value(value) for key, value in metadata.items())
    weights = b""
    for name, values in tensors.items():
        kind = 1 if values.dtype == np.float16 else 0
        head += _string(name) + struct.pack("<I", values.ndim)
        head += struct.pack(f"<{values.ndim}Q", *values.shape[::-1])
        head += struct.pack("<IQ", kind, len(weights))
        weights += _padded(values.tobytes())
    path.write_bytes(_padded(head) + weights)
    return path


def write_tiny_bert(path: Path, *, pooling: int = 1, seed: int = 3) -> Path:
    """Write an encoder with two layers of width 16, four heads and random weights."""
    chance = np.random.default_rng(seed)

    def random(*shape: int) -> NDArray[np.float32]:
        return chance.standard_normal(shape).astype(np.float32) * np.float32(0.3)

    width, inner = 16, 32
    tensors = {
        "token_embd.weight": random(len(WORDS), width),
        "position_embd.weight": random(24, width),
        "token_types.weight": random(2, width),
        "token_embd_norm.weight": random(width) + 1,
        "token_embd_norm.bias": random(width),
    }
    for layer in range(2):
        shapes = {
            "attn_q": (width, width),
            "attn_k": (width, width),
            "attn_v": (width, width),
            "attn_output": (width, width),
            "ffn_up": (inner, width),
            "ffn_down": (width, inner),
        }
        for name, shape in shapes.items():
            tensors[f"blk.{layer}.{name}.weight"] = random(*shape)
            tensors[f"blk.{layer}.{name}.bias"] = random(shape[0])
        for name in ("attn_output_norm", "layer_output_norm"):
            tensors[f"blk.{layer}.{name}.weight"] = random(width) + 1
            tensors[f"blk.{layer}.{name}.bias"] = random(width)
    metadata: dict[str, str | float | bool | list[str] | list[int]] = {
        "general.architecture": "bert",
        "general.name": "tiny",
        "bert.block_count": 2,
        "bert.embedding_length": width,
        "bert.attention.head_count": 4,
        "bert.attention.layer_norm_epsilon": 1e-12,
        "bert.pooling_type": pooling,
        "tokenizer.ggml.tokens": WORDS,
    }
    return write_gguf(path, metadata, tensors)


def _string(text: str) -> bytes:
    raw = text.encode()
    return struct.pack("<Q", len(raw)) + raw


def _value(value: str | float | bool | list[str] | list[int]) -> bytes:
    if isinstance(value, bool):
        return struct.pack("<I?", BOOL, value)
    if isinstance(value, int):
        return struct.pack("<II", UINT32, value)
    if isinstance(value, float):
        return struct.pack("<If", FLOAT32, value)
    if isinstance(value, str):
        return struct.pack("<I", STRING) + _string(value)
    kind = STRING if value and isinstance(value[0], str) else UINT32
    body = b"".join(_string(e) if isinstance(e, str) else struct.pack("<I", e) for e in value)
    return struct.pack("<IIQ", ARRAY, kind, len(value)) + body


def _padded(raw: bytes) -> bytes:
    return raw + b"\0" * (-len(raw) % ALIGNMENT)
