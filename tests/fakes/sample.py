"""An invented person in three steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakes.assistant_files import FakeProgress
from fakes.life import NOW
from scrubjay.domain.changes import Batch, Receipt
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator


class FakeSample:
    """Is loaded and removed; `trouble` is raised by the next of both."""

    def __init__(self) -> None:
        self.batch: Batch | None = None
        self.trouble: KnownError | None = None
        self.name = ""

    def call_me(self, name: str) -> None:
        self.name = name

    def held(self) -> Batch | None:
        return self.batch

    def load(self) -> Iterator[FakeProgress]:
        self._stumble()
        self.batch = Batch(
            id="s1", name="An invented person", kind="sample", at=NOW, counts={"episodes": 263}
        )
        yield FakeProgress(done=64, total=0)
        yield FakeProgress(done=263, total=263, episodes=263)

    def remove(self) -> Receipt:
        self._stumble()
        if self.batch is None:
            raise KnownError("The invented person is not here.")
        self.batch = None
        return Receipt(removed={"memories": 263}, files=12, bytes_scanned=4_096_000, hits=0)

    def _stumble(self) -> None:
        if self.trouble is not None:
            trouble, self.trouble = self.trouble, None
            raise trouble
