"""The card on top: a cue and a place to guess, then the memory with its source and the grades."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from scrubjay.domain.rehearsal import Grade
from scrubjay.ui.context import Place
from scrubjay.ui.memories.wording import source_name
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Busy,
    Button,
    Card,
    EmptyState,
    ErrorBanner,
    FeelingDot,
    Label,
    column,
    row,
)
from scrubjay.ui.wording import day, plural, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from scrubjay.ui.context import UiContext
    from scrubjay.ui.review.cards import CardsPresenter, CardsState

KEYS = {"1": Grade.AGAIN, "2": Grade.GOOD, "3": Grade.EASY}


class CardsView(QWidget):
    """Escape skips; 1, 2 and 3 grade a card that is uncovered."""

    def __init__(self, context: UiContext, presenter: CardsPresenter) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self._at = -1
        self._errors = ErrorBanner(presenter.begin_again, tr("Try again"))
        self._busy = Busy(tr("Looking through your memories…"))
        self._nothing = EmptyState(Icon.DONE, tr("Nothing to ask today"), tr("Come back tomorrow."))
        self._over = EmptyState(Icon.DONE, tr("That was all for today"), tr("Come back tomorrow."))
        self._card = Card("card", padding=Space.XL)
        self._count = Label("", "caption", "faint", wraps=False)
        self._question = Label("", "strong")
        self._cue = Label("", "lead", "soft")
        self._guess = QLineEdit()
        self._guess.setPlaceholderText(tr("What do you remember? Only you see this."))
        self._guess.setAccessibleName(tr("Your guess"))
        self._guess.returnPressed.connect(self._reveal)
        self._words = Label("", "title", selectable=True)
        self._guessed = Label("", "body", "soft")
        self._source = Label("", "caption", "faint")
        self._dot = FeelingDot()
        self._memory = QWidget()
        self._build()
        body = column(
            self._errors, self._busy, self._nothing, self._over, self._card, spacing=Space.M
        )
        body.addStretch(1)
        self.setLayout(body)
        self._unwatch = presenter.watch(self._show_state)

    def close_down(self) -> None:
        """Stop following the presenter."""
        self._unwatch()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Skip, or grade, with one key."""
        keys = QKeySequence(event.keyCombination()).toString()
        state = self._presenter.state
        if keys == "Esc" and state.current is not None:
            self._presenter.skip()
        elif keys in KEYS and state.is_open and state.current and state.current.cue:
            self._presenter.grade(KEYS[keys])
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        presenter = self._presenter
        self._show = Button(tr("Show"), self._reveal, "primary", Icon.SHOW)
        skip = tr("Skip (Esc)")
        self._covered = QWidget()
        asking = row(self._show, Button(skip, presenter.skip, "quiet"), 1)
        self._covered.setLayout(column(self._guess, asking, spacing=Space.M))
        source = row(spacing=Space.S)
        source.addWidget(self._dot)
        source.addWidget(self._source, 1)
        opener = Button(tr("Open"), self._open, "link")
        source.addWidget(opener)
        self._memory.setLayout(column(self._words, self._guessed, source, spacing=Space.S))
        self._grades = QWidget()
        grades = row(spacing=Space.S)
        for grade, words in (
            (Grade.AGAIN, tr("Again (1)")),
            (Grade.GOOD, tr("Good (2)")),
            (Grade.EASY, tr("Easy (3)")),
        ):
            act = partial(presenter.grade, grade)
            is_usual = grade is Grade.GOOD
            grades.addWidget(Button(words, act, "primary" if is_usual else "plain"))
        grades.addStretch(1)
        grades.addWidget(Button(skip, presenter.skip, "quiet"))
        self._grades.setLayout(grades)
        self._choices = QWidget()
        self._choices.setLayout(
            row(
                Button(tr("Keep"), presenter.keep, "primary", Icon.DONE),
                Button(tr("Let go"), presenter.let_go),
                1,
                Button(skip, presenter.skip, "quiet"),
            )
        )
        self._card.body.setSpacing(Space.L)
        self._card.body.addLayout(row(self._question, 1, self._count))
        for part in (self._cue, self._covered, self._memory, self._grades, self._choices):
            self._card.body.addWidget(part)

    def _show_state(self, state: CardsState) -> None:
        card = state.current
        self._errors.show_trouble(state.trouble)
        self._busy.setVisible(state.asked is None and state.trouble is None)
        self._nothing.setVisible(state.asked == ())
        self._over.setVisible(bool(state.asked) and card is None)
        focused: QWidget | None = self.focusWidget()
        had_focus = focused is not None and focused.hasFocus()
        self._card.setVisible(card is not None)
        if card is None or state.asked is None:
            return
        left = len(state.asked) - state.at
        self._count.setText(plural("{count} left today", "{count} left today", left))
        self._question.setText(tr("Do you remember?") if card.cue else tr("Worth keeping?"))
        self._cue.setText(card.cue)
        self._cue.setVisible(bool(card.cue))
        self._covered.setVisible(not state.is_open)
        self._memory.setVisible(state.is_open)
        self._grades.setVisible(state.is_open and bool(card.cue))
        self._choices.setVisible(not card.cue)
        # Not before it is uncovered: a screen reader would read it out.
        memory = card.memory
        self._words.setText(memory.text if state.is_open else "")
        self._dot.set_feeling(memory.affect.dominant if state.is_open else None)
        self._guessed.setText(tr("You thought: {guess}", guess=state.guess) if state.guess else "")
        self._guessed.setVisible(bool(state.guess))
        self._source.setText(" · ".join((source_name(memory.source), day(memory.at))))
        if state.at != self._at:
            self._at = state.at
            self._guess.clear()
        if had_focus:
            self._focus_first()

    def take_focus(self) -> None:
        """Begin where one answers."""
        self._focus_first()

    def _focus_first(self) -> None:
        state = self._presenter.state
        if state.current is None:
            return
        if not state.is_open:
            self._guess.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        answers = self._grades if state.current.cue else self._choices
        buttons = answers.findChildren(Button)
        buttons[1 if state.current.cue else 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal(self) -> None:
        self._presenter.reveal(self._guess.text())
        self._focus_first()

    def _open(self) -> None:
        card = self._presenter.state.current
        if card is not None:
            self._context.navigate(Place.MEMORIES, card.memory.id)
