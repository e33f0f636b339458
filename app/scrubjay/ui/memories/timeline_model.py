"""A life as a tree for Qt: years, months, days, episodes, lines; a branch is read when opened."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from scrubjay.domain.life import Level
from scrubjay.ui.overriding import override
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.ui.memories.timeline_rows import Branch, Leaf

Index = QModelIndex | QPersistentModelIndex
NOWHERE: Final = QModelIndex()
NODE_ROLE: Final = int(Qt.ItemDataRole.UserRole)
SUMMED: Final = frozenset({Level.DAY, Level.EPISODE})
"""Levels that say what they were about."""


class Read(enum.Enum):
    """How far the branch below a node is known."""

    NOT_YET = enum.auto()
    WANTED = enum.auto()
    DONE = enum.auto()


@dataclass(slots=True, eq=False)
class Node:
    """One line of the tree.

    Attributes:
        item: A stretch of time, or what was said.
        summary: What it was about; None until it is known.
    """

    item: Branch | Leaf
    parent: Node | None
    row: int
    children: list[Node] = field(default_factory=list)
    read: Read = Read.NOT_YET
    summary: str | None = None
    summary_wanted: bool = False


class TimelineModel(QAbstractItemModel):
    """Only what was opened is held. `branch_wanted` and `summary_wanted` say what to read."""

    branch_wanted = Signal(object)
    """A node whose branch is opened for the first time."""
    summary_wanted = Signal(object)
    """A node that is painted, and whose summary is not known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: list[Node] = []

    @property
    def top(self) -> Sequence[Node]:
        """The years."""
        return self._top

    def begin(self, items: Sequence[Branch]) -> None:
        """Show another tree: its years, all closed."""
        self.beginResetModel()
        self._top = [Node(item, None, row) for row, item in enumerate(items)]
        self.endResetModel()

    def put(self, node: Node, items: Sequence[Branch | Leaf]) -> None:
        """Hang a branch under its node."""
        if node.read is Read.DONE:
            return
        node.read = Read.DONE
        if not items:
            return
        self.beginInsertRows(self.index_of(node), 0, len(items) - 1)
        node.children = [Node(item, node, row) for row, item in enumerate(items)]
        self.endInsertRows()

    def put_summary(self, node: Node, summary: str) -> None:
        """Say what a day or an episode was about."""
        node.summary = summary
        index = self.index_of(node)
        self.dataChanged.emit(index, index)

    def fail(self, node: Node) -> None:
        """Let a branch be asked for again: it could not be read."""
        node.read = Read.NOT_YET

    def index_of(self, node: Node) -> QModelIndex:
        """Return where a node stands."""
        return self.createIndex(node.row, 0, node)

    @staticmethod
    def node(index: Index) -> Node | None:
        """Return the node of an index; None for the root."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else None

    @override
    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """Return the index of a child."""
        node = self.node(parent)
        siblings = self._top if node is None else node.children
        if column or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    @override
    def parent(self, child: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]  # Qt has two
        """Return the index of the node above."""
        node = self.node(child)
        if node is None or node.parent is None:
            return QModelIndex()
        return self.index_of(node.parent)

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many children are known."""
        node = self.node(parent)
        return len(self._top) if node is None else len(node.children)

    @override
    def columnCount(self, _parent: Index = NOWHERE) -> int:
        """Return one: a line is painted as a whole."""
        return 1

    @override
    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        """Every stretch can be opened; what was said cannot."""
        node = self.node(parent)
        return bool(self._top) if node is None else node.item.level is not None

    @override
    def canFetchMore(self, parent: Index) -> bool:
        """Report whether a branch was never opened."""
        node = self.node(parent)
        return node is not None and node.item.level is not None and node.read is Read.NOT_YET

    @override
    def fetchMore(self, parent: Index) -> None:
        """Ask for a branch."""
        node = self.node(parent)
        if node is not None and node.read is Read.NOT_YET:
            node.read = Read.WANTED
            self.branch_wanted.emit(node)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the node, its title, or what a screen reader says of it."""
        node = self.node(index)
        if node is None:
            return None
        if role == NODE_ROLE:
            if node.item.level in SUMMED and not node.summary_wanted:
                node.summary_wanted = True
                self.summary_wanted.emit(node)
            return node
        if role == Qt.ItemDataRole.DisplayRole:
            return node.item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if node.summary:
                return tr("{spoken}. {summary}", spoken=node.item.spoken, summary=node.summary)
            return node.item.spoken
        return None
