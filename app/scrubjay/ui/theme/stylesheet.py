"""The one style sheet, generated from the tokens."""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import TYPE_CHECKING, Final

from scrubjay.host.resources import resource
from scrubjay.ui.theme.tokens import DISPLAY_FAMILY, MONO_FAMILY, Measure, Radius, Space

if TYPE_CHECKING:
    from scrubjay.ui.theme.tokens import Palette, TypeScale

_CHIP_HEIGHT: Final = 26


def style_sheet(palette: Palette, sizes: TypeScale) -> str:
    """Return the style sheet of a palette at a type scale."""
    factor = sizes.body / 14
    control = round((Measure.CONTROL - 2) * factor)
    chip = round(_CHIP_HEIGHT * factor)
    pattern = Template(resource("themes/scrubjay.qss").read_text(encoding="utf-8"))
    return pattern.substitute(
        asdict(palette.colours),
        **asdict(sizes),
        **_lines(palette),
        display_family=DISPLAY_FAMILY,
        mono_family=MONO_FAMILY,
        # Qt wants forward slashes here on every system.
        arrow=resource(f"themes/{palette.scheme}-down.svg").as_posix(),
        check=resource(f"themes/{palette.scheme}-check.svg").as_posix(),
        xs=Space.XS,
        s=Space.S,
        s_less=Space.S - 1,
        m=Space.M,
        m_less=Space.M - 1,
        l=Space.L,
        l_less=Space.L - 1,
        xl=Space.XL,
        radius_s=Radius.SMALL,
        radius_m=Radius.MEDIUM,
        radius_l=Radius.LARGE,
        control=control,
        control_less=control - 2,
        link=chip - 6,
        chip=chip,
        chip_less=chip - 2,
        chip_least=chip - 4,
        chip_radius=chip // 2 + 1,
    )


def _lines(palette: Palette) -> dict[str, str]:
    """Return the lines around what is told by its ground alone, except in high contrast."""
    colours = palette.colours
    if palette.scheme.is_contrast:
        return {
            "edge": f"1px solid {colours.line}",
            "chip_line": colours.line_strong,
            "toast_line": colours.canvas,
        }
    return {"edge": "0", "chip_line": "transparent", "toast_line": colours.line_strong}
