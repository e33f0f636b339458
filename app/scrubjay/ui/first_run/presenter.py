"""The steps of the first run, and what each of them needs before the next."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.settings import FIRST_STEPS, MODEL, MODEL_FILE
from scrubjay.ui.first_run.sample import only_read
from scrubjay.ui.jobs import Lane
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.facade import ModelChoice
    from scrubjay.ui.jobs import Jobs
    from scrubjay.ui.opening import Opening, Protection

PASSPHRASE: Final = "passphrase"  # noqa: S105 - the name of a protection
SHORTEST: Final = 8
"""Characters of a passphrase."""


class Step(enum.IntEnum):
    """In this order; CODE is only shown where there is one."""

    NAME = 0
    PROTECTION = 1
    CODE = 2
    MODEL = 3
    IMPORT = 4


class Start(enum.Enum):
    """With what one begins."""

    NOTHING = enum.auto()
    FILE = enum.auto()
    SAMPLE = enum.auto()
    """An invented person, to look around."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRunState:
    """What the pages show.

    Attributes:
        code: The recovery code, shown once.
        is_created: The vault is there: its protection cannot be chosen again here.
        model: A path, "" for none, or None for the first one found.
    """

    step: Step = Step.NAME
    name: str = ""
    protections: tuple[Protection, ...] = ()
    protection: str = ""
    models: tuple[ModelChoice, ...] = ()
    model: Path | None = None
    start: Start = Start.NOTHING
    file: Path | None = None
    code: str = ""
    is_created: bool = False
    is_busy: bool = False
    is_over: bool = False
    trouble: Trouble | None = None


class FirstRun(Presenter[FirstRunState]):
    """Each step has a default that is right for most people: Enter four times will do."""

    def __init__(self, opening: Opening, jobs: Jobs) -> None:
        ways = tuple(opening.protections())
        usable = [each.key for each in ways if each.is_available]
        models = tuple(opening.models())
        super().__init__(
            FirstRunState(
                protections=ways,
                protection=usable[0] if usable else "",
                models=models,
                model=models[0].path if models else None,
                # A first run that was cut short behind the making of the vault goes on here.
                is_created=not opening.needs_first_run,
            )
        )
        self._opening = opening
        self._jobs = jobs

    def call_me(self, name: str) -> None:
        """Take a name; "" is one too."""
        self._show(replace(self.state, name=" ".join(name.split())))

    def protect_by(self, protection: str) -> None:
        """Choose how the key is kept."""
        self._show(replace(self.state, protection=protection, trouble=None))

    def answer_with(self, model: Path | None) -> None:
        """Choose a model file; None for no model."""
        self._show(replace(self.state, model=model))

    def bring(self, file: Path | None) -> None:
        """Choose a file to import at the end."""
        start = Start.NOTHING if file is None else Start.FILE
        self._show(replace(self.state, file=file, start=start, trouble=None))

    def bring_along(self) -> None:
        """Wish to import a file; which one is chosen after it was said what can be brought."""
        self._show(replace(self.state, start=Start.FILE, trouble=None))

    def look_around(self) -> None:
        """Begin with an invented person."""
        self._show(replace(self.state, file=None, start=Start.SAMPLE, trouble=None))

    def back(self) -> None:
        """Go one step back; not behind the making of the vault."""
        first = Step.MODEL if self.state.is_created else Step.NAME
        if self.state.step > first and not self.state.is_busy:
            earlier = Step(self.state.step - 1)
            self._show(replace(self.state, step=earlier, trouble=None))

    def next(self, passphrase: str = "", again: str = "") -> None:
        """Go on; the step of protection makes the vault first."""
        if self.state.is_busy:
            return
        if self.state.step is Step.PROTECTION:
            self._create(passphrase, again)
        elif self.state.step is Step.IMPORT:
            self._finish()
        else:
            made = self.state.step is Step.NAME and self.state.is_created
            later = Step.MODEL if made else Step(self.state.step + 1)
            self._show(replace(self.state, step=later, trouble=None))

    def _create(self, passphrase: str, again: str) -> None:
        problem = self._problem(passphrase, again)
        if problem:
            self._show(replace(self.state, trouble=Trouble(sentence=problem)))
            return
        protection = self.state.protection
        secret = passphrase if protection == PASSPHRASE else ""
        self._show(replace(self.state, is_busy=True, trouble=None))
        self._jobs.run(
            Lane.STORE,
            lambda: self._opening.create(protection, secret),
            self._created,
            failed=self._not_created,
        )

    def _problem(self, passphrase: str, again: str) -> str:
        if not self.state.protection:
            return tr("Choose how your memories are protected.")
        if self.state.protection != PASSPHRASE:
            return ""
        if len(passphrase) < SHORTEST:
            return tr("A passphrase needs at least {count} characters.", count=SHORTEST)
        if passphrase != again:
            return tr("The two passphrases differ.")
        return ""

    def _created(self, code: str | None) -> None:
        self._opening.settings.put(FIRST_STEPS, True)
        step = Step.CODE if code else Step.MODEL
        self._show(replace(self.state, step=step, code=code or "", is_created=True, is_busy=False))

    def _not_created(self, error: KnownError) -> None:
        self._show(replace(self.state, is_busy=False, trouble=Trouble.of(error)))

    def _finish(self) -> None:
        if self.state.start is Start.FILE and self.state.file is None:
            problem = Trouble(
                sentence=tr("No file is chosen yet."),
                remedy=tr("Choose one, or begin with nothing: it can be imported later."),
            )
            self._show(replace(self.state, trouble=problem))
            return
        use, path = self._chosen(self.state.models)
        self._opening.settings.put(MODEL_FILE, path)
        self._opening.settings.put(MODEL, use)
        if self.state.start is Start.SAMPLE:
            only_read(self._opening.settings)  # before the first chat is made
        self._show(replace(self.state, code="", is_over=True))

    def _chosen(self, models: Sequence[ModelChoice]) -> tuple[str, str]:
        model = self.state.model
        if model is None:
            return "none", ""
        if models and model == models[0].path:
            return MODEL.default, ""
        return "file", str(model)
