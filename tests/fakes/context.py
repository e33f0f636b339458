"""What a page is handed in tests: a fake assistant, jobs at once, and everything it said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakes.jobs import FakeJobs
from fakes.life import NOW
from fakes.opening import FakeOpening
from scrubjay.ui.context import Chosen, MessagePlace, Place, UiContext
from scrubjay.ui.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from fakes.assistant import FakeAssistant
    from scrubjay.domain.memory import MemoryId


class Said:
    """Where the page went, and what it said."""

    def __init__(self) -> None:
        self.places: list[tuple[Place, MemoryId | None]] = []
        self.chosen: Chosen | None = None
        self.path: Path | None = None
        self.message: MessagePlace | None = None
        self.filled: datetime | None = None
        self.toasts: list[str] = []
        self.undo: Callable[[], object] | None = None

    def navigate(
        self,
        place: Place,
        memory: MemoryId | None = None,
        chosen: Chosen | None = None,
        path: Path | None = None,
        message: MessagePlace | None = None,
        filled: datetime | None = None,
    ) -> None:
        self.places.append((place, memory))
        self.chosen = chosen
        self.path = path
        self.message = message
        self.filled = filled

    def toast(
        self, sentence: str, undo: Callable[[], object] | None = None, undo_name: str = ""
    ) -> None:
        self.toasts.append(sentence)
        self.undo = undo


def context(
    assistant: FakeAssistant | None = None,
    jobs: FakeJobs | None = None,
    said: Said | None = None,
    opening: FakeOpening | None = None,
) -> UiContext:
    """Return a context whose jobs run at once, unless other jobs are given."""
    said = said or Said()
    jobs = jobs or FakeJobs()
    opening = opening or FakeOpening(assistant)
    shell = Shell(opening, jobs)
    shell.open()
    return UiContext(
        assistant=opening.assistant,
        jobs=jobs,
        now=lambda: NOW,
        settings=opening.settings,
        home=opening.home,
        shell=shell,
        navigate=said.navigate,
        toast=said.toast,
    )
