"""What the windows need of forms, imports, care and models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from scrubjay.assistant.care import Check
    from scrubjay.assistant.forms import Fill
    from scrubjay.domain.changes import Batch, Changes, Receipt
    from scrubjay.domain.form import Draft, Page


class Forms(Protocol):
    """Forms from files."""

    def read(self, path: Path) -> Page:
        """Return the forms of a web page, a PDF or a Word document."""
        ...

    def draft(self, page: Page, context: str = ...) -> tuple[Draft, ...]:
        """Return a draft for every field."""
        ...

    def write(self, original: Path, page: Page, drafts: Sequence[Draft], target: Path) -> Path:
        """Write a filled copy."""
        ...

    def history(self, limit: int = ...) -> list[Fill]:
        """Return what went where, in files and on sites, newest first."""
        ...


class Care(Protocol):
    """Care of the vault."""

    def verify(self) -> list[str]:
        """Return what is wrong, one sentence each."""
        ...

    def rebuild(self) -> int:
        """Build the index anew; returns how many memories it holds."""
        ...

    def backup(self, target: Path, lock: bytes | None = ..., *, replace: bool = ...) -> int:
        """Write a consistent encrypted copy; returns its size in bytes.

        lock: From `Safety.locked_with`. Raises KnownError: there is one that may not go.
        """
        ...

    def export(self, target: Path) -> int:
        """Write all memories in the clear, as the ending says (.md, .csv, else JSON Lines)."""
        ...

    def self_check(self) -> list[Check]:
        """Say of each part whether it works, or why not."""
        ...


class ImportProgress(Protocol):
    """How far an import is; the last one is its report."""

    @property
    def batch(self) -> str:
        """What `take_out` takes."""
        ...

    @property
    def episodes(self) -> int:
        """Lines kept."""
        ...

    @property
    def skipped(self) -> Sequence[tuple[int, str]]:
        """Line and reason of what was left out."""
        ...

    @property
    def done(self) -> int:
        """Lines read."""
        ...

    @property
    def total(self) -> int:
        """Lines there are, or 0 when that is not known."""
        ...


class Imports(Protocol):
    """Files turned into memories."""

    def recognise(self, path: Path) -> str:
        """Return the kind of a file, from its first lines; on any lane."""
        ...

    def run(self, path: Path, kind: str | None = ...) -> Iterator[ImportProgress]:
        """Import step by step."""
        ...

    def batches(self) -> list[Batch]:
        """Return every import that is there, newest first, with counts of what is there now."""
        ...

    def take_out(self, batch: str) -> Changes:
        """Take a whole import out again, into the trash; one undo brings it back."""
        ...

    def remove(self, batch: str) -> Receipt:
        """Forget a whole import for good; final."""
        ...
