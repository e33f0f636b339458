"""Apply time: strength, fading, archive and spaced resurfacing."""

from scrubjay.decay.attention import (
    Fading,
    fades_at,
    fading_soon,
    fading_within,
    resurfacing,
    worth_asking,
)
from scrubjay.decay.cards import cue_of
from scrubjay.decay.sweep import Sweep
from scrubjay.decay.use import Reinforce

__all__ = [
    "Fading",
    "Reinforce",
    "Sweep",
    "cue_of",
    "fades_at",
    "fading_soon",
    "fading_within",
    "resurfacing",
    "worth_asking",
]
