"""The values every surface is drawn with: colour, type, space, radius, motion.

Nothing outside this package writes a colour, a font size or a margin as a number of its own.
"""

from __future__ import annotations

import enum
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from scrubjay.domain.affect import EMOTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Scheme(enum.StrEnum):
    """The palettes that exist; each is one file in `resources/themes`."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    CONTRAST_LIGHT = "contrast-light"

    @property
    def is_contrast(self) -> bool:
        """Whether it is one of the two of high contrast."""
        return self in (Scheme.CONTRAST, Scheme.CONTRAST_LIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One palette as `#RRGGBB`.

    Attributes:
        canvas: The ground of the window. surface: cards and bubbles on it.
        sunken: The rail, wells and code. hover: under the pointer.
        ink, ink_soft, ink_faint: Text by importance; each readable on all four grounds.
        line: Separates. line_strong: outlines a control (3:1).
        accent: Filled controls, with accent_ink on it. accent_soft: selected ground,
            with accent_text or ink on it.
        good, warn, bad: Text and icons, on the ground or on their own soft tone.
    """

    canvas: str
    surface: str
    sunken: str
    hover: str
    ink: str
    ink_soft: str
    ink_faint: str
    line: str
    line_strong: str
    accent: str
    accent_hover: str
    accent_ink: str
    accent_soft: str
    accent_text: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    shadow: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of a scheme, and one per feeling (the eight emotions and "neutral")."""

    scheme: Scheme
    colours: Colours
    feelings: Mapping[str, str]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a theme file; the file's stem names the scheme.

        Raises:
            TypeError: A colour is missing or unknown: the file ships with the program, so
                this is a bug and a test finds it.
            KeyError: A feeling is missing.
        """
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        feelings = {name: str(tables["feelings"][name]) for name in (*EMOTIONS, "neutral")}
        return cls(
            scheme=Scheme(path.stem), colours=Colours(**tables["colours"]), feelings=feelings
        )


class Space:
    """Distances in logical pixels, on a grid of four."""

    HAIR: Final = 2
    XS: Final = 4
    S: Final = 8
    M: Final = 12
    L: Final = 16
    XL: Final = 24
    XXL: Final = 32
    XXXL: Final = 48


class Radius:
    """Corner radii in logical pixels."""

    SMALL: Final = 6
    MEDIUM: Final = 10
    LARGE: Final = 16


class Motion:
    """Durations in milliseconds. Nothing moves for decoration."""

    FRAME: Final = 33
    """Streamed text is painted this often."""
    TOAST: Final = 7000
    """How long an offer to undo stays."""


class Measure:
    """Widths in logical pixels that keep lines readable."""

    READING: Final = 720
    """The widest a column of prose becomes."""
    SIDEBAR: Final = 264
    NARROW: Final = 640
    """Below this a page shows one column."""
    SMALLEST: Final = 480
    """The narrowest window that must look right."""
    CONTROL: Final = 36
    """Height of a button or field; also the smallest target for a finger or a tremor."""
    ICON: Final = 18
    SMALL_ICON: Final = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeScale:
    """Font sizes in logical pixels, after the person's text size was applied."""

    caption: int
    body: int
    lead: int
    title: int
    display: int

    @classmethod
    def scaled(cls, factor: float) -> Self:
        """Return the scale at a text size (1.0 is the designed one)."""
        return cls(
            caption=round(12 * factor),
            body=round(14 * factor),
            lead=round(16 * factor),
            title=round(21 * factor),
            display=round(30 * factor),
        )


FAMILY: Final = "Inter"
DISPLAY_FAMILY: Final = "Newsreader"
MONO_FAMILY: Final = "JetBrains Mono"
FALLBACK_FAMILIES: Final = ("Noto Sans Arabic", "Noto Sans Hebrew", "Noto Emoji")
