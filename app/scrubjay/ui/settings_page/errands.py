"""What a section of the settings is having done: one thing at a time, told as it goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from scrubjay.domain.errors import Cancelled
from scrubjay.ui.announce import announce
from scrubjay.ui.presenter import Presenter, Trouble
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Busy, Button, ErrorBanner, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.jobs import Jobs, Lane, Task

Outcome = TypeVar("Outcome")
Step = TypeVar("Step")


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What is going on, and what the last thing came to.

    Attributes:
        busy: What is going on, or "". share: how much of it is done, 0…1; None when unknown.
        stoppable: It can be stopped.
        done: The last good news, or "".
    """

    busy: str = ""
    share: float | None = None
    stoppable: bool = False
    done: str = ""
    trouble: Trouble | None = None


class Errands(Presenter[Errand]):
    """One at a time; what it came to stays until the next begins."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(Errand())
        self._jobs = jobs
        self._task: Task | None = None

    def run(
        self,
        lane: Lane,
        busy: str,
        work: Callable[[], Outcome],
        done: Callable[[Outcome], None],
    ) -> None:
        """Have something done; `done` ends it with `say`."""
        if self.state.busy:
            return
        self._show(Errand(busy=busy))
        self._jobs.run(lane, work, done, failed=self.fail)

    def stream(
        self,
        lane: Lane,
        busy: str,
        steps: Callable[[], Iterator[Step]],
        each: Callable[[Step], None],
        done: Callable[[], None],
    ) -> None:
        """Have something done step by step, which can be stopped."""
        if self.state.busy:
            return
        self._show(Errand(busy=busy, stoppable=True))
        self._task = self._jobs.stream(lane, steps, each, done=done, failed=self.fail)

    def stop(self) -> None:
        """Stop what is going on, where it can be stopped."""
        if self._task is not None and self.state.stoppable:
            self._task.cancel()

    def progress(self, busy: str, share: float | None) -> None:
        """Say how far it is."""
        self._show(replace(self.state, busy=busy, share=share))

    def say(self, sentence: str) -> None:
        """End well."""
        self._task = None
        self._show(Errand(done=sentence))

    def refuse(self, sentence: str) -> None:
        """Say why nothing was begun."""
        if not self.state.busy:
            self._show(Errand(trouble=Trouble(sentence=sentence)))

    def fail(self, error: KnownError) -> None:
        """End otherwise; being stopped is no failure."""
        self._task = None
        if isinstance(error, Cancelled):
            self._show(Errand(done=tr("Stopped.")))
        else:
            self._show(Errand(trouble=Trouble.of(error)))


class ErrandBar(QWidget):
    """Shows what is going on, with a way to stop it; takes no room while nothing is."""

    def __init__(self, errands: Errands) -> None:
        super().__init__()
        self._busy = Busy()
        self._stop = Button(tr("Stop"), errands.stop)
        self._going = QWidget()
        going = row(spacing=Space.M)
        going.addWidget(self._busy, 1)
        going.addWidget(self._stop)
        self._going.setLayout(going)
        self._done = Label("", "body", "good")
        self._banner = ErrorBanner()
        self.setLayout(column(self._banner, self._going, self._done, spacing=Space.S))
        self._said = ""
        self.end = errands.watch(self._show)

    def _show(self, errand: Errand) -> None:
        self._banner.show_trouble(errand.trouble)
        self._busy.say(errand.busy)
        self._busy.set_share(errand.share)
        self._stop.setVisible(errand.stoppable)
        self._going.setVisible(bool(errand.busy))
        self._done.setText(errand.done)
        self._done.setVisible(bool(errand.done))
        self.setVisible(bool(errand.busy or errand.done or errand.trouble))
        if errand.done and errand.done != self._said:
            announce(self, errand.done)
        self._said = errand.done
