"""The language model in use, and those that could be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from scrubjay.domain.model import ModelFacts
    from scrubjay.ports.models import LanguageModel


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelChoice:
    """A model that can be chosen. path None stands for no model."""

    name: str
    path: Path | None
    sentence: str


class Models:
    """Loads a model when it is first needed and gives its memory back when it is changed.

    Args:
        load: Makes a model of a file; raises KnownError when it cannot be one.
        found: Lists what lies on this machine.
        chosen: Asks the settings for the file in use, or None.
        choose: Writes the choice into the settings.
    """

    def __init__(
        self,
        *,
        load: Callable[[Path], LanguageModel],
        found: Callable[[], Sequence[ModelChoice]],
        chosen: Callable[[], Path | None],
        choose: Callable[[Path | None], None],
    ) -> None:
        self._load = load
        self._found = found
        self._chosen = chosen
        self._choose = choose
        self._model: LanguageModel | None = None
        self._path: Path | None = None
        self._facts: ModelFacts | None = None
        self._trouble: KnownError | None = None
        self._is_stale = False

    def available(self) -> Sequence[ModelChoice]:
        """Return what can be chosen: what was found, and none."""
        none = ModelChoice(
            name="No language model",
            path=None,
            sentence="Answers come from your memories, word for word.",
        )
        return [*self._found(), none]

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
