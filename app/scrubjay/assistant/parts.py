"""What every face of the assistant works with: the ports and the stages over them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import tzinfo
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from scrubjay.assistant.writing import WritePath
    from scrubjay.autofill import Drafter
    from scrubjay.decay import Reinforce, Sweep
    from scrubjay.domain.memory import MemoryId
    from scrubjay.domain.recollection import FeelingStrategy
    from scrubjay.domain.retention import RetentionLaw
    from scrubjay.perceive import Perceiver
    from scrubjay.ports.documents import DocumentForms
    from scrubjay.ports.models import Embedder
    from scrubjay.ports.stores import Vault
    from scrubjay.ports.system import Clock, Ids
    from scrubjay.ports.vectors import KeptIndex
    from scrubjay.recall import Recall
    from scrubjay.recall.reckoning import Reckoner
    from scrubjay.reflect import Ties
    from scrubjay.reflect.words import Words
    from scrubjay.remember import Newer, Remember


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Assembled once by the composition root.

    Attributes:
        law: Asks the settings for the forgetting curve in force.
        feeling: Asks the settings how feeling takes part in recall during a chat.
        chance: Returns so many unpredictable bytes.
        documents: Formats of documents that can be filled, beside HTML.
        zone: The person's own time zone: where a day of theirs begins and ends.
        scanned: Folders that must hold nothing of what was forgotten for good.
    """

    vault: Vault
    index: KeptIndex
    embedder: Embedder | None
    clock: Clock
    ids: Ids
    law: Callable[[], RetentionLaw]
    feeling: Callable[[], FeelingStrategy]
    perceiver: Perceiver
    remember: Remember
    newer: Newer
    recall: Recall
    reckon: Reckoner
    sweep: Sweep
    reinforce: Reinforce
    drafter: Drafter
    ties: Ties
    words: Words
    write: WritePath
    scanned: Sequence[Path]
    chance: Callable[[int], bytes]
    documents: Sequence[DocumentForms] = ()
    zone: tzinfo = UTC

    def vectors(self) -> tuple[list[MemoryId], NDArray[np.float32]] | None:
        """Return all vectors of the embedder in use, or None without one."""
        return None if self.embedder is None else self.vault.vectors(self.embedder.name)
