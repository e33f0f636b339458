"""The language models: which there are, which answers, and what fetching one needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from scrubjay.domain.errors import Cancelled
from scrubjay.domain.offer import Stage
from scrubjay.settings import DOWNLOADS, MODEL, MODEL_FILE
from scrubjay.ui.jobs import Lane
from scrubjay.ui.place import Place
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.settings_page.errands import Errand, Errands
from scrubjay.ui.settings_page.model_words import gigabytes
from scrubjay.ui.system.notice import Notice
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.errors import KnownError
    from scrubjay.domain.fitting import Machine
    from scrubjay.domain.offer import Fetching, Offer, Spoken
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.jobs import Task

TRIAL = "Say good morning, and name three things that can be seen from a train window."
"""Not translated: every model was trained on English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelsState:
    """What the section shows.

    Attributes:
        machine: None while it is measured.
        used: The id of the offer that answers; "" for none.
        asking: A model whose download needs the person's word first.
        fetching: The id of the one that is being fetched.
        spoken: The test answer so far. is_speaking: it goes on.
    """

    offers: tuple[Offer, ...] = ()
    machine: Machine | None = None
    used: str = ""
    asking: Offer | None = None
    fetching: str = ""
    spoken: Spoken | None = None
    is_speaking: bool = False
    trial_trouble: Trouble | None = None


class ModelsPresenter(Presenter[ModelsState]):
    """Lists at once, then measures the machine and lists again with a verdict for each."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(ModelsState())
        self._context = context
        self._models = context.assistant.models
        self._trial: Task | None = None
        self.errands = Errands(context.jobs)
        self.errands.watch(self._look)

    def measure(self) -> None:
        """Find out what this machine can run; takes about a second."""
        self._context.jobs.run(
            Lane.IO, self._models.machine, self._measured, failed=self.errands.fail
        )

    def reload(self) -> None:
        """List the models again."""
        self._context.jobs.run(Lane.IO, self._models.offers, self._listed, failed=self.errands.fail)

    def use(self, offer: Offer | None) -> None:
        """Have this model answer; None for none."""
        path = offer.path if offer is not None else None
        if offer is not None and path is None:
            return
        self.errands.run(
            Lane.MODEL,
            tr("Loading the model and trying what it can do"),
            lambda: self._models.use(path),
            lambda _nothing: self._used(path),
        )

    def add(self, path: Path) -> None:
        """Put a file on the list, and have it answer."""

        def add() -> Sequence[Offer]:
            self._models.add(path)
            return self._models.offers()

        def added(offers: Sequence[Offer]) -> None:
            self._listed(offers)
            self.errands.say(tr("{name} is on the list.", name=path.name))

        self.errands.run(Lane.IO, tr("Reading the file"), add, added)

    def drop(self, offer: Offer) -> None:
        """Take a file off the list, or delete a download."""

        def dropped(_nothing: None) -> None:
            self.errands.say(tr("{name} was taken away.", name=offer.name))
            self.reload()

        self.errands.run(
            Lane.IO, tr("Taking it away"), lambda: self._models.drop(offer.id), dropped
        )

    def fetch(self, offer: Offer) -> None:
        """Download a model; before the first time the person is asked."""
        if not self._context.settings.get(DOWNLOADS):
            self._show(replace(self.state, asking=offer))
            return
        self._fetch(offer)

    def allow(self, allowed: bool) -> None:
        """Take the answer whether anything may be fetched."""
        offer = self.state.asking
        self._show(replace(self.state, asking=None))
        if allowed and offer is not None:
            self._context.settings.put(DOWNLOADS, True)
            self._fetch(offer)

    def say_something(self) -> None:
        """Have the model in use answer a test question."""
        if self.state.is_speaking:
            return
        self._show(replace(self.state, spoken=None, is_speaking=True, trial_trouble=None))
        self._trial = self._context.jobs.stream(
            Lane.MODEL,
            lambda: self._models.say(TRIAL),
            self._spoke,
            done=self._spoken_all,
            failed=self._spoke_not,
        )

    def stop_speaking(self) -> None:
        """Stop the test answer."""
        if self._trial is not None:
            self._trial.cancel()

    def _fetch(self, offer: Offer) -> None:
        if self.errands.state.busy:
            return
        self._show(replace(self.state, fetching=offer.id))
        self.errands.stream(
            Lane.IO,
            tr("Connecting to {host}", host=offer.host),
            lambda: self._models.fetch(offer.id),
            lambda step: self._fetched(offer, step),
            lambda: self._fetched_all(offer),
        )

    def _fetched(self, offer: Offer, step: Fetching) -> None:
        share = step.done / step.total if step.total else None
        if step.stage is Stage.FETCHING:
            words = tr(
                "{name}: {done} of {total}",
                name=offer.name,
                done=gigabytes(step.done),
                total=gigabytes(step.total),
            )
        else:
            words = tr("Checking that it is what was published")
        self.errands.progress(words, share)

    def _fetched_all(self, offer: Offer) -> None:
        self.errands.say(tr("{name} is here. Choose it to have it answer.", name=offer.name))
        if self._context.system is not None:
            self._context.system.tell(
                Notice(
                    title=tr("Model ready"),
                    words=tr("The download has ended."),
                    place=Place.SETTINGS,
                )
            )

    def _look(self, errand: Errand) -> None:
        """List again when a download has ended, well or otherwise."""
        if self.state.fetching and not errand.busy:
            self._show(replace(self.state, fetching=""))
            self.reload()

    def _used(self, path: Path | None) -> None:
        words = tr("This model answers from now on.") if path else tr("No model answers now.")
        self.errands.say(words)
        self._context.shell.ask_for_model()
        self.reload()

    def _listed(self, offers: Sequence[Offer]) -> None:
        self._show(replace(self.state, offers=tuple(offers), used=self._in_use(offers)))

    def _measured(self, machine: Machine) -> None:
        self._show(replace(self.state, machine=machine))
        self.reload()

    def _in_use(self, offers: Sequence[Offer]) -> str:
        settings = self._context.settings
        use = settings.get(MODEL)
        if use == "none":
            return ""
        path = Path(settings.get(MODEL_FILE))
        for each in offers:
            if each.path is not None and (each.path == path if use == "file" else each.starter):
                return each.id
        return ""

    def _spoke(self, spoken: Spoken) -> None:
        self._show(replace(self.state, spoken=spoken))

    def _spoken_all(self) -> None:
        self._show(replace(self.state, is_speaking=False))

    def _spoke_not(self, error: KnownError) -> None:
        trouble = None if isinstance(error, Cancelled) else Trouble.of(error)
        self._show(replace(self.state, is_speaking=False, trial_trouble=trouble))
