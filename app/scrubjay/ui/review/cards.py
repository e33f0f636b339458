"""Three memories a day: worth keeping? With recall-first on, they are guessed before shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.settings import RECALL_FIRST
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.rehearsal import Grade
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.facade import Assistant

A_DAY: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One memory of today.

    Attributes:
        cue: What is shown first; "" where the memory itself is asked about at once.
    """

    memory: Memory
    cue: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsState:
    """Where today's round stands.

    Attributes:
        asked: Today's memories; None while they are not known.
        at: How many are over.
        is_shown: The memory of the current card is uncovered.
        guess: What the person wrote, shown beside it.
    """

    asked: tuple[Asked, ...] | None = None
    at: int = 0
    is_shown: bool = False
    guess: str = ""
    trouble: Trouble | None = None

    @property
    def current(self) -> Asked | None:
        """The card on top, if any is left."""
        if self.asked is None or self.at >= len(self.asked):
            return None
        return self.asked[self.at]

    @property
    def is_open(self) -> bool:
        """The memory itself may be seen: it was uncovered, or was never to be guessed."""
        return self.current is not None and (self.is_shown or not self.current.cue)


class CardsPresenter(Presenter[CardsState]):
    """One card after the other; a round that was begun is finished, whatever changes meanwhile."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(CardsState())
        self._context = context
        self._assistant = context.assistant
        self._day = ""

    def reload(self) -> None:
        """Read today's memories, unless a round of today is under way or over."""
        today = f"{self._context.now().astimezone():%Y-%m-%d}"
        if self.state.asked and self._day == today:
            return
        self._day = today
        assistant, guessing = self._assistant, self._context.settings.get(RECALL_FIRST)
        self._context.jobs.run(
            Lane.STORE,
            lambda: todays(assistant, guessing=guessing),
            self._read,
            failed=self._failed,
        )

    def begin_again(self) -> None:
        """Read today's memories again: what is asked first was changed."""
        self._day = ""
        self._show(CardsState())
        self.reload()

    def reveal(self, guess: str = "") -> None:
        """Uncover the memory."""
        if self.state.current is not None:
            self._show(replace(self.state, is_shown=True, guess=guess.strip()))

    def grade(self, grade: Grade) -> None:
        """Write down how well it was remembered, and go on."""
        card = self.state.current
        if card is not None and self.state.is_open:
            rehearsal, memory = self._assistant.rehearsal, card.memory.id
            self._do(lambda: rehearsal.grade(memory, grade), "")

    def keep(self) -> None:
        """Keep it, and go on."""
        self._decide(self._assistant.rehearsal.keep, tr("Kept."))

    def let_go(self) -> None:
        """Put it away, and go on."""
        self._decide(self._assistant.rehearsal.let_go, tr("Let go to the archive."))

    def skip(self) -> None:
        """Leave it as it is, and go on."""
        if self.state.current is not None:
            self._next()

    def _decide(self, act: Callable[[Sequence[MemoryId]], Changes], sentence: str) -> None:
        card = self.state.current
        if card is not None:
            self._do(lambda: act([card.memory.id]), sentence)

    def _do(self, work: Callable[[], Changes], sentence: str) -> None:
        self._next()

        def done(changes: Changes) -> None:
            if sentence:
                undo = (lambda: self._undo(changes.operation)) if changes.operation else None
                self._context.toast(sentence, undo)
            self._context.news.publish(changes)

        self._context.jobs.run(Lane.STORE, work, done, failed=self._failed)

    def _undo(self, operation: str) -> None:
        browse = self._assistant.browse
        self._context.jobs.run(
            Lane.STORE,
            lambda: browse.undo(operation),
            self._context.news.publish,
            failed=self._failed,
        )

    def _next(self) -> None:
        self._show(replace(self.state, at=self.state.at + 1, is_shown=False, guess=""))

    def _read(self, asked: tuple[Asked, ...]) -> None:
        self._show(CardsState(asked=asked))

    def _failed(self, error: KnownError) -> None:
        self._show(replace(self.state, trouble=Trouble.of(error)))


def todays(assistant: Assistant, *, guessing: bool) -> tuple[Asked, ...]:
    """Return today's memories, with a cue each where they are to be guessed."""
    if not guessing:
        return tuple(Asked(memory=each) for each in assistant.rehearsal.worth_keeping(A_DAY))
    cards = assistant.rehearsal.cards(A_DAY)
    held = assistant.browse.get([each.memory for each in cards])
    return tuple(
        Asked(memory=held[each.memory], cue=each.cue) for each in cards if each.memory in held
    )
