"""Apply time: strength, fading, archive and spaced resurfacing."""

from scrubjay.decay.sweep import Reinforce, Sweep

__all__ = ["Reinforce", "Sweep"]
