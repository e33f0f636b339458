"""Keys to be pressed together, each drawn as a key: "Ctrl++" would run together as text."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Card, Label, row


class KeyCaps(QWidget):
    """One cap per key; a screen reader hears them in a row."""

    def __init__(self, keys: str) -> None:
        super().__init__()
        layout = row(spacing=Space.XS)
        pressed = caps(keys)
        for key in pressed:
            cap = Card("well", padding=0)
            words = Label(key, "caption", "soft", wraps=False)
            words.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
            cap.body.addWidget(words)
            layout.addWidget(cap)
        self.setLayout(layout)
        self.setAccessibleName(" ".join(pressed))


def caps(keys: str) -> tuple[str, ...]:
    """Return the keys of a shortcut; the plus key itself stands at the end."""
    if keys.endswith("+"):
        return (*filter(None, keys[:-1].split("+")), "+")
    return tuple(keys.split("+"))
