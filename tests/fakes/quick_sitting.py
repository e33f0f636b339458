"""Somebody at the small window: a shell, a presenter, and the vault behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.opening import FakeOpening
from scrubjay.ui.quick.presenter import QuickPresenter
from scrubjay.ui.shell import Shell, Stage

if TYPE_CHECKING:
    import pytest

    from scrubjay.domain.changes import Changes
    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.quick.state import QuickState

PHRASE = "correct horse"


class Sitting:
    """A shell, a presenter that follows it, and the context that comes when it is open."""

    def __init__(self, opening: FakeOpening, jobs: FakeJobs | None = None) -> None:
        self.jobs = jobs or FakeJobs()
        self.opening = opening
        self.shell = Shell(opening, self.jobs)
        self.presenter = QuickPresenter(self.shell)
        self.ui: UiContext | None = None

    def open(self) -> None:
        self.ui = context(opening=self.opening, jobs=self.jobs)
        self.shell.open()
        self.presenter.attach(self.ui)

    def type(self, words: str) -> None:
        self.presenter.put(words)

    def kept(self) -> list[str]:
        return [
            each.text
            for each in self.opening.assistant.store.rows.values()
            if each.id.startswith("n")
        ]

    def rests(self) -> bool:
        return self.presenter.is_at_rest

    def shown(self) -> tuple[Stage, bool]:
        return self.state.stage, self.state.trouble is not None

    @property
    def state(self) -> QuickState:
        return self.presenter.state

    @property
    def line(self) -> str:
        return self.presenter.state.line


def ready() -> Sitting:
    made = Sitting(FakeOpening())
    made.open()
    return made


def refuse(monkeypatch: pytest.MonkeyPatch, sitting: Sitting, error: KnownError) -> None:
    def remember(_text: str) -> Changes:
        raise error

    monkeypatch.setattr(sitting.opening.assistant.browse, "remember", remember)
