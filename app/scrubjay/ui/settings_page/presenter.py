"""Copies of everything, checks, imports: what can be done with the data as a whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.ui.importing import Importing
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter
from scrubjay.ui.settings_page.errands import Errands
from scrubjay.ui.settings_page.model_words import gigabytes
from scrubjay.ui.wording import plural, tr

KEY_FILE: Final = "keyfile"

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from scrubjay.assistant.care import Check
    from scrubjay.domain.changes import Batch, Changes, Receipt
    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.safety import CopyFacts
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.facade import ImportProgress


@dataclass(frozen=True, slots=True, kw_only=True)
class CareState:
    """What the section shows.

    Attributes:
        problems: What the last check of the vault found; None before one.
        restoring: A backup that was looked into and waits for the person's word.
    """

    checks: tuple[Check, ...] = ()
    problems: tuple[str, ...] | None = None
    batches: tuple[Batch, ...] = ()
    restoring: CopyFacts | None = None


class CarePresenter(Presenter[CareState]):
    """One thing at a time."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(CareState())
        self._context = context
        self._assistant = context.assistant
        self.errands = Errands(context.jobs)
        self._end = context.news.subscribe(lambda _changes: self._list_batches())

    def close_down(self) -> None:
        """Stop listening."""
        self._end()

    def begin(self) -> None:
        """Look at the imports there are."""
        self._list_batches()

    def check(self) -> None:
        """Look at every part, and at every page of the vault."""

        def look() -> tuple[Sequence[Check], Sequence[str]]:
            return self._assistant.care.self_check(), self._assistant.care.verify()

        self.errands.run(Lane.STORE, tr("Checking"), look, self._checked)

    def rebuild(self) -> None:
        """Build the search index anew."""
        self.errands.run(
            Lane.STORE,
            tr("Building the index anew"),
            self._assistant.care.rebuild,
            lambda count: self.errands.say(
                plural("{count} memory indexed.", "{count} memories indexed.", count)
            ),
        )

    def ask_way(self, asked: Callable[[str], None]) -> None:
        """Tell how the key is kept, for whoever is about to make a copy."""
        self._context.jobs.run(
            Lane.STORE, self._assistant.safety.way, asked, failed=self.errands.fail
        )

    def backup(self, target: Path, phrase: str = "") -> None:
        """Write an encrypted copy, and open it to see that it can be.

        Args:
            target: The file.
            phrase: Locks this copy alone, whatever opens the memories here; "" for no other lock.
        """

        def write() -> tuple[CopyFacts, str]:
            safety = self._assistant.safety
            lock = safety.locked_with(phrase) if phrase else None
            # The dialog in which the file was chosen has asked whether one there may go.
            self._assistant.care.backup(target, lock, replace=True)
            return safety.look_into(target), "" if phrase else safety.way()

        self.errands.run(
            Lane.STORE, tr("Writing the backup and opening it to verify"), write, self._backed_up
        )

    def export(self, target: Path) -> None:
        """Write everything in the clear."""
        self.errands.run(
            Lane.STORE,
            tr("Exporting"),
            lambda: self._assistant.care.export(target),
            lambda count: self.errands.say(
                plural("{count} memory exported.", "{count} memories exported.", count)
            ),
        )

    def look_into(self, source: Path) -> None:
        """See what a backup holds, before it takes the place of everything."""

        def seen(facts: CopyFacts) -> None:
            self.errands.say("")
            self._show(replace(self.state, restoring=facts))

        self.errands.run(
            Lane.STORE,
            tr("Looking into the backup"),
            lambda: self._assistant.safety.look_into(source),
            seen,
        )

    def restore(self, confirmed: bool) -> None:
        """Put the backup that was looked into in place of everything, or let it be."""
        facts = self.state.restoring
        self._show(replace(self.state, restoring=None))
        if confirmed and facts is not None:
            self._context.shell.restore(facts.path)

    def bring(self, path: Path) -> None:
        """Import a file."""
        if self.errands.state.busy:
            return
        self.errands.progress(tr("Importing"), None)
        Importing(self._context, path, self._brought, self._brought_all)

    def take_out(self, batch: Batch) -> None:
        """Take an import out again, into the trash; undo brings it back."""
        self.errands.run(
            Lane.STORE,
            tr("Taking the import out"),
            lambda: self._assistant.imports.take_out(batch.id),
            self._taken_out,
        )

    def remove(self, batch: Batch) -> None:
        """Forget a whole import for good."""
        self.errands.run(
            Lane.STORE,
            tr("Forgetting the import for good"),
            lambda: self._assistant.imports.remove(batch.id),
            self._removed,
        )

    def _checked(self, found: tuple[Sequence[Check], Sequence[str]]) -> None:
        checks, problems = found
        self._show(replace(self.state, checks=tuple(checks), problems=tuple(problems)))
        if problems or not all(each.ok for each in checks):
            self.errands.say("")
        else:
            self.errands.say(tr("All is well: every part works, and the vault is whole."))

    def _backed_up(self, done: tuple[CopyFacts, str]) -> None:
        facts, way = done
        held = plural("{count} memory", "{count} memories", facts.memories or 0)
        words = tr(
            "Backup written and opened again: {name}, {held}, {size}.",
            name=facts.path.name,
            held=held,
            size=gigabytes(facts.size),
        )
        if way == KEY_FILE:
            words += " " + tr(
                "It is not protected: the key lies in it, as it lies in a file here, so whoever "
                "has the backup can read every memory."
            )
        self.errands.say(words)

    def _list_batches(self) -> None:
        self._context.jobs.run(
            Lane.STORE, self._assistant.imports.batches, self._listed, failed=self.errands.fail
        )

    def _listed(self, batches: Sequence[Batch]) -> None:
        self._show(replace(self.state, batches=tuple(batches)))

    def _brought(self, step: ImportProgress) -> None:
        lines = plural("Importing: {count} line", "Importing: {count} lines", step.done)
        self.errands.progress(lines, None)

    def _brought_all(self, error: KnownError | None) -> None:
        if error is not None:
            self.errands.fail(error)
        else:
            self.errands.say(tr("Imported."))
        self._context.news.stir()

    def _taken_out(self, changes: Changes) -> None:
        self._context.news.publish(changes)
        words = tr("The import was taken out again.")
        self.errands.say(words)
        self._list_batches()
        self._context.toast(words, lambda: self._undo(changes.operation))

    def _undo(self, operation: str) -> None:
        self._context.jobs.run(
            Lane.STORE,
            lambda: self._assistant.browse.undo(operation),
            self._undone,
            failed=self.errands.fail,
        )

    def _undone(self, changes: Changes) -> None:
        self._context.news.publish(changes)
        self.errands.say(tr("The import is back."))
        self._list_batches()

    def _removed(self, receipt: Receipt) -> None:
        self._context.news.stir()
        gone = plural(
            "{count} memory was forgotten for good.",
            "{count} memories were forgotten for good.",
            receipt.removed.get("memories", 0),
        )
        left = tr("Nothing of them was found in any file.")
        if receipt.hits:
            left = tr("Something of them was still found: see the Memories page.")
        self.errands.say(f"{gone} {left}")
