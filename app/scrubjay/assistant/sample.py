"""An invented person's life, to look around in: loaded whole, removed whole, never mixed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING, Final

from scrubjay.assistant import invented
from scrubjay.assistant.imports import STEP, ImportReport
from scrubjay.assistant.invented import KIND, everything_of
from scrubjay.domain.changes import Batch
from scrubjay.domain.conversation import Utterance
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryKind, MemoryState, Origin
from scrubjay.domain.recollection import Filters
from scrubjay.importers import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.changes import Receipt
    from scrubjay.domain.memory import MemoryId

NAME: Final = "An invented person"
WEEK: Final = timedelta(days=7)
WAITING: Final = "name-waiting"
"""The note, in the vault, of how the person wants to be called once she has gone."""


class Sample:
    """Runs on the STORE lane.

    Args:
        parts: Ports and stages, assembled.
        purge: Forgets memories for good and leaves no tombstones, so that the person may say
            the same one day, and the sample can be loaded again.
        life: The lines (resources/sample/life.jsonl).
    """

    def __init__(
        self, parts: Parts, purge: Callable[[Sequence[MemoryId]], Receipt], life: Path
    ) -> None:
        self._parts = parts
        self._purge = purge
        self._life = life

    def held(self) -> Batch | None:
        """Return the sample that is loaded, in part or whole; None without one."""
        return invented.held(self._parts.vault)

    def call_me(self, name: str) -> None:
        """Keep the person's own name aside: it becomes a memory when the sample is removed.

        Before, it would be taken for the invented person's.
        """
        self._parts.vault.keep_note(WAITING, name)

    def load(self) -> Iterator[ImportReport]:
        """Load it step by step as one import; days are moved so that it ends in the last week.

        Loaded already, it goes on where it was broken off, or changes nothing.

        Raises:
            KnownError: There are memories of somebody else here.
        """
        held = self.held()
        self._require_nobody_else(held)
        batch = held.id if held is not None else self._parts.ids.new()
        report = ImportReport(batch=batch, kind=KIND)
        arrivals = iter(self._arrivals(self._parts.clock.now()))
        operation = ""
        while chunk := list(islice(arrivals, STEP)):
            done = self._parts.write.many(chunk, Origin.IMPORT, batch, operation)
            operation = done.operation or operation
            added = self._parts.vault.get(done.added).values()
            episodes = sum(each.kind is MemoryKind.EPISODE for each in added)
            report = replace(
                report,
                episodes=report.episodes + episodes,
                memories=report.memories + len(done.added) - episodes + len(done.proposed),
                duplicates=report.duplicates + len(done.skipped),
                done=report.done + len(chunk),
            )
            if held is None:
                self._note(report)
            yield report
        yield replace(report, total=report.done)

    def remove(self) -> Receipt:
        """Purge the whole sample for good, and take in the name that waited for it.

        Raises:
            KnownError: It is not loaded.
        """
        held = self.held()
        if held is None:
            raise KnownError("The invented person is not here.")
        vault = self._parts.vault
        name = vault.note(WAITING) or ""  # read first: it may be her name too
        receipt = self._purge([each.id for each in vault.select(everything_of(held.id))])
        if name:
            vault.keep_note(WAITING, "")
            # Not translated: facts are drawn from it by its words, as from anything one says.
            self._parts.write.one(f"My name is {name}.", self._parts.clock.now(), Origin.NOTE)
        return receipt

    def _require_nobody_else(self, held: Batch | None) -> None:
        vault = self._parts.vault
        everybody = vault.count(Filters(states=tuple(MemoryState)))
        if everybody > (vault.count(everything_of(held.id)) if held is not None else 0):
            raise KnownError(
                "There are memories of your own here, and an invented person would be mixed up "
                "with them.",
                "Look around in another folder: scrubjay --home FOLDER sample --load.",
            )

    def _arrivals(self, now: datetime) -> list[Utterance]:
        """Return the lines, moved by whole weeks: a Tuesday stays a Tuesday."""
        lines = [each for each in read(self._life, "transcript") if isinstance(each, Utterance)]
        weeks = (now - max(each.at for each in lines)) // WEEK
        return [replace(each, at=each.at + weeks * WEEK) for each in lines]

    def _note(self, report: ImportReport) -> None:
        """List it as soon as it holds something: what was broken off can be removed too."""
        self._parts.vault.keep_batch(
            Batch(
                id=report.batch,
                name=NAME,
                kind=KIND,
                at=self._parts.clock.now(),
                counts={"episodes": report.episodes, "memories": report.memories},
            ),
        )
