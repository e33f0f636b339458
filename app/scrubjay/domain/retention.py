"""How well a memory is kept: retrievability, stability and the states that follow.

Sources: the power form and its constant are those of FSRS-4.5 (R = 0.9 after S
days); the exponential form is Ebbinghaus's as MemoryBank states it. Growth by use
follows the FSRS recall rule at middle difficulty, damped by four because recall
here is passive. All durations are in days; retrievability lies in 0…1.
"""

from __future__ import annotations

import enum
import math
from typing import Final

FACTOR: Final = 1.0 / 0.81 - 1.0
"""0.2346: makes R(S, S) = 0.9 for the power law with exponent 0.5."""
EXPONENT: Final = 0.5
MAX_STABILITY: Final = 3650.0
MIN_STABILITY: Final = 0.1
FADED_BELOW: Final = 0.6
ARCHIVED_BELOW: Final = 0.25
RANK_FLOOR: Final = 0.85
"""Ranking multiplies by 0.85 + 0.15·R: fading may order ties, never bury an answer."""

USE_CONFIRMED: Final = 1.0
"""The person confirmed, edited or opened it, or an answer cited it."""
USE_SHOWN: Final = 0.25
"""It was merely shown."""
USE_RETRIEVED: Final = 0.0
"""Search found it: never strengthens, or popular memories would feed themselves."""


class RetentionLaw(enum.StrEnum):
    """Which curve turns age and stability into retrievability."""

    POWER = "power"
    EXPONENTIAL = "exponential"


def retrievability(
    age_days: float,
    stability: float,
    law: RetentionLaw = RetentionLaw.POWER,
) -> float:
    """Return the chance, in 0…1, that a memory of this age still comes to mind.

    Args:
        age_days: Days since the memory was made or last used; a clock that went
            backwards gives a negative age, which counts as 0.
        stability: Days after which the power law has fallen to 0.9 (for the
            exponential law, to 1/e); positive.
        law: Power: (1 + F·t/S)^-0.5. Exponential: exp(-t/S).

    Raises:
        ValueError: The stability is not positive.
    """
    if not stability > 0.0:
        message = f"stability must be positive, got {stability!r}"
        raise ValueError(message)
    ratio = max(age_days, 0.0) / stability
    if law is RetentionLaw.EXPONENTIAL:
        return math.exp(-ratio)
    return math.pow(1.0 + FACTOR * ratio, -EXPONENT)


def strengthened(stability: float, current: float, gain: float) -> float:
    """Return the stability after one use.

    S' = S · (1 + g · (e^(0.8·(1-R)) - 1) · S^-0.17 · 39/4), clamped. Immediate
    re-use (R = 1) adds nothing, so repetition without spacing is worth nothing. The law
    enters by R alone: the one that fades faster calls the same gap a wider spacing.

    Args:
        stability: Days, before the use.
        current: Retrievability at the moment of use, 0…1.
        gain: One of USE_CONFIRMED, USE_SHOWN, USE_RETRIEVED, or what a grade is worth
            (`rehearsal.GAIN`); less than 0 counts as 0.
    """
    spacing = math.exp(0.8 * (1.0 - min(max(current, 0.0), 1.0))) - 1.0
    grown = stability * (1.0 + max(gain, 0.0) * spacing * math.pow(stability, -0.17) * 39.0 / 4.0)
    return min(max(grown, MIN_STABILITY), MAX_STABILITY)


def rank_factor(current: float) -> float:
    """Return the bounded factor, in 0.85…1, by which ranking honours strength."""
    return RANK_FLOOR + (1.0 - RANK_FLOOR) * min(max(current, 0.0), 1.0)


def days_until(
    level: float,
    stability: float,
    law: RetentionLaw = RetentionLaw.POWER,
) -> float:
    """Return the age in days at which retrievability falls to the level (0 < level ≤ 1).

    The inverse of `retrievability`, used to say when a memory will fade.
    """
    if not 0.0 < level <= 1.0:
        message = f"level must lie in 0…1, got {level!r}"
        raise ValueError(message)
    if law is RetentionLaw.EXPONENTIAL:
        return -stability * math.log(level)
    return stability * (math.pow(level, -1.0 / EXPONENT) - 1.0) / FACTOR
