"""The searches a person saved: kept in the vault, since names stand in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.settings import SEARCHES
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter
from scrubjay.ui.sayings import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.context import UiContext

MOST_SAVED: Final = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedState:
    """The saved searches, the latest first; a name of its own stands behind a tab."""

    searches: tuple[str, ...] = ()


class SavedSearches(Presenter[SavedState]):
    """Reads them once, and again after memories were changed: forgetting may take some out."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(SavedState())
        self._context = context
        self._browse = context.assistant.browse
        self._unsubscribe = context.news.subscribe(self._heard)
        self._read()

    def close(self) -> None:
        """Stop listening."""
        self._unsubscribe()

    def save(self, text: str) -> None:
        """Keep a search, in front of the others."""
        held = next((each for each in self.state.searches if search_of(each) == text), text)
        self._keep((held, *(each for each in self.state.searches if each != held)))

    def rename(self, kept: str, name: str) -> None:
        """Give a search a name of its own; its own text, or none, takes the name away."""
        words = " ".join(name.split())
        text = search_of(kept)
        after = text if words in ("", text) else f"{text}\t{words}"
        if after != kept:
            self._keep(tuple(after if each == kept else each for each in self.state.searches))

    def drop(self, text: str) -> None:
        """Keep a search no longer."""
        self._keep(tuple(each for each in self.state.searches if each != text))

    def _keep(self, searches: tuple[str, ...]) -> None:
        kept = searches[:MOST_SAVED]
        self._show(SavedState(searches=kept))
        self._context.jobs.run(
            Lane.STORE,
            lambda: self._browse.keep_searches(kept),
            lambda _nothing: None,
            failed=self._failed,
        )

    def _read(self) -> None:
        # Earlier versions kept them in the settings, in the clear.
        old = tuple(each for each in self._context.settings.get(SEARCHES).split("\n") if each)

        def read() -> Sequence[str]:
            held = self._browse.searches()
            if not old:
                return held
            merged = [*held, *(each for each in old if each not in held)]
            self._browse.keep_searches(merged)
            return merged[:MOST_SAVED]

        def done(found: Sequence[str]) -> None:
            if old:
                self._context.settings.put(SEARCHES, "")
            self._show(SavedState(searches=tuple(found)))

        self._context.jobs.run(Lane.STORE, read, done, failed=self._failed)

    def _heard(self, changes: Changes) -> None:
        if changes.removed:
            self._read()

    def _failed(self, error: KnownError) -> None:
        self._context.toast(told(error))


def search_of(kept: str) -> str:
    """Return what a saved search searches for."""
    return kept.partition("\t")[0]


def named(kept: str) -> str:
    """Return the name of a saved search: its own text where it was given none."""
    text, _, name = kept.partition("\t")
    return name or text
