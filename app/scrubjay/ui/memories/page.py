"""The Memories page: the list beside one memory, or one after the other where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from scrubjay.domain.memory import MemoryId, MemoryState
from scrubjay.ui import theme
from scrubjay.ui.file_dialog import ask_for_file
from scrubjay.ui.gradually import Gradually
from scrubjay.ui.memories.deeds import Deeds
from scrubjay.ui.memories.detail_presenter import DetailPresenter
from scrubjay.ui.memories.detail_view import DetailPanel
from scrubjay.ui.memories.list_pane import ListPane
from scrubjay.ui.memories.list_presenter import ListPresenter, Phase
from scrubjay.ui.memories.page_dialogs import PageDialogs
from scrubjay.ui.memories.page_menu import PageMenu, Way
from scrubjay.ui.memories.showing_use import open_use
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Card, SectionHeader
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from scrubjay.domain.changes import Changes
    from scrubjay.ui.context import Chosen, UiContext
    from scrubjay.ui.memories.settling import Settling
    from scrubjay.ui.presenter import Trouble


TWO_COLUMNS: Final = 860
"""Narrower pages, at the designed text size, show the list or the memory, not both."""
SHARES: Final = (5, 4)
"""Share of the width, list against memory, in a wide page."""
_WHOLE: Final = 100


class MemoriesPage(QWidget):
    """Puts the list and the panel together, and keeps the keys of the page.

    Args:
        context: As for every page.
        settle: Makes the dialog in which contradictions are settled; without one, the Review
            page is gone to.
    """

    def __init__(
        self, context: UiContext, settle: Callable[[UiContext, QWidget], Settling] | None = None
    ) -> None:
        super().__init__()
        self._context = context
        self._deeds = Deeds(context, self._deed_failed)
        self._dialogs = PageDialogs(context, self._deeds, self, settle)
        self._list = ListPresenter(context)
        self._detail = DetailPresenter(context)
        self._pane_there: ListPane | None = None
        self._panel_there: DetailPanel | None = None
        self._ends: list[Callable[[], None]] = []
        self._gradually = Gradually(self)
        # Until it is known how wide it is: two columns would not let it be narrow.
        self._is_narrow = True
        self._is_reading = False
        self._is_open = False
        self._build()
        self._follow_dialogs()

    def open_memory(self, memory: MemoryId) -> None:
        """Show one memory, wherever it stands in the list."""
        self._is_reading = True
        self._open(memory)
        self._arrange()
        self._panel.focus_words()

    def list_chosen(self, chosen: Chosen) -> None:
        """List some memories and no others."""
        self._is_reading = False
        self._arrange()
        self._pane.list_chosen(chosen)

    def open_way(self, way: Way) -> None:
        """Look at all memories in another way."""
        ways: dict[Way, Callable[[], None]] = {
            Way.STRENGTH: self._dialogs.show_strength,
            Way.CONFLICTS: self._dialogs.show_conflicts,
            Way.DUPLICATES: self._dialogs.find_duplicates,
            Way.ARCHIVE: lambda: self._list_state(MemoryState.ARCHIVED),
            Way.TRASH: lambda: self._list_state(MemoryState.TRASHED),
        }
        ways[way]()

    def take_focus(self) -> None:
        """Begin at the search field; where there is none yet, as soon as there is."""
        if self._pane_there is not None:
            self.focus_search()
        else:
            self.setFocus()  # held for the field: whoever takes it meanwhile keeps it

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self._is_reading = False
        self._arrange()
        self._pane.focus_search()

    def close_down(self) -> None:
        """Stop listening and loading: the window is going."""
        self._gradually.give_up()
        for end in self._ends:
            end()
        for part in (self._pane_there, self._panel_there):
            if part is not None:
                part.close_down()
        self._list.close()
        self._detail.close()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Load when it is first seen."""
        super().showEvent(event)
        if not self._is_open:
            self._is_open = True
            if self._pane_there is not None:
                self._pane_there.open()
            self._gradually.begin((self._begin, self._made_panel, self._prepare))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one column or two."""
        super().resizeEvent(event)
        # Words grow with the text, and so does the room two columns of them need.
        narrow = self.width() < TWO_COLUMNS * theme.active().sizes.body / 14
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        """Claim the page's keys before the window's shortcuts take them."""
        claimed = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._act_of(event) is not None
        )
        if claimed:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key stands for."""
        act = self._act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _act_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        keys = QKeySequence(event.keyCombination()).toString()
        writing = isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit)
        if keys == "Del" and writing:
            return None
        if keys == "Esc" and not (self._is_narrow and self._is_reading):
            return None
        if keys == "Down" and not (self._pane_there and self._pane_there.search.hasFocus()):
            return None
        acts: dict[str, Callable[[], object]] = {
            "Ctrl+N": self._dialogs.write_new,
            "Ctrl+F": self.focus_search,
            "Ctrl+E": self._edit,
            "F2": self._edit,
            "Ctrl+G": self._draw_graph,
            "Del": self._trash,
            "Esc": self._back,
            "Down": self._go_below,
        }
        return acts.get(keys)

    def _build(self) -> None:
        """Lay out what the parts are put into; they come in later turns of the event loop."""
        self._header = SectionHeader(
            tr("Memories"),
            "",
            PageMenu(self.open_way),
            Button(tr("New memory"), self._dialogs.write_new, "primary", Icon.ADD),
        )
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._columns.setChildrenCollapsible(False)
        self._columns.setHandleWidth(Space.L)
        # The gap between the two cards is handle enough. A sheet of its own would style every part
        # of the page once more.
        self._columns.setProperty("variant", "gap")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(self._header)
        whole.addWidget(self._columns, 1)
        self._reading = Card("card", padding=0)
        self._columns.addWidget(self._reading)
        self._reading.hide()  # until the list is beside it: alone it would be as wide as the page

    @property
    def _pane(self) -> ListPane:
        return self._made_pane()

    @property
    def _panel(self) -> DetailPanel:
        return self._made_panel()

    def _made_pane(self) -> ListPane:
        """Return the list; made now if nobody needed it before."""
        if self._pane_there is None:
            pane = self._pane_there = ListPane(
                self._context, self._list, self._deeds, self._columns
            )
            self._columns.insertWidget(0, pane)
            for number, share in enumerate(SHARES):
                self._columns.setStretchFactor(number, share)
            self._share()
            self._follow_pane(pane)
            if self._is_open:
                pane.open()
        return self._pane_there

    def _made_panel(self) -> DetailPanel:
        """Return the panel about one memory; made now if nobody needed it before."""
        if self._panel_there is None:
            panel = self._panel_there = DetailPanel(self._detail, self._deeds, self._reading)
            self._reading.body.addWidget(panel)
            panel.show()  # the layout would, one turn of the event loop later
            self._share()
            panel.actions_row.set_narrow(on=self._is_narrow)
            self._follow_panel(panel)
        return self._panel_there

    def _share(self) -> None:
        """Give each column its share: an empty one would be given next to nothing."""
        self._columns.setSizes([_WHOLE * share for share in SHARES])

    def _begin(self) -> None:
        pane = self._pane
        holder = self.window().focusWidget()
        if holder not in (None, self) and not self.isAncestorOf(holder):
            return  # somebody is at work beside the page
        if self._is_reading:
            self._panel.focus_words()
        else:
            pane.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _prepare(self) -> None:
        self._panel.prepare()

    def _follow_pane(self, pane: ListPane) -> None:
        pane.memory_chosen.connect(lambda key: self._open(MemoryId(key)))
        pane.opened.connect(self._read)
        pane.forget_asked.connect(self._forget)
        pane.merge_asked.connect(self._dialogs.merge)
        pane.notices.conflicts_asked.connect(self._dialogs.show_conflicts)
        pane.notices.list_asked.connect(self.list_chosen)
        pane.new_asked.connect(self._dialogs.write_new)
        pane.import_asked.connect(self._import)
        self._ends.append(self._list.watch(lambda _state: self._arrange()))

    def _follow_panel(self, panel: DetailPanel) -> None:
        panel.open_asked.connect(lambda key: self.open_memory(MemoryId(key)))
        panel.forget_asked.connect(lambda key: self._forget([MemoryId(key)]))
        panel.name_asked.connect(self._search_name)
        panel.back_asked.connect(self._back)
        panel.tie_asked.connect(lambda key: self._dialogs.tie(MemoryId(key)))
        panel.use_asked.connect(lambda use: open_use(self._context, use))
        panel.graph_asked.connect(lambda _key: self._draw_graph())

    def _follow_dialogs(self) -> None:
        self._dialogs.open_asked.connect(lambda key: self.open_memory(MemoryId(key)))
        self._dialogs.list_asked.connect(self.list_chosen)
        self._dialogs.search_asked.connect(self._search_text)
        self._dialogs.added.connect(self._added)

    def _arrange(self) -> None:
        """Show what fits: both, or the one that is being used."""
        if self._pane_there is None:
            return
        self._pane_there.setVisible(not self._is_narrow or not self._is_reading)
        has_any = self._list.state.phase not in (Phase.NOTHING_YET, Phase.FAILED)
        self._reading.setVisible(self._is_reading or (has_any and not self._is_narrow))
        self._header.setVisible(not self._is_narrow or not self._is_reading)
        if self._panel_there is not None:
            self._panel_there.actions_row.set_narrow(on=self._is_narrow)

    def _open(self, memory: MemoryId) -> None:
        if memory != self._detail.wanted:
            self._panel.finish_editing()
        self._detail.open(memory)

    def _read(self) -> None:
        self._is_reading = True
        self._arrange()
        self._panel.focus_words()

    def _back(self) -> None:
        self._is_reading = False
        self._arrange()
        self._go_below()

    def _go_below(self) -> None:
        self._pane.take_focus_below()

    def _edit(self) -> None:
        self._is_reading = True
        self._arrange()
        self._detail.begin_edit()

    def _trash(self) -> None:
        if self._pane.table.hasFocus():
            self._pane.trash_selected()
        else:
            self._panel.actions_row.trash()

    def _search_name(self, name: str) -> None:
        self._is_reading = False
        self._arrange()
        self._pane.search_name(name)

    def _added(self, done: Changes) -> None:
        if done.added:
            self._open(done.added[0])

    def _forget(self, ids: Sequence[MemoryId]) -> None:
        self._dialogs.forget(ids, self._list.state.near)

    def _list_state(self, state: MemoryState) -> None:
        self._is_reading = False
        self._arrange()
        self._pane.list_state(state)

    def _search_text(self, text: str) -> None:
        self._is_reading = False
        self._arrange()
        self._pane.search_text(text)

    def _draw_graph(self) -> None:
        """Draw what hangs together with the open memory."""
        if self._detail.wanted is not None:
            self._dialogs.draw_graph(self._detail.wanted)

    def _import(self) -> None:
        ask_for_file(self, tr("Choose a file to import"), self._list.bring_in)

    def _deed_failed(self, trouble: Trouble | None) -> None:
        self._pane.errors.show_trouble(trouble)
        if trouble is not None:
            self._detail.keep_editing()
