"""What can be typed into the search field, each line with an example to try."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from scrubjay.ui.memories.search_language import OPERATORS, hint
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, Chip, Label, column, row, scrolling
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZE: Final = (600, 560)
EXAMPLES: Final = {
    "kind:": "kind:plan",
    "feeling:": "feeling:joy",
    "person:": "person:Nora",
    "place:": "place:Utrecht",
    "source:": "source:import",
    "tag:": "tag:work",
    "strength<": "strength<40%",
    "strength>": "strength>80%",
    "before:": "before:2024-05",
    "after:": "after:2024",
    "pinned": "pinned",
}


class SearchHelp(QDialog):
    """Emits `tried` with an example that was pressed."""

    tried = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("How to search"))
        self.resize(*SIZE)
        lines: list[tuple[str, str]] = [
            ("heron canal", tr("memories with these words, or words that begin so")),
            ('"before sunrise"', tr("exactly these words in this order")),
            *((EXAMPLES[each], hint(each)) for each in OPERATORS),
            ("person:Nora feeling:joy after:2024", tr("all of it together")),
        ]
        content = QWidget()
        content.setLayout(column(self._table(lines), 1, spacing=0, margins=(0, 0, Space.S, 0)))
        keys = tr(
            "Enter searches by meaning instead of words. Down goes into the list, Escape clears "
            "the field. While you type, names and operators are offered."
        )
        body = column(
            Label(tr("How to search"), "title"),
            Label(tr("Press an example to try it."), "body", "soft"),
            spacing=Space.M,
            margins=Space.XL,
        )
        body.addWidget(scrolling(content), 1)
        body.addWidget(Label(keys, "caption", "soft"))
        body.addLayout(row(1, Button(tr("Close"), self.reject)))
        self.setLayout(body)

    def _table(self, lines: Sequence[tuple[str, str]]) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(Space.M)
        table.setVerticalSpacing(Space.XS)
        table.setColumnStretch(1, 1)
        for at, (example, meaning) in enumerate(lines):
            chip = Chip(example, partial(self._try, example))
            chip.setAccessibleDescription(meaning)
            table.addWidget(chip, at, 0, Qt.AlignmentFlag.AlignLeading)
            table.addWidget(Label(meaning, "body", "soft"), at, 1)
        return table

    def _try(self, example: str) -> None:
        self.accept()
        self.tried.emit(example)
