"""The language model in use, and those that could be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from scrubjay.domain.errors import KnownError
from scrubjay.domain.offer import Fetching, Offer, Spoken
from scrubjay.ports.models import Generation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from scrubjay.domain.fitting import Machine
    from scrubjay.domain.model import ModelFacts
    from scrubjay.ports.models import LanguageModel


TEST_LENGTH: Final = 160
"""Tokens of a test answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelChoice:
    """A model that can be chosen. path None stands for no model."""

    name: str
    path: Path | None
    sentence: str


class Catalogue(Protocol):
    """Every model that could be had: known, downloaded, or added by the person."""

    def measure(self) -> Machine:
        """Measure this machine; takes about a second."""
        ...

    def offers(self, machine: Machine | None) -> list[Offer]:
        """Return all of them, judged for this machine when it was measured."""
        ...

    def add(self, path: Path) -> None:
        """Put a file on the list. Raises KnownError when it is no language model."""
        ...

    def drop(self, key: str) -> None:
        """Take a file of the person's off the list, or delete a download."""
        ...

    def fetch(self, key: str) -> Iterator[Fetching]:
        """Download one, step by step. Raises KnownError with the reason it cannot be."""
        ...


class Models:
    """Loads a model when it is first needed and gives its memory back when it is changed.

    Args:
        load: Makes a model of a file; raises KnownError when it cannot be one.
        found: Lists what lies on this machine.
        chosen: Asks the settings for the file in use, or None.
        choose: Writes the choice into the settings.
        catalogue: Knows every model that could be had.
        elapsed: Seconds on a clock that never goes back, for the pace of a test answer.
    """

    def __init__(
        self,
        *,
        load: Callable[[Path], LanguageModel],
        found: Callable[[], Sequence[ModelChoice]],
        chosen: Callable[[], Path | None],
        choose: Callable[[Path | None], None],
        catalogue: Catalogue,
        elapsed: Callable[[], float],
    ) -> None:
        self._load = load
        self._found = found
        self._chosen = chosen
        self._choose = choose
        self._catalogue = catalogue
        self._elapsed = elapsed
        self._model: LanguageModel | None = None
        self._path: Path | None = None
        self._facts: ModelFacts | None = None
        self._trouble: KnownError | None = None
        self._is_stale = False
        self._machine: Machine | None = None

    def available(self) -> Sequence[ModelChoice]:
        """Return what can be chosen: what was found, and none."""
        none = ModelChoice(
            name="No language model",
            path=None,
            sentence="Answers come from your memories, word for word.",
        )
        return [*self._found(), none]

    def machine(self) -> Machine:
        """Return what was measured of this machine, the first time it was asked."""
        if self._machine is None:
            self._machine = self._catalogue.measure()
        return self._machine

    def offers(self) -> list[Offer]:
        """Return every model that could be had, those in place first."""
        return self._catalogue.offers(self._machine)

    def add(self, path: Path) -> None:
        """Put a file on the list.

        Raises:
            KnownError: It is no language model, in one sentence.
        """
        self._catalogue.add(path)

    def drop(self, key: str) -> None:
        """Take a file of the person's off the list, or delete a download.

        Raises:
            KnownError: It answers now, or cannot be deleted.
        """
        used = self._chosen()
        if used is not None and any(each.id == key and each.path == used for each in self.offers()):
            raise KnownError("This model answers now.", "Choose another one first.")
        self._catalogue.drop(key)

    def fetch(self, key: str) -> Iterator[Fetching]:
        """Download one, step by step; closing the iterator stops it, and it can go on later.

        Raises:
            KnownError: It is not allowed, there is no room, no connection, or it is not what
                was published.
        """
        return self._catalogue.fetch(key)

    def say(self, words: str) -> Iterator[Spoken]:
        """Have the model in use answer, from nothing it knows of the person.

        Raises:
            KnownError: There is no model, or it cannot be run.
        """
        model = self.model()
        if model is None:
            raise KnownError("No model is in use.", "Choose one first.")
        text, pieces, began = "", 0, 0.0
        limits = Generation(max_tokens=TEST_LENGTH)
        for piece in model.stream([("user", words)], limits, lambda: False):
            began = began or self._elapsed()
            text, pieces = text + piece, pieces + 1
            yield Spoken(text=text, tokens=pieces, seconds=self._elapsed() - began)

    def use(self, path: Path | None) -> None:
        """Use another model from now on.

        Raises:
            KnownError: It cannot be loaded; the one before stays in use.
        """
        if path is not None:
            candidate = self._load(path)
            try:
                candidate.facts()
            except BaseException:
                candidate.close()
                raise
            self.close()
            self._model, self._path = candidate, path
        else:
            self.close()
        self._choose(path)

    def current(self) -> ModelFacts | None:
        """Return what is known of the model in use; loads it the first time.

        After that its process is left alone, so that any lane may ask.

        Raises:
            KnownError: It cannot be loaded, with the reason.
        """
        self._trouble = None
        try:
            model = self.model()
            if model is not None and self._facts is None:
                self._facts = model.facts()
        except KnownError as trouble:
            self._trouble = trouble
            raise
        return self._facts

    def known(self) -> ModelFacts | None:
        """Return what `current` last found; loads nothing, so that any lane may ask.

        Raises:
            KnownError: What `current` last raised.
        """
        if self._trouble is not None:
            raise self._trouble
        return self._facts

    def forget_context(self) -> None:
        """Have the model begin anew before its next words: it has read what was forgotten."""
        self._is_stale = True

    def model(self) -> LanguageModel | None:
        """Return the model in use, not necessarily loaded yet.

        Raises:
            KnownError: Its file is missing or is no model.
        """
        path = self._chosen()
        if path != self._path or self._is_stale:
            self.close()
        if self._model is None and path is not None:
            self._model, self._path = self._load(path), path
        return self._model

    def close(self) -> None:
        """End the worker of the model in use."""
        if self._model is not None:
            self._model.close()
        self._model = self._path = self._facts = None
        self._is_stale = False
