"""The memory browser's face: search, read, edit, undo, forget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scrubjay.assistant import rendering
from scrubjay.domain.changes import FORGET
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import Memory, MemoryId, MemoryState, Origin
from scrubjay.domain.recollection import SAVED_SEARCH, Filters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scrubjay.assistant.forgetting import ForgetPreview, Forgetting
    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.affect import Affect
    from scrubjay.domain.changes import Changes, Receipt, Revision
    from scrubjay.domain.recollection import ByStrength, Cue, Recalled
    from scrubjay.domain.retention import RetentionLaw

MOST_SEARCHES = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One time a memory was used. kind is "answer" or "form".

    Attributes:
        conversation, message: Where the answer stands; "" for a form.
    """

    kind: str
    title: str
    at: datetime
    conversation: str = ""
    message: str = ""


class Browse:
    """Everything a person can do with memories by hand. Runs on the STORE lane."""

    def __init__(self, parts: Parts, forgetting: Forgetting) -> None:
        """Work on these parts."""
        self._parts = parts
        self._vault = parts.vault
        self._forgetting = forgetting

    def now(self) -> datetime:
        """Return the present moment, aware UTC."""
        return self._parts.clock.now()

    def law(self) -> RetentionLaw:
        """Return the forgetting curve in force."""
        return self._parts.law()

    def growth(self) -> float:
        """Return how much a use adds to a memory, as a factor."""
        return self._parts.reinforce.growth()

    def search(
        self,
        filters: Filters,
        limit: int | None = None,
        offset: int = 0,
        order: ByStrength | None = None,
    ) -> list[Memory]:
        """Return memories that pass: by strength, or newest first, or by relevance with a text."""
        return self._vault.select(filters, limit, offset, order)

    def count(self, filters: Filters) -> int:
        """Return how many memories pass the filters."""
        return self._vault.count(filters)

    def recall(self, cue: Cue) -> Recalled:
        """Return what comes to mind; looking alone strengthens nothing."""
        return self._parts.recall.best(cue)

    def get(self, ids: Sequence[MemoryId]) -> dict[MemoryId, Memory]:
        """Return the memories that exist among these."""
        return self._vault.get(ids)

    def resolve(self, prefix: str) -> MemoryId | None:
        """Return the id that starts so, when there is exactly one."""
        return self._vault.resolve(prefix)

    def drawn_from(self, episode: MemoryId) -> list[Memory]:
        """Return what was drawn from an episode."""
        return self._vault.drawn_from(episode)

    def history(self, memory: MemoryId) -> list[Revision]:
        """Return what happened to a memory, oldest first."""
        return self._vault.history(memory)

    def uses(self, memory: MemoryId) -> list[Use]:
        """Return the answers and forms this memory was used in, newest first."""
        answers = [
            Use(
                kind="answer",
                title=message.text,
                at=message.at,
                conversation=message.conversation,
                message=message.id,
            )
            for message in self._vault.answers_citing(memory)
        ]
        forms = [
            Use(kind="form", title=f"{field} · {origin}", at=at)
            for field, origin, at in self._vault.fills(memory)
        ]
        return sorted(answers + forms, key=lambda use: use.at, reverse=True)

    def described(self, memory: Memory) -> dict[str, Any]:
        """Return a memory as the command line shows it, with its links."""
        links: list[dict[str, str]] = []
        if memory.source.episode:
            links.append({"kind": "drawn-from", "id": memory.source.episode})
        links += [{"kind": "drawn", "id": each.id} for each in self._vault.drawn_from(memory.id)]
        if memory.superseded_by:
            links.append({"kind": "superseded-by", "id": memory.superseded_by})
        return rendering.memory(memory, self.now(), self.law()) | {"links": links}

    def learned(self, done: Changes) -> dict[str, Any]:
        """Return the result of `remember` as the command line shows it."""
        return rendering.learned(done, self._vault.get(done.added).values())

    def remember(
        self,
        text: str,
        at: datetime | None = None,
        ref: str = "",
    ) -> Changes:
        """Keep something the person says, and what can be drawn from it.

        Args:
            text: Their words.
            at: When they said it; now by default.
            ref: An id of the caller's own, to find it again by its source.

        Raises:
            KnownError: The text is empty, far too long, or was forgotten for good.
        """
        return self._parts.write.one(text, at or self.now(), Origin.NOTE, ref)

    def edit(self, memory: MemoryId, text: str) -> Changes:
        """Change the text; the old one stays in the history and can be put back."""
        now = self.now()
        mentions = self._parts.perceiver.mentions(text, now)
        return self._done(self._parts.remember.edit(memory, text, now, mentions))

    def pin(self, memory: MemoryId, *, pinned: bool = True) -> Changes:
        """Keep a memory from fading, or let it fade again."""
        return self._done(self._parts.remember.pin([memory], pinned, self.now()))

    def confirm(self, ids: Sequence[MemoryId]) -> Changes:
        """Accept proposals, or confirm what was drawn; counts as a use."""
        return self._done(self._parts.remember.confirm(ids, self.now()))

    def reject(self, ids: Sequence[MemoryId]) -> Changes:
        """Refuse proposals: they go to the trash and are not proposed again."""
        return self._done(self._parts.remember.reject(ids, self.now()))

    def archive(self, ids: Sequence[MemoryId]) -> Changes:
        """Take memories out of answers; search still finds them."""
        return self._done(self._parts.remember.archive(ids, self.now()))

    def trash(self, ids: Sequence[MemoryId]) -> Changes:
        """Put memories away; `restore` and undo bring them back.

        With what was said goes what was drawn from it and rests on nothing else. What a
        value had taken the place of does not hold again.
        """
        return self._done(self._parts.remember.trash(self._falling_with(ids), self.now()))

    def restore(self, ids: Sequence[MemoryId]) -> Changes:
        """Bring memories back from the trash or the archive, with what went there with them."""
        held = self._vault.get(ids)
        gone = [key for key, each in held.items() if each.state is MemoryState.TRASHED]
        back = [other for each in gone for other in self._fallen_with(each)]
        return self._done(self._parts.remember.restore([*ids, *(set(back) - set(ids))], self.now()))

    def undo(self, operation: str = "") -> Changes:
        """Put back what an operation changed; the latest one by default.

        Raises:
            KnownError: There is nothing to undo, or it cannot be undone any more.
        """
        if not operation:
            operation = self._latest()
        return self._done(self._parts.remember.undo(operation, self.now()))

    def go_back(self, memory: MemoryId, to: MemoryId | None = None) -> Changes:
        """Let the value hold again that this one replaced.

        Args:
            memory: The value that holds now.
            to: An earlier value; by default the one before.

        Raises:
            KnownError: It replaced none, or not that one.
        """
        return self._done(self._parts.remember.go_back(memory, self.now(), to))

    def conflicts(self) -> list[tuple[Memory, ...]]:
        """Return statements that contradict each other with equal right, the latest first."""
        return self._parts.remember.conflicts()

    def preview_forget(self, ids: Sequence[MemoryId]) -> ForgetPreview:
        """Return everything that forgetting these for good would remove."""
        return self._forgetting.preview(ids)

    def forget(self, ids: Sequence[MemoryId]) -> Receipt:
        """Forget for good: purge, then look for traces in every file; final."""
        return self._forgetting.forget(ids)

    def affect(self, texts: Sequence[str]) -> list[Affect]:
        """Return how texts feel."""
        return self._parts.write.affect(texts)

    def waiting(self) -> int:
        """Return how many proposals wait for the person."""
        return self.count(Filters(states=(MemoryState.PROPOSED,)))

    def searches(self) -> list[str]:
        """Return the saved searches, the latest first."""
        kept = [self._vault.note(each) for each in _search_keys()]
        return [each for each in kept if each]

    def keep_searches(self, searches: Sequence[str]) -> None:
        """Keep these searches instead of those kept so far; the latest first, 30 at most."""
        wanted = list(dict.fromkeys(searches))[:MOST_SEARCHES]
        # One note each, so that forgetting takes out those that name what was forgotten.
        for number, key in enumerate(_search_keys()):
            text = wanted[number] if number < len(wanted) else ""
            if (self._vault.note(key) or "") != text:
                self._vault.keep_note(key, text)

    def _latest(self) -> str:
        """Return the person's latest operation; what time and use did is not theirs to undo."""
        act = self._vault.latest_act()
        if act is None:
            raise KnownError("There is nothing to undo.")
        if act.deed == FORGET:
            self._vault.pass_over(act.operation)
            raise KnownError(
                "What was forgotten for good cannot be brought back.",
                "Undo once more to take back what you did before that.",
            )
        return act.operation

    def _falling_with(self, ids: Sequence[MemoryId]) -> list[MemoryId]:
        """Return these, and what was drawn from them and rests on nothing else.

        What was said again later, confirmed or pinned stands on its own.
        """
        fall = dict.fromkeys(ids)
        for said in self._vault.get(ids).values():
            for drawn in self._vault.drawn_from(said.id):
                stands = drawn.pinned or drawn.confirmed or drawn.at > said.at
                if not stands and drawn.state is not MemoryState.TRASHED:
                    fall[drawn.id] = None
        return list(fall)

    def _fallen_with(self, said: MemoryId) -> list[MemoryId]:
        """Return what was drawn from it and went to the trash by the same act."""
        act = self._vault.history(said)[-1].operation
        return [
            each.id
            for each in self._vault.drawn_from(said)
            if each.state is MemoryState.TRASHED
            and self._vault.history(each.id)[-1].operation == act
        ]

    def _done(self, done: Changes) -> Changes:
        return self._parts.write.after(done)


def _search_keys() -> list[str]:
    return [f"{SAVED_SEARCH}{number:02}" for number in range(MOST_SEARCHES)]
