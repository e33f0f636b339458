"""Forgetting for good, with a preview before and a proof after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.domain.changes import Receipt
from scrubjay.domain.errors import KnownError
from scrubjay.domain.recollection import Filters
from scrubjay.host.scan import SHORT_BELOW, scan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.memory import Memory, MemoryId

QUOTED = 50
"""Memories looked through for the same words."""


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

    def __init__(self, parts: Parts, forget_context: Callable[[], None]) -> None:
        """Work on these parts; `forget_context` has the language model begin anew."""
        self._parts = parts
        self._forget_context = forget_context

    def preview(self, ids: Sequence[MemoryId]) -> ForgetPreview:
        """Return everything that forgetting these for good would remove."""
        vault = self._parts.vault
        memories = self._parts.vault.reach(ids)
        return ForgetPreview(
            memories=tuple(memories),
            messages=sum(len(vault.answers_citing(each.id)) for each in memories),
            revisions=sum(len(vault.history(each.id)) for each in memories),
            vectors=len(self._vectors([each.id for each in memories])),
        )

    def forget(self, ids: Sequence[MemoryId]) -> Receipt:
        """Purge the vault and the index's files, then look for traces in every file.

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
        texts, vectors = self._texts(purged, blotted), self._vectors(gone)
        removed = vault.forget(ids)
        self._parts.recall.refresh(frozenset(gone))
        self._forget_context()
        self._parts.index.purge(gone)
        self._parts.write.give_vectors([each.id for each in blotted])
        found = scan(self._parts.scanned, texts=texts, vectors=vectors)
        return Receipt(
            removed=removed,
            files=found.files,
            bytes_scanned=found.bytes_scanned,
            hits=found.hits,
            found_in=found.where,
            unread=found.unread,
            said_elsewhere=self._said_elsewhere(purged),
        )

    def _texts(self, purged: Sequence[Memory], blotted: Sequence[Memory]) -> set[str]:
        """Return every wording to look for, former ones included."""
        texts = {each.text for each in (*purged, *blotted)}
        texts |= {each.source.words for each in purged}
        for each in purged:
            for past in self._parts.vault.history(each.id):
                texts |= {state.text for state in (past.before, past.after) if state is not None}
        return texts - {""}

    def _said_elsewhere(self, purged: Sequence[Memory]) -> tuple[MemoryId, ...]:
        """Return memories of their own that hold the same words, for the person to decide on.

        A scan cannot see into an encrypted vault, so the vault is asked as well.
        """
        found: dict[MemoryId, None] = {}
        for words in {each.source.words or each.text for each in purged}:
            wanted = words.casefold().strip(" .!?")
            for each in self._parts.vault.select(Filters(text=words), limit=QUOTED):
                if len(wanted) >= SHORT_BELOW and wanted in each.text.casefold():
                    found[each.id] = None
        return tuple(found)

    def _vectors(self, ids: Sequence[MemoryId]) -> list[bytes]:
        """Return the vectors as they would lie on disk, to look for them afterwards."""
        held = self._parts.vectors()
        if held is None:
            return []
        wanted = set(ids)
        return [row.tobytes() for each, row in zip(*held, strict=True) if each in wanted]
