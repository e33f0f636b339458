"""What stands in place of the list when there is no list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, EmptyState, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.widgets import Busy


def waiting_page(busy: Busy) -> QWidget:
    """Return the page of a list that is on its way."""
    page = QWidget()
    page.setLayout(column(busy, 1, margins=Space.XL))
    return page


def nothing_yet_page(write: Callable[[], object], bring_in: Callable[[], object]) -> QWidget:
    """Return the page of an empty memory, with the two ways to begin."""
    return EmptyState(
        Icon.MEMORIES,
        tr("Nothing to remember yet"),
        tr(
            "Tell Scrubjay something, or bring in notes and chats you already have. "
            "Everything stays on this computer."
        ),
        Button(tr("Write the first memory"), write, "primary", Icon.ADD),
        Button(tr("Import a file…"), bring_in, icon=Icon.IMPORT),
    )
