"""The timeline: arrows open and close, Enter opens what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStackedWidget, QTreeView, QWidget

from scrubjay.ui import theme
from scrubjay.ui.memories.timeline_delegate import TimelineDelegate, paint_arrow, title_height
from scrubjay.ui.memories.timeline_model import TimelineModel
from scrubjay.ui.memories.timeline_presenter import Phase
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Busy, EmptyState, ErrorBanner, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QShowEvent

    from scrubjay.ui.memories.timeline_model import Index, Node
    from scrubjay.ui.memories.timeline_presenter import TimelinePresenter, TimelineState

INDENT = 18


class TimelineTree(QTreeView):
    """Remembers which branches are open, by their keys, so that they open again."""

    opened = Signal(str)
    """Enter or a double click on what was said."""
    current_changed = Signal(str)
    """The cursor came to what was said."""

    def __init__(self, model: TimelineModel) -> None:
        super().__init__()
        self._timeline = model
        self._open_keys: set[str] = set()
        self.setModel(model)
        self.setItemDelegate(TimelineDelegate(self))
        self.setAccessibleName(tr("Timeline"))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(INDENT)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(True)
        self.expanded.connect(lambda index: self._note(index, is_open=True))
        self.collapsed.connect(lambda index: self._note(index, is_open=False))
        self.clicked.connect(self._tell)
        self.doubleClicked.connect(self._open_leaf)
        model.rowsInserted.connect(self._open_again)
        model.modelReset.connect(lambda: self._open_again(QModelIndex()))

    def go_to(self, node: Node) -> None:
        """Open a node with all above it, and put the cursor there."""
        above = node.parent
        while above is not None:
            self.expand(self._timeline.index_of(above))
            above = above.parent
        index = self._timeline.index_of(node)
        self.setCurrentIndex(index)
        self.expand(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what was said, or open and close a branch, on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = self.currentIndex()
            if not self._open_leaf(index):
                self.setExpanded(index, not self.isExpanded(index))
            return
        super().keyPressEvent(event)

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw an arrow beside the title; the ground of a chosen line begins after it."""
        node = TimelineModel.node(index)
        if node is None or node.item.level is None:
            return
        tall = title_height(node.item.level, theme.active().sizes) + 2 * Space.S
        place = QRectF(0, rect.top(), INDENT, tall)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        place.moveLeft(rect.left() if mirrored else rect.right() - INDENT + 1)
        paint_arrow(painter, place, is_open=self.isExpanded(index), mirrored=mirrored)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which line has the cursor."""
        super().currentChanged(current, previous)
        self._tell(current)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Ignore typed letters: only what was opened could be found."""

    def _tell(self, index: Index) -> None:
        node = TimelineModel.node(index)
        if node is not None and node.item.level is None:
            self.current_changed.emit(node.item.id)

    def _open_leaf(self, index: QModelIndex) -> bool:
        node = TimelineModel.node(index)
        if node is None or node.item.level is not None:
            return False
        self.opened.emit(node.item.id)
        return True

    def _note(self, index: QModelIndex, *, is_open: bool) -> None:
        node = TimelineModel.node(index)
        if node is None or node.item.level is None:
            return
        if is_open:
            self._open_keys.add(node.item.key)
        else:
            self._open_keys.discard(node.item.key)

    def _open_again(self, parent: QModelIndex, *_rows: int) -> None:
        for row in range(self._timeline.rowCount(parent)):
            index = self._timeline.index(row, 0, parent)
            node = TimelineModel.node(index)
            if (
                node is not None
                and node.item.level is not None
                and node.item.key in self._open_keys
            ):
                self.expand(index)


class TimelineView(QWidget):
    """The tree in each of its states."""

    memory_chosen = Signal(str)
    opened = Signal()

    def __init__(self, presenter: TimelinePresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.tree = TimelineTree(presenter.model)
        self.tree.current_changed.connect(self.memory_chosen)
        self.tree.opened.connect(self._opened)
        self._errors = ErrorBanner(presenter.reload, tr("Try again"))
        waiting = QWidget()
        waiting.setLayout(column(Busy(tr("Looking through your memories…")), 1, margins=Space.XL))
        nothing = EmptyState(
            Icon.DATE,
            tr("Nothing was said yet"),
            tr("What you say and import appears here by year, month and day."),
        )
        self._pages = QStackedWidget()
        for page in (waiting, self.tree, nothing):
            self._pages.addWidget(page)
        body = column(self._errors, spacing=0)
        body.addWidget(self._pages, 1)
        self.setLayout(body)
        self._unwatch = presenter.watch(self._show_state)

    def close_down(self) -> None:
        """Stop following the presenter."""
        self._unwatch()

    def go_to_day(self, day: date) -> None:
        """Open a day."""
        self._presenter.go_to_day(day, self.tree.go_to)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        self._presenter.seen(on=True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing while nobody looks."""
        super().hideEvent(event)
        self._presenter.seen(on=False)

    def _opened(self, key: str) -> None:
        self.memory_chosen.emit(key)
        self.opened.emit()

    def _show_state(self, state: TimelineState) -> None:
        self._errors.show_trouble(state.trouble)
        number = {Phase.LOADING: 0, Phase.SHOWING: 1, Phase.NOTHING: 2, Phase.FAILED: 1}
        self._pages.setCurrentIndex(number[state.phase])
