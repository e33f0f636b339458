"""People, places, tags and sources as they stand in the memories, to complete a search with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import PUT_AWAY, Origin
from scrubjay.domain.recollection import Filters
from scrubjay.ui.jobs import Lane
from scrubjay.ui.memories.query import KEPT
from scrubjay.ui.memories.wording import names
from scrubjay.ui.presenter import Presenter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.memory import Memory
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.facade import Browse

STRIDE: Final = 500
"""Memories read in one step: whatever is more urgent comes in between."""
OFFERED: Final = 8
ALIKE: Final = 0.7
"""How much of a name has to be there for "did you mean"."""
NAMED: Final = ("person:", "place:", "tag:", "source:")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNames:
    """Names by operator, each with how many memories have it."""

    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def beginning(self, operator: str, begun: str) -> list[str]:
        """Return the names in which a word begins so, the most frequent first."""
        wanted = begun.casefold()
        found = [
            (count, name)
            for name, count in self.counts.get(operator, {}).items()
            if wanted != name.casefold()
            and any(word.startswith(wanted) for word in (name.casefold(), *_words(name)))
        ]
        return [name for _, name in sorted(found, key=lambda each: (-each[0], each[1]))[:OFFERED]]

    def nearest(self, operator: str, value: str) -> str:
        """Return the name that was probably meant, or ""."""
        known = {name.casefold(): name for name in self.counts.get(operator, {})}
        close = get_close_matches(value.casefold(), known, n=1, cutoff=ALIKE)
        return known[close[0]] if close and close[0] != value.casefold() else ""


class NamesPresenter(Presenter[KnownNames]):
    """Reads them when somebody begins to search, and again when memories changed since.

    What is forgotten lingers here no longer than until the news of it.
    """

    def __init__(self, context: UiContext) -> None:
        super().__init__(KnownNames())
        self._context = context
        self._is_stale = True
        self._unsubscribe = context.news.subscribe(self._heard)

    def close(self) -> None:
        """Stop listening, and know nothing any more."""
        self._unsubscribe()
        self._show(KnownNames())

    def wanted(self) -> None:
        """Read them now, unless they are known."""
        if not self._is_stale:
            return
        self._is_stale = False
        browse = self._context.assistant.browse
        self._context.jobs.stream(
            Lane.STORE,
            lambda: known(browse),
            self._step,
            done=lambda: None,
            # Completion is an extra: without it every search works, typed out.
            failed=lambda _error: None,
        )

    def _step(self, found: KnownNames | None) -> None:
        if found is not None and not self._is_stale:
            self._show(found)

    def _heard(self, changes: Changes) -> None:
        self._is_stale = True
        if changes.removed:
            self._show(KnownNames())


def known(browse: Browse) -> Iterator[KnownNames | None]:
    """Yield None after each stretch of memories, and all their names at last."""
    counts: dict[str, Counter[str]] = {each: Counter() for each in NAMED}
    filters, offset = Filters(states=KEPT), 0
    while memories := browse.search(filters, STRIDE, offset):
        offset += len(memories)
        for memory in memories:
            for operator, found in _named(memory):
                counts[operator].update(found)
        yield None
    yield KnownNames(counts={operator: dict(found) for operator, found in counts.items()})


def _named(memory: Memory) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "person:", tuple(each for each in names(memory) if _is_name(each))
    yield "place:", (memory.place,) if memory.place else ()
    yield "tag:", tuple(each for each in memory.tags if each != PUT_AWAY)
    # The session of a note is made from its date, that of a chat is an id: neither is typed.
    named = memory.source.origin in (Origin.IMPORT, Origin.FORM)
    yield "source:", (memory.source.session,) if named and memory.source.session else ()


def _is_name(entity: str) -> bool:
    """Tell a name from a thing one likes: it begins with a capital, where the script has any."""
    return not entity[:1].islower()


def _words(name: str) -> list[str]:
    return name.casefold().split()
