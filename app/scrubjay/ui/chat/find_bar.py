"""The bar above a chat in which words are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame

from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import IconButton, Label, SearchField, ground, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.ui.chat.finding import FindPresenter, FindState

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QFrame):
    """Enter goes to the next place, Shift+Enter back, Escape closes; emits `left` then."""

    left = Signal()

    def __init__(self, presenter: FindPresenter) -> None:
        super().__init__()
        ground(self, "card")
        self._presenter = presenter
        self.field = SearchField(tr("Find in this chat"))
        self.field.searched.connect(presenter.look_for)
        self.field.installEventFilter(self)
        self._count = Label("", "caption", "soft", wraps=False)
        self._before = IconButton(Icon.UP, tr("Previous place"), lambda: presenter.step(-1))
        self._after = IconButton(Icon.DOWN, tr("Next place"), lambda: presenter.step(1))
        close = IconButton(Icon.CLOSE, tr("Stop finding"), self._leave)
        layout = row(spacing=Space.XS, margins=(Space.S, Space.XS, Space.XS, Space.XS))
        layout.addWidget(self.field, 1)
        for part in (self._count, self._before, self._after, close):
            layout.addWidget(part)
        self.setLayout(layout)
        self.hide()
        self._said = ""
        self._unwatch = presenter.watch(self._show)

    def close_down(self) -> None:
        """Stop following the presenter."""
        self._unwatch()

    def take_focus(self) -> None:
        """Begin at the field, with its words selected."""
        self.field.setFocus()
        self.field.selectAll()

    def _show(self, state: FindState) -> None:
        self.setVisible(state.is_open)
        words = count_words(state)
        self._count.setText(words)
        for button in (self._before, self._after):
            button.setEnabled(len(state.places) > 1 or button.hasFocus())
        if words and words != self._said and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._said = words

    def _leave(self) -> None:
        self._presenter.close()
        self.field.clear()
        self.left.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Escape for the bar, before anything else in the window does."""
        if watched is not self.field or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in (*_ENTER, Qt.Key.Key_Escape):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._take(event)
        else:
            return False
        return True

    def _take(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif self.field.text().strip() != self._presenter.state.words:
            self._presenter.look_for(self.field.text())
        else:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._presenter.step(-1 if back else 1)


def count_words(state: FindState) -> str:
    """Return which place of how many is shown."""
    if not state.words:
        return ""
    if not state.places:
        return tr("Nothing found")
    return tr("{number} of {count}", number=state.at + 1, count=len(state.places))
