"""The Forms page: fill a form, fill in the browser, and what was filled so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from scrubjay.ui.forms.browsers_view import BrowsersView
from scrubjay.ui.forms.filling import FillingView
from scrubjay.ui.forms.history_view import HistoryView
from scrubjay.ui.tabs import Tabs
from scrubjay.ui.widgets import WhenSeen, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from scrubjay.ui.context import UiContext


class FormsPage(QWidget):
    """Three views behind chips."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.filling = FillingView(context)
        # The others are made when somebody looks: the first visit is to the filling.
        self._browsers = WhenSeen(lambda: BrowsersView(context))
        self._history = WhenSeen(lambda: HistoryView(context))
        self.tabs = Tabs(tr("Forms"))
        self._filling_tab = self.tabs.add(tr("Fill a form"), self.filling, scrolls=False)
        self.tabs.add(tr("In your browser"), self._browsers)
        self._history_tab = self.tabs.add(tr("What was filled"), self._history)
        self.setLayout(column(self.tabs, spacing=0))

    @property
    def browsers(self) -> BrowsersView:
        """Filling in the browser."""
        return self._browsers.content

    @property
    def history(self) -> HistoryView:
        """What was filled."""
        return self._history.content

    def open_file(self, path: Path) -> None:
        """Read a form and show what would be filled."""
        self.tabs.open(self._filling_tab)
        self.filling.open_file(path)

    def show_filled(self, at: datetime) -> None:
        """Show what went into a form then."""
        self.tabs.open(self._history_tab)
        self.history.show_sitting(at)

    def take_focus(self) -> None:
        """Begin at the view that is open."""
        self.tabs.take_focus()

    def close_down(self) -> None:
        """Stop listening: the window is going."""
        self.filling.close_down()
        if self._browsers.is_made:
            self.browsers.close_down()
        if self._history.is_made:
            self.history.close_down()
