"""The forward pass of a BERT encoder in numpy: token numbers in, sentence vectors out.

After Devlin et al. 2019 (post-norm encoder) with the pooling of Reimers and Gurevych 2019. The
weights are read from the same GGUF file llama.cpp would read, so both give the same vectors.

What makes it quick on a processor: all tokens of a batch stand in one matrix without padding, so
every dense layer is one product; only attention looks at texts, and texts of equal length are
neighbours, so that each length is one stacked product without a mask.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

import numpy as np

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from scrubjay.adapters.gguf_file import GgufFile

    Floats = NDArray[np.float32]

MEAN: Final = 1
FIRST: Final = 2
SQRT_2_OVER_PI: Final = np.float32(math.sqrt(2.0 / math.pi))


@dataclass(frozen=True, slots=True)
class Dense:
    """x·W + b with W of shape (inputs, outputs)."""

    weight: Floats
    bias: Floats

    def __call__(self, x: Floats) -> Floats:
        """Return an array of shape (rows, outputs)."""
        result = x @ self.weight
        result += self.bias
        return result


@dataclass(frozen=True, slots=True)
class LayerNorm:
    """Scales each row to mean 0 and variance 1, then by learnt factors; in place."""

    weight: Floats
    bias: Floats
    epsilon: float

    def __call__(self, x: Floats) -> Floats:
        """Return x itself, changed."""
        x -= x.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", x, x) / x.shape[1]
        x *= (1.0 / np.sqrt(variance + self.epsilon))[:, None]
        x *= self.weight
        x += self.bias
        return x


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring texts of one length: rows start … start + texts·length."""

    start: int
    texts: int
    length: int

    @property
    def rows(self) -> slice:
        """Return where they stand in the matrix of all tokens."""
        return slice(self.start, self.start + self.texts * self.length)


@dataclass(frozen=True, slots=True)
class Layer:
    """One encoder layer. qkv: query, key and value side by side, the query already scaled."""

    qkv: Dense
    output: Dense
    output_norm: LayerNorm
    up: Dense
    down: Dense
    norm: LayerNorm
    heads: int

    def __call__(self, x: Floats, groups: Sequence[Group]) -> Floats:
        """Return the next hidden state, shape (tokens, width)."""
        attended = self.output(self._attend(self.qkv(x), groups))
        attended += x
        x = self.output_norm(attended)
        fed = self.down(gelu(self.up(x)))
        fed += x
        return self.norm(fed)

    def _attend(self, qkv: Floats, groups: Sequence[Group]) -> Floats:
        width = qkv.shape[1] // 3
        result = np.empty((len(qkv), width), np.float32)
        for group in groups:
            shape = (group.texts, group.length, 3, self.heads, width // self.heads)
            query, key, value = qkv[group.rows].reshape(shape).transpose(2, 0, 3, 1, 4)
            scores = query @ key.transpose(0, 1, 3, 2)
            scores -= scores.max(axis=-1, keepdims=True)
            np.exp(scores, out=scores)
            scores /= scores.sum(axis=-1, keepdims=True)
            mixed = (scores @ value).transpose(0, 2, 1, 3)
            result[group.rows] = mixed.reshape(-1, width)
        return result


def gelu(x: Floats) -> Floats:
    """Return x·Φ(x) by the tanh formula of Hendrycks and Gimpel 2016, as llama.cpp does."""
    inner = x * x
    inner *= np.float32(0.044715)
    inner += np.float32(1.0)
    inner *= x
    inner *= SQRT_2_OVER_PI
    np.tanh(inner, out=inner)
    inner += np.float32(1.0)
    inner *= x
    inner *= np.float32(0.5)
    return inner


@dataclass(frozen=True, slots=True, kw_only=True)
class BertNetwork:
    """Weights of an encoder, ready to run. Thread-safe: nothing is changed by running."""

    words: Floats
    positions: Floats
    norm: LayerNorm
    layers: tuple[Layer, ...]
    pooling: int

    @classmethod
    def from_gguf(cls, file: GgufFile) -> Self:
        """Read the weights.

        Raises:
            KnownError: It is not a BERT encoder with mean or first-token pooling.
        """
        pooling = file.number("pooling_type", MEAN)
        if file.text("general.architecture") != "bert" or pooling not in {MEAN, FIRST}:
            raise KnownError(f"{file.path.name} is not a sentence model of a known kind.")
        heads, width = file.number("attention.head_count"), file.number("embedding_length")
        if heads < 1 or width < 1 or width % heads:
            raise KnownError(f"{file.path.name} is damaged: its dimensions do not fit together.")
        depth = file.number("block_count")
        return cls(
            words=file.read("token_embd.weight"),
            positions=file.read("position_embd.weight") + file.read("token_types.weight")[0],
            norm=_norm(file, "token_embd_norm"),
            layers=tuple(_layer(file, f"blk.{number}.", heads, width) for number in range(depth)),
            pooling=pooling,
        )

    @property
    def window(self) -> int:
        """Tokens the model can read at once."""
        return len(self.positions)

    @property
    def width(self) -> int:
        """Length of each vector."""
        return int(self.words.shape[1])

    def __call__(self, texts: Sequence[Sequence[int]]) -> Floats:
        """Return unit vectors of shape (texts, width).

        Args:
            texts: Token numbers of each text, sorted by length, none empty.
        """
        groups = _grouped(texts)
        tokens = np.fromiter((token for text in texts for token in text), np.intp)
        places = np.concatenate([np.tile(np.arange(g.length), g.texts) for g in groups])
        x = self.norm(self.words[tokens] + self.positions[places])
        for layer in self.layers:
            x = layer(x, groups)
        vectors = np.concatenate([self._pooled(x, group) for group in groups])
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
        return vectors

    def _pooled(self, x: Floats, group: Group) -> Floats:
        texts = x[group.rows].reshape(group.texts, group.length, -1)
        if self.pooling == FIRST:
            return np.ascontiguousarray(texts[:, 0])
        pooled: Floats = texts.mean(axis=1, dtype=np.float32)
        return pooled


def _grouped(texts: Sequence[Sequence[int]]) -> list[Group]:
    groups: list[Group] = []
    start = first = 0
    for place in range(1, len(texts) + 1):
        length = len(texts[first])
        if place == len(texts) or len(texts[place]) != length:
            groups.append(Group(start, place - first, length))
            start += (place - first) * length
            first = place
    return groups


def _layer(file: GgufFile, prefix: str, heads: int, width: int) -> Layer:
    scale = np.float32(1.0 / math.sqrt(width / heads))
    query, key, value = (_dense(file, f"{prefix}attn_{part}") for part in "qkv")
    query = Dense(query.weight * scale, query.bias * scale)
    parts = (query, key, value)
    return Layer(
        qkv=Dense(
            np.concatenate([part.weight for part in parts], axis=1),
            np.concatenate([part.bias for part in parts]),
        ),
        output=_dense(file, f"{prefix}attn_output"),
        output_norm=_norm(file, f"{prefix}attn_output_norm"),
        up=_dense(file, f"{prefix}ffn_up"),
        down=_dense(file, f"{prefix}ffn_down"),
        norm=_norm(file, f"{prefix}layer_output_norm"),
        heads=heads,
    )


def _dense(file: GgufFile, name: str) -> Dense:
    weight = np.ascontiguousarray(file.read(f"{name}.weight").T)
    return Dense(weight, file.read(f"{name}.bias"))


def _norm(file: GgufFile, name: str) -> LayerNorm:
    epsilon = file.metadata.get("bert.attention.layer_norm_epsilon", 1e-12)
    value = epsilon if isinstance(epsilon, float) else 1e-12
    return LayerNorm(file.read(f"{name}.weight"), file.read(f"{name}.bias"), value)
