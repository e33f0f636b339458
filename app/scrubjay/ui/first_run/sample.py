"""The invented person in the windows: loaded, shown to be one, removed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.domain.conversation import MemoryMode
from scrubjay.settings import DEFAULT_MODE, MODE_BEFORE
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from scrubjay.domain.changes import Batch, Changes, Receipt
    from scrubjay.domain.errors import KnownError
    from scrubjay.settings import Settings
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.facade import ImportProgress


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleState:
    """Whether it is here, and what is going on with it."""

    held: Batch | None = None
    busy: str = ""
    trouble: Trouble | None = None


class SamplePresenter(Presenter[SampleState]):
    """While it is here, new chats only read: nothing said to it becomes part of it."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(SampleState())
        self._context = context
        self._sample = context.assistant.sample
        self._end = context.news.subscribe(self._heard)

    def close_down(self) -> None:
        """Stop listening."""
        self._end()

    def look(self) -> None:
        """See whether it is here."""
        self._context.jobs.run(
            Lane.STORE, self._sample.held, self._seen, failed=lambda _error: None, chore=True
        )

    def load(self, name: str = "") -> None:
        """Load it; the person's own name waits in the vault until it is gone."""
        if self.state.busy:
            return
        if name:
            self._context.jobs.run(
                Lane.STORE,
                lambda: self._sample.call_me(name),
                lambda _done: None,
                failed=self._failed,
            )
        only_read(self._context.settings)
        self._show(replace(self.state, busy=tr("An invented person moves in"), trouble=None))
        self._context.jobs.stream(
            Lane.STORE, self._sample.load, self._step, done=self._loaded, failed=self._failed
        )

    def remove(self) -> None:
        """Remove it whole, for good."""
        if self.state.busy:
            return
        self._show(
            replace(self.state, busy=tr("The invented person is removed for good"), trouble=None)
        )
        self._context.jobs.run(Lane.STORE, self._sample.remove, self._removed, failed=self._failed)

    def _step(self, step: ImportProgress) -> None:
        lines = plural(
            "An invented person moves in: {count} line",
            "An invented person moves in: {count} lines",
            step.done,
        )
        self._show(replace(self.state, busy=lines))

    def _loaded(self) -> None:
        self._show(replace(self.state, busy=""))
        self._context.news.stir()

    def _removed(self, receipt: Receipt) -> None:
        read_no_more(self._context.settings)
        self._show(replace(self.state, busy="", held=None))
        gone = plural(
            "{count} memory of the invented person is gone for good.",
            "{count} memories of the invented person are gone for good.",
            receipt.removed.get("memories", 0),
        )
        self._context.toast(gone)
        self._context.news.stir()

    def _failed(self, error: KnownError) -> None:
        self._show(replace(self.state, busy="", trouble=Trouble.of(error)))

        def seen(held: Batch | None) -> None:
            self._seen(held)
            if held is None:
                read_no_more(self._context.settings)

        self._context.jobs.run(
            Lane.STORE, self._sample.held, seen, failed=lambda _error: None, chore=True
        )

    def _heard(self, _changes: Changes) -> None:
        self.look()

    def _seen(self, held: Batch | None) -> None:
        self._show(replace(self.state, held=held))


def only_read(settings: Settings) -> None:
    """Let new chats only read, and remember what they may do otherwise."""
    if not settings.get(MODE_BEFORE):
        settings.put(MODE_BEFORE, settings.get(DEFAULT_MODE))
    settings.put(DEFAULT_MODE, MemoryMode.READ.value)


def read_no_more(settings: Settings) -> None:
    """Let new chats do again what they did before, if that was changed."""
    before = settings.get(MODE_BEFORE)
    if before:
        settings.put(DEFAULT_MODE, before)
        settings.put(MODE_BEFORE, "")
