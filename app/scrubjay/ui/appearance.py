"""Puts language, theme and text size of the settings in force; follows theme and size later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from scrubjay.settings import TEXT_SIZE, THEME
from scrubjay.ui import language, theme
from scrubjay.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from scrubjay.settings import Settings

_FOLLOWED: Final = (THEME.key, TEXT_SIZE.key)


class Appearance(QObject):
    """Keeps the application's look equal to the settings; told of changes by `follow`.

    Qt's own colour scheme is only read, never set: on bare desktops and without a screen setting
    it does nothing, so the palettes are our own.
    """

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        language.install(application, settings)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self.apply())
        hints.accessibility().contrastPreferenceChanged.connect(lambda _wish: self.apply())
        self.apply()

    def apply(self) -> None:
        """Put the chosen look in force."""
        scheme = self._scheme(self._settings.get(THEME))
        theme.apply(self._application, Theme.of(scheme, self._settings.get(TEXT_SIZE)))

    def step_text_size(self, steps: int) -> None:
        """Make all text larger or smaller."""
        bounds = TEXT_SIZE.range
        if bounds is not None:
            wanted = self._settings.get(TEXT_SIZE) + steps * bounds.step
            self._settings.put(TEXT_SIZE, round(min(max(wanted, bounds.low), bounds.high), 2))

    def follow(self, key: str) -> None:
        """Apply the look again when one of its settings was changed."""
        if key in _FOLLOWED:
            self.apply()

    def _scheme(self, chosen: str) -> Scheme:
        if chosen != "system":
            return Scheme(chosen)
        hints = self._application.styleHints()
        wish = hints.accessibility().contrastPreference()
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
        return system_scheme(dark=dark, contrast=wish is Qt.ContrastPreference.HighContrast)


def system_scheme(*, dark: bool, contrast: bool) -> Scheme:
    """Return the palette for what the system is set to."""
    if contrast:
        return Scheme.CONTRAST if dark else Scheme.CONTRAST_LIGHT
    return Scheme.DARK if dark else Scheme.LIGHT
