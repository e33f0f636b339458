"""Writes the chat shown to a file: Markdown, a web page, a PDF, or all of its versions as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter

from scrubjay.domain.conversation import Role
from scrubjay.domain.footing import is_of_model_alone
from scrubjay.host import atomic
from scrubjay.ui.chat.markdown import document_style, escaped, rendered
from scrubjay.ui.chat.rich_text import laid_out
from scrubjay.ui.jobs import Lane
from scrubjay.ui.sayings import told
from scrubjay.ui.theme import Scheme, Theme
from scrubjay.ui.theme.fonts import application_font
from scrubjay.ui.wording import clock, day, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scrubjay.domain.conversation import Conversation, Message
    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.context import UiContext

PDF: Final = ".pdf"
KINDS: Final = {".md": "md", ".html": "html", ".json": "json", ".jsonl": "jsonl"}
"""What the assistant writes, by how the name of the file ends."""
_MARGIN: Final = 20.0
"""Millimetres."""
_DOTS: Final = 150
"""Of the PDF, per inch: positions of letters, which are drawn as outlines anyway."""
_POINTS: Final = 11


class TranscriptFiles:
    """Saves chats; says where to, or why not."""

    def __init__(self, context: UiContext) -> None:
        self._context = context
        self._chat = context.assistant.chat

    def save(self, chat: Conversation, leaf: str, target: Path) -> None:
        """Write the branch of a chat that ends with `leaf`; the name's ending says as what."""
        ending = target.suffix.lower()
        if ending == PDF:
            self._context.jobs.run(
                Lane.STORE,
                lambda: self._chat.path(chat.id, leaf),
                lambda messages: self._draw(chat, messages, target),
                failed=self._fail,
            )
            return
        kind = KINDS.get(ending, "md")
        self._context.jobs.run(
            Lane.STORE,
            lambda: self._chat.export(chat.id, kind, leaf),
            lambda text: self._write(text.encode("utf-8"), target),
            failed=self._fail,
        )

    def _draw(self, chat: Conversation, messages: Sequence[Message], target: Path) -> None:
        title = chat.title or tr("Chat")
        self._context.jobs.run(
            Lane.IO,
            lambda: pdf(title, messages),
            lambda content: self._write(content, target),
            failed=self._fail,
        )

    def _write(self, content: bytes, target: Path) -> None:
        self._context.jobs.run(
            Lane.IO,
            lambda: atomic.write(target, content),
            lambda _nothing: self._context.toast(tr("Saved as {name}.", name=target.name)),
            failed=self._fail,
        )

    def _fail(self, error: KnownError) -> None:
        self._context.toast(told(error))


def pdf(title: str, messages: Sequence[Message]) -> bytes:
    """Return a chat as a PDF on A4, drawn by Qt; nothing is loaded from anywhere for it."""
    look = Theme.of(Scheme.LIGHT)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Scrubjay")
    writer.setResolution(_DOTS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    edges = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    writer.setPageMargins(edges, QPageLayout.Unit.Millimeter)
    # Sizes of the screen are in its pixels; a page has points.
    style = document_style(look).replace("px;", "pt;")
    document = laid_out(_page(title, messages), style, _font())
    document.print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def _font() -> QFont:
    font = application_font(_POINTS)
    font.setPointSize(_POINTS)
    return font


def _page(title: str, messages: Sequence[Message]) -> str:
    parts = [f"<h1>{escaped(title)}</h1>"]
    for each in messages:
        who = tr("You") if each.role is Role.PERSON else tr("Scrubjay")
        words = [f"{who} \u00b7 {day(each.at)}, {clock(each.at)}"]
        if each.edited:
            words.append(tr("edited by you"))
        if is_of_model_alone(each):
            words.append(tr("From the model, not from your memories. It may be wrong."))
        text = _lines(each.text) if each.role is Role.PERSON else rendered(each.text)
        head = escaped(" \u00b7 ".join(words))
        parts.append(f"<h4>{head}</h4>{text}")
    return "\n".join(parts)


def _lines(text: str) -> str:
    return f"<p>{escaped(text).replace(chr(10), '<br>')}</p>"
