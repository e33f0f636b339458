"""The window around the graph: how far it goes, the same in words, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from scrubjay.domain.memory import MemoryId
from scrubjay.ui.context import Chosen
from scrubjay.ui.memories.graph.canvas import GraphCanvas
from scrubjay.ui.memories.graph.neighbourhood import DEEPEST, SHALLOWEST
from scrubjay.ui.memories.graph.painting import more_words
from scrubjay.ui.memories.graph.presenter import GraphPresenter, Phase
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Busy,
    Button,
    Card,
    Chip,
    EmptyState,
    ErrorBanner,
    Label,
    column,
    row,
)
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from scrubjay.ui.memories.graph.neighbourhood import Edge, Neighbourhood
    from scrubjay.ui.memories.graph.presenter import GraphState

SIZE: Final = (1120, 700)
SHARES: Final = (3, 1)
TWO_COLUMNS: Final = 760
"""Narrower windows have the words under the drawing."""
SHORT: Final = 48
"""Letters of a memory repeated beside another one."""
_MORE: Final = int(Qt.ItemDataRole.UserRole) + 1


class GraphDialog(QDialog):
    """Emits `open_asked` with a memory, and `list_asked` with those there was no room for."""

    open_asked = Signal(str)
    list_asked = Signal(object)

    def __init__(self, presenter: GraphPresenter, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.setWindowTitle(tr("What hangs together"))
        self.resize(*SIZE)
        self._title = Label("", "title")
        self._depths = QButtonGroup(self)
        self.canvas = GraphCanvas(presenter)
        self.canvas.opened.connect(self._open)
        self.canvas.more_asked.connect(self._list_more)
        self.words = QListWidget()
        self.words.setAccessibleName(tr("The links in words"))
        self.words.setWordWrap(True)
        self.words.setFrameShape(QFrame.Shape.NoFrame)
        self.words.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.words.itemActivated.connect(self._activated)
        self.words.currentItemChanged.connect(self._pointed_at)
        self._reason = Label("", "body", "soft")
        self._open_button = Button(tr("Open this memory"), self._open_current, "primary")
        self._middle_button = Button(tr("Put it in the middle"), self._centre_current)
        self._errors = ErrorBanner(presenter.reload, tr("Try again"))
        self._shown: Neighbourhood | None = None
        self._pages = QStackedWidget()
        self._build()
        self._unwatch = presenter.watch(self._show_state)
        self.finished.connect(lambda _result: self._end())
        self.canvas.setFocus()

    def _build(self) -> None:
        self._halves = self._both_halves()
        waiting = QWidget()
        waiting.setLayout(column(Busy(tr("Following the links…")), 1, margins=Space.XL))
        alone = EmptyState(
            Icon.LINK,
            tr("It stands alone"),
            tr("No other memory shares a name, a conversation or a meaning with it yet."),
        )
        gone = EmptyState(Icon.TRASH, tr("This memory is gone"), tr("It was removed meanwhile."))
        for page in (self._halves, waiting, alone, gone):
            self._pages.addWidget(page)
        foot = row(spacing=Space.S)
        foot.addWidget(self._reason, 1)
        for button in (self._middle_button, self._open_button, Button(tr("Close"), self.reject)):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        body = column(self._head(), self._errors, spacing=Space.M, margins=Space.XL)
        body.addWidget(self._pages, 1)
        body.addLayout(foot)
        self.setLayout(body)

    def _head(self) -> QHBoxLayout:
        head = row(spacing=Space.XS)
        head.addWidget(self._title, 1)
        for depth in range(SHALLOWEST, DEEPEST + 1):
            chip = Chip(plural("{count} step", "{count} steps", depth), checkable=True)
            chip.setToolTip(tr("How many links to follow; + and - do it too"))
            chip.clicked.connect(
                lambda _on, depth=depth: self._presenter.deepen(depth - self._presenter.state.depth)
            )
            self._depths.addButton(chip, depth)
            head.addWidget(chip)
        return head

    def _both_halves(self) -> QSplitter:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.canvas)
        drawn, told = Card("well", padding=0), Card("card", padding=Space.XS)
        drawn.body.addWidget(area)
        told.body.addWidget(self.words)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(Space.M)
        halves.setStyleSheet("QSplitter::handle { background: transparent; }")
        for at, (part, share) in enumerate(zip((drawn, told), SHARES, strict=True)):
            halves.addWidget(part)
            halves.setStretchFactor(at, share)
        halves.setSizes([share * SIZE[0] for share in SHARES])
        return halves

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words beside the drawing, or under it where it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < TWO_COLUMNS
        self._halves.setOrientation(
            Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        )

    def _show_state(self, state: GraphState) -> None:
        pages = {Phase.LOADING: 1, Phase.ALONE: 2, Phase.GONE: 3, Phase.FAILED: 0}
        self._pages.setCurrentIndex(pages.get(state.phase, 0))
        self._errors.show_trouble(state.trouble)
        middle = state.around.node(state.middle)
        if middle is not None:
            self._title.setText(tr("Around “{text}”", text=short(middle.text)))
        self._depths.button(state.depth).setChecked(True)
        for chip in self._depths.buttons():
            # Tab stops at the chosen one; arrows go on from there. Qt sees to it only later.
            policy = Qt.FocusPolicy.StrongFocus if chip.isChecked() else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)
        self.canvas.show_state(state)
        if state.around != self._shown:
            self._shown = state.around
            self._tell(state.around)
        node = state.around.node(state.at)
        for button in (self._open_button, self._middle_button):
            button.setEnabled(node is not None)
        self._middle_button.setVisible(state.at != state.middle)
        self._reason.setText(self._said(state))

    def _said(self, state: GraphState) -> str:
        """Say why the memory with the cursor is there; of the middle, how much there is."""
        node = state.around.node(state.at)
        if node is None:
            return ""
        if node.distance == 0:
            count = len(state.around.nodes) - 1
            return plural("{count} memory hangs with it", "{count} memories hang with it", count)
        edges = state.around.edges_of(node.id)
        return next((told(each, node.id, state.around) for each in edges), node.text)

    def _tell(self, around: Neighbourhood) -> None:
        """List every link in words, and what there was no room for."""
        self.words.blockSignals(True)  # the list is not a cursor while it is made
        self.words.clear()
        for node in around.nodes[1:]:
            for edge in around.edges_of(node.id):
                near = around.node(edge.far(node.id))
                if near is None or near.distance > node.distance:
                    continue
                item = QListWidgetItem(f"{short(node.text)}\n{told(edge, node.id, around)}")
                item.setData(Qt.ItemDataRole.UserRole, node.id)
                self.words.addItem(item)
        for distance, left_out in enumerate(around.left_out):
            if left_out:
                item = QListWidgetItem(more_words(len(left_out)))
                item.setData(_MORE, distance)
                self.words.addItem(item)
        self.words.blockSignals(False)

    def _pointed_at(self, item: QListWidgetItem | None) -> None:
        key = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if key is not None:
            self._presenter.go_to(MemoryId(key))

    def _activated(self, item: QListWidgetItem) -> None:
        distance = item.data(_MORE)
        if distance is not None:
            self._list_more(int(distance))
        else:
            self._open(str(item.data(Qt.ItemDataRole.UserRole)))

    def _list_more(self, distance: int) -> None:
        state = self._presenter.state
        middle = state.around.node(state.middle)
        title = tr("Around “{text}”", text=short(middle.text) if middle is not None else "")
        self.accept()
        self.list_asked.emit(Chosen(title=title, ids=state.around.left_out[distance]))

    def _open_current(self) -> None:
        if self._presenter.state.at is not None:
            self._open(self._presenter.state.at)

    def _centre_current(self) -> None:
        if self._presenter.state.at is not None:
            self._presenter.centre(self._presenter.state.at)
            self.canvas.setFocus()

    def _open(self, key: str) -> None:
        self.accept()
        self.open_asked.emit(key)

    def _end(self) -> None:
        self._unwatch()
        self._presenter.close()


def told(edge: Edge, far: MemoryId, around: Neighbourhood) -> str:
    """Return a link in words, seen from one of its ends."""
    near = around.node(edge.far(far))
    return tr(
        "{reasons}, with “{memory}”",
        reasons=edge.words,
        memory=short(near.text) if near is not None else "",
    )


def short(text: str) -> str:
    """Return the beginning of a memory's words."""
    return text if len(text) <= SHORT else f"{text[: SHORT - 1].rstrip()}…"
