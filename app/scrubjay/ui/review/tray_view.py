"""The tray: every question as a card, and one line for deciding several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from scrubjay.ui.layouts import emptied
from scrubjay.ui.review.conflict_card import ConflictCard
from scrubjay.ui.review.question_card import QuestionCard
from scrubjay.ui.review.tray import Phase
from scrubjay.ui.theme import Icon, Measure, Space
from scrubjay.ui.widgets import Busy, Button, EmptyState, ErrorBanner, FlowLayout, Label, column
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.review.tray import Conflicts, Question, TrayPresenter, TrayState


class TrayView(QWidget):
    """Builds the cards anew only when the questions changed."""

    def __init__(self, context: UiContext, presenter: TrayPresenter) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self._shown: tuple[Question, ...] | None = None
        self._contradicting: Conflicts = ()
        self._by_key: dict[str, QuestionCard] = {}
        self._errors = ErrorBanner(presenter.reload, tr("Try again"))
        self._busy = Busy(tr("Looking through your memories…"))
        self._bulk = QWidget()
        self._all = QCheckBox(tr("Choose all"))
        self._all.setMinimumHeight(Measure.CONTROL)  # on the line of the buttons beside it
        self._all.clicked.connect(lambda on: presenter.choose_all(on=on))
        self._count = Label("", "caption", "soft", wraps=False)
        self._count.setContentsMargins(0, Space.S, 0, 0)
        self._accept = Button(tr("Accept chosen"), presenter.accept, "primary", Icon.DONE)
        self._refuse = Button(tr("Refuse chosen"), presenter.refuse)
        self._bulk.setLayout(FlowLayout(self._all, self._accept, self._refuse, self._count))
        self._nothing = EmptyState(
            Icon.REVIEW,
            tr("Nothing waits for you"),
            tr("What Scrubjay is not sure of, and what it would tie together, is asked here."),
        )
        self._conflicts = column(spacing=Space.M)
        self._cards = column(spacing=Space.M)
        self._rest = Label("", "caption", "faint")
        body = column(self._errors, self._busy, self._nothing, spacing=Space.M)
        body.addLayout(self._conflicts)
        body.addWidget(self._bulk)
        body.addLayout(self._cards)
        body.addWidget(self._rest)
        body.addStretch(1)
        self.setLayout(body)
        self._unwatch = presenter.watch(self._show_state)

    def close_down(self) -> None:
        """Stop following the presenter."""
        self._unwatch()

    def _show_state(self, state: TrayState) -> None:
        showing = state.phase is Phase.SHOWING
        self._errors.show_trouble(state.trouble)
        self._busy.setVisible(state.phase is Phase.LOADING)
        self._nothing.setVisible(showing and not state.questions and not state.conflicts)
        if state.conflicts != self._contradicting:
            self._contradicting = state.conflicts
            emptied(self._conflicts)
            for group in state.conflicts:
                self._conflicts.addWidget(ConflictCard(self._context, self._presenter, group))
        self._bulk.setVisible(bool(state.questions))
        if state.questions != self._shown:
            self._build(state.questions)
        for key, card in self._by_key.items():
            card.show_chosen(on=key in state.chosen)
        count = len(state.chosen)
        self._all.setChecked(bool(count) and count == len(state.questions))
        self._count.setText(plural("{count} chosen", "{count} chosen", count) if count else "")
        for button in (self._accept, self._refuse):
            button.setEnabled(bool(count))
        self._rest.setVisible(state.more > 0)
        self._rest.setText(plural("{count} more waits", "{count} more wait", state.more))

    def _build(self, questions: tuple[Question, ...]) -> None:
        """Keep the cards that stay, so that the place and the keyboard stay as well."""
        old, before = self._by_key, self._shown or ()
        same = {each.key for each in before if each in questions}
        self._shown = questions
        self._by_key = {}
        for number, question in enumerate(questions):
            card = old.pop(question.key, None) if question.key in same else None
            if card is None:
                card = QuestionCard(self._context, self._presenter, question)
            self._cards.insertWidget(number, card)
            self._by_key[question.key] = card
        gone = [self._cards.itemAt(at) for at in range(len(questions), self._cards.count())]
        held_focus = any(
            widget.isAncestorOf(focused)
            for item in gone
            if item is not None
            and (widget := item.widget()) is not None
            and (focused := self.focusWidget()) is not None
        )
        while self._cards.count() > len(questions):
            item = self._cards.takeAt(len(questions))
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if held_focus and questions:
            self._all.setFocus()
