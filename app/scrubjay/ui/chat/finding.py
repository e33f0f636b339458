"""Finds words in the messages of the chat shown, and steps from one place to the next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.domain.conversation import Role
from scrubjay.ui.chat.markdown import words_of
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter

if TYPE_CHECKING:
    from scrubjay.ui.chat.state import Entry
    from scrubjay.ui.context import UiContext


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the words stand: in which message, and at which of its places, from 0."""

    message: str
    nth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FindState:
    """What the bar shows.

    Attributes:
        words: What is looked for; "" for nothing.
        at: Which of the places is shown, from 0; -1 where there is none.
    """

    is_open: bool = False
    words: str = ""
    places: tuple[Place, ...] = ()
    at: int = -1

    @property
    def place(self) -> Place | None:
        """The place that is shown."""
        return self.places[self.at] if 0 <= self.at < len(self.places) else None


class FindPresenter(Presenter[FindState]):
    """Looks through the entries on a lane: a chat may be very long."""

    def __init__(self, context: UiContext) -> None:
        self._jobs = context.jobs
        self._entries: tuple[Entry, ...] = ()
        self._texts = Texts()
        super().__init__(FindState())

    def open(self) -> None:
        """Begin to look, with what was looked for last."""
        self._show(replace(self.state, is_open=True))
        self._look()

    def close(self) -> None:
        """Look no more, mark nothing, and let go of the words that were read."""
        self._texts = Texts()
        self._show(FindState())

    def look_for(self, words: str) -> None:
        """Look for other words."""
        self._show(replace(self.state, words=words.strip(), places=(), at=-1))
        self._look()

    def follow(self, entries: tuple[Entry, ...]) -> None:
        """Look through these messages from now on; one that still grows waits until it is whole."""
        finished = tuple(each for each in entries if not each.is_live)
        if finished == self._entries:
            return
        self._entries = finished
        if self.state.is_open:
            self._look()

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) place, and round at the end."""
        count = len(self.state.places)
        if count:
            self._show(replace(self.state, at=(self.state.at + by) % count))

    def _look(self) -> None:
        words, entries = self.state.words, self._entries
        if not words:
            self._texts = Texts()
        texts = self._texts
        self._jobs.run(
            Lane.IO,
            lambda: places(entries, words, texts),
            lambda found: self._found(words, found),
            failed=lambda _error: None,
        )

    def _found(self, words: str, found: tuple[Place, ...]) -> None:
        if words != self.state.words or not self.state.is_open:
            return
        held = self.state.place
        # From the newest backwards, as one reads a chat; what was shown stays shown.
        at = found.index(held) if held in found else len(found) - 1
        self._show(replace(self.state, places=found, at=at))


class Texts:
    """The words that messages show, each read once: a chat that grows is looked through anew.

    Used on one lane only.
    """

    def __init__(self) -> None:
        self._read: dict[str, tuple[Entry, str]] = {}

    def of(self, entries: tuple[Entry, ...]) -> list[str]:
        """Return what each of the messages shows, in one case; the others are let go."""
        before, self._read = self._read, {}
        texts = []
        for entry in entries:
            held = before.get(entry.message.id)
            if held is None or held[0] is not entry:
                held = entry, _shown(entry).casefold()
            self._read[entry.message.id] = held
            texts.append(held[1])
        return texts


def places(entries: tuple[Entry, ...], words: str, texts: Texts) -> tuple[Place, ...]:
    """Return every place where the words stand, whatever their case, in the order of the chat."""
    wanted = words.casefold()
    if not wanted:
        return ()
    return tuple(
        Place(message=entry.message.id, nth=nth)
        for entry, text in zip(entries, texts.of(entries), strict=True)
        for nth in range(text.count(wanted))
    )


def _shown(entry: Entry) -> str:
    if entry.is_held:
        return ""
    text = entry.message.text
    return text if entry.message.role is Role.PERSON else words_of(text)
