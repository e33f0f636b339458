"""What can be brought along, in words: every kind of file that an import reads."""

from __future__ import annotations

from dataclasses import dataclass

from scrubjay.ui.wording import tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Bringable:
    """Some kinds of files that are spoken of together.

    Attributes:
        kinds: Values of `importers.ImportKind`.
        title: What they are called.
        sentence: Which file it is, and where one gets it.
    """

    kinds: frozenset[str]
    title: str
    sentence: str


def bringables() -> tuple[Bringable, ...]:
    """Return all that can be brought, what most people have first."""
    return (
        Bringable(
            kinds=frozenset({"text", "markdown"}),
            title=tr("Notes and diaries"),
            sentence=tr("Plain text or Markdown. A heading that is a date gives the day."),
        ),
        Bringable(
            kinds=frozenset({"chatgpt", "claude"}),
            title=tr("Talks with ChatGPT or Claude"),
            sentence=tr("The ZIP you get when you ask them for your data. Only what you wrote."),
        ),
        Bringable(
            kinds=frozenset({"telegram", "whatsapp"}),
            title=tr("Chats of Telegram, WhatsApp"),
            sentence=tr("Telegram: export as JSON. WhatsApp: export without media."),
        ),
        Bringable(
            kinds=frozenset({"keep"}),
            title=tr("Notes of Google Keep"),
            sentence=tr("The ZIP that Google Takeout gives you."),
        ),
        Bringable(
            kinds=frozenset({"page"}),
            title=tr("Web pages"),
            sentence=tr("Saved from the browser as HTML; their text is kept."),
        ),
        Bringable(
            kinds=frozenset({"transcript"}),
            title=tr("Transcripts"),
            sentence=tr("JSON Lines: one record a line, each with a text."),
        ),
    )
