"""What the person means to do: what can be done, what waits for what, what is done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from scrubjay.ui.context import Place
from scrubjay.ui.layouts import emptied
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Card,
    Chip,
    EmptyState,
    FlowLayout,
    IconButton,
    Label,
    column,
    pressable_words,
    row,
)
from scrubjay.ui.wording import day, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.memory import Memory
    from scrubjay.domain.task import Task
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.you.presenter import YouPresenter, YouState


_WIDEST: Final = 360
"""Of a task in a menu, in logical pixels."""


class TasksView(QWidget):
    """Three cards: to do, waiting, done."""

    def __init__(self, context: UiContext, presenter: YouPresenter) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self._shown: tuple[Task, ...] | None = None
        self._cards = column(spacing=Space.L)
        self._done = QCheckBox(tr("Show what is done"))
        self._done.toggled.connect(lambda on: presenter.show_done(on=on))
        body = column(self._cards, spacing=Space.L)
        body.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeading)
        body.addStretch(1)
        self.setLayout(body)

    def show_state(self, state: YouState) -> None:
        """Draw the tasks again, if anything about them changed."""
        if state.tasks == self._shown:
            return
        self._shown = state.tasks
        emptied(self._cards)
        if not state.tasks:
            self._cards.addWidget(
                EmptyState(
                    Icon.DONE,
                    tr("Nothing to do"),
                    tr("Say what you mean to do, such as “I have to renew my passport”."),
                )
            )
        free = [each for each in state.tasks if not each.done and not each.blocked]
        waiting = [each for each in state.tasks if each.blocked]
        done = [each for each in state.tasks if each.done]
        for title, tasks in (
            (tr("Can be done now"), free),
            (tr("Waiting"), waiting),
            (tr("Done"), done),
        ):
            if tasks:
                self._cards.addWidget(self._card(title, tasks, [*free, *waiting]))

    def _card(self, title: str, tasks: Sequence[Task], undone: Sequence[Task]) -> QWidget:
        card = Card("card", padding=Space.M)
        card.setAccessibleName(title)
        head = Label(title, "caption", "faint", wraps=False)
        head.setContentsMargins(Space.S, 0, Space.S, 0)
        card.body.setSpacing(Space.XS)
        card.body.addWidget(head)
        for task in tasks:
            card.body.addWidget(TaskLine(self._context, self._presenter, task, undone))
        return card


class TaskLine(QWidget):
    """A tick, the words, what is known about it, and what it waits for."""

    def __init__(
        self,
        context: UiContext,
        presenter: YouPresenter,
        task: Task,
        undone: Sequence[Task],
    ) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self._task = task
        memory = task.memory
        tick = QCheckBox()
        tick.setChecked(task.done)
        tick.setAccessibleName(tr("Done: {task}", task=memory.text))
        tick.clicked.connect(self._toggle)
        words = pressable_words(
            memory.text,
            partial(context.navigate, Place.MEMORIES, memory.id),
            below=" · ".join(self._known()),
            colour="faint" if task.done else None,
            hint=tr("Opens where this comes from"),
        )
        middle = column(words, spacing=Space.HAIR)
        if task.requires and not task.done:
            middle.addWidget(self._requirements(task.requires))
        line = row(spacing=Space.XS)
        line.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(middle, 1)
        self._others = [each for each in undone if self._could_wait_for(each)]
        if (self._others or task.requires) and not task.done:
            name = tr("What it waits for")
            self._wait = IconButton(Icon.LINK, name, self._choose, variant="small")
            self._wait.setAccessibleDescription(memory.text)
            line.addWidget(self._wait, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def _could_wait_for(self, other: Task) -> bool:
        mine = self._task.memory.id
        return (
            other.memory.id != mine
            and other.memory not in self._task.requires
            and mine not in {each.id for each in other.requires}
        )

    def _known(self) -> list[str]:
        task = self._task
        known = [f"{name}: {value}" for name, value in task.slots]
        if task.due is not None:
            known.insert(0, tr("by {day}", day=day(task.due)))
        if task.done_at is not None:
            known.insert(0, tr("done on {day}", day=day(task.done_at)))
        return known

    def _requirements(self, requires: Sequence[Memory]) -> QWidget:
        box = QWidget()
        title = Label(tr("Waits for"), "caption", "faint", wraps=False)
        title.setContentsMargins(0, Space.XS + Space.HAIR, 0, 0)  # on the line of the chips' words
        flow = FlowLayout(title)
        for each in requires:
            icon = Icon.DONE if each.valid_to is not None else Icon.FADING
            flow.addWidget(
                Chip(each.text, partial(self._context.navigate, Place.MEMORIES, each.id), icon=icon)
            )
        flow.setContentsMargins(Space.S, 0, 0, Space.XS)
        box.setLayout(flow)
        return box

    def _toggle(self, done: bool) -> None:
        act = self._presenter.finish if done else self._presenter.reopen
        act(self._task.memory.id)

    def _short(self, memory: Memory) -> str:
        words = memory.text.replace("&", "&&")
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)

    def _choose(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(tr("Waits for"))
        mine = self._task.memory.id
        for required in self._task.requires:
            action = menu.addAction(self._short(required))
            action.setCheckable(True)
            action.setChecked(True)
            action.triggered.connect(partial(self._presenter.release, mine, required.id))
        for other in self._others:
            action = menu.addAction(self._short(other.memory))
            action.setCheckable(True)
            action.triggered.connect(partial(self._presenter.require, mine, other.memory.id))
        menu.popup(self._wait.mapToGlobal(self._wait.rect().bottomLeft()))
