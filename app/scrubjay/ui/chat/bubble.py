"""One message: what the person said, or what the companion answered and from what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from scrubjay.ui.chat.learned_card import LearnedCard
from scrubjay.ui.chat.memory_chips import MemoryChips
from scrubjay.ui.chat.rich_text import RichText
from scrubjay.ui.chat.thinking import Thinking
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Card, IconButton, Label, column, row
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import clock, percent, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.conversation import ContextUse
    from scrubjay.ui.chat.state import Entry
    from scrubjay.ui.context import UiContext

_SHARE = 0.82
"""How much of the width one's own words may take: the rest shows whose they are."""


class Bubble(QWidget):
    """A row of the column: knows its height at a width before it has that width."""

    def height_at(self, width: int) -> int:
        """Return the height of the bubble in a column so wide."""
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return self.sizeHint().height()
        return layout.totalHeightForWidth(width)


class PersonBubble(Bubble):
    """Plain words on a tinted ground, at the far side of the reading direction."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._words = RichText()
        self._words.show_plain(entry.message.text)
        self._words.setAccessibleName(tr("You, {when}", when=clock(entry.message.at)))
        self._card = Card("accent", padding=Space.M)
        self._card.body.addWidget(self._words)
        layout = row(spacing=0)
        layout.addStretch(1)
        layout.addWidget(self._card)
        self.setLayout(layout)

    @override
    def height_at(self, width: int) -> int:
        """Make the ground as wide as its longest line, and return the height that gives."""
        self.ensurePolished()
        self._words.ensurePolished()
        longest = self._words.width_wanted() + 2 * Space.M + 4
        self._card.setFixedWidth(min(longest, round(width * _SHARE)))
        inner = self._card.width() - 2 * Space.M
        return self._words.heightForWidth(inner) + 2 * Space.M


class CompanionBubble(Bubble):
    """The reply, the memories it used, and what was learnt."""

    undo_wanted = Signal()
    show_wanted = Signal()
    """Show the answer that is held back."""
    link_pressed = Signal(str)

    def __init__(self, context: UiContext, entry: Entry) -> None:
        super().__init__()
        self._context = context
        self._text = RichText()
        self._text.link_pressed.connect(self.link_pressed)
        self._thinking = Thinking() if entry.is_live else None
        self._notes = QVBoxLayout()
        self._notes.setSpacing(Space.M)
        self._notes.setContentsMargins(0, 0, 0, 0)
        self._cover: Card | None = None
        self._body = body = column(self._text, spacing=Space.M)
        if self._thinking is not None:
            body.addWidget(self._thinking)
        body.addLayout(self._notes)
        self.setLayout(body)
        self._entry: Entry | None = None
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show the message; while it is live only its text changes."""
        before, self._entry = self._entry, entry
        # Not even behind the cover: a screen reader would find it.
        words = "" if entry.is_held else entry.message.text
        if entry.is_held and self._cover is None:
            self._cover = _cover(self.show_wanted.emit)
            self._body.insertWidget(0, self._cover)
        if self._cover is not None:
            self._cover.setVisible(entry.is_held)
        self._text.show_text(words, live=entry.is_live)
        self._text.setVisible(bool(words))
        self._text.setAccessibleName(tr("Scrubjay, {when}", when=clock(entry.message.at)))
        if self._thinking is not None:
            waiting = entry.is_live and not entry.message.text and not entry.is_held
            self._thinking.setVisible(waiting)
        if before is None or not entry.is_live:
            self._fill_notes(entry)

    def _fill_notes(self, entry: Entry) -> None:
        while (item := self._notes.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if entry.is_live or entry.is_held:
            return
        if entry.notice:
            self._notes.addWidget(_note(Icon.WARNING, entry.notice))
        if entry.abstained and not entry.considered:
            self._notes.addWidget(_note(Icon.INFO, tr("Nothing in memory is about this")))
        if entry.used or entry.considered:
            self._notes.addWidget(MemoryChips(self._context, entry))
        if entry.learned:
            card = LearnedCard(self._context, entry.learned, self.undo_wanted.emit)
            self._notes.addWidget(card)
        self._notes.addWidget(self._foot(entry))

    def _foot(self, entry: Entry) -> QWidget:
        words = [clock(entry.message.at)]
        if entry.message.stopped:
            words.append(tr("stopped by you"))
        if not entry.message.model:
            words.append(tr("worded without a model"))
        foot = QWidget()
        line = row(spacing=Space.XS)
        if entry.room is not None:
            words.append(room_word(entry.room))
        said = Label(" \u00b7 ".join(words), "caption", "faint", wraps=False)
        if entry.room is not None:
            said.setToolTip(room_parts(entry.room))
            said.setAccessibleDescription(room_parts(entry.room))
        line.addWidget(said)
        line.addWidget(IconButton(Icon.COPY, tr("Copy this answer"), self._copy, variant="small"))
        line.addStretch(1)
        foot.setLayout(line)
        return foot

    def _copy(self) -> None:
        if self._entry is not None:
            QApplication.clipboard().setText(self._entry.message.text)
            self._context.toast(tr("Copied."))


def room_word(room: ContextUse) -> str:
    """Return how much of the model's window the question and the reply took."""
    share = (room.prompt + room.reply) / max(room.window, 1)
    return tr("{share} of the model's room", share=percent(min(share, 1.0)))


def room_parts(room: ContextUse) -> str:
    """Return what filled the window, part by part, and how fast the reply came."""
    parts = [
        tr("Of {window} pieces of words:", window=room.window),
        tr("rules {count}", count=room.persona),
        tr("earlier turns {count}", count=room.turns),
        tr("where the chat stands {count}", count=room.state),
        tr("memories {count}", count=room.memories),
        tr("your question {count}", count=room.question),
        tr("the reply {count}", count=room.reply),
    ]
    if room.per_second:
        parts.append(tr("{count} a second", count=round(room.per_second)))
    return f"{parts[0]} {', '.join(parts[1:])}"


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
