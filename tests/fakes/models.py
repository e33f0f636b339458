"""Language models as a test puts them, and a network nobody used."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from scrubjay.domain.fitting import Machine, fitting
from scrubjay.domain.model import ModelFacts
from scrubjay.domain.offer import Connection, Fetching, Offer, Spoken, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scrubjay.domain.errors import KnownError

GB = 1_000_000_000
STARTER = Offer(
    id="starter",
    name="The starter",
    path=Path("/models/starter.gguf"),
    size=98_000_000,
    about="Small enough for any machine.",
    licence="Apache-2.0",
    licence_page="https://example.org/licence",
    context=8192,
    languages=("en",),
    capable=False,
    starter=True,
)
LARGER = Offer(
    id="larger",
    name="Larger 4B",
    path=None,
    size=2_500_000_000,
    about="The best of its size.",
    licence="Own terms",
    licence_page="https://example.org/terms",
    context=131_072,
    languages=("en", "de", "fr"),
    host="example.org",
    recommended=True,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeChoice:
    """A model that could be used."""

    name: str
    path: Path | None
    sentence: str


class FakeModels:
    """The starter is in use, a larger one can be fetched in three steps."""

    def __init__(self) -> None:
        self.choices: list[FakeChoice] = []
        self.listed: list[Offer] = [STARTER, LARGER]
        self.measured = Machine(memory=8 * GB, free=5 * GB)
        self.trouble: KnownError | None = None
        """Raised by the next slow call."""
        self.dropped: list[str] = []
        self.used: list[Path | None] = []
        self.facts: ModelFacts | None = ModelFacts(
            name="starter.gguf",
            context=2048,
            device="CPU",
            reason="No graphics card was found, so it runs on the processor.",
            capable=False,
        )

    def available(self) -> Sequence[FakeChoice]:
        return self.choices

    def use(self, path: Path | None) -> None:
        self._stumble()
        self.used.append(path)
        if path is None:
            self.facts = None

    def current(self) -> ModelFacts | None:
        return self.facts

    def machine(self) -> Machine:
        return self.measured

    def offers(self) -> Sequence[Offer]:
        return [
            replace(each, fitting=fitting(self.measured, size=each.size)) for each in self.listed
        ]

    def add(self, path: Path) -> None:
        self._stumble()
        self.listed.append(Offer(id=str(path), name=path.stem, path=path, size=GB, own=True))

    def drop(self, key: str) -> None:
        self._stumble()
        self.dropped.append(key)
        self.listed = [each for each in self.listed if each.id != key]

    def fetch(self, key: str) -> Iterator[Fetching]:
        self._stumble()
        yield Fetching(stage=Stage.FETCHING, done=0, total=100)
        yield Fetching(stage=Stage.FETCHING, done=60, total=100)
        yield Fetching(stage=Stage.CHECKING, done=50, total=100)
        here = Path(f"/models/{key}.gguf")
        self.listed = [replace(each, path=here) if each.id == key else each for each in self.listed]
        yield Fetching(stage=Stage.DONE, done=100, total=100)

    def say(self, words: str) -> Iterator[Spoken]:
        self._stumble()
        said = ""
        for count, piece in enumerate(("Good ", "morning", "."), 1):
            said += piece
            yield Spoken(text=said, tokens=count, seconds=count / 10)

    def _stumble(self) -> None:
        if self.trouble is not None:
            trouble, self.trouble = self.trouble, None
            raise trouble


class FakeNetwork:
    """What a test writes down."""

    def __init__(self) -> None:
        self.connections: list[Connection] = []
        self._watchers: list[Callable[[], None]] = []

    def log(self) -> list[Connection]:
        return self.connections

    def is_open(self) -> bool:
        return any(each.ended_at is None for each in self.connections)

    def watch(self, watcher: Callable[[], None]) -> Callable[[], None]:
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def connect(self, connection: Connection) -> None:
        self.connections.insert(0, connection)
        for watcher in tuple(self._watchers):
            watcher()
