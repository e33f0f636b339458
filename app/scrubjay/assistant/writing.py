"""One write path: whatever is kept, from a chat, a note or a file, goes through here.

    intake → vectors → perceive → remember → vectors of what was drawn → index → recall

The vault commits once per call, vectors included, before anything is acknowledged. The
index follows; if the process dies in between, the next start finds the difference.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from scrubjay.assistant import invented
from scrubjay.capture import Refusal
from scrubjay.capture.intake import KNOWN
from scrubjay.domain.changes import Changes
from scrubjay.domain.conversation import Utterance
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryState, Origin
from scrubjay.remember import Perceived

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import datetime

    from numpy.typing import NDArray

    from scrubjay.capture import Intake
    from scrubjay.domain.affect import Affect
    from scrubjay.domain.conversation import Message
    from scrubjay.domain.memory import MemoryId
    from scrubjay.domain.recollection import Recalled
    from scrubjay.perceive import AffectReader, Perceiver
    from scrubjay.ports.models import Embedder
    from scrubjay.ports.stores import Vault
    from scrubjay.ports.system import Clock
    from scrubjay.ports.vectors import KeptIndex
    from scrubjay.recall import Recall
    from scrubjay.reflect import PostThink, Thought
    from scrubjay.remember import Remember

    Vectors = NDArray[np.float32]

_UNRANKED = (MemoryState.PROPOSED, MemoryState.TRASHED)
CATCH_UP = 64
"""Memories given vectors in one step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WritePath:
    """Composes the stages that write. Runs on the STORE lane."""

    vault: Vault
    index: KeptIndex
    embedder: Embedder | None
    clock: Clock
    intake: Intake
    feelings: AffectReader
    perceiver: Perceiver
    remember: Remember
    recall: Recall
    post_think: PostThink

    def heard(self, text: str, at: datetime, session: str, ref: str) -> Utterance:
        """Return what was said, made safe to keep; nothing is written.

        Raises:
            KnownError: It is empty, far too long, or no text.
        """
        said = self.intake.heard(Utterance(text=text, at=at, session=session, ref=ref))
        if isinstance(said, Refusal):
            raise KnownError(f"This cannot be taken in: {said.why}.")
        return said

    def is_open(self) -> bool:
        """Report whether what somebody says is taken in: not beside the invented person."""
        return invented.held(self.vault) is None

    def one(self, text: str, at: datetime, origin: Origin, ref: str = "") -> Changes:
        """Keep one note of the person.

        Raises:
            KnownError: It may not be kept, with the reason; a note that is there already
                is no error and changes nothing. The invented person is here.
        """
        invented.refuse_others(self.vault)
        note = Utterance(
            text=text,
            at=at,
            ref=ref,
            session=f"notes of {at:%Y-%m-%d}",
            sequence=at.hour * 3600 + at.minute * 60 + at.second,
        )
        checked = self.intake.take(note)
        if not isinstance(checked, Refusal):
            return self._keep([checked], origin, batch="")
        if checked.why == KNOWN:
            return Changes(skipped=(checked.why,))
        raise KnownError(f"This was not kept: {checked.why}.")

    def many(
        self,
        arrivals: Sequence[Utterance],
        origin: Origin,
        batch: str = "",
        goes_on: str = "",
    ) -> Changes:
        """Keep what may be kept of these, in one commit; the rest is named in `skipped`.

        goes_on: The operation of the import's steps before this one, undone with it as one.

        Raises:
            KnownError: The invented person is here, and this is not of her import.
        """
        invented.refuse_others(self.vault, batch)
        kept: list[Utterance] = []
        skipped: list[str] = []
        for each in self.intake.sift(arrivals):
            if isinstance(each, Refusal):
                skipped.append(f"{each.ref}: {each.why}" if each.ref else each.why)
            else:
                kept.append(each)
        return self._keep(kept, origin, batch, goes_on) + Changes(skipped=tuple(skipped))

    def learn(self, message: Message, sequence: int) -> Changes:
        """Keep a chat message of the person, which is written down already."""
        said = Utterance(
            text=message.text,
            at=message.at,
            session=message.conversation,
            ref=message.id,
            sequence=sequence,
        )
        return self.many([said], Origin.CHAT)

    def reflect(
        self,
        message: Message,
        recalled: Recalled | None,
        thoughts: Sequence[Thought],
    ) -> Changes:
        """Propose what a model thought about a message, after the answer."""
        now = self.clock.now()
        return self.after(self.post_think.propose(message, recalled, now, thoughts))

    def affect(self, texts: Sequence[str]) -> list[Affect]:
        """Return how texts feel."""
        return self.feelings.read(list(texts), self._embedded(texts))

    def after(self, done: Changes) -> Changes:
        """Bring vectors, index and recall up to what an operation changed."""
        touched = done.touched
        self.recall.refresh(touched)
        held = self.vault.get(touched)
        self.index.remove(touched - held.keys())
        if self.embedder is not None:
            live = [key for key, each in held.items() if each.state not in _UNRANKED]
            known = set(self.vault.vectors_of(self.embedder.name, live)[0])
            self.give_vectors([each for each in live if each not in known])
        return done

    def catching_up(self) -> Iterator[int]:
        """Give vectors to what has none, step by step; yields how many are left."""
        if self.embedder is None:
            return
        waiting = self.vault.without_vectors(self.embedder.name)
        for start in range(0, len(waiting), CATCH_UP):
            self.give_vectors(waiting[start : start + CATCH_UP])
            yield max(len(waiting) - start - CATCH_UP, 0)

    def _keep(
        self, kept: Sequence[Utterance], origin: Origin, batch: str, goes_on: str = ""
    ) -> Changes:
        if not kept:
            return Changes()
        texts = [each.text for each in kept]
        vectors = self._embedded(texts)
        perceived = [
            Perceived(
                utterance=each.utterance,
                affect=each.affect,
                salience=each.salience,
                mentions=tuple(each.mentions),
            )
            for each in self.perceiver.read(kept, vectors)
        ]
        now = self.clock.now()
        deed = "import" if origin is Origin.IMPORT else "remember"
        with self.vault.writing(deed, "person", now, goes_on):
            done = self.remember.keep(perceived, now, origin, batch, deed=deed)
            known = {} if vectors is None else dict(zip(texts, vectors, strict=True))
            fresh = self._put_vectors([*done.added, *done.proposed], known)
        self.recall.refresh(done.touched)
        self._index(fresh)
        return done

    def give_vectors(self, ids: Collection[MemoryId]) -> None:
        """Make, keep and index vectors of these memories, as their words are now."""
        if not ids or self.embedder is None:
            return
        with self.vault.writing("vectors", "scrubjay", self.clock.now()):
            fresh = self._put_vectors(list(ids), {})
        self._index(fresh)

    def _put_vectors(
        self,
        ids: Sequence[MemoryId],
        known: dict[str, Vectors],
    ) -> tuple[list[MemoryId], Vectors] | None:
        """Keep a vector for each memory; inside a writing block."""
        held = self.vault.get(ids)
        if self.embedder is None or not held:
            return None
        texts = sorted({memory.text for memory in held.values()} - known.keys())
        made = self._embedded(texts)
        if texts and made is None:
            return None
        if made is not None:
            known = known | dict(zip(texts, made, strict=True))
        order = list(held)
        vectors = np.stack([known[held[each].text] for each in order])
        self.vault.put_vectors(self.embedder.name, order, vectors)
        return order, vectors

    def _index(self, fresh: tuple[list[MemoryId], Vectors] | None) -> None:
        if fresh is not None:
            self.index.add(*fresh)
            self.recall.absorb(*fresh)

    def _embedded(self, texts: Sequence[str]) -> Vectors | None:
        """Return vectors, or None when none can be made: words still work without."""
        if self.embedder is None or not texts:
            return None
        try:
            return self.embedder.embed(texts)
        except KnownError:
            return None
