"""The left half of the page: search, filters, and the list in each of its states."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from scrubjay.domain.memory import MemoryState
from scrubjay.ui.memories.away_card import AwayCard
from scrubjay.ui.memories.bulk_bar import BulkBar
from scrubjay.ui.memories.filter_bar import FilterBar
from scrubjay.ui.memories.list_head import ListHead
from scrubjay.ui.memories.list_presenter import Phase
from scrubjay.ui.memories.list_states import ListStates
from scrubjay.ui.memories.mood_line import MoodLine
from scrubjay.ui.memories.moods import MoodPresenter
from scrubjay.ui.memories.near_dialog import Weighing
from scrubjay.ui.memories.no_hits import ways_on
from scrubjay.ui.memories.notices import NoticePresenter, NoticeRow
from scrubjay.ui.memories.row_menu import RowMenu
from scrubjay.ui.memories.search_bar import SearchBar, View
from scrubjay.ui.memories.table import MemoryTable
from scrubjay.ui.memories.timeline_presenter import TimelinePresenter
from scrubjay.ui.memories.timeline_view import TimelineView
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import (
    Card,
    ErrorBanner,
    WhenSeen,
)
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QHideEvent, QShowEvent

    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.context import Chosen, UiContext
    from scrubjay.ui.memories.deeds import Deeds
    from scrubjay.ui.memories.list_presenter import ListPresenter, ListState
    from scrubjay.ui.memories.query import Order, Query

AWAY: Final = frozenset({MemoryState.TRASHED, MemoryState.ARCHIVED})


class ListPane(QWidget):
    """Draws the list presenter's state and forwards what is asked of it."""

    memory_chosen = Signal(str)
    """The cursor came to a memory."""
    opened = Signal()
    forget_asked = Signal(list)
    merge_asked = Signal(list)
    new_asked = Signal()
    import_asked = Signal()

    def __init__(
        self, context: UiContext, presenter: ListPresenter, deeds: Deeds, parent: QWidget
    ) -> None:
        # Its place is known from the beginning: put there later, every part would be styled again.
        super().__init__(parent)
        self._presenter = presenter
        self._deeds = deeds
        self.bar = SearchBar(context)
        self.search = self.bar.field
        self._moods = MoodPresenter(context)
        self._strip = MoodLine()
        self._time = TimelinePresenter(context)
        self._by_time = WhenSeen(self._made_timeline)
        self._filters = FilterBar(presenter.ask)
        self.notices = NoticeRow(NoticePresenter(context))
        self._away = WhenSeen(self._made_away)
        self.errors = ErrorBanner(presenter.refresh, tr("Try again"))
        self._head = ListHead(self._sort, self._ask_meaning)
        self.table = MemoryTable(presenter.listing)
        self._chosen: MemoryId | None = None
        self._several = WhenSeen(self._made_bulk)
        self._several.hide()
        self._weighing = Weighing(lambda: presenter.state.near, self)
        self._menu = RowMenu(
            deeds,
            self.selected_ids,
            self.forget_asked.emit,
            self.merge_asked.emit,
            self._weighing.weighed,
            self,
        )
        self._listed = Card("card", padding=0)
        self._states = ListStates(
            self._listed,
            self.new_asked.emit,
            self.import_asked.emit,
            self._show_everything,
            self._search_meaning,
        )
        self._states.no_hits.wanted.connect(self._try)
        self._layouts = QStackedWidget()
        self._build()
        self._follow_table()
        self._follow_time()
        self._unwatch = presenter.watch(self._show_state)

    def open(self) -> None:
        """Load what is looked at for the first time."""
        self._presenter.open()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read the moods that changed while nobody looked."""
        super().showEvent(event)
        self._moods.seen(on=True)
        self.notices.seen(on=True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the moods unread while nobody looks."""
        super().hideEvent(event)
        self._moods.seen(on=False)
        self.notices.seen(on=False)

    def close_down(self) -> None:
        """Stop following the presenters."""
        self._unwatch()
        self._moods.close()
        self.notices.close_down()
        self.bar.close_down()
        if self._by_time.is_made:
            self.timeline.close_down()
        self._time.close()

    @property
    def timeline(self) -> TimelineView:
        """The memories by time."""
        return self._by_time.content

    @property
    def _bulk(self) -> BulkBar:
        """What can be done with several memories at once."""
        return self._several.content

    def _made_bulk(self) -> BulkBar:
        return BulkBar(
            self._deeds,
            self.selected_ids,
            self.forget_asked.emit,
            self.merge_asked.emit,
            self._weighing.weighed,
            self.table.clearSelection,
        )

    def _made_away(self) -> AwayCard:
        return AwayCard(
            lambda: self._with_all(self._deeds.restore),
            lambda: self._with_all(self.forget_asked.emit),
        )

    def _made_timeline(self) -> TimelineView:
        made = TimelineView(self._time)
        made.memory_chosen.connect(self.memory_chosen)
        made.opened.connect(self.opened)
        return made

    def show_view(self, view: View) -> None:
        """Lay the memories out as a list, or by time."""
        self.bar.show_view(view)
        in_time = view is View.TIMELINE
        self._filters.setVisible(not in_time and self._has_any)
        self._layouts.setCurrentIndex(1 if in_time else 0)

    def take_focus_below(self) -> None:
        """Put the keyboard into what is laid out."""
        in_time = self.bar.view is View.TIMELINE
        self._below(in_time).setFocus(Qt.FocusReason.OtherFocusReason)
        if not in_time and self._presenter.listing.total and not self.table.selected_count:
            self.table.go_to(max(self.table.current_row, 0))

    def _below(self, in_time: bool) -> QWidget:
        return self.timeline.tree if in_time else self.table

    @property
    def current_id(self) -> MemoryId | None:
        """The memory under the cursor, if its row is loaded."""
        number = self.table.current_row
        return self._presenter.listing.loaded_id(number) if number >= 0 else None

    def selected_ids(self, then: Callable[[list[MemoryId]], None]) -> None:
        """Hand over what is selected, or the row with the cursor; nothing where there is none."""
        spans, row = self.table.spans, self.table.current_row
        if spans or row >= 0:
            self._presenter.with_ids(spans or [(row, row)], then)

    def trash_selected(self) -> None:
        """Move what is selected to the trash."""
        self.selected_ids(self._weighing.weighed(self._deeds.trash))

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def list_chosen(self, chosen: Chosen) -> None:
        """List some memories and no others."""
        self.show_view(View.LIST)
        self.search.clear()
        self._presenter.ask(replace(self._presenter.state.query.cleared(), chosen=chosen))

    def search_text(self, text: str) -> None:
        """List what a search finds, as if it had been typed."""
        self.show_view(View.LIST)
        self._presenter.ask(self._presenter.state.query.cleared())
        self.search.setText(text)

    def list_state(self, state: MemoryState) -> None:
        """List everything in one state: the trash, the archive."""
        self.show_view(View.LIST)
        self.search.clear()
        query = self._presenter.state.query.cleared()
        self._presenter.ask(replace(query, states=(state,)))

    def _with_all(self, then: Callable[[list[MemoryId]], None]) -> None:
        self._presenter.with_ids([(0, self._presenter.state.total - 1)], then)

    def search_name(self, name: str) -> None:
        """List everything that names somebody or something."""
        self.show_view(View.LIST)
        self._presenter.ask(replace(self._presenter.state.query.cleared(), person=name))

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        # A splitter that is read from the right puts its first part one pixel too far out.
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        whole.setContentsMargins(0, 0, int(mirrored), 0)
        whole.setSpacing(Space.M)
        parts = (self.bar, self._filters, self.notices, self._strip, self.errors, self._away)
        for part in parts:
            whole.addWidget(part)
        whole.addWidget(self._layouts, 1)
        listed, by_time = self._listed, Card("card", padding=Space.XS)
        for layout in (self._states, by_time):
            self._layouts.addWidget(layout)
        by_time.body.addWidget(self._by_time, 1)
        listed.body.setSpacing(0)
        listed.body.addWidget(self._head)
        listed.body.addWidget(self.table, 1)
        listed.body.addWidget(self._several)

    def _follow_table(self) -> None:
        table, listing = self.table, self._presenter.listing
        table.current_changed.connect(self._cursor_moved)
        # A click on the row with the cursor opens it again: a link may have led elsewhere.
        table.clicked.connect(lambda _index: self._cursor_moved())
        table.selection_changed.connect(self._show_selection)
        table.opened.connect(self.opened)
        table.scrolled.connect(lambda _row: self._show_heading())
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open_menu)
        listing.dataChanged.connect(lambda *_range: self._rows_came())
        listing.modelReset.connect(self._list_began)

    def _follow_time(self) -> None:
        self.search.searched.connect(self._search_words)
        self.search.returnPressed.connect(self._search_meaning)
        self.bar.view_chosen.connect(self.show_view)
        self.bar.names.watch(lambda _known: self._offer_ways())
        self._strip.chosen.connect(self._choose_days)
        self._moods.watch(self._strip.show_days)
        self.show_view(self.bar.view)

    def _choose_days(self, days: tuple[date, date] | None) -> None:
        self._presenter.ask(replace(self._presenter.state.query, days=days))
        if days is not None and self.bar.view is View.TIMELINE:
            self.timeline.go_to_day(days[0])

    @property
    def _has_any(self) -> bool:
        return self._presenter.state.phase is not Phase.NOTHING_YET

    def _show_state(self, state: ListState) -> None:
        if state.phase not in (Phase.LIST, Phase.LOADING) and self.table.hasFocus():
            # The list goes, and with it whoever has the keyboard.
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._states.show_state(state)
        in_time = self.bar.view is View.TIMELINE
        self._filters.setVisible(not in_time and self._has_any)
        self.bar.show_problem(state.query.search.problem)
        self._strip.show_chosen(state.query.days)
        self._filters.show_state(state)
        self._show_away(state)
        self.errors.show_trouble(state.trouble)
        self._head.show_state(state)
        if state.phase is Phase.NO_HITS:
            self.bar.names.wanted()
            self._offer_ways()
        if state.phase is not Phase.LIST:
            self._several.hide()
        self._show_heading()

    def _show_away(self, state: ListState) -> None:
        states = state.query.states
        is_away = len(states) == 1 and states[0] in AWAY
        self._away.setVisible(is_away)
        if is_away:
            self._away.content.show_query(state.query, state.total)

    def _show_heading(self) -> None:
        self._head.show_heading(self._presenter.state, self._month_on_top)

    def _month_on_top(self) -> str:
        listing = self._presenter.listing
        if not listing.total:
            return ""
        top = max(self.table.rowAt(0), 0)
        found = listing.row(top)
        return found.month if found is not None else ""

    def _search_words(self, text: str) -> None:
        query = self._presenter.state.query
        # The field repeats a text that was searched by meaning meanwhile.
        if text.strip() != query.text:
            self._presenter.ask(replace(query, text=text.strip(), meaning=False, chosen=None))
            if text.strip():
                self.show_view(View.LIST)

    def _search_meaning(self) -> None:
        text = self.search.text().strip()
        if text and not self.bar.completion.is_choosing:
            query = self._presenter.state.query
            self._presenter.ask(replace(query, text=text, meaning=True, chosen=None))
            self.show_view(View.LIST)

    def _ask_meaning(self, on: bool) -> None:
        self._presenter.ask(replace(self._presenter.state.query, meaning=on))

    def _show_everything(self) -> None:
        self.search.clear()
        self._presenter.ask(self._presenter.state.query.cleared())

    def _offer_ways(self) -> None:
        self._states.no_hits.show_ways(ways_on(self._presenter.state.query, self.bar.names.state))

    def _try(self, query: Query) -> None:
        self._presenter.ask(query)
        self.search.setText(query.text)

    def _sort(self, order: Order) -> None:
        self._presenter.ask(replace(self._presenter.state.query, order=order))

    def _rows_came(self) -> None:
        """Rows were loaded or changed: the cursor follows its memory, or comes to the next."""
        self._show_heading()
        key = self.current_id
        if key is None or key == self._chosen:
            return
        moved = None
        if self._chosen is not None and self.table.selected_count <= 1:
            moved = self._presenter.listing.number_of(self._chosen)
        if moved is None:
            self._cursor_moved()
            return
        # Quietly: another memory may be open by now, and nobody asked to leave it.
        with QSignalBlocker(self.table):
            self.table.go_to(moved)

    def _cursor_moved(self) -> None:
        key = self.current_id
        if key is not None:
            self._chosen = key
            self.memory_chosen.emit(key)

    def _list_began(self) -> None:
        """Another list: there is no cursor and no selection in it yet."""
        self._chosen = None
        self._show_selection()

    def _open_menu(self, place: QPoint) -> None:
        number = self.table.indexAt(place).row()
        found = self._presenter.listing.row(number) if number >= 0 else None
        if found is not None:
            self._menu.offer(found, self.table.selected_count)
            self._menu.popup(self.table.viewport().mapToGlobal(place))

    def _show_selection(self) -> None:
        query = self._presenter.state.query
        away = bool(query.states) and set(query.states) <= AWAY
        count = self.table.selected_count
        self._several.setVisible(count > 1)
        if count > 1:
            self._bulk.show_selection(count, proposals=query.awaits_review, away=away)
            words = plural("{count} selected", "{count} selected", count)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.table, words))
