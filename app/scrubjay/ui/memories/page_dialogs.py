"""The dialogs of the Memories page: each stands before the page, and says what it led to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from scrubjay.domain.memory import MemoryId
from scrubjay.ui.memories.editor import NewMemoryDialog
from scrubjay.ui.memories.forget_dialog import ForgetDialog
from scrubjay.ui.memories.forget_presenter import ForgetPresenter
from scrubjay.ui.memories.graph.dialog import GraphDialog
from scrubjay.ui.memories.graph.presenter import GraphPresenter
from scrubjay.ui.memories.merging.dialog import MergeDialog
from scrubjay.ui.memories.merging.find_dialog import FindDialog
from scrubjay.ui.memories.merging.finding import FindPresenter
from scrubjay.ui.memories.merging.presenter import MergePresenter
from scrubjay.ui.memories.strength.dialog import StrengthDialog
from scrubjay.ui.memories.strength.presenter import StrengthPresenter
from scrubjay.ui.memories.tie_dialog import TieDialog, TiePresenter
from scrubjay.ui.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QDialog, QWidget

    from scrubjay.ui.context import UiContext
    from scrubjay.ui.memories.deeds import Deeds
    from scrubjay.ui.memories.settling import Settling


class PageDialogs(QObject):
    """Opens a dialog before the page; one that is closed is gone.

    Args:
        context: As for every page.
        deeds: What can be done with memories.
        page: Stands behind every dialog.
        settle: Makes the dialog in which contradictions are settled; without one, the Review
            page is gone to.
    """

    open_asked = Signal(str)
    """Open a memory."""
    list_asked = Signal(object)
    """List some memories and no others (``Chosen``)."""
    search_asked = Signal(str)
    """Search the memories for some words."""
    added = Signal(object)
    """A memory was written (``Changes``)."""

    def __init__(
        self,
        context: UiContext,
        deeds: Deeds,
        page: QWidget,
        settle: Callable[[UiContext, QWidget], Settling] | None,
    ) -> None:
        super().__init__(page)
        self._context = context
        self._deeds = deeds
        self._page = page
        self._settle = settle

    def write_new(self) -> None:
        """Ask for the words of a new memory."""
        dialog = NewMemoryDialog(self._page)
        dialog.written.connect(lambda text: self._deeds.remember(text, self.added.emit))
        _open(dialog)

    def forget(self, ids: Sequence[MemoryId], near: frozenset[MemoryId]) -> None:
        """Ask before forgetting for good; ``near`` are those that are listed for their meaning."""
        presenter = ForgetPresenter(self._context, ids, near)
        dialog = ForgetDialog(presenter, self._page)
        presenter.preview()
        _open(dialog)

    def merge(self, ids: Sequence[MemoryId]) -> None:
        """Make one memory of several."""
        _open(MergeDialog(MergePresenter(self._context, self._deeds, ids), self._page))

    def find_duplicates(self) -> None:
        """Look for memories that say the same."""
        dialog = FindDialog(FindPresenter(self._context, self._deeds), self._page)
        dialog.merge_asked.connect(self.merge)
        dialog.open_asked.connect(self.open_asked)
        _open(dialog)

    def show_strength(self) -> None:
        """Show how strong all memories are."""
        dialog = StrengthDialog(StrengthPresenter(self._context), self._page)
        dialog.search_asked.connect(self.search_asked)
        _open(dialog)

    def show_conflicts(self) -> None:
        """Settle contradictions here, or on the page that is made for it."""
        if self._settle is None:
            self._context.navigate(Place.REVIEW)
            return
        dialog = self._settle(self._context, self._page)
        dialog.open_asked.connect(self.open_asked)
        _open(dialog)

    def tie(self, memory: MemoryId) -> None:
        """Choose another memory to tie to this one."""
        dialog = TieDialog(TiePresenter(self._context, memory), self._page)
        dialog.chosen.connect(lambda key: self._deeds.tie(memory, MemoryId(key)))
        _open(dialog)

    def draw_graph(self, memory: MemoryId) -> None:
        """Draw what hangs together with a memory."""
        dialog = GraphDialog(GraphPresenter(self._context, memory), self._page)
        dialog.open_asked.connect(self.open_asked)
        dialog.list_asked.connect(self.list_asked)
        _open(dialog)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
