"""Lets the list of all keys be opened from every window, whoever made it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from scrubjay.ui.shortcuts import Act, bind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

_KNOWN: Final = "opensTheSheet"


class SheetOpener(QObject):
    """Binds the key to a window when the keyboard first comes to it.

    A shortcut for the whole program would not do: a window that is blocked by a dialog does not
    hear it, and it is in dialogs that one wonders.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._moved)

    def _moved(self, _left: QWidget | None, entered: QWidget | None) -> None:
        window = entered.window() if entered is not None else None
        if window is None or window.property(_KNOWN):
            return
        window.setProperty(_KNOWN, True)
        bind(window, Act.SHEET, partial(_toggle, window))


def _toggle(window: QWidget) -> None:
    from scrubjay.ui.settings_page.keys_sheet import KeySheet  # noqa: PLC0415 - when first wanted

    if isinstance(window, KeySheet):
        window.close()
    elif window.findChild(KeySheet) is None:
        KeySheet(window).open()
