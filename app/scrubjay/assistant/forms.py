"""The forms' face: read a page or a document, draft its fields, write a filled copy.

Never submits, and never changes the original.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.assistant.care import outside
from scrubjay.autofill import document_values, fill_html, read_document, read_page
from scrubjay.domain.errors import KnownError
from scrubjay.domain.form import Decision
from scrubjay.domain.retention import USE_CONFIRMED
from scrubjay.host import atomic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.form import Draft, Page
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ports.documents import DocumentForms

WARMING = (
    b"<form><label>E-mail <input type=email></label><label>Phone <input type=tel></label></form>"
)
PAGE_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """One value that went into a form.

    Attributes:
        memory: What it came from.
        field: What the form calls the field.
        place: The name of the file, or the address of the site.
    """

    memory: Memory
    field: str
    place: str
    at: datetime


class Forms:
    """Forms from files, on the STORE lane."""

    def __init__(self, parts: Parts) -> None:
        """Work on these parts."""
        self._parts = parts

    def warm(self) -> None:
        """Load what reading and drafting need: weights, and the tables of several libraries."""
        self.draft(read_page(WARMING, "warming"))

    def read(self, path: Path) -> Page:
        """Return the forms of an HTML page, a PDF or a Word document.

        Raises:
            KnownError: The file cannot be read, is too large, or has nothing to fill.
        """
        data = source(path)
        document = self._document(data)
        if document is None:
            return read_page(data, str(path))
        return read_document(document.blanks(data, path.name), str(path))

    def draft(self, page: Page, context: str = "") -> tuple[Draft, ...]:
        """Return a draft for every field: a value with its source, or a blank and why."""
        now, law = self._parts.clock.now(), self._parts.law()
        doubts = self._parts.remember.doubts
        return tuple(self._parts.drafter.draft(page, context, now, law, doubts))

    def write(self, original: Path, page: Page, drafts: Sequence[Draft], target: Path) -> Path:
        """Write a filled copy aside, flush and rename it, and log what was filled.

        Raises:
            KnownError: The target is the original, or cannot be written.
        """
        if target.resolve() == original.resolve():
            raise KnownError(
                f"{target.name} is the form itself, which is never changed.",
                "Choose another name for the filled copy.",
            )
        outside(target, self._parts.vault.path.parent)
        atomic.write(target, self._filled(original, page, drafts))
        now = self._parts.clock.now()
        used = []
        for each in drafts:
            if each.decision is Decision.FILL:
                name = each.field.label or each.field.name or each.field.id
                for memory in sources(each):
                    self._parts.vault.log_fill(memory, name, original.name, now)
                    used.append(memory)
        self._parts.reinforce.use(used, USE_CONFIRMED, now)
        return target

    def history(self, limit: int = 300) -> list[Fill]:
        """Return what went where, in files and on sites, newest first."""
        logged = self._parts.vault.all_fills(limit)
        held = self._parts.vault.get({memory for memory, _field, _place, _at in logged})
        return [
            Fill(memory=held[memory], field=field, place=place, at=at)
            for memory, field, place, at in logged
            if memory in held
        ]

    def _filled(self, original: Path, page: Page, drafts: Sequence[Draft]) -> bytes:
        data = source(original)
        document = self._document(data)
        if document is None:
            return fill_html(data, page, drafts)
        values = document_values(document.blanks(data, original.name), drafts)
        return document.filled(data, original.name, values)

    def _document(self, data: bytes) -> DocumentForms | None:
        return next((each for each in self._parts.documents if each.recognises(data)), None)


def sources(draft: Draft) -> list[MemoryId]:
    """Return every memory that a draft's value rests on: all of them for a composed text."""
    if draft.sentences:
        return [memory for _words, memory in draft.sentences]
    return [] if draft.memory is None else [draft.memory]


def source(path: Path) -> bytes:
    """Return the bytes of a page, bounded, also of what never ends.

    Raises:
        KnownError: It cannot be read, or is too large.
    """
    if path.is_fifo():  # whoever writes into it would be waited for without end
        raise KnownError(f"{path.name} is no file that holds a page.")
    try:
        with path.open("rb") as file:
            data = file.read(PAGE_BYTES + 1)
    except OSError as problem:
        raise KnownError(f"{path} cannot be read: {problem.strerror}.") from None
    if len(data) > PAGE_BYTES:
        limit = PAGE_BYTES // 1024 // 1024
        raise KnownError(f"{path.name} is larger than {limit} MB.", "Save the form alone.")
    return data
