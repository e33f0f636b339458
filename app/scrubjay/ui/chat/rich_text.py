"""Shows a rendered reply: selectable, as tall as its text, and deaf to the outside world."""

from __future__ import annotations

import time
from math import ceil
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QTextCharFormat, QTextDocument, QTextOption
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QTextBrowser, QTextEdit

from scrubjay.ui import theme
from scrubjay.ui.chat.markdown import COPY, codes_of, document_style, rendered
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Measure, Motion
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QResizeEvent, QTextCursor, QWheelEvent

    from scrubjay.ui.theme import Theme

_SHARE = 4
"""While text streams in, rendering may take one part in this many of the time."""

_ENDLESS = 1 << 20
"""A width at which no line is broken."""


class RichText(QTextBrowser):
    """Emits `link_pressed` with the full address; nothing is ever opened or loaded by itself."""

    link_pressed = Signal(str)
    code_copied = Signal()
    """A block of code was put into the clipboard."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._shown = self._html = ""
        self._plain = False
        self._look: Theme | None = None
        self._next_at = 0.0
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._catch_up)
        self._marked = ""
        self._current = -1
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(lambda url: self._follow(url.toString()))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Wrapped at a width that is told, not at the viewport's: heights are asked for beforehand.
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        # Until a width is told: at none the first words would be broken letter by letter.
        self.setLineWrapColumnOrWidth(Measure.READING)
        self.setProperty("variant", "bare")
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    def show_text(self, text: str, html: str = "", *, live: bool = False) -> None:
        """Show markdown. Live text may come late: rendering must not hold up the window.

        Args:
            text: Markdown.
            html: What `rendered` made of it on a lane; "" where that is still to be done.
            live: More of it is coming.
        """
        if html or text != self._text:
            self._html = html
        self._text = text
        wait = self._next_at - time.monotonic()
        # Only what grows may come late: other words would stand there as if they were these.
        grows = bool(self._shown) and text.startswith(self._shown)
        if live and grows and wait > 0:
            self._late.start(ceil(wait * 1000))
        else:
            self._catch_up()

    def _catch_up(self) -> None:
        self._late.stop()
        if self._text != self._shown:
            self._render()

    def show_plain(self, text: str) -> None:
        """Show the text as it is, whatever it looks like."""
        self._plain = True
        self._text = self._shown = text
        self.setPlainText(text)

    def _follow(self, address: str) -> None:
        if not address.startswith(COPY):
            self.link_pressed.emit(address)
            return
        QApplication.clipboard().setText(codes_of(self._shown)[int(address.removeprefix(COPY))])
        self.code_copied.emit()

    def mark(self, words: str, current: int = -1) -> int:
        """Mark every place of the words, one of them strongly; "" marks nothing.

        Args:
            words: Looked for whatever their case.
            current: Which place is the one shown, from 0; -1 for none.

        Returns:
            How far down that place is, in pixels; 0 where there is none.
        """
        self._marked, self._current = words, current
        found = self._found()
        self.setExtraSelections(
            [self._selection(each, strong=at == current) for at, each in enumerate(found)]
        )
        if 0 <= current < len(found):
            return self.cursorRect(found[current]).bottom()
        return 0

    def _found(self) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        if not self._marked:
            return found
        cursor = self.document().find(self._marked)
        while not cursor.isNull():
            if not cursor.charFormat().anchorHref().startswith(COPY):
                found.append(cursor)
            cursor = self.document().find(self._marked, cursor)
        return found

    def _selection(self, cursor: QTextCursor, *, strong: bool) -> QTextEdit.ExtraSelection:
        look = theme.active()
        made = QTextEdit.ExtraSelection()
        fields: Any = made  # the stubs do not know that its fields can be set
        fields.cursor = cursor
        shape = QTextCharFormat()
        shape.setBackground(look.colour("accent" if strong else "warn_soft"))
        shape.setForeground(look.colour("accent_ink" if strong else "ink"))
        fields.format = shape
        return made

    def width_wanted(self) -> int:
        """Return the width of the longest line when none is broken."""
        self._wrap_at(_ENDLESS)
        return ceil(self.document().idealWidth())

    @override
    def loadResource(self, _type: int, _name: QUrl | str) -> None:
        """Load nothing, whatever the text asks for: no file, no address."""
        return

    @override
    def heightForWidth(self, width: int) -> int:
        """Return the height of the text at a width."""
        self._wrap_at(width)
        return ceil(self.document().size().height())

    @override
    def hasHeightForWidth(self) -> bool:
        """Report that narrow text is taller."""
        return True

    @override
    def sizeHint(self) -> QSize:
        """Return the size of the text at the present width."""
        return QSize(self.width(), self.heightForWidth(max(self.width(), 1)))

    @override
    def minimumSizeHint(self) -> QSize:
        """Allow any width: long words break."""
        return QSize(40, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap at the new width."""
        super().resizeEvent(event)
        self._wrap_at(self.viewport().width())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Render again in the colours and sizes of another theme."""
        super().changeEvent(event)
        # Qt announces a change whenever a widget gets another parent: only another theme counts.
        if self._look is not None and self._look is not theme.active():
            self._render()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the chat."""
        event.ignore()

    def _wrap_at(self, width: int) -> None:
        if width != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(width)

    def _render(self) -> None:
        if self._plain:
            return
        began = time.monotonic()
        self._look = theme.active()
        self.document().setDefaultStyleSheet(document_style(self._look))
        # Kept: another theme changes the style of the markup, and not the markup.
        self._html = self._html or rendered(self._text, tr("Copy"))
        self.setHtml(self._html)
        self._shown = self._text
        if self._marked:
            self.mark(self._marked, self._current)
        took = time.monotonic() - began
        self._next_at = time.monotonic() + max(took * _SHARE, Motion.FRAME / 2000)
        self.updateGeometry()


def laid_out(html: str, style: str, font: QFont) -> QTextDocument:
    """Return cleaned markup as a document to be printed; it loads nothing either."""
    document = SilentDocument()
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(style)
    document.setHtml(html)
    return document


class SilentDocument(QTextDocument):
    """A document deaf to the outside world."""

    @override
    def loadResource(self, _type: int, _name: QUrl | str) -> None:
        """Load nothing."""
        return
