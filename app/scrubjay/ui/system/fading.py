"""Once a day, how many memories fade soon: told to a person who is elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from scrubjay.settings import DIGEST, FADING_TOLD, NOTIFY
from scrubjay.ui.jobs import Lane
from scrubjay.ui.place import Place
from scrubjay.ui.system.notice import Notice
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from scrubjay.assistant.rehearsing import Fading
    from scrubjay.settings import Settings
    from scrubjay.ui.facade import Rehearsal
    from scrubjay.ui.jobs import Jobs
    from scrubjay.ui.system.desk import SystemDesk

_LOOK_EVERY: Final = 15 * 60_000
"""Milliseconds."""
_SHOWN: Final = 3
"""Memories shown where that is allowed."""


class FadingDigest(QObject):
    """Looks every quarter of an hour whether it was told today, and only then into the vault."""

    def __init__(
        self,
        rehearsal: Rehearsal,
        jobs: Jobs,
        settings: Settings,
        now: Callable[[], datetime],
        desk: SystemDesk,
    ) -> None:
        super().__init__()
        self._rehearsal = rehearsal
        self._jobs = jobs
        self._settings = settings
        self._now = now
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def close_down(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Tell it, if it is wanted, was not told today, and the person is elsewhere."""
        settings = self._settings
        wanted = settings.get(NOTIFY) and settings.get(DIGEST)
        if not wanted or self._desk.is_in_front or settings.get(FADING_TOLD) == self._today():
            return
        self._jobs.run(
            Lane.STORE,
            self._rehearsal.fading_soon,
            self._tell,
            failed=lambda _error: None,  # the Review page says it when one goes there
            chore=True,
        )

    def _today(self) -> str:
        return self._now().astimezone().date().isoformat()

    def _tell(self, fading: Sequence[Fading]) -> None:
        self._settings.put(FADING_TOLD, self._today())
        if not fading:
            return
        words = plural(
            "{count} memory fades within a week.",
            "{count} memories fade within a week.",
            len(fading),
        )
        self._desk.tell(
            Notice(
                title=tr("Fading soon"),
                words=words,
                memories=tuple(each.memory.text for each in fading[:_SHOWN]),
                place=Place.REVIEW,
            )
        )
