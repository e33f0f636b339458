"""What waits for the person's word: proposals and suggestions, decided one by one or in bulk."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from scrubjay.domain.changes import Changes
from scrubjay.domain.link import SuggestionKind
from scrubjay.domain.memory import MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.sayings import told
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.link import Suggestion
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.facade import Assistant

_TAG: Final = SuggestionKind.TAG
Conflicts: TypeAlias = "tuple[tuple[Memory, ...], ...]"

MOST: Final = 60
"""Cards shown at once; the rest moves up as these are decided."""


class Phase(enum.Enum):
    """How far the tray is."""

    LOADING = enum.auto()
    SHOWING = enum.auto()
    FAILED = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing to be decided.

    Attributes:
        key: The id of the proposal, or of the suggestion; of several in one, made of their tag.
        memory: What it is about. other: the second memory of a link or a merge.
        suggestion: None for a proposal.
        parts: The questions that are asked in one, when there are several; about the same tag.
    """

    key: str
    memory: Memory
    other: Memory | None = None
    suggestion: Suggestion | None = None
    parts: tuple[Question, ...] = ()

    @property
    def singles(self) -> tuple[Question, ...]:
        """The questions in it, each about one memory or a pair."""
        return self.parts or (self,)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrayState:
    """The tray as shown.

    Attributes:
        total: Everything that waits, also what is not shown yet.
        conflicts: Groups of which only one can be right.
        chosen: Keys of the ticked questions.
    """

    phase: Phase = Phase.LOADING
    questions: tuple[Question, ...] = ()
    total: int = 0
    conflicts: Conflicts = ()
    chosen: frozenset[str] = frozenset()
    trouble: Trouble | None = None

    @property
    def more(self) -> int:
        """How many wait that are not shown yet."""
        return self.total - sum(len(each.singles) for each in self.questions)


class TrayPresenter(Presenter[TrayState]):
    """Reads the tray when it is seen and after every change, and passes decisions on."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(TrayState())
        self._context = context
        self._assistant = context.assistant

    def reload(self) -> None:
        """Read what waits; what is shown stays until then."""
        assistant = self._assistant
        self._context.jobs.run(
            Lane.STORE,
            lambda: (*waiting(assistant), tuple(assistant.browse.conflicts()[:MOST])),
            self._read,
            failed=self._failed,
        )

    def choose(self, key: str, *, on: bool) -> None:
        """Tick a question, or take the tick away."""
        chosen = self.state.chosen | {key} if on else self.state.chosen - {key}
        self._show(replace(self.state, chosen=chosen))

    def choose_all(self, *, on: bool) -> None:
        """Tick every question shown, or none."""
        keys = frozenset(each.key for each in self.state.questions) if on else frozenset()
        self._show(replace(self.state, chosen=keys))

    def accept(self, keys: Sequence[str] | None = None) -> None:
        """Keep proposals and do what was suggested; the ticked ones by default."""
        self._decide(keys, accepted=True)

    def refuse(self, keys: Sequence[str] | None = None) -> None:
        """Refuse proposals and suggestions; the ticked ones by default."""
        self._decide(keys, accepted=False)

    def _decide(self, keys: Sequence[str] | None, *, accepted: bool) -> None:
        wanted = self.state.chosen if keys is None else frozenset(keys)
        asked = [
            single
            for each in self.state.questions
            for single in each.singles
            if each.key in wanted or single.key in wanted
        ]
        proposals = [each.memory.id for each in asked if each.suggestion is None]
        suggestions = [each.key for each in asked if each.suggestion is not None]
        if not asked:
            return
        assistant = self._assistant

        def work() -> list[Changes]:
            return decide(assistant, proposals, suggestions, accepted=accepted)

        one, many = ("Kept {count}.", "Kept {count}.")
        if not accepted:
            one, many = ("Refused {count}.", "Refused {count}.")

        def done(changes: list[Changes]) -> None:
            operations = [each.operation for each in changes if each.operation]
            undo = (lambda: self._undo(operations)) if operations else None
            self._context.toast(plural(one, many, len(asked)), undo)
            self._show(replace(self.state, chosen=self.state.chosen - wanted))
            self._told(sum(changes, Changes()))

        self._context.jobs.run(Lane.STORE, work, done, failed=self._refused)

    def settle(self, memory: MemoryId) -> None:
        """Say which of several contradicting memories is right."""
        browse = self._assistant.browse

        def done(changes: Changes) -> None:
            operation = changes.operation
            undo = (lambda: self._undo([operation])) if operation else None
            self._context.toast(tr("Settled."), undo)
            self._told(changes)

        self._context.jobs.run(
            Lane.STORE, lambda: browse.confirm([memory]), done, failed=self._refused
        )

    def _undo(self, operations: Sequence[str]) -> None:
        browse = self._assistant.browse
        self._context.jobs.run(
            Lane.STORE,
            lambda: [browse.undo(each) for each in reversed(operations)],
            lambda undone: self._told(sum(undone, Changes())),
            failed=self._refused,
        )

    def _told(self, changes: Changes) -> None:
        """Tell the window; a tie or a refusal changes no memory, and is news all the same."""
        if changes:
            self._context.news.publish(changes)
        else:
            self._context.news.stir()

    def _read(self, found: tuple[tuple[Question, ...], int, Conflicts]) -> None:
        questions, total, conflicts = found
        keys = {each.key for each in questions}
        self._show(
            TrayState(
                phase=Phase.SHOWING,
                questions=questions,
                total=total,
                conflicts=conflicts,
                chosen=self.state.chosen & keys,
            )
        )

    def _failed(self, error: KnownError) -> None:
        phase = self.state.phase if self.state.phase is Phase.SHOWING else Phase.FAILED
        self._show(replace(self.state, phase=phase, trouble=Trouble.of(error)))

    def _refused(self, error: KnownError) -> None:
        self._context.toast(told(error))
        self.reload()


def waiting(assistant: Assistant) -> tuple[tuple[Question, ...], int]:
    """Return the first questions, proposals before suggestions, and how many there are."""
    wanted = Filters(states=(MemoryState.PROPOSED,))
    proposals = assistant.browse.search(wanted, MOST)
    suggestions = assistant.links.suggestions()
    total = assistant.browse.waiting() + len(suggestions)
    questions = [Question(key=each.id, memory=each) for each in proposals]
    # More than the places left: some may be about memories that are gone.
    looked_at = suggestions[: 2 * MOST]
    named = {each.memory for each in looked_at} | {each.other for each in looked_at if each.other}
    held = assistant.browse.get(sorted(named))
    asked = [made for each in looked_at if (made := _question(each, held)) is not None]
    return tuple([*questions, *in_one(asked)][:MOST]), total


def in_one(questions: Sequence[Question]) -> list[Question]:
    """Ask about a tag once, where the same is suggested for several memories."""
    tags: dict[str, list[Question]] = {}
    for each in questions:
        tags.setdefault(_tag_of(each), []).append(each)
    found: list[Question] = []
    for each in questions:
        same = tags[_tag_of(each)] if _tag_of(each) else [each]
        if len(same) == 1:
            found.append(each)
        elif each is same[0]:
            found.append(replace(each, key=f"tag:{_tag_of(each)}", other=None, parts=tuple(same)))
    return found


def _tag_of(question: Question) -> str:
    """Return the tag a suggestion is about, however it is written; "" for anything else."""
    suggestion = question.suggestion
    return suggestion.tag.casefold() if suggestion and suggestion.kind is _TAG else ""


def _question(suggestion: Suggestion, held: Mapping[MemoryId, Memory]) -> Question | None:
    if suggestion.memory not in held:
        return None
    other = None
    if suggestion.other is not None:
        other = held.get(suggestion.other)
        if other is None:
            return None
    memory = held[suggestion.memory]
    return Question(key=suggestion.id, memory=memory, other=other, suggestion=suggestion)


def decide(
    assistant: Assistant,
    proposals: Sequence[MemoryId],
    suggestions: Sequence[str],
    *,
    accepted: bool,
) -> list[Changes]:
    """Pass the person's word on, and return what each act changed."""
    done: list[Changes] = []
    if proposals:
        act: Callable[[Sequence[MemoryId]], Changes] = assistant.browse.reject
        if accepted:
            act = assistant.browse.confirm
        done.append(act(proposals))
    if suggestions and accepted:
        done.append(assistant.links.accept(suggestions))
    elif suggestions:
        done.append(assistant.links.refuse(suggestions))
    return done
