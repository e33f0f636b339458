"""Decides what the Forms page shows: from a page, over its preview, to a filled copy."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from scrubjay.domain.errors import KnownError
from scrubjay.ui.forms.entry import Entry, Tally, carried_over, entries_of
from scrubjay.ui.forms.pasted import drop_pasted, keep_pasted, pasted_path
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.form import Draft, Page
    from scrubjay.ui.context import UiContext

CONTEXTS: Final = ("", "home", "work", "shipping", "billing")
"""Which of several addresses, numbers, … is meant; "" lets the page's own words decide."""
LONGEST_PASTE: Final = 20 * 1024 * 1024


class Phase(enum.Enum):
    """What the page is showing."""

    EMPTY = enum.auto()
    READING = enum.auto()
    PREVIEW = enum.auto()
    WRITING = enum.auto()
    WRITTEN = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormsState:
    """The Forms page as shown.

    Attributes:
        path: The file that was opened; for pasted source a file of our own.
        is_pasted: The source was pasted, so the path is of no interest to anybody.
        written: The filled copy.
    """

    phase: Phase = Phase.EMPTY
    path: Path | None = None
    is_pasted: bool = False
    page: Page | None = None
    context: str = ""
    entries: tuple[Entry, ...] = ()
    written: Path | None = None
    trouble: Trouble | None = None

    @property
    def tally(self) -> Tally:
        """How many fields stand how."""
        return Tally.of(self.entries)


class FormsPresenter(Presenter[FormsState]):
    """Reads, drafts, takes the person's word on each field, and writes the copy."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(FormsState())
        self._context = context
        self._readings = 0
        self._unsubscribe = context.news.subscribe(self._heard)

    def close(self) -> None:
        """Stop listening and remove what was pasted."""
        self._unsubscribe()
        self._drop_pasted()

    def open(self, path: Path) -> None:
        """Read a page from a file and draft its fields."""
        self._drop_pasted()
        self._read(path)

    def open_source(self, source: str) -> None:
        """Read a page from its pasted source."""
        if len(source) > LONGEST_PASTE:
            error = KnownError(
                tr("The pasted text is larger than any form."), tr("Save the page as a file.")
            )
            self._show(replace(self.state, trouble=Trouble.of(error)))
            return
        self._drop_pasted()
        self._read(pasted_path(self._context.home), source)

    def leave(self) -> None:
        """Put the page away."""
        self._drop_pasted()
        self._readings += 1
        self._show(FormsState(context=self.state.context))

    def use_context(self, context: str) -> None:
        """Draft again for home, work, …; what the person typed stays."""
        state = self.state
        self._show(replace(state, context=context))
        if context != state.context:
            self._draft_again()

    def rewrite(self, position: int, value: str) -> None:
        """Take a value typed or chosen for a field."""
        self._change(position, lambda entry: entry.rewritten(value))

    def answer(self, position: int, *, accepted: bool) -> None:
        """Take yes or no for a field."""
        self._change(position, lambda entry: entry.answered(accepted=accepted))

    def write(self, target: Path) -> None:
        """Write the filled copy; the page itself is never changed."""
        state = self.state
        if state.phase not in (Phase.PREVIEW, Phase.WRITTEN):
            return
        if state.page is None or state.path is None:
            return
        page, original = state.page, state.path
        drafts = tuple(entry.final() for entry in state.entries)
        self._show(replace(state, phase=Phase.WRITING, trouble=None))
        self._context.jobs.run(
            Lane.STORE,
            lambda: self._context.assistant.forms.write(original, page, drafts, target),
            lambda path: self._show(replace(self.state, phase=Phase.WRITTEN, written=path)),
            failed=self._failed,
        )

    def entry(self, position: int) -> Entry | None:
        """Return the entry of a field."""
        return next((each for each in self.state.entries if each.position == position), None)

    @property
    def suggested_target(self) -> Path:
        """A name beside the page that is not taken."""
        path = self.state.path or Path(tr("Form.html"))
        folder = Path.home() if self.state.is_pasted else path.parent
        number = 1
        while True:
            name = filled_name(path, number)
            if not (folder / name).exists():
                return folder / name
            number += 1

    def _read(self, path: Path, source: str | None = None) -> None:
        context, is_pasted = self.state.context, source is not None
        self._show(FormsState(phase=Phase.READING, path=path, is_pasted=is_pasted, context=context))
        forms = self._context.assistant.forms
        self._readings += 1
        reading = self._readings

        def read() -> tuple[Page, tuple[Draft, ...]]:
            if source is not None:
                keep_pasted(path, source)
            page = forms.read(path)
            return page, forms.draft(page, context)

        def done(outcome: tuple[Page, tuple[Draft, ...]]) -> None:
            if self._readings != reading:
                return
            page, drafts = outcome
            entries = entries_of(drafts)
            state = replace(self.state, phase=Phase.PREVIEW, page=page, entries=entries)
            self._show(state)

        self._context.jobs.run(Lane.STORE, read, done, failed=self._failed)

    def _heard(self, changes: Changes) -> None:
        """Show no value any longer whose memory was changed or forgotten."""
        if any(entry.draws_on(changes.touched) for entry in self.state.entries):
            self._draft_again()

    def _draft_again(self) -> None:
        page, context = self.state.page, self.state.context
        if page is None:
            return

        def done(drafts: tuple[Draft, ...]) -> None:
            state = self.state
            if state.page is not page or state.context != context:
                return
            entries = carried_over(entries_of(drafts), state.entries)
            is_stale = state.phase is Phase.WRITTEN and entries != state.entries
            phase = Phase.PREVIEW if is_stale else state.phase
            self._show(replace(state, entries=entries, phase=phase, trouble=None))

        self._context.jobs.run(
            Lane.STORE,
            lambda: self._context.assistant.forms.draft(page, context),
            done,
            failed=self._failed,
        )

    def _change(self, position: int, change: Callable[[Entry], Entry]) -> None:
        entries = tuple(
            change(each) if each.position == position and not each.is_left_alone else each
            for each in self.state.entries
        )
        phase = Phase.PREVIEW if self.state.phase is Phase.WRITTEN else self.state.phase
        self._show(replace(self.state, entries=entries, phase=phase))

    def _failed(self, error: KnownError) -> None:
        phase = Phase.PREVIEW if self.state.page is not None else Phase.EMPTY
        self._show(replace(self.state, phase=phase, trouble=Trouble.of(error)))

    def _drop_pasted(self) -> None:
        if self.state.is_pasted:
            self._context.jobs.run(
                Lane.STORE,
                lambda: drop_pasted(self._context.home),
                lambda _nothing: None,
                failed=lambda _error: None,  # stopped at the end: gone at the next start
            )


def filled_name(path: Path, number: int) -> str:
    """Return the name of the filled copy; the number tells further ones apart."""
    mark = tr("filled") if number == 1 else tr("filled {number}", number=number)
    return f"{path.stem} ({mark}){path.suffix or '.html'}"


def with_suffix(chosen: Path, suffix: str) -> Path:
    """Return the name for a copy: it ends like the form, whatever else was typed."""
    return (
        chosen
        if chosen.suffix.lower() == suffix.lower()
        else chosen.with_name(chosen.name + suffix)
    )
