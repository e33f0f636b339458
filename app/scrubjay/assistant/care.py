"""Care of the vault: time, checks, copies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scrubjay.assistant import exporting, rendering
from scrubjay.domain.errors import KnownError
from scrubjay.domain.recollection import Filters
from scrubjay.host import atomic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.memory import Memory, MemoryId

SWEEP = "decay"
PAGE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Whether one part works, and why not (or how, when it does)."""

    name: str
    ok: bool
    why: str


class Care:
    """Chores, on the STORE lane."""

    def __init__(self, parts: Parts, checks: Callable[[], Sequence[Check]]) -> None:
        """Work on these parts; `checks` looks at what only the composition root can see."""
        self._parts = parts
        self._checks = checks

    def decay(self, now: datetime) -> dict[str, int]:
        """Apply time; running it again changes nothing. Returns counts per state."""
        *_, counts = self.decaying(now)
        return counts

    def decaying(self, now: datetime) -> Iterator[dict[str, int]]:
        """Apply time step by step; yields the counts so far, the last ones complete."""
        yield from self._parts.sweep.parts(now)
        self._parts.vault.done(SWEEP, now)
        self._parts.recall.forget_strengths()

    def verify(self) -> list[str]:
        """Return what is wrong with the vault or the index, one sentence each."""
        problems = self._parts.vault.verify()
        held = self._parts.vectors()
        if held is not None:
            differ = self._parts.index.ids() ^ frozenset(held[0])
            if differ:
                problems.append(f"The index and the vault differ in {len(differ)} memories.")
        return problems

    def rebuild(self) -> int:
        """Build the index anew from the vault; returns how many vectors it holds."""
        for _left in self._parts.write.catching_up():
            pass
        held = self._parts.vectors()
        if held is None:
            return 0
        for _step in self._parts.index.rebuild(*held):
            pass
        return len(held[0])

    def catch_up(self) -> Iterator[int]:
        """Bring vectors and index up to the vault, step by step; yields how many are left."""
        yield from self._parts.write.catching_up()
        for _step in self._parts.index.warm():
            yield 0

    def backup(self, target: Path, lock: bytes | None = None, *, replace: bool = False) -> int:
        """Write a consistent encrypted copy; returns its size in bytes.

        Args:
            target: The file.
            lock: From `Safety.locked_with`, instead of the way the key is kept here: with a
                key in a file, only so does the key not lie open in the copy.
            replace: A file that is there already may go.

        Raises:
            KnownError: It cannot be written there, would lie in Scrubjay's own folder, or there
                is something there that may not go.
        """
        outside(target, self._parts.vault.path.parent)
        if not replace and target.is_file() and target.stat().st_size:
            raise KnownError(
                f"{target} is there already, and nothing was written.",
                "Choose another name, or add --replace.",
            )
        return self._parts.vault.backup(target, lock)

    def export(self, target: Path) -> int:
        """Write all memories in the clear; returns how many.

        The file's ending says how: Markdown for `.md`, a table for `.csv`, else JSON Lines, which
        alone holds everything.

        Raises:
            KnownError: It cannot be written there, or would lie in Scrubjay's own folder.
        """
        outside(target, self._parts.vault.path.parent)
        count = 0

        def counted() -> Iterator[dict[str, Any]]:
            nonlocal count
            for each in self._exported():
                count += 1
                yield each

        write = exporting.BY_ENDING.get(target.suffix.lower(), exporting.json_lines)
        atomic.write(target, b"".join(write(counted())))
        return count

    def _exported(self) -> Iterator[dict[str, Any]]:
        now, law = self._parts.clock.now(), self._parts.law()
        seen = 0
        while page := self._parts.vault.select(Filters(), PAGE, seen):
            seen += len(page)
            kept = self._kept_links(page)
            for held in page:
                yield rendering.memory(held, now, law) | {
                    "tags": list(held.tags),
                    "links": kept[held.id],
                }

    def _kept_links(self, page: Sequence[Memory]) -> dict[MemoryId, list[dict[str, Any]]]:
        """Return the links of each memory that do not follow from the memories themselves."""
        kept: dict[MemoryId, list[dict[str, Any]]] = {each.id: [] for each in page}
        for link in self._parts.vault.links(list(kept)):
            for one, other in ((link.one, link.other), (link.other, link.one)):
                if one in kept:
                    kept[one].append({"kind": link.kind.value, "id": other, "weight": link.weight})
        return kept

    def self_check(self) -> list[Check]:
        """Say of each part whether it works, or why not."""
        return list(self._checks())


def outside(target: Path, home: Path) -> None:
    """Refuse to write over what belongs to the vault.

    Raises:
        KnownError: The target lies in the home folder, or is a file of it by another name.
    """
    inside = home.resolve() in target.resolve().parents
    twin = target.exists() and any(
        each.samefile(target) for each in home.iterdir() if each.is_file()
    )
    if inside or twin:
        raise KnownError(
            f"{target} lies in Scrubjay's own folder, and nothing was written.",
            "Choose another place.",
        )
