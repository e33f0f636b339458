from __future__ import annotations

import re

import pytest

from scrubjay.domain.affect import EMOTIONS
from scrubjay.host.resources import resource
from scrubjay.ui.theme import Icon, Scheme, Theme
from scrubjay.ui.theme.contrast import SHAPE, TEXT, ratio
from scrubjay.ui.theme.stylesheet import style_sheet

GROUNDS = ("canvas", "surface", "sunken", "hover")
INKS = ("ink", "ink_soft", "ink_faint", "accent_text")
OWN = (
    ("accent_ink", "accent"),
    ("accent_ink", "accent_hover"),
    ("accent_text", "accent_soft"),
    ("ink", "accent_soft"),
    ("ink_soft", "accent_soft"),
    ("good", "good_soft"),
    ("warn", "warn_soft"),
    ("bad", "bad_soft"),
    ("ink", "warn_soft"),
    ("ink", "bad_soft"),
    ("ink_soft", "bad_soft"),
    ("canvas", "ink"),
    *((tone, ground) for tone in ("good", "warn", "bad") for ground in ("canvas", "surface")),
)


@pytest.mark.parametrize("scheme", Scheme)
def test_text_is_readable_on_every_ground_it_stands_on(scheme: Scheme) -> None:
    colours = Theme.of(scheme).palette.colours
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS] + list(OWN)
    least = 7.0 if scheme.is_contrast else TEXT
    weak = {
        pair: round(found, 2)
        for pair in pairs
        if (found := ratio(getattr(colours, pair[0]), getattr(colours, pair[1]))) < least
    }
    assert not weak


@pytest.mark.parametrize("scheme", Scheme)
def test_outlines_and_feelings_stand_out_from_their_ground(scheme: Scheme) -> None:
    palette = Theme.of(scheme).palette
    shapes = {"line_strong": palette.colours.line_strong, "accent": palette.colours.accent}
    shapes |= dict(palette.feelings)
    grounds = {name: getattr(palette.colours, name) for name in ("canvas", "surface", "sunken")}
    weak = {
        (shape, ground): round(ratio(colour, under), 2)
        for shape, colour in shapes.items()
        for ground, under in grounds.items()
        if ratio(colour, under) < SHAPE
    }
    assert not weak


def test_the_contrast_of_known_pairs() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert ratio("#123456", "#123456") == pytest.approx(1.0)


@pytest.mark.parametrize("scheme", Scheme)
def test_every_feeling_has_its_own_colour(scheme: Scheme) -> None:
    feelings = Theme.of(scheme).palette.feelings
    assert set(feelings) == {*EMOTIONS, "neutral"}
    assert len(set(feelings.values())) == len(feelings)


@pytest.mark.parametrize("size", [0.85, 1.0, 1.6])
def test_the_style_sheet_has_every_token_filled_in(size: float) -> None:
    look = Theme.of(Scheme.DARK, size)
    sheet = style_sheet(look.palette, look.sizes)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    sizes = {int(found) for found in re.findall(r"font-size: (\d+)px", sheet)}
    assert sizes == {
        look.sizes.caption,
        look.sizes.body,
        look.sizes.lead,
        look.sizes.title,
        look.sizes.display,
    }


@pytest.mark.parametrize("icon", Icon)
def test_every_icon_is_there_and_takes_the_colour_of_the_theme(icon: Icon) -> None:
    drawing = resource(f"icons/{icon.value}.svg").read_text(encoding="utf-8")
    assert "currentColor" in drawing
    assert not re.search(r'(fill|stroke)="#', drawing)


def test_no_icon_lies_there_unused() -> None:
    there = {path.stem for path in resource("icons").glob("*.svg")}
    assert there == {icon.value for icon in Icon} | {"scrubjay"}


@pytest.mark.parametrize("scheme", Scheme)
def test_in_high_contrast_what_has_a_ground_has_a_line_around_it(scheme: Scheme) -> None:
    look = Theme.of(scheme)
    sheet = style_sheet(look.palette, look.sizes)
    for name in ("well", "accent", "good", "warn", "bad"):
        rule = next(line for line in sheet.splitlines() if line.startswith(f'*[ground="{name}"]'))
        assert ("border: 1px solid #" in rule) is scheme.is_contrast
    chip = sheet[sheet.index('QPushButton[variant="chip"] {') :].split("}")[0]
    assert ("border: 1px solid transparent" in chip) is not scheme.is_contrast
    colours = look.palette.colours
    assert ratio(colours.line, colours.canvas) >= (SHAPE if scheme.is_contrast else 1.0)
