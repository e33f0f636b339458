"""The look: tokens, palettes, one generated style sheet, fonts and icons.

`apply` sets a theme on the application; `active` is the theme widgets paint with.
"""

from scrubjay.ui.theme.active import Theme, active, apply, text, tone
from scrubjay.ui.theme.icons import Icon, icon, pixmap
from scrubjay.ui.theme.tokens import Measure, Motion, Radius, Scheme, Space

__all__ = [
    "Icon",
    "Measure",
    "Motion",
    "Radius",
    "Scheme",
    "Space",
    "Theme",
    "active",
    "apply",
    "icon",
    "pixmap",
    "text",
    "tone",
]
