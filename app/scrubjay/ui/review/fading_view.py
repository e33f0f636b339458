"""The digest of the week as one card, a line for each memory."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from scrubjay.ui.context import Place
from scrubjay.ui.layouts import emptied
from scrubjay.ui.memories.wording import span
from scrubjay.ui.theme import Icon, Measure, Space
from scrubjay.ui.widgets import (
    Busy,
    Button,
    Card,
    EmptyState,
    ErrorBanner,
    FlowLayout,
    Label,
    Line,
    StrengthBar,
    column,
    pressable_words,
    row,
)
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.review.fading import FadingLine, FadingPresenter, FadingState


class FadingView(QWidget):
    """A headline, what can be done with all that is ticked, and the lines."""

    def __init__(self, context: UiContext, presenter: FadingPresenter) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self._shown: tuple[FadingLine, ...] | None = None
        self._ticks: dict[str, QCheckBox] = {}
        self._errors = ErrorBanner(presenter.reload, tr("Try again"))
        self._busy = Busy(tr("Looking through your memories…"))
        self._nothing = EmptyState(
            Icon.FADING,
            tr("Nothing fades this week"),
            tr("What is about to fade is listed here, so that you can keep it or let it go."),
        )
        self._title = Label("", "lead")
        sentence = tr(
            "Fading deletes nothing: a faded memory comes up less often. "
            "What you keep starts fresh; what you let go rests in the archive."
        )
        self._all = QCheckBox(tr("Choose all"))
        self._all.setMinimumHeight(Measure.CONTROL)  # on the line of the buttons beside it
        self._all.clicked.connect(lambda on: presenter.choose_all(on=on))
        self._keep = Button(tr("Keep chosen"), presenter.keep, "primary")
        self._let_go = Button(tr("Let chosen go"), presenter.let_go)
        self._card = Card("card")
        self._card.body.addWidget(self._title)
        self._card.body.addWidget(Label(sentence, "caption", "soft"))
        self._card.body.addLayout(FlowLayout(self._all, self._keep, self._let_go))
        self._lines = column(spacing=0)
        self._card.body.addLayout(self._lines)
        body = column(self._errors, self._busy, self._nothing, self._card, spacing=Space.M)
        body.addStretch(1)
        self.setLayout(body)
        self._unwatch = presenter.watch(self._show_state)

    def close_down(self) -> None:
        """Stop following the presenter."""
        self._unwatch()

    def _show_state(self, state: FadingState) -> None:
        lines = state.lines or ()
        self._errors.show_trouble(state.trouble)
        self._busy.setVisible(state.lines is None and state.trouble is None)
        self._nothing.setVisible(state.lines == ())
        self._card.setVisible(bool(lines))
        self._title.setText(
            plural("{count} memory fades this week", "{count} memories fade this week", len(lines))
        )
        if state.lines != self._shown:
            self._build(lines)
            self._shown = state.lines
        for key, tick in self._ticks.items():
            tick.setChecked(key in state.chosen)
        self._all.setChecked(bool(lines) and len(state.chosen) == len(lines))
        for button in (self._keep, self._let_go):
            button.setEnabled(bool(state.chosen))

    def _build(self, lines: tuple[FadingLine, ...]) -> None:
        emptied(self._lines)
        self._ticks = {}
        for line in lines:
            self._lines.addWidget(Line())
            self._lines.addWidget(self._line(line))

    def _line(self, line: FadingLine) -> QWidget:
        tick = QCheckBox()
        tick.setAccessibleName(tr("Choose: {what}", what=line.text))
        tick.toggled.connect(lambda on: self._presenter.choose(line.id, on=on))
        self._ticks[line.id] = tick
        words = pressable_words(
            line.text,
            partial(self._context.navigate, Place.MEMORIES, line.id),
            below=tr("fades in {span}", span=span(line.within)),
            hint=tr("Opens this memory"),
        )
        keep = Button(tr("Keep"), partial(self._presenter.keep, [line.id]), "quiet")
        let_go = Button(tr("Let go"), partial(self._presenter.let_go, [line.id]), "quiet")
        for button in (keep, let_go):
            button.setAccessibleDescription(line.text)
        body = row(spacing=Space.XS, margins=(0, Space.XS, 0, Space.XS))
        body.addWidget(tick, 0, Qt.AlignmentFlag.AlignVCenter)
        body.addWidget(words, 1)
        body.addWidget(StrengthBar(line.strength), 0, Qt.AlignmentFlag.AlignVCenter)
        for button in (keep, let_go):
            body.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = QWidget()
        whole.setLayout(body)
        return whole
