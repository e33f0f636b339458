"""The digest of the week: what is about to fade, to be kept or let go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.domain.memory import days
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.wording import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.assistant.rehearsing import Fading
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.context import UiContext


@dataclass(frozen=True, slots=True, kw_only=True)
class FadingLine:
    """One memory of the digest.

    Attributes:
        strength: Now, 0…1. within: days until it counts as faded.
    """

    id: MemoryId
    text: str
    strength: float
    within: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FadingState:
    """The digest as shown; `lines` is None while it is not known."""

    lines: tuple[FadingLine, ...] | None = None
    chosen: frozenset[MemoryId] = frozenset()
    trouble: Trouble | None = None


class FadingPresenter(Presenter[FadingState]):
    """Reads the digest, and keeps or lets go what the person says."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(FadingState())
        self._context = context
        self._rehearsal = context.assistant.rehearsal

    def reload(self) -> None:
        """Read what fades within a week."""
        rehearsal, browse = self._rehearsal, self._context.assistant.browse

        def read() -> tuple[FadingLine, ...]:
            now, law = browse.now(), browse.law()
            return tuple(
                _line(each, days(each.at - now), each.memory.retrievability(now, law))
                for each in rehearsal.fading_soon()
            )

        self._context.jobs.run(Lane.STORE, read, self._read, failed=self._failed)

    def choose(self, memory: MemoryId, *, on: bool) -> None:
        """Tick a memory, or take the tick away."""
        chosen = self.state.chosen | {memory} if on else self.state.chosen - {memory}
        self._show(replace(self.state, chosen=chosen))

    def choose_all(self, *, on: bool) -> None:
        """Tick all, or none."""
        chosen = frozenset(each.id for each in self.state.lines or ()) if on else frozenset()
        self._show(replace(self.state, chosen=chosen))

    def keep(self, memories: Sequence[MemoryId] | None = None) -> None:
        """Count as used, so that they last; the ticked ones by default."""
        self._act(self._rehearsal.keep, memories, "Kept {count} memory.", "Kept {count} memories.")

    def let_go(self, memories: Sequence[MemoryId] | None = None) -> None:
        """Put away; the ticked ones by default."""
        self._act(
            self._rehearsal.let_go,
            memories,
            "Let {count} memory go to the archive.",
            "Let {count} memories go to the archive.",
        )

    def _act(
        self,
        act: Callable[[Sequence[MemoryId]], Changes],
        memories: Sequence[MemoryId] | None,
        *sentences: str,
    ) -> None:
        wanted = tuple(self.state.chosen) if memories is None else tuple(memories)
        if not wanted:
            return
        one, many = sentences

        def done(changes: Changes) -> None:
            undo = (lambda: self._undo(changes.operation)) if changes.operation else None
            self._context.toast(plural(one, many, len(wanted)), undo)
            self._context.news.publish(changes)

        self._context.jobs.run(Lane.STORE, lambda: act(wanted), done, failed=self._failed)

    def _undo(self, operation: str) -> None:
        browse = self._context.assistant.browse
        self._context.jobs.run(
            Lane.STORE,
            lambda: browse.undo(operation),
            self._context.news.publish,
            failed=self._failed,
        )

    def _read(self, lines: tuple[FadingLine, ...]) -> None:
        keys = {each.id for each in lines}
        self._show(FadingState(lines=lines, chosen=self.state.chosen & keys))

    def _failed(self, error: KnownError) -> None:
        self._show(replace(self.state, trouble=Trouble.of(error)))


def _line(fading: Fading, within: float, strength: float) -> FadingLine:
    memory = fading.memory
    return FadingLine(id=memory.id, text=memory.text, strength=strength, within=within)
