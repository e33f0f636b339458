"""Keys to be pressed together, each drawn as a key: "Ctrl++" would run together as text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Card, Label, row
from scrubjay.ui.wording import tr


class KeyCaps(QWidget):
    """One cap per key; a screen reader hears them in a row."""

    def __init__(self, keys: str) -> None:
        super().__init__()
        # Keys are named in the order of the board, whichever way the words around them run.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._row = row(spacing=Space.XS)
        self.setLayout(self._row)
        self._keys: str | None = None
        self.show_keys(keys)

    def show_keys(self, keys: str) -> None:
        """Show other keys; "" says that there are none."""
        if keys == self._keys:
            return
        self._keys = keys
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        pressed = caps(keys)
        for key in pressed:
            cap = Card("well", padding=0)
            words = Label(key, "caption", "soft", wraps=False)
            words.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
            cap.body.addWidget(words)
            self._row.addWidget(cap)
        if not pressed:
            self._row.addWidget(Label(tr("No keys"), "caption", "faint", wraps=False))
        self.setAccessibleName(" ".join(pressed) or tr("No keys"))


def caps(keys: str) -> tuple[str, ...]:
    """Return the keys of a shortcut; the plus key itself stands at the end."""
    if not keys:
        return ()
    if keys.endswith("+"):
        return (*filter(None, keys[:-1].split("+")), "+")
    return tuple(keys.split("+"))
