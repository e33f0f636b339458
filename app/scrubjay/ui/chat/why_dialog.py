"""Why an answer is what it is: what came to mind for it, what was shown to the model, and named."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from scrubjay.domain.recollection import ReasonKind
from scrubjay.ui.chat.bubble import footing_words
from scrubjay.ui.chat.context_meter import RoomParts
from scrubjay.ui.jobs import Lane
from scrubjay.ui.place import Place
from scrubjay.ui.sayings import said, told
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, Card, Label, StrengthBar, column, row, scrolling
from scrubjay.ui.wording import percent, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.memory import Memory
    from scrubjay.domain.recollection import Reason, Recalled, Recollection
    from scrubjay.ui.chat.state import Entry
    from scrubjay.ui.context import UiContext

_SIZE: Final = (560, 560)


class WhyDialog(QDialog):
    """Three lists of memories, and how the model's window was filled."""

    def __init__(self, parent: QWidget | None, context: UiContext, entry: Entry) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Why this answer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        recalled = entry.recalled.recollections if entry.recalled else ()
        self._recalled = {each.memory.id: each for each in recalled}
        body = column(spacing=Space.L, margins=(Space.XL, Space.L, Space.XL, Space.L))
        body.addWidget(Label(self._summary(entry), "body", "soft"))
        if not entry.message.edited:
            body.addWidget(Label(_worded(entry), "caption", "soft"))
        seen = {each.id for each in (*entry.used, *entry.considered)}
        rest = [each.memory for each in recalled if each.memory.id not in seen]
        for title, memories in (
            (tr("Named in the answer"), entry.used),
            (_considered(entry), entry.considered),
            (tr("Came to mind, and was left out"), rest),
        ):
            if memories:
                body.addWidget(self._list(title, memories))
        if entry.room is not None:
            body.addWidget(RoomParts(entry.room))
        body.addStretch(1)
        content = QWidget()
        content.setLayout(body)
        close = Button(tr("Close"), self.close)
        foot = row(0, close, margins=(Space.XL, Space.S, Space.XL, Space.L))
        layout = column(spacing=0)
        layout.addWidget(scrolling(content), 1)
        layout.addLayout(foot)
        self.setLayout(layout)
        self.resize(*_SIZE)

    def _summary(self, entry: Entry) -> str:
        if entry.message.edited:
            return tr("You reworded this answer. Nothing was learnt from your words.")
        if not entry.used and not entry.considered and not self._recalled:
            words = tr("No memory had a part in this answer.")
            return " ".join(filter(None, (words, footing_words(entry))))
        if entry.recalled is None:
            return tr(
                "What came to mind was not noted for this answer, only which memories it named "
                "and which were at hand."
            )
        return tr("What came to mind for your words, and what became of it.")

    def _list(self, title: str, memories: Sequence[Memory]) -> QWidget:
        part = QWidget()
        lines = column(Label(title, "lead"), spacing=Space.S)
        for each in memories:
            lines.addWidget(self._card(each))
        part.setLayout(lines)
        return part

    def _card(self, memory: Memory) -> QWidget:
        card = Card("card", padding=Space.M)
        recollection = self._recalled.get(memory.id)
        top = row(spacing=Space.S)
        top.addWidget(Label(memory.text), 1)
        opener = Button(tr("Open"), partial(self._open, memory), "link")
        opener.setAccessibleDescription(memory.text)
        top.addWidget(opener, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(top)
        if recollection is not None:
            line = row(spacing=Space.S)
            line.addWidget(StrengthBar(recollection.retrievability))
            line.addWidget(Label(_figures(recollection), "caption", "soft"), 1)
            card.body.addLayout(line)
            reasons = " \u00b7 ".join(reason_words(each) for each in recollection.reasons)
            if reasons:
                card.body.addWidget(Label(reasons, "caption", "faint"))
        return card

    def _open(self, memory: Memory) -> None:
        self._context.navigate(Place.MEMORIES, memory.id)
        self.close()


def _worded(entry: Entry) -> str:
    if entry.message.model:
        return tr("Worded by the model {name}.", name=entry.message.model)
    return tr("Scrubjay put it into words itself, without a model.")


def _considered(entry: Entry) -> str:
    if entry.abstained:
        return tr("The nearest, though not near enough")
    return tr("Shown to the model") if entry.message.model else tr("At hand while it was worded")


def _figures(recollection: Recollection) -> str:
    return tr(
        "strength then {strength} \u00b7 score {score}",
        strength=percent(recollection.retrievability),
        score=percent(recollection.score),
    )


def reason_words(reason: Reason) -> str:
    """Return a reason with what it rests on."""
    words = {
        ReasonKind.FACT: tr("the fact you asked for"),
        ReasonKind.WORDS: tr("the same words"),
        ReasonKind.MEANING: tr("means the like"),
        ReasonKind.NEIGHBOUR: tr("told beside it"),
        ReasonKind.SESSION: tr("told in the same talk"),
        ReasonKind.PERSON: tr("the same person"),
        ReasonKind.DATE: tr("the time you named"),
        ReasonKind.PLACE: tr("the same place"),
        ReasonKind.FEELING: tr("the same feeling"),
        ReasonKind.LINK: tr("linked to it"),
        ReasonKind.RECENT: tr("told lately"),
    }[reason.kind]
    return tr("{words}: {note}", words=words, note=said(reason.note)) if reason.note else words


def show_why(parent: QWidget, context: UiContext, entry: Entry) -> None:
    """Show why an answer is what it is; of one from an earlier sitting it is looked up first."""

    def show(recalled: Recalled | None) -> None:
        abstained = entry.abstained or bool(recalled and recalled.abstained)
        WhyDialog(parent, context, replace(entry, recalled=recalled, abstained=abstained)).open()

    if entry.recalled is not None:
        show(entry.recalled)
        return
    chat = context.assistant.chat
    context.jobs.run(
        Lane.STORE,
        lambda: chat.recalled(entry.message),
        show,
        failed=lambda error: context.toast(told(error)),
    )
