"""The last step of the first run: with what one begins."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from scrubjay.ui.file_dialog import ask_for_file
from scrubjay.ui.first_run.brought import bringables
from scrubjay.ui.first_run.presenter import FirstRun, FirstRunState, Start, Step
from scrubjay.ui.first_run.step_page import StepPage
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Card, Label, column, row
from scrubjay.ui.widgets.choice import Choice
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SIDE_BY_SIDE: Final = 2


class ImportPage(StepPage):
    """Something to begin with; choosing to bring a file first says which files can be brought."""

    def __init__(self, presenter: FirstRun) -> None:
        super().__init__(
            tr("How shall we begin?"),
            tr("Everything can be done later, too, in Settings under Data."),
        )
        self._presenter = presenter
        self._group = QButtonGroup(self)
        self._choices: dict[Start, Choice] = {}
        self._add(
            Start.NOTHING,
            tr("With nothing"),
            tr("Tell me something, and I remember it."),
            partial(presenter.bring, None),
        )
        self._add(
            Start.SAMPLE,
            tr("Look around with an invented person"),
            tr("Two years of somebody who does not exist. Removed whole with one press."),
            presenter.look_around,
        )
        self._add(
            Start.FILE,
            tr("Bring something along"),
            tr("Notes, talks, chats or pages you have. Can be taken out again."),
            presenter.bring_along,
        )
        self._file = _FileCard(self._choose)
        self.body.addWidget(self._file)

    @property
    @override
    def first(self) -> QWidget:
        """The way that is chosen."""
        return self._choices[self._presenter.state.start].button

    @override
    def show_state(self, state: FirstRunState) -> None:
        """Mark the chosen way; with a file, say which can be brought and name the chosen one."""
        button = self._choices[state.start].button
        if not button.isChecked():
            button.setChecked(True)
        self._file.setVisible(state.start is Start.FILE)
        self._file.show_file(state.file)
        asked = state.step is Step.IMPORT and state.start is Start.FILE
        if asked and state.trouble is not None and state.file is None:
            self._file.button.setFocus()

    def _add(self, start: Start, title: str, sentence: str, chosen: Callable[[], None]) -> None:
        choice = Choice(title, sentence, chosen)
        self._group.addButton(choice.button)
        self._choices[start] = choice
        self.body.addWidget(choice)

    def _choose(self) -> None:
        ask_for_file(self, tr("Choose a file to import"), self._presenter.bring)


class _FileCard(Card):
    """The kinds of files, and the way to one of them."""

    def __init__(self, choose: Callable[[], None]) -> None:
        super().__init__("well")
        self.setAccessibleName(tr("What can be brought along"))
        self.body.setSpacing(Space.M)
        self.body.addLayout(_kinds())
        self._chosen = Label("", "body")
        self.button = Button("", choose, "plain", Icon.OPEN)
        line = row(self.button, spacing=Space.M)
        line.addWidget(self._chosen, 1)
        self.body.addLayout(line)

    def show_file(self, file: Path | None) -> None:
        """Name the file that was chosen."""
        self._chosen.setText(file.name if file else "")
        another = tr("Choose another file\u2026")
        self.button.setText(another if file else tr("Choose a file\u2026"))


def _kinds() -> QGridLayout:
    """Return the kinds of files side by side, so that the way on stays in sight."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.XL)
    grid.setVerticalSpacing(Space.M)
    for at, each in enumerate(bringables()):
        line, side = divmod(at, _SIDE_BY_SIDE)
        words = (Label(each.title, "strong"), Label(each.sentence, "caption", "soft"), 1)
        grid.addLayout(column(*words, spacing=Space.HAIR), line, side)
        grid.setColumnStretch(side, 1)
    return grid
