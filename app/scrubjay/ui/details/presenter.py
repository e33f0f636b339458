"""Decides what the details page shows, and does what is asked there."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.domain.memory import SELF, Triple
from scrubjay.domain.wording import sentence
from scrubjay.ui.details.slots import ASKED, Person, people
from scrubjay.ui.details.typed import typed_value
from scrubjay.ui.jobs import Lane
from scrubjay.ui.overriding import override
from scrubjay.ui.presenter import Trouble
from scrubjay.ui.sayings import told
from scrubjay.ui.seen_presenter import SeenPresenter
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.memory import Memory
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.details.slots import Slot

_PLACE = "\x00"
"""Stands for the value while a sentence is made: no value contains it."""


class Phase(enum.Enum):
    """How far the page is."""

    LOADING = enum.auto()
    SHOWING = enum.auto()
    FAILED = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailsState:
    """The page as shown.

    Attributes:
        subject: Whose details are shown.
        editing: The detail whose value is being typed: its slot and, unless it is to be
            added, the memory that holds it.
        refused: What was wrong with what was typed, or "".
    """

    phase: Phase = Phase.LOADING
    people: tuple[Person, ...] = ()
    subject: str = SELF
    editing: tuple[Slot, Memory | None] | None = None
    refused: str = ""
    trouble: Trouble | None = None

    @property
    def person(self) -> Person | None:
        """Whose details are shown."""
        return next((each for each in self.people if each.subject == self.subject), None)


class DetailsPresenter(SeenPresenter[DetailsState]):
    """Reads the details when they are seen, and again after every change."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, DetailsState())

    @override
    def reload(self) -> None:
        """Read everything again; what is shown stays until then."""
        details = self._context.assistant.details
        self._context.jobs.run(
            Lane.STORE, lambda: people(details.all(ASKED)), self._read, failed=self._failed
        )

    def choose(self, subject: str) -> None:
        """Show the details of somebody else."""
        self._show(replace(self.state, subject=subject, editing=None, refused=""))

    def begin(self, slot: Slot, memory: Memory | None = None) -> None:
        """Let a value be typed: in place of one, or where there is none."""
        self._show(replace(self.state, editing=(slot, memory), refused=""))

    def end(self) -> None:
        """Leave everything as it was."""
        self._show(replace(self.state, editing=None, refused=""))

    def add(self, slot: Slot, text: str, context: str | None = None) -> None:
        """Keep a value as what holds from now on; the one before stays, as earlier."""
        value = typed_value(slot.predicate, text)
        if not value:
            self._refuse(slot)
            return
        triple = Triple(
            subject=slot.subject,
            predicate=slot.predicate,
            object=value,
            context=slot.context if context is None else context,
        )
        self._change(lambda: self._context.assistant.details.tell(triple), tr("Saved."))

    def correct(self, slot: Slot, memory: Memory, text: str) -> None:
        """Put another value in place of one that was wrong; its history keeps the old words."""
        value = typed_value(slot.predicate, text)
        if not value or memory.triple is None:
            self._refuse(slot)
            return
        if value == memory.triple.object:
            self.end()
            return
        words = sentence(replace(memory.triple, object=_PLACE)).replace(_PLACE, value)
        browse = self._context.assistant.browse
        self._change(lambda: browse.edit(memory.id, words), tr("Corrected."))

    def confirm(self, memory: Memory) -> None:
        """Say that a value is right."""
        browse = self._context.assistant.browse
        self._change(lambda: browse.confirm([memory.id]), tr("Confirmed."))

    def go_back(self, holding: Memory, earlier: Memory) -> None:
        """Let an earlier value hold again."""
        browse = self._context.assistant.browse
        self._change(
            lambda: browse.go_back(holding.id, earlier.id),
            tr("What you said before holds again."),
        )

    def _refuse(self, slot: Slot) -> None:
        words = tr("Type a value first.")
        if slot.predicate == "bday":
            words = tr("Write the day like 1990-04-12 or 12 April 1990.")
        self._show(replace(self.state, refused=words))

    def _change(self, work: Callable[[], Changes], sentence: str) -> None:
        def done(changes: Changes) -> None:
            undo = (lambda: self._undo(changes.operation)) if changes.operation else None
            self._show(replace(self.state, editing=None, refused=""))
            self._context.toast(sentence, undo)
            self._context.news.publish(changes)

        self._context.jobs.run(Lane.STORE, work, done, failed=self._refused_by_store)

    def _undo(self, operation: str) -> None:
        self._context.jobs.run(
            Lane.STORE,
            lambda: self._context.assistant.browse.undo(operation),
            self._context.news.publish,
            failed=self._refused_by_store,
        )

    def _read(self, found: tuple[Person, ...]) -> None:
        known = {each.subject for each in found}
        subject = self.state.subject if self.state.subject in known else SELF
        self._show(
            replace(self.state, phase=Phase.SHOWING, people=found, subject=subject, trouble=None)
        )

    def _failed(self, error: KnownError) -> None:
        phase = self.state.phase if self.state.phase is Phase.SHOWING else Phase.FAILED
        self._show(replace(self.state, phase=phase, trouble=Trouble.of(error)))

    def _refused_by_store(self, error: KnownError) -> None:
        words = told(error)
        if self.state.editing is not None:
            self._show(replace(self.state, refused=words))
        else:
            self._context.toast(words)
