"""Where a memory came from, what came from it, and where it was used."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from scrubjay.domain.memory import MemoryKind
from scrubjay.ui import theme
from scrubjay.ui.layouts import emptied
from scrubjay.ui.memories.section import Section
from scrubjay.ui.memories.wording import day_and_time, source_name
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Card, Chip, Label, pressable_words
from scrubjay.ui.wording import day, plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from scrubjay.assistant.browse import Use
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ui.memories.detail_presenter import Portrait

AROUND: Final = 240
"""Characters of an episode shown on either side of the words."""
MOST: Final = 12
"""Links and uses listed; more are counted."""


class Quote(QTextEdit):
    """Plain text as high as it needs, with one stretch of it marked by a format."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setProperty("variant", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(tr("The exact words"))
        self._marked = (0, 0)

    def quote(self, text: str, start: int, length: int) -> None:
        """Show the text with these characters marked."""
        self.setPlainText(text)
        self._marked = (start, length)
        self.setAccessibleDescription(text[start : start + length])
        self._mark()
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow with the lines."""
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Mark again in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark()

    def _mark(self) -> None:
        start, length = self._marked
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        shape = QTextCharFormat()
        shape.setBackground(theme.active().colour("accent_soft"))
        shape.setForeground(theme.active().colour("accent_text"))
        mark = QTextEdit.ExtraSelection()
        # Slots of Qt's own structure; its stubs know them only as attributes to be set.
        mark.cursor, mark.format = cursor, shape
        # Marking all of it would say no more than the text does.
        is_part = 0 < length < len(self.toPlainText())
        self.setExtraSelections([mark] if is_part else [])

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(round(self.document().size().height()) + Space.HAIR)


class SourceSection(Section):
    """The exact words, where they stand, and when they were said."""

    def __init__(self, open_memory: Callable[[MemoryId], None]) -> None:
        super().__init__(tr("Where it comes from"))
        self._well = Card("well", padding=Space.M)
        self._quote = Quote()
        self._well.body.addWidget(self._quote)
        self._line = Label("", "caption", "faint")
        self._open = Chip(tr("Open what was said"), self._go, icon=Icon.LINK)
        self._open_memory = open_memory
        self._episode: MemoryId | None = None
        self.body.addWidget(self._well)
        self.body.addWidget(self._line)
        self.body.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading)

    @override
    def show_portrait(self, portrait: Portrait) -> None:
        """Show another memory's source."""
        memory = portrait.memory
        words, start, length = excerpt(memory, portrait.episode)
        self._well.setVisible(bool(words))
        self._quote.quote(words, start, length)
        parts = (source_name(memory.source), memory.speaker, day_and_time(memory.at))
        self._line.setText(" · ".join(part for part in parts if part))
        self._episode = portrait.episode.id if portrait.episode else None
        self._open.setVisible(self._episode is not None)

    def _go(self) -> None:
        if self._episode is not None:
            self._open_memory(self._episode)


def excerpt(memory: Memory, episode: Memory | None) -> tuple[str, int, int]:
    """Return the words within their surroundings, and which characters of it they are.

    Nothing for an episode: its own text is the source, and stands above already.
    """
    words, start = memory.source.words, memory.source.start
    if memory.kind is MemoryKind.EPISODE and words in ("", memory.text):
        return "", 0, 0
    if episode is None or episode.text[start : start + len(words)] != words:
        return words, 0, len(words)
    first = max(start - AROUND, 0)
    last = min(start + len(words) + AROUND, len(episode.text))
    before = "… " if first else ""
    after = " …" if last < len(episode.text) else ""
    return f"{before}{episode.text[first:last]}{after}", start - first + len(before), len(words)


class DrawnSection(Section):
    """What Scrubjay drew from these words."""

    def __init__(self, open_memory: Callable[[MemoryId], None]) -> None:
        super().__init__(tr("Drawn from it"))
        self._open_memory = open_memory

    @override
    def show_portrait(self, portrait: Portrait) -> None:
        """List what was drawn; hidden when nothing was."""
        emptied(self.body)
        self.setVisible(bool(portrait.drawn))
        for memory in portrait.drawn[:MOST]:
            chip = Chip(memory.text, partial(self._open_memory, memory.id), icon=Icon.LINK)
            self.body.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeading)
        _say_rest(self, len(portrait.drawn))


class UsesSection(Section):
    """In which answers and forms it was used; each leads there.

    Args:
        open_use: Shows the answer in its chat, or the list of what was filled.
    """

    def __init__(self, open_use: Callable[[Use], object]) -> None:
        super().__init__(tr("Where it was used"))
        self._open_use = open_use

    @override
    def show_portrait(self, portrait: Portrait) -> None:
        """List the uses, the latest first; hidden when there are none."""
        emptied(self.body)
        self.setVisible(bool(portrait.uses))
        for use in portrait.uses[:MOST]:
            is_form = use.kind == "form"
            door = tr("Form") if is_form else tr("Answer")
            title = " ".join(use.title.split())
            shown = title if len(title) <= AROUND else f"{title[:AROUND]}…"
            self.body.addWidget(
                pressable_words(
                    shown,
                    partial(self._open_use, use),
                    below=tr("{door} · {day}", door=door, day=day(use.at)),
                    hint=tr("Shows what was filled") if is_form else tr("Shows it in its chat"),
                )
            )
        _say_rest(self, len(portrait.uses))


def _say_rest(section: Section, count: int) -> None:
    if count > MOST:
        rest = plural("and {count} more", "and {count} more", count - MOST)
        section.body.addWidget(Label(rest, "caption", "faint"))
