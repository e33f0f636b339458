"""The importer's face: look at a file, import it step by step, take a batch out again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from scrubjay.assistant import invented
from scrubjay.assistant.own_words import standing
from scrubjay.domain.changes import Batch, Changes
from scrubjay.domain.conversation import Utterance
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import SELF, MemoryKind, MemoryState, Origin
from scrubjay.domain.recollection import Filters
from scrubjay.importers import inspect, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.changes import Receipt
    from scrubjay.domain.memory import Memory, MemoryId

STEP = 64
"""Utterances per commit: small enough that a chat turn never waits long for the lane."""
NOTHING_IN_IT: Final = (1, "nothing to remember was found in this file")
"""What is said of a file that brings nothing: never nothing at all."""
_NAMES: Final = ("name", "given-name", "nickname")
"""What the person may be called by in a talk with others, the fullest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """How far an import is; the last one is its result.

    Attributes:
        batch: Takes everything out again with `take_out`; "" for a dry run.
        episodes: Lines kept. memories: what was drawn from them.
        duplicates: Lines that were there already.
        skipped: (line number, reason) of every line that was left out; with the last only.
        done, total: Bytes are not known to readers, so total is 0 until the end.
    """

    batch: str = ""
    kind: str = ""
    episodes: int = 0
    memories: int = 0
    duplicates: int = 0
    skipped: tuple[tuple[int, str], ...] = ()
    done: int = 0
    total: int = 0


class Imports:
    """Files turned into memories, on the STORE lane."""

    def __init__(self, parts: Parts, forget: Callable[[Sequence[MemoryId]], Receipt]) -> None:
        """Work on these parts; `forget` forgets memories for good."""
        self._parts = parts
        self._forget = forget

    def recognise(self, path: Path) -> str:
        """Return what a file is, from its first lines: the value of an `ImportKind`; any lane.

        Raises:
            KnownError: It cannot be read, or is no text.
        """
        return inspect(path).kind.value

    def inspect(self, path: Path, kind: str | None = None) -> ImportReport:
        """Read the whole file and count, keeping nothing.

        Raises:
            KnownError: The file cannot be read, or is of no known kind.
        """
        episodes, skipped = 0, list[tuple[int, str]]()
        for entry in read(path, kind, owner=self._owner()):
            if isinstance(entry, Utterance):
                episodes += 1
            else:
                skipped.append((entry.line, entry.why))
        total = episodes + len(skipped)
        skipped = skipped or ([] if episodes else [NOTHING_IN_IT])
        return ImportReport(episodes=episodes, skipped=tuple(skipped), done=total, total=total)

    def run(self, path: Path, kind: str | None = None) -> Iterator[ImportReport]:
        """Import step by step; everything reported is on disk, and one undo takes it back.

        Raises:
            KnownError: The file cannot be read, or the invented person is here. Steps yielded
                before are kept.
        """
        invented.refuse_others(self._parts.vault)
        batch = self._parts.ids.new()
        skipped: list[tuple[int, str]] = []
        operation = ""
        report = ImportReport(batch=batch, kind=inspect(path, kind).kind)
        entries = read(path, kind, owner=self._owner())
        while chunk := list(islice(entries, STEP)):
            arrivals = [each for each in chunk if isinstance(each, Utterance)]
            skipped += [(each.line, each.why) for each in chunk if not isinstance(each, Utterance)]
            done = self._parts.write.many(arrivals, Origin.IMPORT, batch, operation)
            operation = done.operation or operation
            held = self._parts.vault.get(done.added).values()
            episodes = sum(each.kind is MemoryKind.EPISODE for each in held)
            report = replace(
                report,
                episodes=report.episodes + episodes,
                memories=report.memories + len(done.added) - episodes + len(done.proposed),
                duplicates=report.duplicates + len(done.skipped),
                done=report.done + len(chunk),
            )
            self._note(report, path)
            yield report
        if not report.done:
            skipped.append(NOTHING_IN_IT)
        yield replace(report, total=report.done, skipped=tuple(skipped))

    def _owner(self) -> str:
        """Return the person's name, by which they are known in talks with others; or ""."""
        for predicate in _NAMES:
            wanted = Filters(subject=SELF, predicate=predicate, current_only=True)
            for each in self._parts.vault.select(wanted, 1):
                if each.triple is not None:
                    return each.triple.object
        return ""

    def _note(self, report: ImportReport, path: Path) -> None:
        """List the import as soon as it holds something: a killed one can be taken out too."""
        self._parts.vault.keep_batch(
            Batch(
                id=report.batch,
                name=path.name,
                kind=report.kind,
                at=self._parts.clock.now(),
                counts={"episodes": report.episodes, "memories": report.memories},
            ),
        )

    def batches(self) -> list[Batch]:
        """Return every import that has not been taken out, newest first.

        `counts` says what of it is there now: "episodes" (lines) and "memories" (drawn).
        """
        sizes = self._parts.vault.batch_sizes()
        return [
            replace(each, counts=dict(zip(("episodes", "memories"), sizes[each.id], strict=True)))
            for each in self._parts.vault.batches()
            if each.id in sizes
        ]

    def take_out(self, batch: str) -> Changes:
        """Put a whole import into the trash; one undo brings it back.

        What its statements had taken the place of holds again: it is as if the file had
        never been read. What the person also said themselves, confirmed or pinned stays.

        Raises:
            KnownError: Nothing of it is there.
        """
        vault, now = self._parts.vault, self._parts.clock.now()
        held = {each.id: each for each in vault.select(_live(batch))}
        if not held:
            raise KnownError("Nothing of this import is there any more.")
        staying = standing(self._parts, held.values(), batch)
        for each in staying:
            del held[each.id]
        back = self._reopened(held)
        with vault.writing("trash", "person", now) as operation:
            vault.put([*back, *staying])
            done = self._parts.remember.trash(list(held), now) if held else Changes()
        revised = Changes(operation=operation, revised=tuple(it.id for it in (*back, *staying)))
        return self._parts.write.after(revised + done)

    def remove(self, batch: str) -> Receipt:
        """Forget a whole import for good, what is in the trash of it too; final.

        What stands without it (see `take_out`) stays, unless it says the very words that are
        forgotten with the import.

        Raises:
            KnownError: Nothing of it is there.
        """
        vault = self._parts.vault
        if not vault.count(Filters(batch=batch)):
            raise KnownError("Nothing of this import is there any more.")
        if vault.count(_live(batch)):
            self.take_out(batch)  # only so does what it had taken the place of hold again
        return self._forget([each.id for each in vault.select(Filters(batch=batch))])

    def _reopened(self, gone: Mapping[MemoryId, Memory]) -> list[Memory]:
        """Return what these took the place of, holding again, or closed by what came after them."""
        back = []
        for key in gone:
            for each in self._parts.vault.replaced_by(key):
                if each.id in gone:
                    continue
                heir = each.superseded_by
                while heir is not None and heir in gone:
                    heir = gone[heir].superseded_by
                until = each.valid_to if heir is not None else None
                back.append(replace(each, superseded_by=heir, valid_to=until))
        return back


def _live(batch: str) -> Filters:
    """Return what of a batch is still there, the trash left out."""
    states = tuple(state for state in MemoryState if state is not MemoryState.TRASHED)
    return Filters(batch=batch, states=states)
