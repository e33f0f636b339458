"""The small window in the states a person may see it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.opening import FakeOpening
from scrubjay.domain.errors import KnownError
from scrubjay.ui.quick.presenter import QuickPresenter
from scrubjay.ui.quick.window import QuickWindow
from scrubjay.ui.shell import Shell

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def window(opening: FakeOpening, *said: str) -> QuickWindow:
    """Return the window after these words were given with Enter."""
    jobs = FakeJobs()
    shell = Shell(opening, jobs)
    presenter = QuickPresenter(shell)
    shell.begin()
    if shell.assistant is not None:
        presenter.attach(context(opening=opening, jobs=jobs))
    for words in said:
        presenter.put(words)
        presenter.keep()
    return QuickWindow(presenter, lambda: True)


def learnt() -> QWidget:
    return window(FakeOpening(), "I live in Leiden now, by the canal behind the old observatory.")


def locked() -> QWidget:
    return window(FakeOpening(passphrase="correct horse"), "The spare key is under the blue pot.")


def refused() -> QWidget:
    opening = FakeOpening()
    opening.trouble = KnownError(
        "The vault is damaged: it is empty.", "Restore a backup; nothing was changed."
    )
    made = window(opening)
    made.field.setText("The spare key is under the blue pot.")
    return made


def from_the_right() -> QWidget:
    made = window(FakeOpening(), "אני גר עכשיו בליידן ליד התעלה.")
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return made
