"""What can be done with the memory that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from scrubjay.domain.memory import MemoryState
from scrubjay.ui.memories.detail_presenter import Pane
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import IconButton, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.domain.memory import Memory
    from scrubjay.ui.memories.deeds import Deeds
    from scrubjay.ui.memories.detail_presenter import DetailPresenter, DetailState

AWAY = (MemoryState.TRASHED, MemoryState.ARCHIVED)


class ActionRow(QWidget):
    """Edit, pin, archive, trash or take back; forgetting for good is one step further away."""

    back_asked = Signal()
    forget_asked = Signal(str)

    def __init__(self, presenter: DetailPresenter, deeds: Deeds) -> None:
        super().__init__()
        self._presenter = presenter
        self._deeds = deeds
        self._memory: Memory | None = None
        self._back = IconButton(Icon.LEFT, tr("Back to the list"), self.back_asked.emit)
        self._back.hide()
        self._edit = IconButton(Icon.EDIT, tr("Edit (Ctrl+E)"), presenter.begin_edit)
        self._pin = IconButton(Icon.PIN, tr("Pin"), self._toggle_pin, checkable=True)
        self._confirm = IconButton(Icon.DONE, tr("Confirm that this is right"), self._confirm_it)
        self._archive = IconButton(Icon.ARCHIVE, tr("Archive"), self._archive_it)
        self._restore = IconButton(Icon.UNDO, tr("Take back"), self._restore_it)
        self._trash = IconButton(Icon.TRASH, tr("Move to the trash (Del)"), self._trash_it)
        self._more = IconButton(Icon.MORE, tr("More"), self._open_menu)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(tr("More"))
        self._menu.addAction(tr("Forget for good…")).triggered.connect(self._forget_it)
        self.setLayout(
            row(
                self._back,
                1,
                self._confirm,
                self._edit,
                self._pin,
                self._archive,
                self._restore,
                self._trash,
                self._more,
                spacing=Space.XS,
                margins=(Space.L, 0, Space.L, 0),
            )
        )

    def set_narrow(self, *, on: bool) -> None:
        """Offer the way back where the list is not beside."""
        self._back.setVisible(on)

    def focus_first(self, reason: Qt.FocusReason) -> None:
        """Put the keyboard on the first button."""
        first = self._back if not self._back.isHidden() else self._edit
        first.setFocus(reason)

    def show_state(self, state: DetailState) -> None:
        """Offer what makes sense for this memory now."""
        memory = self._memory = state.memory
        self.setEnabled(memory is not None and state.pane is Pane.SHOWING)
        if memory is None:
            return
        proposed = memory.state is MemoryState.PROPOSED
        self._confirm.setVisible(
            not proposed and not memory.confirmed and memory.triple is not None
        )
        self._pin.setChecked(memory.pinned)
        pin_name = tr("Unpin: let it fade again") if memory.pinned else tr("Pin: never fade")
        self._pin.rename(pin_name)
        self._pin.setVisible(not proposed)
        self._archive.setVisible(not proposed and memory.state not in AWAY)
        self._restore.setVisible(memory.state in AWAY)
        self._trash.setVisible(memory.state is not MemoryState.TRASHED)

    def trash(self) -> None:
        """Move the open memory to the trash."""
        self._trash_it()

    def _toggle_pin(self) -> None:
        if self._memory is not None:
            self._deeds.pin([self._memory.id], pinned=not self._memory.pinned)

    def _confirm_it(self) -> None:
        if self._memory is not None:
            self._deeds.confirm([self._memory.id])

    def _archive_it(self) -> None:
        if self._memory is not None:
            self._deeds.archive([self._memory.id])

    def _restore_it(self) -> None:
        if self._memory is not None:
            self._deeds.restore([self._memory.id])

    def _trash_it(self) -> None:
        if self._memory is not None:
            self._deeds.trash([self._memory.id])

    def _forget_it(self) -> None:
        if self._memory is not None:
            self.forget_asked.emit(self._memory.id)

    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
