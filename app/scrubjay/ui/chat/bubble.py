"""One message: what the person said, or what the companion answered and from what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from scrubjay.domain.footing import is_of_model_alone
from scrubjay.ui.chat.context_meter import explained
from scrubjay.ui.chat.deed import Deed
from scrubjay.ui.chat.learned_card import LearnedCard
from scrubjay.ui.chat.memory_chips import MemoryChips
from scrubjay.ui.chat.message_bar import MessageBar
from scrubjay.ui.chat.rich_text import RichText
from scrubjay.ui.chat.thinking import Thinking
from scrubjay.ui.layouts import emptied
from scrubjay.ui.overriding import override
from scrubjay.ui.sayings import said
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Card, Label, column, row
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import clock, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QKeyEvent

    from scrubjay.ui.chat.state import Entry
    from scrubjay.ui.context import UiContext

_SHARE = 0.82
"""How much of the width one's own words may take: the rest shows whose they are."""

_KEYS: Final = {
    Qt.Key.Key_E: Deed.EDIT,
    Qt.Key.Key_R: Deed.AGAIN,
}
"""What a key does while a message has the keyboard."""


class Bubble(QWidget):
    """A row of the column: knows its height at a width before it has that width.

    The arrow keys reach it; from there Tab goes on to what can be done with it.
    """

    wanted = Signal(object, object)
    """Something is to be done with the message: its entry, and a `Deed`."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.entry = entry
        self.words = RichText()
        self.bar = MessageBar(entry.message.role, self.words)
        self.bar.wanted.connect(self._want)
        self._is_pointed_at = False
        self._is_last = False

    def show_entry(self, entry: Entry) -> None:
        """Show the message as it is now."""
        raise NotImplementedError

    def _want(self, deed: Deed) -> None:
        self.wanted.emit(self.entry, deed)

    def height_at(self, width: int) -> int:
        """Return the height of the bubble in a column so wide."""
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return self.sizeHint().height()
        return layout.totalHeightForWidth(width)

    def set_last(self, is_last: bool) -> None:
        """Keep what can be done with the newest message in sight."""
        if is_last is not self._is_last:
            self._is_last = is_last
            self.light()

    def light(self) -> None:
        """Draw the buttons while somebody is here."""
        focused: QWidget | None = QApplication.focusWidget()
        here = focused is not None and (focused is self or self.isAncestorOf(focused))
        self.bar.light(on=self._is_last or self._is_pointed_at or here)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what can be done."""
        super().enterEvent(event)
        self._is_pointed_at = True
        self.light()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Be quiet again."""
        super().leaveEvent(event)
        self._is_pointed_at = False
        self.light()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do by key what the buttons do, while the message itself has the keyboard."""
        if not self.hasFocus():
            super().keyPressEvent(event)
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self._want(Deed.COPY)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            back = event.key() == Qt.Key.Key_Left
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                back = not back
            self._want(Deed.EARLIER if back else Deed.LATER)
        elif event.key() in _KEYS:
            self._want(_KEYS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.bar.open_menu()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer everything at the pointer; by the menu key, under the button."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.bar.open_menu(event.globalPos() if by_mouse else None)


class PersonBubble(Bubble):
    """Plain words on a tinted ground, at the far side of the reading direction."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry)
        self._card = Card("accent", padding=Space.M)
        self._card.body.addWidget(self.words)
        line = row(spacing=0)
        line.addStretch(1)
        line.addWidget(self._card)
        self.setLayout(column(line, self.bar, spacing=Space.HAIR))
        self._text = ""
        self.show_entry(entry)

    @override
    def show_entry(self, entry: Entry) -> None:
        """Show the words, and which version they are."""
        self.entry = entry
        text = entry.message.text
        if text != self._text:
            self._text = text
            self.words.show_plain(text)
        name = tr("You, {when}", when=clock(entry.message.at))
        self.words.setAccessibleName(name)
        self.setAccessibleName(tr("{name}: {text}", name=name, text=text))
        self.bar.show_entry(entry)

    @override
    def height_at(self, width: int) -> int:
        """Make the ground as wide as its longest line, and return the height that gives."""
        self.ensurePolished()
        self.words.ensurePolished()
        self._card.ensurePolished()
        # The ground has a line around it where contrast is high.
        around = 2 * Space.M + 2 * self._card.contentsMargins().left()
        longest = self.words.width_wanted() + around + 4
        self._card.setFixedWidth(min(longest, round(width * _SHARE)))
        words = self.words.heightForWidth(self._card.width() - around) + around
        return words + Space.HAIR + self.bar.minimumHeight()


class CompanionBubble(Bubble):
    """The reply, the memories it used, and what was learnt."""

    undo_wanted = Signal(object)
    """What was learnt after the entry is to be taken back."""
    revert_wanted = Signal(object, object)
    """One line of what was learnt is to be taken back: the entry, and its memory."""
    show_wanted = Signal(object)
    """The answer that is held back is to be seen: its entry."""
    link_pressed = Signal(str)

    def __init__(self, context: UiContext, entry: Entry) -> None:
        super().__init__(entry)
        self._context = context
        self.words.link_pressed.connect(self.link_pressed)
        self.words.code_copied.connect(lambda: context.toast(tr("Copied.")))
        self._thinking: Thinking | None = None
        self._notes = QVBoxLayout()
        self._notes.setSpacing(Space.M)
        self._notes.setContentsMargins(0, 0, 0, 0)
        self._cover: Card | None = None
        # Their room is kept while the reply arrives: nothing jumps when it is there.
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self._body = column(self.words, self._notes, self.bar, spacing=Space.M)
        self.setLayout(self._body)
        self._is_shown = False
        self.show_entry(entry)

    @override
    def show_entry(self, entry: Entry) -> None:
        """Show the message; while it is live only its text changes."""
        before, self.entry = self.entry, entry
        is_first, self._is_shown = not self._is_shown, True
        # Not even behind the cover: a screen reader would find it.
        text = "" if entry.is_held else entry.message.text
        self._cover_up(is_held=entry.is_held)
        self.words.show_text(text, entry.html if text else "", live=entry.is_live)
        self.words.setVisible(bool(text))
        name = tr("Scrubjay, {when}", when=clock(entry.message.at))
        self.words.setAccessibleName(name)
        spoken = tr("{name}: {text}", name=name, text=text)
        self.setAccessibleName(" ".join(filter(None, (spoken, footing_words(entry)))))
        self._think(entry.is_live and not entry.message.text and not entry.is_held)
        if is_first or not (entry.is_live and before.is_live):
            self._fill_notes(entry)
            self.bar.setVisible(not entry.is_live and not entry.is_held)
            room = "" if entry.room is None else explained(entry.room)
            self.bar.show_entry(entry, _caption(entry), room)

    def _cover_up(self, *, is_held: bool) -> None:
        if is_held and self._cover is None:
            self._cover = _cover(lambda: self.show_wanted.emit(self.entry))
            self._body.insertWidget(0, self._cover)
        if self._cover is not None:
            self._cover.setVisible(is_held)

    def _think(self, waiting: bool) -> None:
        if waiting and self._thinking is None:
            self._thinking = Thinking()
            self._body.insertWidget(1, self._thinking)
        if self._thinking is not None:
            self._thinking.setVisible(waiting)

    def _fill_notes(self, entry: Entry) -> None:
        emptied(self._notes)
        if entry.is_live or entry.is_held:
            return
        footing = footing_words(entry)
        if footing:
            self._notes.addWidget(_note(Icon.INFO, footing))
        if entry.notice:
            self._notes.addWidget(_note(Icon.WARNING, said(entry.notice)))
        if entry.abstained and not entry.considered and not footing:
            self._notes.addWidget(_note(Icon.INFO, tr("Nothing in memory is about this")))
        if entry.used or entry.considered:
            self._notes.addWidget(MemoryChips(self._context, entry))
        if entry.learned:
            card = LearnedCard(
                self._context,
                entry.learned,
                lambda: self.undo_wanted.emit(self.entry),
                lambda memory: self.revert_wanted.emit(self.entry, memory),
            )
            self._notes.addWidget(card)


def _caption(entry: Entry) -> str:
    """Return in small print when and how it was said."""
    words = [clock(entry.message.at)]
    if entry.message.edited:
        words.append(tr("edited by you"))
    if entry.message.stopped:
        words.append(tr("stopped by you"))
    return " \u00b7 ".join(words)


def footing_words(entry: Entry) -> str:
    """Return that an answer rests on no memory, or "" where it does, or is not whole yet."""
    if entry.is_live or entry.is_held or not is_of_model_alone(entry.message):
        return ""
    return tr("From the model, not from your memories. It may be wrong.")


def _cover(show: Callable[[], object]) -> Card:
    """Return what stands in place of an answer that is held back."""
    card = Card("accent", padding=Space.M)
    card.setAccessibleName(tr("Try to remember first"))
    words = column(
        Label(tr("Try to remember first"), "strong"),
        Label(tr("You told me once. What do you think it was?"), "body", "soft"),
        spacing=Space.HAIR,
    )
    line = row(spacing=Space.M)
    line.addLayout(words, 1)
    line.addWidget(Button(tr("Show"), show, "primary", Icon.SHOW), 0, Qt.AlignmentFlag.AlignVCenter)
    card.body.addLayout(line)
    return card


def _note(icon: Icon, sentence: str) -> QWidget:
    note = QWidget()
    line = row(spacing=Space.S)
    line.addWidget(IconLabel(icon, "ink_faint", 16), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Label(sentence, "caption", "soft"), 1)
    note.setLayout(line)
    return note
