"""The forms' face: read a page, draft its fields, write a filled copy. Never submits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.assistant.care import outside
from scrubjay.autofill import fill_html, read_page
from scrubjay.domain.errors import KnownError
from scrubjay.domain.form import Decision
from scrubjay.host import atomic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.form import Draft, Page

WARMING = (
    b"<form><label>E-mail <input type=email></label><label>Phone <input type=tel></label></form>"
)
PAGE_BYTES = 20 * 1024 * 1024


class Forms:
    """Forms from files, on the STORE lane."""

    def __init__(self, parts: Parts) -> None:
        """Work on these parts."""
        self._parts = parts

    def warm(self) -> None:
        """Load what reading and drafting need: weights, and the tables of several libraries."""
        self.draft(read_page(WARMING, "warming"))

    def read(self, path: Path) -> Page:
        """Return the forms of an HTML file.

        Raises:
            KnownError: The file cannot be read, is too large, or is not HTML.
        """
        return read_page(source(path), str(path))

    def draft(self, page: Page, context: str = "") -> tuple[Draft, ...]:
        """Return a draft for every field: a value with its source, or a blank and why."""
        now, law = self._parts.clock.now(), self._parts.law()
        return tuple(self._parts.drafter.draft(page, context, now, law))

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
        filled = fill_html(source(original), page, drafts)
        atomic.write(target, filled)
        now = self._parts.clock.now()
        for each in drafts:
            if each.decision is Decision.FILL and each.memory is not None:
                name = each.field.label or each.field.name or each.field.id
                self._parts.vault.log_fill(each.memory, name, original.name, now)
        return target


def source(path: Path) -> bytes:
    """Return the bytes of a page, bounded."""
    try:
        size = path.stat().st_size
        if size > PAGE_BYTES:
            limit = PAGE_BYTES // 1024 // 1024
            raise KnownError(f"{path.name} is larger than {limit} MB.", "Save the form alone.")
        return path.read_bytes()
    except OSError as problem:
        raise KnownError(f"{path} cannot be read: {problem.strerror}.") from None
