"""Where the keyboard goes when a page is shown.

Qt's focus proxies would do it too, but a container with a proxy swallows the Tab key: everything
behind it in the chain is never reached. So pages say where to begin, and nobody is a proxy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@runtime_checkable
class TakesFocus(Protocol):
    """A widget whose parts take the keyboard, one of them first."""

    def take_focus(self) -> None:
        """Give the keyboard to the part one begins with."""
        ...


def give_focus(widget: QWidget) -> None:
    """Let a page take the keyboard as it likes, or as a whole."""
    page: object = widget
    if isinstance(page, TakesFocus):
        page.take_focus()
    else:
        widget.setFocus()
