"""A part of a page that is made when it is first seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from scrubjay.ui.overriding import override
from scrubjay.ui.widgets.layout import column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

Content = TypeVar("Content", bound=QWidget)


class WhenSeen(QWidget, Generic[Content]):
    """Keeps the place of a widget until somebody looks, or asks for it with `content`.

    Args:
        make: Returns the widget; called once.
    """

    def __init__(self, make: Callable[[], Content]) -> None:
        super().__init__()
        self._make = make
        self._content: Content | None = None
        self._box = column()
        self.setLayout(self._box)

    @property
    def is_made(self) -> bool:
        """Whether the widget is there."""
        return self._content is not None

    @property
    def content(self) -> Content:
        """The widget; made now if nobody has seen it."""
        if self._content is None:
            self._content = self._make()
            self._box.addWidget(self._content, 1)
            # The layout would show it one turn of the event loop later.
            self._content.show()
        return self._content

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Make it."""
        super().showEvent(event)
        if self._content is None:
            _ = self.content
