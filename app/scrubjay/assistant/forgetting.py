"""Forgetting for good, with a preview before and a proof after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.changes import FORGET, Receipt
from scrubjay.domain.errors import KnownError
from scrubjay.domain.recollection import Filters
from scrubjay.host.scan import SHORT_BELOW, scan

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.conversation import Silenced
    from scrubjay.domain.memory import Memory, MemoryId

QUOTED: Final = 50
"""Memories looked through for the same words, and whose vectors are compared with all."""
BEGINNING: Final = 40
"""Words of a long text by which those that quote it are looked for."""
NEARLY: Final = 0.85
"""Cosine from which a memory is offered to be forgotten too (memory-systems.md, section 12)."""
NEAREST: Final = 10
OFFERED: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetPreview:
    """What forgetting would remove.

    Attributes:
        memories: The ones asked for, and all that was drawn from them.
        messages, revisions, vectors: Counts of what goes with them, as the receipt will say.
        similar: Memories of their own that say nearly the same, or hold the same words, the
            closest first. They stay unless they are asked for too.
        links, suggestions: Counts of kept links and waiting suggestions that go.
        asked: Those of `memories` that were asked for; the others go along.
        silenced: The messages of chats that go, and those that only lose words.
    """

    memories: tuple[Memory, ...]
    messages: int
    revisions: int
    vectors: int
    similar: tuple[Memory, ...] = ()
    links: int = 0
    suggestions: int = 0
    asked: frozenset[MemoryId] = frozenset()
    silenced: tuple[Silenced, ...] = ()


class Forgetting:
    """Purges memories from everywhere and looks whether anything is left."""

    def __init__(self, parts: Parts, forget_context: Callable[[], None]) -> None:
        """Work on these parts; `forget_context` has the language model begin anew."""
        self._parts = parts
        self._forget_context = forget_context

    def preview(self, ids: Sequence[MemoryId]) -> ForgetPreview:
        """Return everything that forgetting these for good would remove."""
        vault = self._parts.vault
        memories = vault.reach(ids)
        foreseen = vault.foresee(ids)
        removed = foreseen.removed
        return ForgetPreview(
            memories=tuple(memories),
            messages=removed.get("messages", 0),
            revisions=removed.get("revisions", 0),
            vectors=removed.get("vectors", 0),
            similar=self._similar(memories),
            links=removed.get("links", 0),
            suggestions=removed.get("suggestions", 0),
            asked=frozenset(ids) & {each.id for each in memories},
            silenced=foreseen.messages,
        )

    def forget(self, ids: Sequence[MemoryId], *, bury: bool = True) -> Receipt:
        """Purge the vault and the index's files, then look for traces in every file.

        Args:
            ids: What to forget, with all that was drawn from it.
            bury: Take nothing in any more that says the same. False for a sample.

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
        removed = vault.forget(ids, bury=bury)
        vault.mark(FORGET, self._parts.clock.now())
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
            beginning = " ".join(words.split()[:BEGINNING])
            for each in self._parts.vault.select(Filters(text=beginning), limit=QUOTED):
                if len(wanted) >= SHORT_BELOW and wanted in each.text.casefold():
                    found[each.id] = None
        return tuple(found)

    def _similar(self, memories: Sequence[Memory]) -> tuple[Memory, ...]:
        """Return memories that stay and say nearly the same, or hold the same words."""
        parts = self._parts
        gone = {each.id for each in memories}
        held = dict.fromkeys(self._said_elsewhere(memories), 1.0)
        if parts.embedder is not None:
            asked = [each.id for each in memories[:QUOTED]]
            for vector in parts.vault.vectors_of(parts.embedder.name, asked)[1]:
                for other, cosine in parts.index.search(vector, NEAREST + len(asked)):
                    if cosine >= NEARLY:
                        held[other] = max(cosine, held.get(other, 0.0))
        closest = sorted(held.keys() - gone, key=lambda each: (-held[each], each))[:OFFERED]
        found = parts.vault.get(closest)
        return tuple(found[each] for each in closest if each in found)

    def _vectors(self, ids: Collection[MemoryId]) -> list[bytes]:
        """Return the vectors as they would lie on disk, to look for them afterwards."""
        embedder = self._parts.embedder
        if embedder is None:
            return []
        _, vectors = self._parts.vault.vectors_of(embedder.name, list(ids))
        return [row.tobytes() for row in vectors]
