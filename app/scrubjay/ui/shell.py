"""From a locked or missing vault to an assistant at work: the stages of the main window."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrubjay.settings import FIRST_STEPS
from scrubjay.ui.jobs import Lane
from scrubjay.ui.place import Place
from scrubjay.ui.presenter import Presenter, Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.model import ModelFacts
    from scrubjay.ui.facade import Assistant
    from scrubjay.ui.jobs import Jobs
    from scrubjay.ui.opening import Opening


class Stage(enum.Enum):
    """What the window is showing."""

    OPENING = enum.auto()
    FIRST_RUN = enum.auto()
    LOCKED = enum.auto()
    FAILED = enum.auto()
    READY = enum.auto()
    RESTORED = enum.auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShellState:
    """What the window shows around the pages.

    Attributes:
        trouble: Why a stage failed; at RESTORED, why nothing was restored.
        model: None until it is known, and when there is none.
        model_known: The model was asked for and answered, or failed.
    """

    stage: Stage = Stage.OPENING
    place: Place = Place.CHAT
    trouble: Trouble | None = None
    model: ModelFacts | None = None
    model_known: bool = False
    model_trouble: Trouble | None = None


class Shell(Presenter[ShellState]):
    """Opens the vault on a lane, asking for what it needs on the way."""

    def __init__(self, opening: Opening, jobs: Jobs, place: Place = Place.CHAT) -> None:
        super().__init__(ShellState(place=place))
        self._opening = opening
        self._jobs = jobs
        self.assistant: Assistant | None = None

    def begin(self) -> None:
        """Decide what is needed first."""
        if self._opening.needs_first_run:
            self._show(replace(self.state, stage=Stage.FIRST_RUN, trouble=None))
        elif self._opening.needs_passphrase:
            self._show(replace(self.state, stage=Stage.LOCKED, trouble=None))
        else:
            self._open_or_resume()

    def _open_or_resume(self) -> None:
        """Open the vault; where its first run was cut short, go on with that before."""
        if self._opening.settings.get(FIRST_STEPS):
            self._show(replace(self.state, stage=Stage.FIRST_RUN, trouble=None))
        else:
            self.open()

    def open(self) -> None:
        """Open the vault."""
        self._show(replace(self.state, stage=Stage.OPENING, trouble=None))
        self._jobs.run(Lane.STORE, self._opening.open, self._opened, failed=self._failed)

    def unlock(self, passphrase: str) -> None:
        """Try a passphrase or the recovery code."""
        self._show(replace(self.state, stage=Stage.OPENING, trouble=None))
        self._jobs.run(
            Lane.STORE,
            lambda: self._opening.unlock(passphrase),
            lambda _nothing: self._open_or_resume(),
            failed=self._refused,
        )

    def restore(self, source: Path) -> None:
        """Put a backup in place of everything; whoever watches begins anew after it."""
        self.assistant = None
        self._show(replace(self.state, stage=Stage.OPENING, trouble=None))

        def restore() -> None:
            self._opening.close()
            self._opening.restore(source)

        self._jobs.run(Lane.STORE, restore, self._restored, failed=self._not_restored)

    def go(self, place: Place) -> None:
        """Show another page."""
        self._show(replace(self.state, place=place))

    def ask_for_model(self) -> None:
        """Find out which model answers; loads it, so it waits behind everything else."""
        if self.assistant is None:
            return
        self._show(replace(self.state, model_known=False, model_trouble=None))
        models = self.assistant.models
        self._jobs.run(
            Lane.MODEL, models.current, self._model_known, failed=self._no_model, chore=True
        )

    def _opened(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self._show(replace(self.state, stage=Stage.READY, trouble=None))
        self.ask_for_model()

    def _restored(self, _nothing: None) -> None:
        self._show(replace(self.state, stage=Stage.RESTORED, trouble=None))

    def _not_restored(self, error: KnownError) -> None:
        # The vault was closed for it: it has to be opened again either way.
        self._show(replace(self.state, stage=Stage.RESTORED, trouble=Trouble.of(error)))

    def _failed(self, error: KnownError) -> None:
        self._show(replace(self.state, stage=Stage.FAILED, trouble=Trouble.of(error)))

    def _refused(self, error: KnownError) -> None:
        self._show(replace(self.state, stage=Stage.LOCKED, trouble=Trouble.of(error)))

    def _model_known(self, facts: ModelFacts | None) -> None:
        self._show(replace(self.state, model=facts, model_known=True, model_trouble=None))

    def _no_model(self, error: KnownError) -> None:
        trouble = Trouble.of(error)
        self._show(replace(self.state, model=None, model_known=True, model_trouble=trouble))
