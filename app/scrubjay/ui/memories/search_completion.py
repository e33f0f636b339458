"""Offers the operators of the search language, and their values, while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView

from scrubjay.ui.memories.search_language import OPERATORS, hint, values
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

_PUT_IN: Final = int(Qt.ItemDataRole.UserRole)
WIDEST: Final = 420


def offers(word: str) -> list[tuple[str, str]]:
    """Return (what would stand there, what it means) for the word one is at the end of."""
    operator = next((each for each in OPERATORS if each[-1] in ":<>" and word.startswith(each)), "")
    if operator:
        begun = word[len(operator) :].casefold()
        found = [each for each in values(operator) if each.startswith(begun) and each != begun]
        return [(f"{operator}{each} ", "") for each in found]
    if not word:
        return []
    found = [each for each in OPERATORS if each.startswith(word.casefold()) and each != word]
    return [(each if each[-1] in ":<>" else f"{each} ", hint(each)) for each in found]


class SearchCompletion(QCompleter):
    """A list under the field; the field's own text is only changed at the word one is at."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
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
        found = offers(self._word())
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

    def _word(self) -> str:
        before = self._field.text()[: self._field.cursorPosition()]
        if before.count('"') % 2:
            return ""  # within quotes everything is words
        return "" if before[-1:].isspace() else (before.split() or [""])[-1]

    def _put_in(self, index: QModelIndex) -> None:
        text, at = self._field.text(), self._field.cursorPosition()
        begin = at - len(self._word())
        put_in = str(index.data(_PUT_IN))
        self._field.setText(f"{text[:begin]}{put_in}{text[at:].lstrip()}")
        self._field.setCursorPosition(begin + len(put_in))
        if values(put_in.strip()):
            self.offer()
