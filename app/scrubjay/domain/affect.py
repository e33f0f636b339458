"""Feeling as eight emotions, after Plutchik, as used by Emotional RAG."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final, Self

EMOTIONS: Final = (
    "joy",
    "acceptance",
    "fear",
    "surprise",
    "sadness",
    "disgust",
    "anger",
    "anticipation",
)
"""The order of every affect vector in the program and on disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Affect:
    """How a text feels: each emotion and the overall intensity lie in 0…1."""

    joy: float = 0.0
    acceptance: float = 0.0
    fear: float = 0.0
    surprise: float = 0.0
    sadness: float = 0.0
    disgust: float = 0.0
    anger: float = 0.0
    anticipation: float = 0.0
    intensity: float = 0.0

    def __post_init__(self) -> None:
        """Refuse values outside 0…1: they would break every distance built on them."""
        for field in fields(self):
            value = getattr(self, field.name)
            if not 0.0 <= value <= 1.0:
                message = f"{field.name} must lie in 0…1, got {value!r}"
                raise ValueError(message)

    @classmethod
    def from_vector(cls, vector: tuple[float, ...], intensity: float) -> Self:
        """Build from eight numbers in the order of EMOTIONS, each clipped to 0…1."""
        clipped = (min(max(float(value), 0.0), 1.0) for value in vector)
        parts = dict(zip(EMOTIONS, clipped, strict=True))
        return cls(**parts, intensity=min(max(float(intensity), 0.0), 1.0))

    @property
    def vector(self) -> tuple[float, ...]:
        """Eight numbers in the order of EMOTIONS."""
        return tuple(float(getattr(self, name)) for name in EMOTIONS)

    @property
    def dominant(self) -> str | None:
        """The strongest emotion, or None for a neutral text."""
        if self.intensity < NEUTRAL_BELOW:
            return None
        return max(EMOTIONS, key=lambda name: float(getattr(self, name)))


NEUTRAL_BELOW: Final = 0.25
"""Texts less intense than this are shown and filtered as neutral."""

NEUTRAL: Final = Affect()
"""No feeling read, or none there."""
