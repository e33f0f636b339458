"""Pictures of the small window: learnt, waiting for a passphrase, refused, right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fakes import quick_windows as windows
from scrubjay.ui.theme import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    Picture = tuple[Callable[[], QWidget], Scheme, tuple[int, int]]

_SIZE: Final = (560, 100)
PICTURES: Final[dict[str, Picture]] = {
    "quick-learnt-light": (windows.learnt, Scheme.LIGHT, _SIZE),
    "quick-locked-dark": (windows.locked, Scheme.DARK, _SIZE),
    "quick-refused-dark": (windows.refused, Scheme.DARK, _SIZE),
    "quick-right-light": (windows.from_the_right, Scheme.LIGHT, _SIZE),
}
