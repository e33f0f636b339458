"""Pictures of what is drawn and chosen among memories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fakes import memory_windows as windows
from scrubjay.ui.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    Picture = tuple[Callable[[], QWidget], Scheme, tuple[int, int]]

PICTURES: Final[dict[str, Picture]] = {
    "memories-graph-dark": (windows.graph, Scheme.DARK, (1120, 700)),
    "memories-merge-light": (windows.merge, Scheme.LIGHT, (820, 520)),
    "memories-strength-contrast": (windows.strength, Scheme.CONTRAST, (560, 400)),
    "memories-trash-narrow-dark": (windows.trash, Scheme.DARK, (480, 680)),
    "memories-moods-light": (windows.moods, Scheme.LIGHT, (1040, 620)),
}
