"""How far two colours stand apart, as WCAG 2.2 defines it."""

from __future__ import annotations

from typing import Final

TEXT: Final = 4.5
"""The least contrast of text (WCAG 1.4.3)."""
SHAPE: Final = 3.0
"""The least contrast of outlines and meaningful shapes (WCAG 1.4.11)."""


def ratio(first: str, second: str) -> float:
    """Return the contrast of two `#RRGGBB` colours, 1…21."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of `#RRGGBB`, 0…1."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= 0.04045:  # noqa: PLR2004 - where the sRGB curve becomes a straight line
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
