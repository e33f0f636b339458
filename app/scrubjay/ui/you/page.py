"""The You page: who you are by what you said, what you care about, mean to do, and fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from scrubjay.ui.details.view import DetailsView
from scrubjay.ui.overriding import override
from scrubjay.ui.seen_view import SeenView
from scrubjay.ui.tabs import Tabs
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Busy, ErrorBanner, column
from scrubjay.ui.wording import tr
from scrubjay.ui.you.interests import InterestsView
from scrubjay.ui.you.portrait import PortraitView
from scrubjay.ui.you.presenter import Phase, YouPresenter, YouState
from scrubjay.ui.you.tasks import TasksView

if TYPE_CHECKING:
    from scrubjay.ui.context import UiContext


class YouPage(SeenView[YouState]):
    """Four views of the same memories; nothing here is stored anywhere else."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.presenter = YouPresenter(context)
        self._portrait = PortraitView(context, self.presenter)
        self._interests = InterestsView(context)
        self._tasks = TasksView(context, self.presenter)
        self.details = DetailsView(context)
        self._errors = ErrorBanner(self.presenter.reload, tr("Try again"))
        self.tabs = Tabs(tr("You"))
        self.tabs.add(tr("Portrait"), self._portrait)
        self.tabs.add(tr("Interests"), self._interests)
        self._tasks_tab = self.tabs.add(tr("Tasks"), self._tasks)
        self.tabs.add(tr("Details"), self.details)
        self._above = QWidget()
        self._above.setLayout(column(self._errors, margins=(0, Space.L, 0, 0)))
        self.tabs.put_above(self._above)
        waiting = QWidget()
        busy = Busy(tr("Looking through your memories…"))
        waiting.setLayout(column(busy, 1, margins=Space.XL))
        self._pages = QStackedWidget()

        for page in (waiting, self.tabs):
            self._pages.addWidget(page)
        body = column(spacing=0)
        body.addWidget(self._pages, 1)
        self.setLayout(body)
        self._follow(self.presenter, self._show_state)

    def take_focus(self) -> None:
        """Begin at the view that is open."""
        self.tabs.take_focus()

    @override
    def close_down(self) -> None:
        """Stop listening: the window is going."""
        super().close_down()
        self.details.close_down()

    def _show_state(self, state: YouState) -> None:
        # A failure is told above the tabs: trying again is offered there.
        self._pages.setCurrentIndex(0 if state.phase is Phase.LOADING else 1)
        self._errors.show_trouble(state.trouble)
        self._above.setVisible(state.trouble is not None)
        if state.phase is not Phase.SHOWING:
            return
        free = sum(not each.done for each in state.tasks)
        words = tr("Tasks ({count})", count=free) if free else tr("Tasks")
        self.tabs.rename(self._tasks_tab, words)
        for view in (self._portrait, self._interests, self._tasks):
            view.show_state(state)
