"""What stands in the place of the list: the list itself, or what there is instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from scrubjay.ui.memories.list_presenter import Phase
from scrubjay.ui.memories.no_hits import NoHits
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Busy, Button, EmptyState, WhenSeen, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.memories.list_presenter import ListState


class ListStates(QStackedWidget):
    """Shows the phase of the list presenter.

    Args:
        listed: The list.
        write, bring_in: The two ways to begin.
        everything, by_meaning: The two ways on from a search without a hit.
    """

    def __init__(
        self,
        listed: QWidget,
        write: Callable[[], object],
        bring_in: Callable[[], object],
        everything: Callable[[], object],
        by_meaning: Callable[[], object],
    ) -> None:
        super().__init__()
        self._busy = Busy()
        self._clear = Button(tr("Show everything"), everything)
        self._by_meaning = Button(tr("Search by meaning"), by_meaning, "primary")
        self.no_hits = NoHits(self._by_meaning, self._clear)
        waiting = QWidget()
        waiting.setLayout(column(self._busy, 1, margins=Space.XL))
        self._pages = {
            Phase.LOADING: waiting,
            Phase.LIST: listed,
            Phase.NOTHING_YET: WhenSeen(lambda: nothing_yet_page(write, bring_in)),
            Phase.NO_HITS: self.no_hits,
            Phase.FAILED: EmptyState(Icon.ERROR, tr("The memories cannot be read")),
        }
        for page in self._pages.values():
            self.addWidget(page)

    def show_state(self, state: ListState) -> None:
        """Show what there is, and offer what leads on."""
        self.setCurrentWidget(self._pages[state.phase])
        self._busy.say(state.doing or tr("Looking through your memories…"))
        self._by_meaning.setVisible(bool(state.query.search.words) and not state.query.meaning)
        self._clear.setVisible(not state.query.is_open)


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
