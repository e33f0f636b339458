"""The look follows the settings, and the system where the person leaves it to that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scrubjay.settings import THEME, Settings
from scrubjay.ui import theme
from scrubjay.ui.appearance import Appearance, system_scheme
from scrubjay.ui.theme import Scheme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize(
    ("dark", "contrast", "scheme"),
    [
        (False, False, Scheme.LIGHT),
        (True, False, Scheme.DARK),
        (False, True, Scheme.CONTRAST_LIGHT),
        (True, True, Scheme.CONTRAST),
    ],
)
def test_the_systems_wish_for_contrast_is_followed_on_its_own_ground(
    dark: bool, contrast: bool, scheme: Scheme
) -> None:
    assert system_scheme(dark=dark, contrast=contrast) is scheme


def test_every_choice_is_a_palette_that_exists(qapp: QApplication) -> None:
    settings = Settings()
    look = Appearance(qapp, settings)
    for value, _label in THEME.choices:
        settings.put(THEME, value)
        look.apply()
        expected = Scheme.LIGHT if value == "system" else Scheme(value)
        assert theme.active().palette.scheme is expected


def test_what_was_called_high_contrast_before_keeps_its_dark_ground() -> None:
    assert THEME.accepts("contrast")
    assert theme.Theme.of(Scheme.CONTRAST).palette.colours.canvas == "#000000"
