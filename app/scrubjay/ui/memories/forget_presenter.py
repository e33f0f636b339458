"""Decides what the dialog says while something is forgotten for good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from scrubjay.domain.changes import Changes
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter, Trouble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.assistant.forgetting import ForgetPreview
    from scrubjay.domain.changes import Receipt
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.context import UiContext


@dataclass(frozen=True, slots=True)
class Counting:
    """Working out what hangs together with the chosen memories."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Showing what would go, before anything goes.

    Attributes:
        asked: What was chosen; the rest of the preview goes along.
        near: How many of those were only near in meaning to the words that were searched for.
    """

    preview: ForgetPreview
    asked: frozenset[MemoryId] = frozenset()
    near: int = 0


@dataclass(frozen=True, slots=True)
class Working:
    """Purging, rebuilding and scanning."""

    count: int


@dataclass(frozen=True, slots=True)
class Done:
    """Forgotten, with the proof."""

    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Failed:
    """It did not come about, or not whole."""

    trouble: Trouble


ForgetState: TypeAlias = Counting | Asking | Working | Done | Failed


class ForgetPresenter(Presenter[ForgetState]):
    """Previews, waits for the person's word, forgets, and shows the receipt.

    Args:
        near: Which were found only because they are near in meaning; said where several go.
    """

    def __init__(
        self,
        context: UiContext,
        ids: Sequence[MemoryId],
        near: frozenset[MemoryId] = frozenset(),
    ) -> None:
        super().__init__(Counting())
        self._context = context
        self._ids = tuple(ids)
        self._near = near if len(self._ids) > 1 else frozenset()

    def preview(self) -> None:
        """Work out what would go."""
        self._show(Counting())
        self._context.jobs.run(
            Lane.STORE,
            lambda: self._context.assistant.browse.preview_forget(self._ids),
            self._ask,
            failed=self._failed,
        )

    def keep_near(self) -> None:
        """Leave out what is only near in meaning, and ask about the rest."""
        self._ids = tuple(each for each in self._ids if each not in self._near)
        self.preview()

    def take_in(self, ids: Sequence[MemoryId]) -> None:
        """Ask about these too."""
        self._ids = (*self._ids, *(each for each in ids if each not in self._ids))
        self.preview()

    def _ask(self, preview: ForgetPreview) -> None:
        near = self._near & set(self._ids)
        self._show(Asking(preview, asked=frozenset(self._ids), near=len(near)))

    def forget(self) -> None:
        """Forget what was previewed, for good."""
        if not isinstance(self.state, Asking):
            return
        preview = self.state.preview
        gone = tuple(each.id for each in preview.memories)
        self._show(Working(len(gone)))

        def done(receipt: Receipt) -> None:
            self._show(Done(receipt))
            self._context.news.publish(Changes(removed=gone))

        self._context.jobs.run(
            Lane.STORE,
            lambda: self._context.assistant.browse.forget(self._ids),
            done,
            failed=self._failed,
        )

    @property
    def is_working(self) -> bool:
        """Whether it must not be interrupted now."""
        return isinstance(self.state, Working)

    def _failed(self, error: KnownError) -> None:
        self._show(Failed(Trouble.of(error)))
