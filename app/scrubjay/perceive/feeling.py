"""Reads how a text feels: eight emotions and an intensity, in under two milliseconds.

Two steps, both learnt by tests/evaluation/train_affect.py. Words, word pairs and word
pieces, hashed into buckets, give a logit per label by a linear model. Where the
text's vector is known, a small network over the vector and these logits corrects them.
Without an embedder the first step stands alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final, Self
from zipfile import BadZipFile

import numpy as np

from scrubjay.domain.affect import EMOTIONS, Affect
from scrubjay.domain.errors import KnownError
from scrubjay.perceive.marks import BUCKETS, buckets

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    Table = NDArray[np.float32]

_VECTOR_SCALE: Final = np.float32(4.0)
_LOGIT_SCALE: Final = np.float32(0.5)
"""Bring both halves of the network's input to about unit variance."""
NEUTRAL_LABEL: Final = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingWeights:
    """What was learnt. L labels: those of the training data, then the eight emotions.

    Attributes:
        labels: Names, length L.
        marks: Weights of buckets, steps of -127…127, shape (BUCKETS, L).
        marks_scale: Size of a step, shape (L,). marks_bias: shape (L,).
        hidden: Shape (dimension + L, units). hidden_bias: shape (units,).
        output: Shape (units, L). direct: shape (dimension + L, L). output_bias: (L,).
        sharpness: Intensity is (1 - P(neutral)) to this power; without and with vectors.
    """

    labels: tuple[str, ...]
    marks: NDArray[np.int8]
    marks_scale: Table
    marks_bias: Table
    hidden: Table
    hidden_bias: Table
    output: Table
    direct: Table
    output_bias: Table
    sharpness: tuple[float, float]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the weights.

        Raises:
            KnownError: The file is missing or not what it should be.
        """
        try:
            # From bytes: numpy leaves the file open when the archive is damaged.
            with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as held:
                arrays = {name: held[name] for name in held.files}
            floats = {
                name: arrays[name].astype(np.float32)
                for name in cls.__slots__
                if name not in ("labels", "marks", "sharpness")
            }
            without, with_vectors = (float(power) for power in arrays["sharpness"])
            return cls(
                labels=tuple(str(name) for name in arrays["labels"]),
                marks=arrays["marks"],
                sharpness=(without, with_vectors),
                **floats,
            )
        except (OSError, EOFError, ValueError, KeyError, BadZipFile) as fault:
            raise KnownError(
                f"The weights of feeling in {path.name} cannot be read.",
                "Install Scrubjay again; memories are not affected.",
            ) from fault

    @property
    def dimension(self) -> int:
        """Length of the vectors the network was trained on."""
        return len(self.hidden) - len(self.labels)


class AffectReader:
    """Reads texts. Holds nothing but the weights.

    Args:
        path: resources/weights/affect.npz.

    Raises:
        KnownError: The weights cannot be read.
    """

    def __init__(self, path: Path) -> None:
        weights = FeelingWeights.read(path)
        if len(weights.marks) != BUCKETS:
            raise KnownError(
                f"The weights of feeling in {path.name} are of another version.",
                "Install Scrubjay again; memories are not affected.",
            )
        self._weights = weights
        self._eight = [weights.labels.index(name) for name in EMOTIONS]
        self._neutral = weights.labels.index(NEUTRAL_LABEL)

    @property
    def labels(self) -> tuple[str, ...]:
        """Names of the columns of `chances`."""
        return self._weights.labels

    def read(self, texts: Sequence[str], vectors: Table | None = None) -> list[Affect]:
        """Return the affect of each text.

        Args:
            texts: What was said.
            vectors: Their unit vectors, shape (len(texts), dimension), or None; vectors
                of a length the weights do not know are not used.
        """
        known = self._usable(vectors)
        chances = self.chances(texts, known)
        felt = 1.0 - chances[:, self._neutral]
        intensities = felt ** self._weights.sharpness[int(known is not None)]
        return [
            Affect.from_vector(tuple(row[self._eight].tolist()), float(intensity))
            for row, intensity in zip(chances, intensities, strict=True)
        ]

    def chances(self, texts: Sequence[str], vectors: Table | None = None) -> Table:
        """Return the chance of every label, shape (len(texts), len(labels))."""
        weights = self._weights
        logits = np.stack([self._marked(text) for text in texts]) if texts else _none(weights)
        known = self._usable(vectors)
        if known is not None:
            inputs = np.concatenate([known * _VECTOR_SCALE, logits * _LOGIT_SCALE], axis=1)
            hidden = np.maximum(inputs @ weights.hidden + weights.hidden_bias, 0.0)
            logits = hidden @ weights.output + inputs @ weights.direct + weights.output_bias
        chances = 1.0 / (1.0 + np.exp(-np.clip(logits, -30.0, 30.0)))
        return np.asarray(chances, dtype=np.float32)

    def _marked(self, text: str) -> Table:
        """Return the logits of one text from its marks alone, shape (labels,)."""
        weights = self._weights
        found = buckets(text)
        if not found:
            return weights.marks_bias
        steps = weights.marks[found].sum(axis=0, dtype=np.int32)
        share = np.float32(len(found) ** -0.5)
        logits: Table = (steps * weights.marks_scale * share + weights.marks_bias).astype(
            np.float32,
        )
        return logits

    def _usable(self, vectors: Table | None) -> Table | None:
        if vectors is None or vectors.shape[1] != self._weights.dimension:
            return None
        return vectors


def _none(weights: FeelingWeights) -> Table:
    return np.zeros((0, len(weights.labels)), np.float32)
