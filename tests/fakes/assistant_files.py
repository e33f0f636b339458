"""The parts of the fake assistant that read and write files: forms, imports, care."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fakes.life import NOW
from scrubjay.assistant.care import Check
from scrubjay.domain.changes import Batch, Changes, Receipt
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from scrubjay.assistant.forms import Fill
    from scrubjay.domain.form import Draft, Page


class FakeForms:
    """Pages, drafts and fills as the test puts them."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.drafts: tuple[Draft, ...] = ()
        self.written: list[tuple[Path, Path, tuple[Draft, ...]]] = []
        self.fills: list[Fill] = []
        self.contexts: list[str] = []
        """Every context that was drafted for."""

    def read(self, path: Path) -> Page:
        found = self.pages.get(path.name)
        if found is None:
            raise KnownError(f"{path.name} is not an HTML page.", "Save the form as a web page.")
        return found

    def draft(self, page: Page, context: str = "") -> tuple[Draft, ...]:
        self.contexts.append(context)
        return self.drafts

    def write(self, original: Path, page: Page, drafts: Sequence[Draft], target: Path) -> Path:
        self.written.append((original, target, tuple(drafts)))
        return target

    def history(self, limit: int = 300) -> list[Fill]:
        return self.fills[:limit]


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeProgress:
    """One step of an import."""

    done: int
    total: int
    batch: str = "b1"
    episodes: int = 0
    memories: int = 0
    skipped: tuple[tuple[int, str], ...] = ()


class FakeImports:
    """Imports in three steps."""

    def __init__(self) -> None:
        self.trouble: KnownError | None = None
        self.seen: list[Path] = []
        self.kept = [
            Batch(
                id="b0",
                name="letters.md",
                kind="markdown",
                at=NOW,
                counts={"episodes": 42, "memories": 7},
            )
        ]

    def recognise(self, path: Path) -> str:
        if self.trouble is not None:
            raise self.trouble
        return {".md": "markdown", ".html": "page", ".zip": "chatgpt"}.get(path.suffix, "text")

    def run(self, path: Path, kind: str | None = None) -> Iterator[FakeProgress]:
        if self.trouble is not None:
            raise self.trouble
        self.seen.append(path)
        yield FakeProgress(done=1, total=3)
        yield FakeProgress(done=2, total=3)
        yield FakeProgress(done=3, total=3, episodes=3, memories=1)

    def batches(self) -> list[Batch]:
        return self.kept

    def take_out(self, batch: str) -> Changes:
        self.kept = [each for each in self.kept if each.id != batch]
        return Changes(operation="take-out")

    def remove(self, batch: str) -> Receipt:
        self.kept = [each for each in self.kept if each.id != batch]
        return Receipt(removed={"memories": 49}, files=9, bytes_scanned=4096, hits=0)


class FakeCare:
    """Care that finds all well."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.backups: list[tuple[Path, bytes | None, bool]] = []

    def verify(self) -> list[str]:
        return self.problems

    def rebuild(self) -> int:
        return 16

    def backup(self, target: Path, lock: bytes | None = None, *, replace: bool = False) -> int:
        self.backups.append((target, lock, replace))
        return 40_960

    def export(self, target: Path) -> int:
        return 16

    def self_check(self) -> list[Check]:
        return [
            Check(name="vault", ok=True, why="open, encrypted"),
            Check(name="index", ok=True, why="16 memories"),
        ]
