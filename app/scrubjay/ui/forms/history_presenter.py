"""Decides what the list of fills shows: one entry for each sitting with a form."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from scrubjay.ui.jobs import Lane
from scrubjay.ui.overriding import override
from scrubjay.ui.presenter import Trouble
from scrubjay.ui.seen_presenter import SeenPresenter

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from scrubjay.assistant.forms import Fill
    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.context import UiContext


class Phase(enum.Enum):
    """How far the list is."""

    LOADING = enum.auto()
    SHOWING = enum.auto()
    FAILED = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What went into one form at one time.

    Attributes:
        place: The name of the file, or the address of the site.
        fills: In the order of the form.
    """

    place: str
    at: datetime
    fills: tuple[Fill, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryState:
    """The list as shown, the newest first."""

    phase: Phase = Phase.LOADING
    filled: tuple[Filled, ...] = ()
    trouble: Trouble | None = None


class HistoryPresenter(SeenPresenter[HistoryState]):
    """Reads the fills when they are seen, and again after every change."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, HistoryState())

    @override
    def reload(self) -> None:
        """Read the fills again; what is shown stays until then."""
        self._context.jobs.run(
            Lane.STORE, self._context.assistant.forms.history, self._read, failed=self._failed
        )

    def _read(self, fills: list[Fill]) -> None:
        self._show(HistoryState(phase=Phase.SHOWING, filled=sittings(fills)))

    def _failed(self, error: KnownError) -> None:
        self._show(replace(self.state, phase=Phase.FAILED, trouble=Trouble.of(error)))


def sittings(fills: Iterable[Fill]) -> tuple[Filled, ...]:
    """Return fills, newest first, put together by form and moment; each in the form's order."""
    return tuple(
        Filled(place=place, at=at, fills=tuple(reversed(list(group))))
        for (place, at), group in groupby(fills, key=lambda each: (each.place, each.at))
    )
