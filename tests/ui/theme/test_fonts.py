from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QFontInfo, QRawFont

from scrubjay.host.resources import resource
from scrubjay.ui.theme.fonts import application_font, code_font, display_font


def test_the_bundled_fonts_are_used() -> None:
    assert QFontInfo(application_font(14)).family() == "Inter"
    assert QFontInfo(display_font(20)).family() == "Newsreader"
    assert QFontInfo(code_font(14)).family() == "JetBrains Mono"


def test_the_weights_are_drawn_and_not_faked() -> None:
    assert {"Regular", "Medium", "SemiBold", "Italic"} <= set(QFontDatabase.styles("Inter"))


def test_every_font_has_its_licence_beside_it() -> None:
    folder = resource("fonts")
    families = {path.stem.split("-")[0] for path in folder.glob("*.ttf")}
    licences = {path.stem.split("-")[0] for path in folder.glob("*-OFL.txt")}
    assert families == licences
    assert sum(path.stat().st_size for path in folder.iterdir()) < 3_000_000


def test_the_scripts_of_the_promise_can_be_written() -> None:
    letters = {"NotoSansArabic": "سلام", "NotoSansHebrew": "שלום", "NotoEmoji": "🐦"}
    for name, text in letters.items():
        font = QRawFont(str(resource(f"fonts/{name}-Regular.ttf")), 14.0)
        assert all(font.supportsCharacter(ord(letter)) for letter in text)
