"""All saved searches: use one, give it a name, drop it; everything by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from scrubjay.ui.memories.saved_searches import named, search_of
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from scrubjay.ui.memories.saved_searches import SavedSearches, SavedState

SIZE: Final = (460, 420)


class SavedList(QListWidget):
    """Delete drops, Enter uses, F2 names."""

    dropped = Signal(str)
    used = Signal(str)

    @property
    def current(self) -> str:
        """The search with the cursor, as it is kept; "" for none."""
        if self.currentRow() < 0:
            return ""
        return str(self.currentItem().data(Qt.ItemDataRole.UserRole))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of a search, unless its name is being written."""
        writing = self.state() is QListWidget.State.EditingState
        if self.currentRow() < 0 or writing:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.dropped.emit(self.current)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.used.emit(self.current)
        else:
            super().keyPressEvent(event)


class SavedDialog(QDialog):
    """Emits `used` with the text of a search."""

    used = Signal(str)

    def __init__(self, saved: SavedSearches, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._saved = saved
        self.setWindowTitle(tr("Saved searches"))
        self.resize(*SIZE)
        self.listed = SavedList()
        self.listed.setAccessibleName(tr("Saved searches"))
        self.listed.setEditTriggers(
            QListWidget.EditTrigger.EditKeyPressed | QListWidget.EditTrigger.SelectedClicked
        )
        self.listed.itemChanged.connect(self._renamed)
        self.listed.dropped.connect(saved.drop)
        self.listed.used.connect(self._use)
        self.listed.itemDoubleClicked.connect(
            lambda item: self._use(str(item.data(Qt.ItemDataRole.UserRole)))
        )
        self.listed.currentRowChanged.connect(lambda _at: self._weigh())
        self._hint = Label("", "caption", "soft")
        self._rename = Button(tr("Rename (F2)"), self._begin_rename, icon=Icon.EDIT)
        self._drop = Button(
            tr("Remove (Del)"), lambda: saved.drop(self.listed.current), icon=Icon.TRASH
        )
        self._open = Button(tr("Search"), lambda: self._use(self.listed.current), "primary")
        self._nothing = Label(tr("Search for something first, then save it here."), "body", "soft")
        body = column(Label(tr("Saved searches"), "title"), spacing=Space.M, margins=Space.XL)
        body.addWidget(self._nothing)
        body.addWidget(self.listed, 1)
        body.addWidget(self._hint)
        body.addLayout(row(self._rename, self._drop, 1, self._open))
        self.setLayout(body)
        self._unwatch = saved.watch(self._show_state)
        self.finished.connect(lambda _result: self._unwatch())

    def _show_state(self, state: SavedState) -> None:
        at = self.listed.currentRow()
        with QSignalBlocker(self.listed):
            self.listed.clear()
            for each in state.searches:
                item = QListWidgetItem(named(each))
                item.setData(Qt.ItemDataRole.UserRole, each)
                item.setToolTip(search_of(each))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                self.listed.addItem(item)
            self.listed.setCurrentRow(min(max(at, 0), len(state.searches) - 1))
        self._nothing.setVisible(not state.searches)
        self._weigh()

    def _weigh(self) -> None:
        kept = self.listed.current
        for button in (self._rename, self._drop, self._open):
            button.setEnabled(bool(kept))
        self._hint.setText(search_of(kept) if named(kept) != search_of(kept) else "")

    def _renamed(self, item: QListWidgetItem) -> None:
        self._saved.rename(str(item.data(Qt.ItemDataRole.UserRole)), item.text())

    def _begin_rename(self) -> None:
        if self.listed.current:
            self.listed.editItem(self.listed.currentItem())

    def _use(self, kept: str) -> None:
        self.accept()
        self.used.emit(search_of(kept))
