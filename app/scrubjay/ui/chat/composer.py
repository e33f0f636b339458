"""The field one writes in: grows with the text, sends with Enter, stops the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from scrubjay.ui.chat.context_meter import ContextMeter
from scrubjay.ui.chat.field import Field
from scrubjay.ui.chat.state import Phase
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import IconButton, ground, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_MOST_LINES = 8
_LONGEST = 100_000
"""Characters that can be typed or pasted; longer texts are for importing."""


class Composer(QFrame):
    """Emits `sent` with the text, and `stopped`. The text stays until `clear`."""

    sent = Signal(str)
    stopped = Signal()
    too_long = Signal()
    left = Signal()
    """Escape was pressed while something is being reworded."""
    looked_up = Signal()
    """The arrow up was pressed in an empty field."""

    def __init__(self, *, enter_sends: bool = True) -> None:
        super().__init__()
        ground(self, "card")
        self.enter_sends = enter_sends
        self._phase: Phase | None = None
        self._is_editing = False
        self.field = Field()
        self.field.setProperty("variant", "bare")
        self.field.setPlaceholderText(tr("Say or ask something"))
        self.field.setAccessibleName(tr("Message"))
        self.field.setTabChangesFocus(True)
        self.field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field.document().setDocumentMargin(2)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._changed)
        self._button = IconButton(Icon.SEND, tr("Send"), self._pressed, variant="filled")
        layout = row(spacing=Space.S, margins=(Space.M, Space.S, Space.S, Space.S))
        layout.addWidget(self.field, 1, Qt.AlignmentFlag.AlignVCenter)
        self.meter = ContextMeter()
        layout.addWidget(self.meter, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(layout)
        self._changed()

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.field.toPlainText()

    def take_focus(self) -> None:
        """Begin at the field."""
        self.field.setFocus()

    def put(self, text: str) -> None:
        """Replace the text, with the cursor at its end."""
        self.field.setPlainText(text)
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)

    def show_phase(self, phase: Phase | None) -> None:
        """Turn the button into Stop while an answer is being worded."""
        self._phase = phase
        if phase is None and self._is_editing:
            self._button.rename(tr("Put in its place"), Icon.DONE)
        elif phase is None:
            self._button.rename(tr("Send"), Icon.SEND)
        else:
            self._button.rename(tr("Stop"), Icon.STOP)
        self._enable()

    def show_editing(self, *, is_editing: bool) -> None:
        """Say on the button that it puts the words in the place of others."""
        self._is_editing = is_editing
        self.show_phase(self._phase)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send on Enter; Shift+Enter begins a line."""
        if watched is self.field and isinstance(event, QKeyEvent) and self._took(event):
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("hasFocus", event.type() == QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def _took(self, event: QKeyEvent) -> bool:
        """Do what the key is for here, and report whether there was anything."""
        pressed = event.type() == QEvent.Type.KeyPress
        if self._sends(event):
            self._send()
        elif event.key() == Qt.Key.Key_Escape and self._is_editing:
            # Accepted before the window's own use of the key: stopping an answer.
            event.accept()
            if pressed:
                self.left.emit()
        elif event.key() == Qt.Key.Key_Up and pressed and not self.text:
            self.looked_up.emit()
        else:
            return False
        return True

    def _sends(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.ControlModifier:
            return True
        return self.enter_sends and held == Qt.KeyboardModifier.NoModifier

    def _pressed(self) -> None:
        if self._phase is None:
            self._send()
        else:
            self.stopped.emit()

    def _send(self) -> None:
        if self._phase is not None or not self.text.strip():
            return
        if len(self.text) > _LONGEST:
            self.too_long.emit()
            return
        text = self.text
        self.field.clear()
        self.sent.emit(text)

    def _changed(self) -> None:
        self._enable()
        self._fit()

    def _enable(self) -> None:
        can_stop = self._phase in (Phase.HEARING, Phase.ANSWERING)
        can_send = self._phase is None and bool(self.text.strip())
        self._button.setEnabled(can_stop or can_send)

    def _fit(self) -> None:
        # The document of a plain-text field measures itself in lines.
        lines = min(max(round(self.field.document().size().height()), 1), _MOST_LINES)
        height = lines * self.field.fontMetrics().lineSpacing() + 2 * Space.XS + 4
        self.field.setFixedHeight(height)
