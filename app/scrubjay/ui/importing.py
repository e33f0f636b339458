"""An import from start to report, with the way to take it out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.ui.jobs import Lane
from scrubjay.ui.place import Place
from scrubjay.ui.sayings import told
from scrubjay.ui.system.notice import Notice
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.facade import ImportProgress
    from scrubjay.ui.jobs import Task


class Importing:
    """One import. `progressed` receives each step, `ended` nothing or the error."""

    def __init__(
        self,
        context: UiContext,
        path: Path,
        progressed: Callable[[ImportProgress], None] = lambda _step: None,
        ended: Callable[[KnownError | None], None] = lambda _error: None,
    ) -> None:
        self._context = context
        self._progressed = progressed
        self._ended = ended
        self._last: ImportProgress | None = None
        imports = context.assistant.imports
        self.task: Task = context.jobs.stream(
            Lane.STORE,
            lambda: imports.run(path),
            self._step,
            done=self._done,
            failed=self._failed,
        )

    def _step(self, step: ImportProgress) -> None:
        self._last = step
        self._progressed(step)

    def _done(self) -> None:
        self._report()
        self._ended(None)

    def _failed(self, error: KnownError) -> None:
        self._report()
        self._context.toast(told(error))
        self._ended(error)

    def _report(self) -> None:
        last = self._last
        if last is None or not last.episodes:
            return
        words = plural("{count} line imported.", "{count} lines imported.", last.episodes)
        if last.skipped:
            skipped = plural("{count} left out.", "{count} left out.", len(last.skipped))
            words = f"{words} {skipped}"
        self._context.toast(words, lambda: self._take_out(last.batch), tr("Take out again"))
        if self._context.system is not None:
            notice = Notice(title=tr("Import ended"), words=words, place=Place.MEMORIES)
            self._context.system.tell(notice)

    def _take_out(self, batch: str) -> None:
        imports = self._context.assistant.imports
        self._context.jobs.run(
            Lane.STORE, lambda: imports.take_out(batch), self._taken_out, failed=self._failed
        )

    def _taken_out(self, changes: Changes) -> None:
        self._context.news.publish(changes)
        self._context.toast(tr("The import was taken out again."))
