"""The parts of the settings that do something: the model, checks, copies, imports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from scrubjay.ui.importing import Importing
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from scrubjay.assistant.care import Check
    from scrubjay.domain.changes import Batch, Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.facade import ImportProgress, ModelChoice

Outcome = TypeVar("Outcome")


@dataclass(frozen=True, slots=True, kw_only=True)
class CareState:
    """What the settings show beside the values.

    Attributes:
        busy: What is going on, or "". done: the last good news, or "".
        model: The file in use; None for none, or while it is not known.
    """

    models: tuple[ModelChoice, ...] = ()
    checks: tuple[Check, ...] = ()
    batches: tuple[Batch, ...] = ()
    busy: str = ""
    done: str = ""
    trouble: Trouble | None = None


class CarePresenter(Presenter[CareState]):
    """One thing at a time; what it came to stays until the next."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(CareState())
        self._context = context
        self._assistant = context.assistant

    def begin(self) -> None:
        """Look at the models and the imports there are."""
        self._context.jobs.run(
            Lane.IO, self._assistant.models.available, self._found, failed=self._fail
        )
        self._list_batches()

    def use(self, model: Path | None) -> None:
        """Use another model."""
        self._run(
            Lane.MODEL,
            tr("Loading the model"),
            lambda: self._assistant.models.use(model),
            self._used,
        )

    def check(self) -> None:
        """Look at every part."""
        self._run(Lane.STORE, tr("Checking"), self._assistant.care.self_check, self._checked)

    def rebuild(self) -> None:
        """Build the search index anew."""
        self._run(
            Lane.STORE,
            tr("Building the index anew"),
            self._assistant.care.rebuild,
            lambda count: self._say(
                plural("{count} memory indexed.", "{count} memories indexed.", count)
            ),
        )

    def backup(self, target: Path) -> None:
        """Write an encrypted copy."""
        self._run(
            Lane.STORE,
            tr("Writing the backup"),
            lambda: self._assistant.care.backup(target),
            lambda _size: self._say(tr("Backup written: {name}", name=target.name)),
        )

    def export(self, target: Path) -> None:
        """Write everything in the clear."""
        self._run(
            Lane.STORE,
            tr("Exporting"),
            lambda: self._assistant.care.export(target),
            lambda count: self._say(
                plural("{count} memory exported.", "{count} memories exported.", count)
            ),
        )

    def restore(self, source: Path) -> None:
        """Put a backup in place of everything."""
        self._context.shell.restore(source)

    def bring(self, path: Path) -> None:
        """Import a file."""
        self._show(replace(self.state, busy=tr("Importing"), done="", trouble=None))
        Importing(self._context, path, self._brought, self._brought_all)

    def take_out(self, batch: str) -> None:
        """Take an import out again; undo brings it back."""
        self._run(
            Lane.STORE,
            tr("Taking the import out"),
            lambda: self._assistant.imports.take_out(batch),
            self._taken_out,
        )

    def _run(
        self,
        lane: Lane,
        busy: str,
        work: Callable[[], Outcome],
        done: Callable[[Outcome], None],
    ) -> None:
        if self.state.busy:
            return
        self._show(replace(self.state, busy=busy, done="", trouble=None))
        self._context.jobs.run(lane, work, done, failed=self._fail)

    def _say(self, sentence: str) -> None:
        self._show(replace(self.state, busy="", done=sentence))

    def _fail(self, error: KnownError) -> None:
        self._show(replace(self.state, busy="", trouble=Trouble.of(error)))

    def _found(self, models: Sequence[ModelChoice]) -> None:
        self._show(replace(self.state, models=tuple(models)))

    def _used(self, _nothing: None) -> None:
        self._say(tr("This model answers from now on."))
        self._context.shell.ask_for_model()

    def _checked(self, checks: Sequence[Check]) -> None:
        self._show(replace(self.state, busy="", checks=tuple(checks)))

    def _list_batches(self) -> None:
        self._context.jobs.run(
            Lane.STORE, self._assistant.imports.batches, self._listed, failed=self._fail
        )

    def _listed(self, batches: Sequence[Batch]) -> None:
        self._show(replace(self.state, batches=tuple(batches)))

    def _brought(self, step: ImportProgress) -> None:
        lines = plural("Importing: {count} line", "Importing: {count} lines", step.done)
        self._show(replace(self.state, busy=lines))

    def _brought_all(self, error: KnownError | None) -> None:
        if error is not None:
            self._fail(error)
        else:
            self._say(tr("Imported."))
        self._list_batches()

    def _taken_out(self, changes: Changes) -> None:
        self._context.news.publish(changes)
        self._say(tr("The import was taken out again."))
        self._list_batches()
