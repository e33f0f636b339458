"""Decides what the dialog says while several memories become one."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter, Trouble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.assistant.several import Merge
    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.memories.deeds import Deeds


class Phase(enum.Enum):
    """How far it is."""

    LOADING = enum.auto()
    ASKING = enum.auto()
    WORKING = enum.auto()
    DONE = enum.auto()
    FAILED = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeState:
    """The merge as shown.

    Attributes:
        memories: All of them, in one order whichever is kept.
        merge: What would become of them now.
        text: The words the one will have; "" for those of the one that stays.
    """

    phase: Phase = Phase.LOADING
    memories: tuple[Memory, ...] = ()
    merge: Merge | None = None
    text: str = ""
    trouble: Trouble | None = None

    @property
    def words(self) -> str:
        """The words the one memory will have."""
        if self.merge is None:
            return ""
        return self.text.strip() or self.merge.before.text


class MergePresenter(Presenter[MergeState]):
    """Previews with every choice, and merges on the person's word."""

    def __init__(self, context: UiContext, deeds: Deeds, ids: Sequence[MemoryId]) -> None:
        super().__init__(MergeState())
        self._context = context
        self._deeds = deeds
        self._ids = tuple(ids)
        self._preview(None)

    def keep(self, memory: MemoryId) -> None:
        """Let another one stay, with its own words."""
        merge = self.state.merge
        if merge is not None and memory != merge.before.id:
            self._show(replace(self.state, text=""))
            self._preview(memory)

    def reword(self, text: str) -> None:
        """Give the one memory words of its own."""
        if text != self.state.words:
            self._show(replace(self.state, text=text))

    def merge(self) -> None:
        """Make one of them."""
        merge = self.state.merge
        if merge is None or self.state.phase is not Phase.ASKING:
            return
        words = self.state.words
        text = words if words != merge.before.text else ""
        self._show(replace(self.state, phase=Phase.WORKING, trouble=None))
        self._deeds.merge(self._ids, merge.before.id, text, self._merged, self._failed)

    def _merged(self, _done: Changes) -> None:
        self._show(replace(self.state, phase=Phase.DONE))

    def _preview(self, keep: MemoryId | None) -> None:
        several, ids = self._context.assistant.several, self._ids

        def done(merge: Merge) -> None:
            there = {each.id: each for each in (merge.before, *merge.gone)}
            memories = tuple(there[each] for each in ids if each in there)
            self._show(replace(self.state, phase=Phase.ASKING, memories=memories, merge=merge))

        self._context.jobs.run(
            Lane.STORE, lambda: several.preview_merge(ids, keep), done, failed=self._failed
        )

    def _failed(self, error: KnownError) -> None:
        phase = Phase.ASKING if self.state.merge is not None else Phase.FAILED
        self._show(replace(self.state, phase=phase, trouble=Trouble.of(error)))
