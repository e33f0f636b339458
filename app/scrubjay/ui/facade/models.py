"""What the windows need of language models, and of the network they may come over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from scrubjay.domain.fitting import Machine
    from scrubjay.domain.model import ModelFacts
    from scrubjay.domain.offer import Connection, Fetching, Offer, Spoken


class ModelChoice(Protocol):
    """A model that can be used: the starter, or a file found."""

    @property
    def name(self) -> str:
        """Name to show."""
        ...

    @property
    def path(self) -> Path | None:
        """Where it is; None stands for no model."""
        ...

    @property
    def sentence(self) -> str:
        """What it can do, and how large it is."""
        ...


class Models(Protocol):
    """The language model in use."""

    def available(self) -> Sequence[ModelChoice]:
        """Return what can be chosen."""
        ...

    def use(self, path: Path | None) -> None:
        """Use another model; None for none. Raises KnownError when it cannot be loaded."""
        ...

    def current(self) -> ModelFacts | None:
        """Return what is known of the model in use; loads it first."""
        ...

    def machine(self) -> Machine:
        """Return what was measured of this machine; takes about a second the first time."""
        ...

    def offers(self) -> Sequence[Offer]:
        """Return every model that could be had, those in place first."""
        ...

    def add(self, path: Path) -> None:
        """Put a file on the list. Raises KnownError when it is no language model."""
        ...

    def drop(self, key: str) -> None:
        """Take a file off the list, or delete a download. Raises KnownError."""
        ...

    def fetch(self, key: str) -> Iterator[Fetching]:
        """Download one, step by step. Raises KnownError with the reason it cannot be."""
        ...

    def say(self, words: str) -> Iterator[Spoken]:
        """Have the model in use answer. Raises KnownError when none can."""
        ...


class Network(Protocol):
    """Connections that left this computer."""

    def log(self) -> list[Connection]:
        """Return the connections of this run, the latest first; safe from any thread."""
        ...

    def is_open(self) -> bool:
        """Report whether one is open now; safe from any thread."""
        ...

    def watch(self, watcher: Callable[[], None]) -> Callable[[], None]:
        """Call the watcher, on any thread, when one opens or ends; returns what ends it."""
        ...
