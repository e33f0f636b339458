"""Searches the messages of every chat, by their words and by what they mean."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter, Trouble

if TYPE_CHECKING:
    from scrubjay.domain.conversation import Conversation, Message
    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.context import UiContext

_AROUND: Final = 40
"""Letters of a message shown before what was found in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A message that was found, in its chat.

    Attributes:
        by_words: It holds the words; else it only means the like.
    """

    message: Message
    chat: Conversation
    by_words: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchState:
    """What the search shows.

    Attributes:
        at: The chosen hit, from 0; -1 where there is none.
        is_busy: Nothing was found yet, and something may be.
    """

    words: str = ""
    hits: tuple[Hit, ...] = ()
    at: int = -1
    is_busy: bool = False
    trouble: Trouble | None = None

    @property
    def chosen(self) -> Hit | None:
        """The hit that Enter opens."""
        return self.hits[self.at] if 0 <= self.at < len(self.hits) else None


class SearchPresenter(Presenter[SearchState]):
    """Only what was typed last counts, however late an answer comes."""

    def __init__(self, context: UiContext) -> None:
        self._jobs = context.jobs
        self._chat = context.assistant.chat
        super().__init__(SearchState())

    def search(self, words: str) -> None:
        """Search for other words."""
        words = words.strip()
        if words == self.state.words:
            return
        # What was found stays until something else is: a list that blinks cannot be read.
        self._show(replace(self.state, words=words, is_busy=bool(words), trouble=None))
        if not words:
            self._show(SearchState())
            return
        self._jobs.run(
            Lane.STORE,
            lambda: self._hits(words),
            lambda hits: self._found(words, hits),
            failed=lambda error: self._failed(words, error),
        )

    def step(self, by: int) -> None:
        """Choose another hit, and go round at the end."""
        count = len(self.state.hits)
        if count:
            self._show(replace(self.state, at=(self.state.at + by) % count))

    def choose(self, at: int) -> None:
        """Choose a hit by its place."""
        if 0 <= at < len(self.state.hits):
            self._show(replace(self.state, at=at))

    def _hits(self, words: str) -> tuple[Hit, ...]:
        chats = {each.id: each for each in self._chat.conversations()}
        wanted = words.casefold().split()
        return tuple(
            Hit(
                message=each,
                chat=chats[each.conversation],
                by_words=any(word in each.text.casefold() for word in wanted),
            )
            for each in self._chat.search(words)
            if each.conversation in chats
        )

    def _found(self, words: str, hits: tuple[Hit, ...]) -> None:
        if words == self.state.words:
            self._show(SearchState(words=words, hits=hits, at=0 if hits else -1))

    def _failed(self, words: str, error: KnownError) -> None:
        if words == self.state.words:
            self._show(SearchState(words=words, trouble=Trouble.of(error)))


def excerpt(text: str, words: str) -> str:
    """Return a message on one line, from a little before the first of the words in it."""
    line = " ".join(text.split())
    folded = line.casefold()
    places = [at for word in words.casefold().split() if (at := folded.find(word)) >= 0]
    begin = max(min(places, default=0) - _AROUND, 0)
    return f"\u2026{line[begin:]}" if begin else line
