"""One thing to be decided: what is proposed, why, and the two answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from scrubjay.domain.link import SuggestionKind
from scrubjay.domain.memory import MemoryKind
from scrubjay.ui.context import Place
from scrubjay.ui.memories.wording import source_name
from scrubjay.ui.sayings import said
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Button,
    Card,
    IconButton,
    Label,
    column,
    ground,
    pressable_words,
    row,
)
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import day, kind_word, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

    from scrubjay.domain.memory import Memory
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.review.tray import Question, TrayPresenter


class QuestionCard(Card):
    """A tick for deciding in bulk, the question, and its answers."""

    def __init__(self, context: UiContext, presenter: TrayPresenter, question: Question) -> None:
        super().__init__("card", padding=Space.M)
        self._context = context
        self._presenter = presenter
        self._question = question
        title = title_of(question)
        self.setAccessibleName(title)
        self._tick = QCheckBox()
        what = title if question.parts else question.memory.text
        self._tick.setAccessibleName(tr("Choose: {what}", what=what))
        self._tick.toggled.connect(lambda on: presenter.choose(question.key, on=on))
        head = row(spacing=Space.S)
        head.addWidget(self._tick)
        head.addWidget(IconLabel(_icon(question), "ink_faint", 16))
        head.addWidget(Label(title, "caption", "soft"), 1)
        self.body.setSpacing(Space.XS)
        self.body.addLayout(head)
        self.body.addLayout(self._words())
        self.body.addLayout(self._answers())

    def show_chosen(self, *, on: bool) -> None:
        """Tick it, or not."""
        self._tick.setChecked(on)

    def _words(self) -> QVBoxLayout:
        question, suggestion = self._question, self._question.suggestion
        lines = column(spacing=Space.XS, margins=(Space.XL, 0, 0, 0))
        is_tag = suggestion is not None and suggestion.kind is SuggestionKind.TAG
        for each in question.parts:
            lines.addLayout(self._one_of_several(each))
        if question.parts:
            return lines
        if question.other is None or is_tag:
            lines.addWidget(self._memory(question.memory))
        else:
            pair = row(spacing=Space.M)
            pair.addWidget(_well(self._memory(question.memory)), 1)
            pair.addWidget(_well(self._memory(question.other)), 1)
            lines.addLayout(pair)
        said = reason_of(question)
        if said:
            because = Label(said, "caption", "soft")
            because.setContentsMargins(Space.S, 0, Space.S, 0)
            lines.addWidget(because)
        return lines

    def _one_of_several(self, question: Question) -> QHBoxLayout:
        """Return a memory, what speaks for the tag there, and a way to leave it out."""
        leave = IconButton(
            Icon.CLOSE, tr("Not this one"), partial(self._presenter.refuse, [question.key])
        )
        leave.setAccessibleDescription(question.memory.text)
        because = Label(reason_of(question), "caption", "soft")
        because.setContentsMargins(Space.S, 0, Space.S, Space.XS)
        line = row(spacing=Space.S)
        line.addLayout(column(self._memory(question.memory), because, spacing=0), 1)
        line.addWidget(leave, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _memory(self, memory: Memory) -> QWidget:
        kind = kind_word(memory.kind) if memory.kind is not MemoryKind.EPISODE else ""
        below = " · ".join(filter(None, (kind, source_name(memory.source), day(memory.at))))
        return pressable_words(
            memory.text,
            partial(self._context.navigate, Place.MEMORIES, memory.id),
            below=below,
            hint=tr("Opens this memory"),
        )

    def _answers(self) -> QVBoxLayout:
        yes, no = answers_of(self._question)
        key, parts = self._question.key, self._question.parts
        about = title_of(self._question) if parts else self._question.memory.text
        accept = Button(yes, partial(self._presenter.accept, [key]), icon=Icon.DONE)
        refuse = Button(no, partial(self._presenter.refuse, [key]), "quiet")
        for button in (accept, refuse):
            button.setAccessibleDescription(about)
        line = row(accept, refuse, spacing=Space.S)
        if self._question.suggestion is None:
            correct = Button(
                tr("Correct…"),
                partial(self._context.navigate, Place.MEMORIES, self._question.memory.id),
                "quiet",
            )
            correct.setAccessibleDescription(about)
            line.addWidget(correct)
        line.addStretch(1)
        return column(line, margins=(Space.XL + Space.S, Space.XS, 0, 0))


def title_of(question: Question) -> str:
    """Return what is asked."""
    suggestion = question.suggestion
    if suggestion is None:
        return tr("Is this right?")
    if suggestion.kind is SuggestionKind.TAG:
        return tr("Add the tag “{tag}”?", tag=suggestion.tag)
    if suggestion.kind is SuggestionKind.LINK:
        return tr("Do these belong together?")
    return tr("The same twice? The first one is kept, the second goes to the trash.")


def reason_of(question: Question) -> str:
    """Return what speaks for it, as a sentence; "" where the memory says it already."""
    memory, suggestion = question.memory, question.suggestion
    if suggestion is None:
        words = memory.source.words
        return tr("You said: “{words}”", words=words) if words not in ("", memory.text) else ""
    reason = said(suggestion.reason)
    reason = reason[:1].upper() + reason[1:]
    if suggestion.kind is SuggestionKind.TAG and question.other is not None:
        return tr("{reason}: “{words}”", reason=reason, words=question.other.text)
    return reason


def answers_of(question: Question) -> tuple[str, str]:
    """Return the words of yes and no."""
    suggestion = question.suggestion
    if suggestion is None:
        return tr("Keep"), tr("Refuse")
    if question.parts:
        return tr("Add to all"), tr("To none")
    if suggestion.kind is SuggestionKind.TAG:
        return tr("Add"), tr("No")
    if suggestion.kind is SuggestionKind.LINK:
        return tr("Tie them"), tr("No")
    return tr("Merge"), tr("Keep both")


def _icon(question: Question) -> Icon:
    if question.suggestion is None:
        return Icon.LEARNED
    return {
        SuggestionKind.TAG: Icon.TAG,
        SuggestionKind.LINK: Icon.LINK,
        SuggestionKind.MERGE: Icon.MERGE,
    }[question.suggestion.kind]


def _well(inner: QWidget) -> QFrame:
    frame = QFrame()
    ground(frame, "well")
    body = column(spacing=0, margins=Space.XS)
    body.addWidget(inner, 0, Qt.AlignmentFlag.AlignTop)
    body.addStretch(1)
    frame.setLayout(body)
    return frame
