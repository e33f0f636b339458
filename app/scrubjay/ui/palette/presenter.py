"""Decides what the palette offers: what fits best, and of that the latest used first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.settings import RECENT
from scrubjay.ui.palette.matching import fit
from scrubjay.ui.presenter import Presenter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.settings import Settings

_SHOWN: Final = 60
"""Lines offered at most: nobody reads further, they type another letter."""
_RECENT: Final = 12
"""Names that are remembered as used lately."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One line of the palette.

    Attributes:
        key: Its name in the settings, where what was used lately is kept.
        group: What kind of thing it is: "Go to", "Chat".
        keys: Its shortcut as this system writes it, or "".
    """

    key: str
    title: str
    group: str
    run: Callable[[], object]
    keys: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaletteState:
    """What the palette shows.

    Attributes:
        at: The chosen line, from 0; -1 where there is none.
    """

    query: str = ""
    lines: tuple[Command, ...] = ()
    at: int = -1

    @property
    def chosen(self) -> Command | None:
        """The line that Enter runs."""
        return self.lines[self.at] if 0 <= self.at < len(self.lines) else None


class PalettePresenter(Presenter[PaletteState]):
    """Made anew each time the palette opens: what there is to do may have changed."""

    def __init__(self, commands: Sequence[Command], settings: Settings) -> None:
        self._commands = tuple(commands)
        self._settings = settings
        self._recent = [each for each in settings.get(RECENT).split() if each]
        super().__init__(PaletteState())
        self.ask("")

    def ask(self, query: str) -> None:
        """Offer what fits the query."""
        lines = self._fitting(query)[:_SHOWN]
        self._show(replace(self.state, query=query, lines=lines, at=0 if lines else -1))

    def step(self, by: int) -> None:
        """Choose another line, and go round at the end."""
        count = len(self.state.lines)
        if count:
            self._show(replace(self.state, at=(self.state.at + by) % count))

    def choose(self, at: int) -> None:
        """Choose a line by its place."""
        if 0 <= at < len(self.state.lines):
            self._show(replace(self.state, at=at))

    def take(self) -> Command | None:
        """Return the chosen command, and remember that it was used."""
        chosen = self.state.chosen
        if chosen is not None:
            later = [each for each in self._recent if each != chosen.key]
            self._recent = [chosen.key, *later][:_RECENT]
            self._settings.put(RECENT, " ".join(self._recent))
        return chosen

    def _fitting(self, query: str) -> tuple[Command, ...]:
        found = []
        for number, each in enumerate(self._commands):
            score = fit(query, f"{each.title} {each.group}")
            if score is not None:
                found.append((-score, self._lately(each), number, each))
        found.sort(key=lambda line: line[:3])
        return tuple(line[-1] for line in found)

    def _lately(self, command: Command) -> int:
        """Return how many others were used since; what was never used comes last."""
        return self._recent.index(command.key) if command.key in self._recent else _RECENT
