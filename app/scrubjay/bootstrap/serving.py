"""What runs beside an open vault: answers to the command line, and chores by the clock."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from scrubjay.assistant import commands
from scrubjay.assistant.browsers import OFFER_TIME
from scrubjay.assistant.care import SWEEP
from scrubjay.assistant.links import SUGGEST
from scrubjay.background.jobs import Priority
from scrubjay.background.lanes import LaneName
from scrubjay.background.scheduler import Chore, Scheduler

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping
    from datetime import datetime

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.background.cancel import CancelToken
    from scrubjay.background.lanes import Lanes
    from scrubjay.background.scheduler import Clock
    from scrubjay.ports.stores import Ledger

DAILY = timedelta(days=1)
HOURLY = timedelta(hours=1)


class Service:
    """Answers and chores of an open assistant, on the lanes of the window."""

    def __init__(
        self,
        assistant: Assistant,
        lanes: Lanes,
        clock: Clock,
        ledger: Ledger,
    ) -> None:
        """Begin to look at the clock."""
        self._assistant = assistant
        self._lanes = lanes
        sweep = Chore(name=SWEEP, every=DAILY, run=self._sweep)
        suggest = Chore(name=SUGGEST, every=HOURLY, run=self._suggest)
        previews = Chore(name="previews", every=OFFER_TIME, run=self._drop_previews)
        self._closed = threading.Event()
        self._scheduler = Scheduler([sweep, suggest, previews], ledger, clock, lanes)
        self._scheduler.start()
        self._in_steps(assistant.warm)

    def look(self) -> None:
        """Look whether a chore is due."""
        self._scheduler.look()

    def close(self) -> None:
        """Start no chore any more, and go on with none: the vault is closed next."""
        self._closed.set()
        self._scheduler.close()

    def _sweep(self, now: datetime, _token: CancelToken) -> None:
        self._in_steps(lambda: self._assistant.care.decaying(now))

    def _suggest(self, _now: datetime, _token: CancelToken) -> None:
        self._in_steps(self._assistant.links.look)

    def _drop_previews(self, _now: datetime, _token: CancelToken) -> None:
        self._assistant.browsers.drop_old()

    def _in_steps(self, steps: Callable[[], Iterator[object]]) -> None:
        """Enqueue a chore in steps: what a person asks for is done in between."""

        def while_open() -> Iterator[object]:
            if self._closed.is_set():
                return
            for step in steps():
                yield step
                if self._closed.is_set():
                    return

        self._lanes.submit_steps(
            LaneName.STORE,
            while_open,
            each=lambda _step: None,
            ended=lambda _outcome: None,
            priority=Priority.CHORE,
        )

    def answer(self, verb: str, params: Mapping[str, Any]) -> Generator[Any, None, None]:
        """Run a command value by value on the STORE lane, so that the window stays quick."""
        values = commands.run(self._assistant, verb, params, self._visit)
        if verb in commands.TRAVELLING:
            yield from values
            return
        end = object()
        while True:
            value = self._lanes.call(LaneName.STORE, lambda: next(values, end))
            if value is end:
                return
            if value is not None:
                yield value

    def _visit(self, lane: str, work: Callable[[], Any]) -> Any:  # noqa: ANN401 - the work's own
        return self._lanes.call(lane, work)
