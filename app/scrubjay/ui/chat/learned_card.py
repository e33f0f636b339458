"""What was learnt after an answer: a small difference, and a way to take it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from scrubjay.ui.context import Place
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, IconButton, Label, column, ground, row
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.memory import Memory
    from scrubjay.ui.chat.state import Learned
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.theme.active import Tone


class LearnedCard(QFrame):
    """Lines beginning with + (new), − (no longer so) and ? (to review)."""

    def __init__(
        self,
        context: UiContext,
        learned: Learned,
        undo: Callable[[], object],
        revert: Callable[[Memory], object] = lambda _memory: None,
    ) -> None:
        super().__init__()
        self._revert = revert
        ground(self, "well")
        self._context = context
        title = tr("Taken back") if learned.undone else tr("Learned from this")
        heading = row(spacing=Space.S)
        heading.addWidget(IconLabel(Icon.UNDO if learned.undone else Icon.LEARNED, "accent", 16))
        heading.addWidget(Label(title, "caption", "soft"), 1)
        if learned.operations and not learned.undone:
            heading.addWidget(Button(tr("Undo"), undo, "link", Icon.UNDO))
        body = column(heading, spacing=Space.XS, margins=(Space.M, Space.S, Space.S, Space.M))
        if not learned.undone:
            for sign, name, tone, memories in (
                ("+", tr("new"), "good", learned.added),
                ("\u2212", tr("no longer so"), "faint", learned.superseded),
                ("?", tr("to review"), "warn", learned.proposed),
            ):
                for each in memories:
                    body.addLayout(self._line(sign, name, tone, each))  # type: ignore[arg-type]
        self.setLayout(body)
        self.setAccessibleName(title)

    def _line(self, sign: str, name: str, tone: Tone, memory: Memory) -> QHBoxLayout:
        back = IconButton(
            Icon.UNDO, _REVERTING[sign](), partial(self._revert, memory), variant="small"
        )
        back.setAccessibleDescription(memory.text)
        back.ensurePolished()
        height = back.sizeHint().height()
        mark = Label(sign, "strong", tone, wraps=False)
        mark.setFixedSize(Space.L, height)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark.setAccessibleName(name)
        words = Label(memory.text, "body", "faint" if sign == "\u2212" else None)
        words.ensurePolished()
        # The first line of the words stands in the middle of the buttons beside it.
        above = max((height - words.fontMetrics().height()) // 2, 0)
        words.setContentsMargins(0, above, 0, above)
        opener = Button(
            tr("Open"), lambda: self._context.navigate(Place.MEMORIES, memory.id), "link"
        )
        opener.setAccessibleDescription(memory.text)
        opener.ensurePolished()
        above = max((height - opener.sizeHint().height()) // 2, 0)
        beside = column(opener, spacing=0, margins=(0, above, 0, 0))
        beside.addStretch(1)
        line = row(spacing=Space.S)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        line.addLayout(beside)
        line.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return line


_REVERTING: Final[dict[str, Callable[[], str]]] = {
    "+": lambda: tr("Take this line back"),
    "\u2212": lambda: tr("Let this hold again"),
    "?": lambda: tr("Reject this"),
}
"""What is to become of one line, by its sign."""
