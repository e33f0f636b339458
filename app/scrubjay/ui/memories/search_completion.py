"""Offers the operators of the search language, and their values, while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView

from scrubjay.ui.memories.known_names import KnownNames
from scrubjay.ui.memories.search_language import OPERATORS, hint, values
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLineEdit

_PUT_IN: Final = int(Qt.ItemDataRole.UserRole)
WIDEST: Final = 420
FEW: Final = 3
"""Names offered for a plain word, after this many letters of it."""
NOTHING_KNOWN: Final = KnownNames()


def offers(word: str, known: KnownNames = NOTHING_KNOWN) -> list[tuple[str, str]]:
    """Return (what would stand there, what it means) for the word one is at the end of."""
    operator = next((each for each in OPERATORS if each[-1] in ":<>" and word.startswith(each)), "")
    if operator:
        begun = word[len(operator) :].casefold()
        found = [each for each in values(operator) if each.startswith(begun) and each != begun]
        found += [each for each in known.beginning(operator, begun) if each not in found]
        return [(with_value(operator, each), "") for each in found]
    if not word:
        return []
    found = [each for each in OPERATORS if each.startswith(word.casefold()) and each != word]
    offered = [(each if each[-1] in ":<>" else f"{each} ", hint(each)) for each in found]
    if len(word) >= FEW:
        named = known.beginning("person:", word)[:FEW]
        offered += [(with_value("person:", each), hint("person:")) for each in named]
    return offered


def with_value(operator: str, value: str) -> str:
    """Return an operator with its value, ready for the next word; in quotes where it needs them."""
    shown = f'"{value}"' if any(map(str.isspace, value)) else value
    return f"{operator}{shown} "


def word_at(before: str) -> tuple[str, int]:
    """Return the word the cursor is at the end of, without quotes, and where it begins.

    Within quotes everything is words, unless an operator stands before them.
    """
    if before.count('"') % 2:
        opened = before.rindex('"')
        begin = len(before[:opened].rstrip()) - len((before[:opened].split() or [""])[-1])
        operator = before[begin:opened]
        return (operator + before[opened + 1 :], begin) if operator in OPERATORS else ("", opened)
    if not before or before[-1].isspace():
        return "", len(before)
    word = before.rsplit(maxsplit=1)[-1]
    return word, len(before) - len(word)


class SearchCompletion(QCompleter):
    """A list under the field; the field's own text is only changed at the word one is at.

    Args:
        field: What is typed into.
        known: Returns the names that can be offered now.
    """

    def __init__(self, field: QLineEdit, known: Callable[[], KnownNames]) -> None:
        super().__init__(field)
        self._field = field
        self._known = known
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setWidget(field)
        self._list = QListView()
        self._list.setAccessibleName(tr("Search operators"))
        self.setPopup(self._list)
        self.activated[QModelIndex].connect(self._put_in)  # type: ignore[index]  # an overload
        field.textEdited.connect(lambda _text: self.offer())

    @property
    def is_choosing(self) -> bool:
        """An offer is marked: Enter means it, and not the search."""
        return self._list.isVisible() and self._list.currentIndex().isValid()

    def offer(self) -> None:
        """Show what could be put in where the cursor is."""
        found = offers(self._word()[0], self._known())
        self._model.clear()
        for put_in, meaning in found:
            item = QStandardItem(f"{put_in.strip()}   {meaning}" if meaning else put_in.strip())
            item.setData(put_in, _PUT_IN)
            self._model.appendRow(item)
        if not found:
            self._list.hide()
            return
        place = self._field.rect()
        place.setWidth(min(place.width(), WIDEST))
        self.complete(place)
        # Nothing is chosen before an arrow key: Enter on a plain word means the word.
        self._list.setCurrentIndex(QModelIndex())

    def _word(self) -> tuple[str, int]:
        return word_at(self._field.text()[: self._field.cursorPosition()])

    def _put_in(self, index: QModelIndex) -> None:
        text, at = self._field.text(), self._field.cursorPosition()
        begin = self._word()[1]
        put_in = str(index.data(_PUT_IN))
        self._field.setText(f"{text[:begin]}{put_in}{text[at:].lstrip()}")
        self._field.setCursorPosition(begin + len(put_in))
        if put_in.strip() in OPERATORS:
            self.offer()
