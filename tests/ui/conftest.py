"""Windows in tests look as they do anywhere: our theme, our fonts, English, left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt

from scrubjay.ui import theme
from scrubjay.ui.theme import Scheme, Theme
from scrubjay.ui.theme.fonts import load_other_fonts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    """Put the light theme in force."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    load_other_fonts()
    theme.apply(qapp, Theme.of(Scheme.LIGHT))
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
