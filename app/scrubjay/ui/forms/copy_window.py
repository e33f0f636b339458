"""Copy field by field: a small window that stays on top of the form one types into."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrubjay.ui.forms.wording import label_of, text_of
from scrubjay.ui.layouts import emptied
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    EmptyState,
    Label,
    Line,
    Pressable,
    column,
    ground,
    row,
    scrolling,
)
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from scrubjay.ui.forms.entry import Entry

_SIZE: Final = (340, 460)


class CopyWindow(QWidget):
    """One line per value; a click or Enter copies it, and the keyboard goes on to the next."""

    copy_asked = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        # Without a parent: it stays where it is while the main window is put away.
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        ground(self, "canvas")
        self.setWindowTitle(tr("Copy field by field"))
        self.resize(*_SIZE)
        self._lines: dict[int, CopyLine] = {}
        self._shown: tuple[tuple[int, str, bool], ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        inside = QWidget()
        inside.setLayout(column(self._list, 1, spacing=0))
        hint = Label(
            tr(
                "Press a value to copy it, then paste it into its field. The clipboard is "
                "emptied after a minute."
            ),
            "caption",
            "soft",
        )
        hint.setContentsMargins(Space.S, 0, Space.S, 0)
        body = column(hint, Line(), spacing=Space.S, margins=(Space.S, Space.M, Space.S, Space.S))
        body.addWidget(scrolling(inside), 1)
        self.setLayout(body)

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """List the fields that have a value; a value that did not change keeps its line."""
        wanted = [each for each in entries if each.value and not each.is_left_alone]
        shown = tuple((each.position, each.value, each.needs_second_word) for each in wanted)
        if shown == self._shown and self._list.count():
            return
        self._shown = shown
        emptied(self._list)
        self._lines = {}
        for each in wanted:
            line = CopyLine(each, partial(self.copy_asked.emit, each.position))
            self._lines[each.position] = line
            self._list.addWidget(line)
        if not wanted:
            self._list.addWidget(EmptyState(Icon.COPY, tr("There is nothing to copy")))

    def take_focus(self) -> None:
        """Begin at the first value."""
        for line in list(self._lines.values())[:1]:
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_copied(self, position: int) -> None:
        """Mark a value, and go on to the next one."""
        lines = list(self._lines.values())
        for line in lines:
            line.mark(copied=line is self._lines.get(position))
        found = self._lines.get(position)
        if found is not None:
            following = lines[lines.index(found) + 1 :] or [found]
            following[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down with the arrows; Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        steps = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}
        if event.key() in steps:
            self.focusNextPrevChild(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that it is gone."""
        super().closeEvent(event)
        self.closed.emit()


class CopyLine(Pressable):
    """What the form calls the field, and the value; a number stays covered."""

    def __init__(self, entry: Entry, pressed: partial[None]) -> None:
        name = label_of(entry.draft.field)
        value = text_of(entry.draft.field, entry.value)
        shown = covered(value) if entry.needs_second_word else " ".join(value.split())
        self._done = IconLabel(Icon.DONE, "good", 16)
        self._done.setVisible(False)
        words = column(Label(name, "caption", "faint"), Label(shown), spacing=0)
        line = row(spacing=Space.S)
        line.addLayout(words, 1)
        line.addWidget(self._done, 0, Qt.AlignmentFlag.AlignVCenter)
        super().__init__(tr("Copy {field}: {value}", field=name, value=shown), line, pressed)

    def mark(self, *, copied: bool) -> None:
        """Show that this is what the clipboard holds."""
        self._done.setVisible(copied)
        self.setAccessibleDescription(tr("Copied") if copied else "")


def covered(number: str) -> str:
    """Return a number with all but its last four characters covered."""
    return f"•••• {number[-4:]}" if len(number) > 8 else "••••"  # noqa: PLR2004 - half may show
