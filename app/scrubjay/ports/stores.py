"""The vault: everything that must survive.

All methods run on the STORE lane. A write is durable when its `writing` block ends.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Protocol

from scrubjay.ports.conversations import ConversationLog

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime, tzinfo
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from scrubjay.domain.changes import Act, Batch, Revision
    from scrubjay.domain.conversation import Foreseen
    from scrubjay.domain.life import Day
    from scrubjay.domain.link import Link, Suggestion, SuggestionKind
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.recollection import ByStrength, Filters


class MemoryStore(Protocol):
    """Memories with their full-text index, vectors and history."""

    def writing(
        self, deed: str, actor: str, at: datetime, goes_on: str = ""
    ) -> AbstractContextManager[str]:
        """Open one operation; yields its id. Commits at the end, or nothing at all.

        goes_on: the id of an operation that a long work began, of which this is the next
        step: one undo takes all its steps back. One that was undone is not gone on with.

        Every `put` inside is journalled under this id. An operation that changed
        nothing leaves no trace. Blocks do not nest: an inner block joins the outer.
        """
        ...

    def put(self, memories: Iterable[Memory]) -> None:
        """Insert or replace, journalling before and after. Only inside `writing`."""
        ...

    def get(self, ids: Collection[MemoryId]) -> dict[MemoryId, Memory]:
        """Return the memories that exist among these ids."""
        ...

    def resolve(self, prefix: str) -> MemoryId | None:
        """Return the one id that starts so, or None when none or several do."""
        ...

    def select(
        self,
        filters: Filters,
        limit: int | None = None,
        offset: int = 0,
        order: ByStrength | None = None,
    ) -> list[Memory]:
        """Return memories that pass: in this order, else newest first, full text by relevance."""
        ...

    def count(self, filters: Filters) -> int:
        """Return how many memories pass."""
        ...

    def statements(self, subject: str | None, predicate: str | None) -> list[Memory]:
        """Return memories with a triple of this subject and predicate, newest first.

        Compared without case; None means any; includes superseded ones.
        """
        ...

    def contested(self) -> list[Memory]:
        """Return all statements of each subject and predicate where two might be at odds.

        Where one waits for consent, or took the place of another within a day.
        """
        ...

    def about(self, name: str) -> list[Memory]:
        """Return memories whose triple names this as subject or object (both directions)."""
        ...

    def drawn_from(self, episode: MemoryId) -> list[Memory]:
        """Return what was drawn from this episode."""
        ...

    def beside(self, memory: Memory, reach: int) -> list[Memory]:
        """Return up to `reach` lines said before it in its session and as many after, in order."""
        ...

    def later_ids(self, after: str, limit: int) -> list[MemoryId]:
        """Return ids behind this one in the order they were made, without proposals and trash."""
        ...

    def earlier_ids(self, before: str, limit: int) -> list[MemoryId]:
        """Return ids before this one, the last made first; "" begins at the end."""
        ...

    def replaced_by(self, memory: MemoryId) -> list[Memory]:
        """Return what this memory took the place of, newest first."""
        ...

    def namesakes(self, name: str, limit: int) -> tuple[int, list[Memory]]:
        """Return how many memories mention this name, and the latest of those that do.

        With statements about it, or that have it as their object, among the latter.
        """
        ...

    def speakers(self) -> list[str]:
        """Return the names of all who said something, without the person themselves."""
        ...

    def frequencies(self, words: Collection[str]) -> dict[str, int]:
        """Return in how many memories each word occurs, in any of its grammatical forms."""
        ...

    def find_text(self, texts: Sequence[str]) -> dict[str, MemoryId]:
        """Return existing live memories by exact normalised text (see `domain.text`)."""
        ...

    def episodes(self) -> Iterator[Memory]:
        """Yield everything recall ranks, by session then sequence, without proposals."""
        ...

    def calendar(
        self,
        after: datetime | None = None,
        before: datetime | None = None,
        *,
        own: bool = False,
        zone: tzinfo = UTC,
    ) -> list[Day]:
        """Return each day of this zone with episodes, oldest first: how many, how they felt.

        Neither the trash nor proposals count; with `own` only the person's lines do.
        after ≤ at < before.
        """
        ...

    def put_vectors(
        self,
        embedder: str,
        ids: Sequence[MemoryId],
        vectors: NDArray[np.float32],
    ) -> None:
        """Keep vectors; only inside `writing`."""
        ...

    def vectors(self, embedder: str) -> tuple[list[MemoryId], NDArray[np.float32]]:
        """Return all vectors of this embedder: ids and an array (n, dimension)."""
        ...

    def vectors_of(
        self, embedder: str, ids: Sequence[MemoryId]
    ) -> tuple[list[MemoryId], NDArray[np.float32]]:
        """Return the vectors of these memories: the ids that have one, and (n, dimension)."""
        ...

    def without_vectors(self, embedder: str) -> list[MemoryId]:
        """Return ids that recall ranks and that have no vector of this embedder."""
        ...

    def history(self, memory: MemoryId) -> list[Revision]:
        """Return all revisions of one memory, oldest first."""
        ...

    def operations(self, limit: int) -> list[list[Revision]]:
        """Return the latest operations that can be undone, newest first."""
        ...

    def undo(self, operation: str, at: datetime) -> list[Revision]:
        """Put back what the operation changed, as an operation of its own; return its revisions.

        Raises KnownError if it was undone already, or if something it touched has
        changed since or was forgotten for good.
        """
        ...

    def forget(self, ids: Collection[MemoryId], *, bury: bool = True) -> dict[str, int]:
        """Purge rows, vectors, terms, history and mentions; leave tombstones if to be buried.

        Returns counts by what was removed.
        """
        ...

    def is_forgotten(self, text: str) -> bool:
        """Report whether this text was forgotten for good (salted hash)."""
        ...


class Ledger(Protocol):
    """What was done when: chores, import batches, fills, uses, and small settings of the vault."""

    def last_done(self, chore: str) -> datetime | None:
        """Return when the chore last finished."""
        ...

    def done(self, chore: str, at: datetime) -> None:
        """Write down that the chore finished."""
        ...

    def note(self, key: str) -> str | None:
        """Return a small value kept in the vault (the person's name, …)."""
        ...

    def keep_note(self, key: str, value: str) -> None:
        """Keep a small value in the vault."""
        ...

    def log_fill(
        self,
        memory: MemoryId,
        field: str,
        origin: str,
        at: datetime,
    ) -> None:
        """Write down that a memory was filled into a field of a page."""
        ...

    def fills(self, memory: MemoryId) -> list[tuple[str, str, datetime]]:
        """Return (field, origin, at) for every fill of this memory, newest first."""
        ...

    def all_fills(self, limit: int) -> list[tuple[MemoryId, str, str, datetime]]:
        """Return (memory, field, origin, at) for the latest fills of all, newest first."""
        ...


class LinkStore(Protocol):
    """Links that do not follow from the memories themselves, and suggestions.

    Links and suggestions of a memory go when it is forgotten for good.
    """

    def links(self, ids: Collection[MemoryId]) -> list[Link]:
        """Return the kept links that touch any of these, in no order."""
        ...

    def keep_links(self, links: Iterable[Link]) -> None:
        """Insert or replace by (one, other, kind); durable on return."""
        ...

    def remove_links(self, links: Iterable[Link]) -> None:
        """Remove by (one, other, kind); no error when there is none."""
        ...

    def suggest(self, suggestions: Iterable[Suggestion]) -> None:
        """Keep suggestions, but none that was settled before; durable on return."""
        ...

    def suggestions(self) -> list[Suggestion]:
        """Return those that wait, newest first."""
        ...

    def suggestion_count(self) -> int:
        """Return how many suggestions wait."""
        ...

    def settle(self, suggestions: Collection[str]) -> None:
        """Take accepted or refused ones out; they are remembered by id alone."""
        ...

    def settled(self, kind: SuggestionKind) -> frozenset[str]:
        """Return the ids of those of this kind that were accepted or refused."""
        ...


class Vault(MemoryStore, ConversationLog, Ledger, LinkStore, Protocol):
    """All of it, in one file."""

    @property
    def path(self) -> Path:
        """The vault's file."""
        ...

    @property
    def protection(self) -> str:
        """How the key is kept: "keyring", "passphrase", "keyfile" or "none"."""
        ...

    def reach(self, ids: Collection[MemoryId]) -> list[Memory]:
        """Return every memory that `forget` of these ids would purge, for the preview.

        Themselves, what was drawn from them, and memories with the same text. A source
        that says more than the forgotten words is not among them: see `blotted_by`.
        Hand `forget` the ids that were asked for, not what this returns: a fact asked for
        by itself is blotted out of its source, one that goes along is not.
        """
        ...

    def foresee(self, ids: Collection[MemoryId]) -> Foreseen:
        """Return what `forget` of these ids would do; nothing is removed."""
        ...

    def blotted_by(self, ids: Collection[MemoryId]) -> list[Memory]:
        """Return the sources out of which `forget` of these ids would blot words.

        As they are now; afterwards their text is another and they have no vector.
        """
        ...

    def latest_act(self) -> Act | None:
        """Return the latest act of the person that was not undone yet."""
        ...

    def mark(self, deed: str, at: datetime) -> None:
        """Write down that the person did something that cannot be undone; durable on return."""
        ...

    def pass_over(self, operation: str) -> None:
        """Count an act as dealt with: undoing goes on with the one before it."""
        ...

    def keep_batch(self, batch: Batch) -> None:
        """Insert or replace what is known of an import; durable on return."""
        ...

    def batches(self) -> list[Batch]:
        """Return every import, newest first."""
        ...

    def batch_sizes(self) -> dict[str, tuple[int, int]]:
        """Return by import how many lines and how many drawn memories are there, trash left out."""
        ...

    def verify(self) -> list[str]:
        """Return what is wrong, one sentence each; empty when all is well."""
        ...

    def backup(self, target: Path, lock: bytes | None = None) -> int:
        """Write a consistent encrypted copy aside, flush, rename; return its bytes.

        lock: A key header that goes along in the place of this home's own and of its key file.
        """
        ...

    def close(self) -> None:
        """Checkpoint and close."""
        ...
