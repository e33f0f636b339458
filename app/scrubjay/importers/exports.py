"""Which program an export is from, told by the shape of what is in it, and how it is read."""

from __future__ import annotations

import enum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from scrubjay.importers import assistants, messengers, pages
from scrubjay.importers.records import parts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from scrubjay.domain.conversation import Utterance
    from scrubjay.importers.lines import Bounds, Skipped
    from scrubjay.importers.records import Part


_START: Final = 16 * 1024
"""Bytes that are looked at to tell the talk of a messenger."""


class Program(enum.StrEnum):
    """Whose exports can be read."""

    CHATGPT = "chatgpt"
    CLAUDE = "claude"
    KEEP = "keep"
    TELEGRAM = "telegram"
    WEB_PAGE = "page"
    WHATSAPP = "whatsapp"


def program(path: Path, bounds: Bounds) -> Program | None:
    """Return whose export the file is, by the first part of it that is known."""
    found = (_program(part) for part in parts(path, bounds))
    return next((each for each in found if each is not None), None)


def read_export(
    path: Path, at: datetime, owner: str, bounds: Bounds
) -> Iterator[Utterance | Skipped]:
    """Yield what was said in every part of the export that is known, in order.

    Args:
        path: The file, or the archive it came in.
        at: The moment of records that carry none.
        owner: The person's name: who says something under it is the person.
        bounds: How much is read at most.
    """
    for part in parts(path, bounds):
        kind = _program(part)
        if kind is not None:
            yield from _read(kind, part, at, owner)


def _program(part: Part) -> Program | None:
    suffix = PurePosixPath(part.name).suffix.lower()
    if suffix == ".json":
        value = part.value
        shapes = {
            Program.CHATGPT: assistants.is_chatgpt,
            Program.CLAUDE: assistants.is_claude,
            Program.TELEGRAM: messengers.is_telegram,
            Program.KEEP: messengers.is_keep,
        }
        return next((kind for kind, fits in shapes.items() if fits(value)), None)
    if suffix in {".htm", ".html", ".xhtml"} or pages.is_page(part.content):
        return Program.WEB_PAGE
    start = part.content[:_START].decode("utf-8-sig", "replace")
    return Program.WHATSAPP if messengers.is_whatsapp(start) else None


def _read(kind: Program, part: Part, at: datetime, owner: str) -> Iterator[Utterance | Skipped]:
    name = PurePosixPath(part.name).name
    if kind is Program.WHATSAPP:
        return messengers.whatsapp(_text(part), name, owner)
    if kind is Program.WEB_PAGE:
        return pages.read_page(_text(part), name, at)
    value = part.value
    if kind is Program.TELEGRAM:
        return messengers.telegram(value, at, owner)
    if kind is Program.KEEP:
        return messengers.keep(value, name, at)
    talks = assistants.chatgpt if kind is Program.CHATGPT else assistants.claude
    return talks(value, at)


def _text(part: Part) -> str:
    return part.content.decode("utf-8-sig", "replace")
