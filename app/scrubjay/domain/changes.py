"""What an operation changed. Undo, refresh and the learned diff all follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import Memory, MemoryId


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Ids by what happened to them, in order; empty when nothing changed.

    Attributes:
        operation: The history entry that undoes all of it, or "" when nothing was
            written.
        skipped: Texts that were left out, with the reason (a duplicate, a secret, a
            tombstone).
    """

    operation: str = ""
    added: tuple[MemoryId, ...] = ()
    revised: tuple[MemoryId, ...] = ()
    superseded: tuple[MemoryId, ...] = ()
    proposed: tuple[MemoryId, ...] = ()
    removed: tuple[MemoryId, ...] = ()
    skipped: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Report whether anything in the store changed."""
        return bool(
            self.added or self.revised or self.superseded or self.proposed or self.removed,
        )

    def __add__(self, other: Changes) -> Changes:
        """Join two sets of changes; the later operation names the whole."""
        return Changes(
            operation=other.operation or self.operation,
            added=self.added + other.added,
            revised=self.revised + other.revised,
            superseded=self.superseded + other.superseded,
            proposed=self.proposed + other.proposed,
            removed=self.removed + other.removed,
            skipped=self.skipped + other.skipped,
        )

    @property
    def touched(self) -> frozenset[MemoryId]:
        """Every id whose row, text or vector is no longer what it was."""
        return frozenset(
            self.added + self.revised + self.superseded + self.proposed + self.removed,
        )


@dataclass(frozen=True, slots=True)
class Act:
    """One operation as a whole: its id, what was done (see `Revision.deed`), and when."""

    operation: str
    deed: str
    at: datetime


FORGET: Final = "forget"
"""The deed of forgetting for good; nothing of it can be undone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One memory before and after one operation; None means it did not exist.

    Attributes:
        operation: Groups everything that one act changed.
        deed: "remember", "edit", "pin", "confirm", "supersede", "archive", "trash",
            "fade", "undo", "import", "reject".
        actor: "person", "scrubjay" or "clock".
    """

    operation: str
    deed: str
    actor: str
    at: datetime
    before: Memory | None
    after: Memory | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One import, kept so that it can be taken out again whole.

    Attributes:
        id: What `Source.batch` of its memories says.
        name: The file's name, to show.
        kind: "transcript", "text", "markdown", …
        counts: Numbers to show ("episodes", "memories", "skipped").
    """

    id: str
    name: str
    kind: str
    at: datetime
    counts: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Proof of forgetting for good.

    Attributes:
        removed: Counts by what they were ("memories", "vectors", "revisions",
            "messages", "links", "uses", …).
        files: Files scanned. bytes_scanned: their size. hits: places where the text
            (UTF-8 or UTF-16) or its float32 vector was still found; 0 or it failed.
        unread: Files that could not be read, which is no proof of anything.
        said_elsewhere: Memories of their own that hold the same words; nobody asked for
            them to be forgotten.
    """

    removed: dict[str, int]
    files: int
    bytes_scanned: int
    hits: int
    found_in: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    said_elsewhere: tuple[MemoryId, ...] = ()
