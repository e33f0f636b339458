"""The chats, the latest used first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QInputDialog, QListWidget, QListWidgetItem, QMenu

from scrubjay.domain.conversation import MemoryMode
from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Label, column, ground
from scrubjay.ui.wording import ago, mode_word, tr

if TYPE_CHECKING:
    from scrubjay.domain.conversation import Conversation
    from scrubjay.ui.chat.state import ChatState
    from scrubjay.ui.context import UiContext

_CHAT = Qt.ItemDataRole.UserRole
_MARKS = {MemoryMode.READ: Icon.SHOW, MemoryMode.OFF: Icon.HIDE}
"""The same drawings as on the switch above a chat."""


class ConversationList(QFrame):
    """Emits what the person wants done with a chat."""

    chosen = Signal(object)
    new_wanted = Signal()
    renamed = Signal(str, str)
    removed = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        ground(self, "sunken")
        self._context = context
        self._shown: tuple[Conversation, ...] = ()
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Chats"))
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._menu)
        self._list.itemActivated.connect(self._choose)
        self._list.itemClicked.connect(self._choose)
        self._empty = Label(tr("Chats appear here."), "caption", "faint")
        new = Button(tr("New chat"), self.new_wanted.emit, "plain", Icon.ADD)
        layout = column(spacing=Space.S, margins=Space.M)
        layout.addWidget(new)
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1)
        layout.addStretch(0)
        self.setLayout(layout)

    def show_state(self, state: ChatState) -> None:
        """Show the chats, and mark the one that is open."""
        if state.chats != self._shown:
            self._shown = state.chats
            self._fill()
        self._empty.setVisible(not state.chats)
        self._list.setVisible(bool(state.chats))
        for at, chat in enumerate(state.chats):
            if chat.id == state.current.id:
                self._list.setCurrentRow(at)
                return
        self._list.setCurrentRow(-1)

    def _fill(self) -> None:
        self._list.clear()
        now = self._context.now()
        for chat in self._shown:
            item = QListWidgetItem(chat.title or tr("Untitled"))
            item.setData(_CHAT, chat)
            when, mode = ago(chat.updated_at, now), mode_word(chat.mode)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{chat.title or tr('Untitled')}, {when}"
            )
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, mode)
            item.setToolTip(mode if chat.mode in _MARKS else "")
            self._list.addItem(item)
        self._mark()

    def _mark(self) -> None:
        """Mark the chats that leave no trace in the memories."""
        look = theme.active()
        colour, size = look.colour("ink_faint").name(), look.small_icon_size
        self._list.setIconSize(size)
        for at, chat in enumerate(self._shown):
            if chat.mode in _MARKS:
                self._list.item(at).setIcon(theme.icon(_MARKS[chat.mode], colour, size))

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Draw the marks again in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_list"):
            self._mark()

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_CHAT))

    def _menu(self, place: QPoint) -> None:
        at: QListWidgetItem | None = self._list.itemAt(place)
        if at is None:
            return
        chat: Conversation = at.data(_CHAT)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = QAction(tr("Rename"), menu)
        rename.triggered.connect(lambda: self._rename(chat))
        remove = QAction(tr("Remove chat"), menu)
        remove.triggered.connect(lambda: self.removed.emit(chat.id))
        menu.addActions([rename, remove])
        menu.popup(self._list.viewport().mapToGlobal(place))

    def _rename(self, chat: Conversation) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Rename chat"))
        dialog.setLabelText(tr("Title"))
        dialog.setTextValue(chat.title)
        dialog.textValueSelected.connect(lambda title: self._renamed(chat, title))
        dialog.open()

    def _renamed(self, chat: Conversation, title: str) -> None:
        if title.strip() and title != chat.title:
            self.renamed.emit(chat.id, title)
