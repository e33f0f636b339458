"""Asks for the new keys of an act, by having them pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit

from scrubjay.ui.announce import announce
from scrubjay.ui.overriding import override
from scrubjay.ui.settings_page.keys_presenter import RecordingPresenter
from scrubjay.ui.shortcuts import act_sentence, native
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, Label, column, ground, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scrubjay.ui.settings_page.keys_presenter import KeysPresenter, Recording
    from scrubjay.ui.shortcuts import Act

WIDTH: Final = 440
_HELD: Final = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)
_LEAVING: Final = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)
"""Alone they do here what they do in every dialog, or nobody got out by keyboard."""


class KeyField(QLineEdit):
    """Emits `pressed` with what was pressed, as text; Tab, Enter and Escape go on to the dialog."""

    pressed = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    @override
    def event(self, event: QEvent) -> bool:
        """Claim every key before it means something to the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Record what is pressed."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        alone = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if alone and event.key() in _LEAVING:
            event.ignore()
        elif event.key() not in _HELD:
            keys = QKeySequence(QKeyCombination(held, Qt.Key(event.key())))
            self.pressed.emit(keys.toString(QKeySequence.SequenceFormat.PortableText))


class KeysDialog(QDialog):
    """Nothing is changed before Enter; keys that another act has are only taken when told to."""

    def __init__(self, parent: QWidget | None, keys: KeysPresenter, act: Act) -> None:
        super().__init__(parent)
        self._presenter = RecordingPresenter(keys, act)
        self._keys = keys
        sentence = act_sentence(act)
        self.setWindowTitle(tr("Change keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        ground(self, "surface")
        self.field = KeyField(tr("New keys for: {act}", act=sentence))
        self.field.setPlaceholderText(native(keys.keys_of(act)) or tr("No keys"))
        self.field.pressed.connect(self._presenter.press)
        self.note = Label("", "body", "soft")
        self._use = Button(tr("Use"), self._accept, "primary")
        self._use.setDefault(True)
        self._take = Button(tr("Take it anyway"), self._take_it)
        self._none = Button(tr("No keys"), self._clear)
        title = Label(sentence, "title")
        hint = Label(tr("Enter uses them, Escape leaves everything as it is."), "caption", "faint")
        body = column(title, self.field, self.note, hint, spacing=Space.M, margins=Space.XL)
        leave = Button(tr("Cancel"), self.reject)
        body.addLayout(row(self._none, 1, leave, self._take, self._use))
        self.setLayout(body)
        self._unwatch = self._presenter.watch(self._show)
        self.finished.connect(lambda _result: self._unwatch())
        self.field.setFocus()

    def _show(self, state: Recording) -> None:
        self.field.setText(native(state.keys))
        self.field.deselect()
        self.note.setText(state.note)
        self.field.setAccessibleDescription(state.note)
        self._use.setEnabled(state.is_usable)
        self._take.setVisible(state.holder is not None)
        self._use.setVisible(state.holder is None)
        announce(self.field, state.note)

    def _accept(self) -> None:
        if self._presenter.use():
            self.accept()

    def _take_it(self) -> None:
        if self._presenter.take():
            self.accept()

    def _clear(self) -> None:
        self._presenter.clear()
        self.accept()
