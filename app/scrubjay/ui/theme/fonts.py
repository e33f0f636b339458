"""The bundled fonts: the same letters on every machine, and no font fetched from anywhere."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from scrubjay.host.resources import resource
from scrubjay.ui.theme.tokens import DISPLAY_FAMILY, FALLBACK_FAMILIES, FAMILY, MONO_FAMILY

_AT_ONCE: Final = ("Inter-Regular",)
"""Needed by the first paint."""
_LATER: Final = (
    "Inter-Medium",
    "Inter-SemiBold",
    "Inter-Italic",
    "Newsreader-Medium",
    "JetBrainsMono-Regular",
    "NotoSansArabic-Regular",
    "NotoSansHebrew-Regular",
)


@cache
def load_first_fonts() -> None:
    """Register what the first paint needs; again is free."""
    _register(_AT_ONCE)


@cache
def load_other_fonts() -> None:
    """Register the rest, after the first paint: weights, titles, code, more scripts, emoji."""
    _register(_LATER)
    number = QFontDatabase.addApplicationFont(str(resource("fonts/NotoEmoji-Regular.ttf")))
    for family in QFontDatabase.applicationFontFamilies(number):
        QFontDatabase.addApplicationEmojiFontFamily(family)


def application_font(pixels: int) -> QFont:
    """Return the body font, falling back to the bundled scripts before the system's."""
    load_first_fonts()
    font = QFont()
    font.setFamilies([FAMILY, *FALLBACK_FAMILIES])
    font.setPixelSize(pixels)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def display_font(pixels: int) -> QFont:
    """Return the font of page titles."""
    font = application_font(pixels)
    font.setFamilies([DISPLAY_FAMILY, FAMILY, *FALLBACK_FAMILIES])
    font.setWeight(QFont.Weight.Medium)
    return font


def code_font(pixels: int) -> QFont:
    """Return the font of code and exact addresses."""
    font = application_font(pixels)
    font.setFamilies([MONO_FAMILY, *FALLBACK_FAMILIES])
    font.setFixedPitch(True)
    return font


def _register(names: tuple[str, ...]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}.ttf")))
