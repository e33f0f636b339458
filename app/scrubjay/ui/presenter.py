"""How windows are split: a presenter decides, a view shows.

Conventions, for every page:

* A *presenter* is plain Python. It holds one frozen dataclass, its state, and replaces it whole
  through `_show(...)`. It calls the assistant only through `Jobs` and never imports QtWidgets, so
  tests drive it with `ImmediateJobs` and no screen.
* A *view* is a QWidget. It watches the presenter, draws the state it is handed, and forwards
  gestures by calling the presenter's verbs. It keeps nothing the presenter knows.
* Waiting, emptiness and failure are values in the state, not flags beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from scrubjay.ui.sayings import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.errors import KnownError

State = TypeVar("State")


class Presenter(Generic[State]):
    """Holds a state and tells whoever watches when it was replaced."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._watchers: list[Callable[[State], None]] = []

    @property
    def state(self) -> State:
        """What is to be shown now."""
        return self._state

    def watch(self, watcher: Callable[[State], None]) -> Callable[[], None]:
        """Call the watcher now and after every change; returns what ends the watching."""
        self._watchers.append(watcher)
        watcher(self._state)
        return lambda: self._watchers.remove(watcher)

    def _show(self, state: State) -> None:
        if state == self._state:
            return
        self._state = state
        for watcher in tuple(self._watchers):
            watcher(state)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A failure as shown: what happened, and what to do."""

    sentence: str
    remedy: str = ""

    @classmethod
    def of(cls, error: KnownError) -> Trouble:
        """Take both halves of a known error, in the person's language."""
        return cls(sentence=said(error.sentence), remedy=said(error.remedy))
