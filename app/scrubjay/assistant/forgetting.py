"""Forgetting for good, with a preview before and a proof after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.domain.changes import Receipt
from scrubjay.domain.errors import KnownError
from scrubjay.host.scan import scan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.memory import Memory, MemoryId


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetPreview:
    """What forgetting would remove.

    Attributes:
        memories: The ones asked for, and all that was drawn from them.
        messages, revisions, vectors: Counts of what goes with them.
    """

    memories: tuple[Memory, ...]
    messages: int
    revisions: int
    vectors: int


class Forgetting:
    """Purges memories from everywhere and looks whether anything is left."""

    def __init__(self, parts: Parts) -> None:
        """Work on these parts."""
        self._parts = parts

    def preview(self, ids: Sequence[MemoryId]) -> ForgetPreview:
        """Return everything that forgetting these for good would remove."""
        vault = self._parts.vault
        memories = self._parts.vault.reach(ids)
        return ForgetPreview(
            memories=tuple(memories),
            messages=sum(len(vault.answers_citing(each.id)) for each in memories),
            revisions=sum(len(vault.history(each.id)) for each in memories),
            vectors=len(memories) if self._parts.embedder is not None else 0,
        )

    def forget(self, ids: Sequence[MemoryId]) -> Receipt:
        """Purge, rebuild the index in a new folder, then scan every file.

        Raises:
            KnownError: None of the memories exists.
        """
        vault = self._parts.vault
        purged = vault.reach(ids)
        if not purged:
            raise KnownError("There is nothing to forget: these memories do not exist.")
        # What the forgotten words are blotted out of stays, with other words and no vector yet.
        blotted = vault.blotted_by(ids)
        gone = [each.id for each in (*purged, *blotted)]
        vectors = self._vectors(gone)
        removed = vault.forget(ids)
        self._parts.index.purge(gone)
        self._parts.recall.refresh(frozenset(gone))
        self._parts.write.give_vectors([each.id for each in blotted])
        texts = {each.text for each in purged} | {each.source.words for each in purged}
        texts |= {each.text for each in blotted}
        found = scan(self._parts.scanned, texts=texts - {""}, vectors=vectors)
        return Receipt(
            removed=removed,
            files=found.files,
            bytes_scanned=found.bytes_scanned,
            hits=found.hits,
            found_in=found.where,
        )

    def _vectors(self, ids: Sequence[MemoryId]) -> list[bytes]:
        """Return the vectors as they would lie on disk, to look for them afterwards."""
        held = self._parts.vectors()
        if held is None:
            return []
        wanted = set(ids)
        return [row.tobytes() for each, row in zip(*held, strict=True) if each in wanted]
