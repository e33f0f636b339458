"""The side of the settings: a search over everything, and the list of sections."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QWidget

from scrubjay.ui.overriding import override
from scrubjay.ui.settings_page.control import SettingRow
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import EmptyState, Label, SearchField, column, pressable_words
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


_ANY_WIDTH = 16_777_215
WIDTH = 196
"""Pixels at least; long names of sections and large text ask for more."""


class Contents(QWidget):
    """Emits `chosen` with the place of a section; `searched` with what to look for.

    In a narrow window it lies above the section, and the list is a box that opens.
    """

    chosen = Signal(int)
    searched = Signal(str)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.field = SearchField(tr("Search settings"))
        self.field.searched.connect(self.searched)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Sections of the settings"))
        self.list.addItems(list(names))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box = QComboBox()
        self.box.setAccessibleName(tr("Sections of the settings"))
        self.box.addItems(list(names))
        self.list.currentRowChanged.connect(self._choose)
        self.box.currentIndexChanged.connect(self._choose)
        self._at = -1
        self._is_narrow = False
        edges = (Space.M, Space.M, Space.M, Space.S)
        layout = column(self.field, self.box, spacing=Space.S, margins=edges)
        layout.addWidget(self.list, 1)
        self.setLayout(layout)
        self.set_narrow(False)

    def open(self, at: int) -> None:
        """Mark a section as the one that is open."""
        self.list.setCurrentRow(at)

    def set_narrow(self, narrow: bool) -> None:
        """Lie above the section, or beside it."""
        self._is_narrow = narrow
        self.list.setVisible(not narrow)
        self.box.setVisible(narrow)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Fit again when the text size changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """Be as wide as the longest name, and no wider."""
        if self._is_narrow:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_ANY_WIDTH)
            return
        self.list.ensurePolished()
        self.setFixedWidth(max(WIDTH, self.list.sizeHintForColumn(0) + 2 * Space.M))

    def take_focus(self) -> None:
        """Begin at the section that is open."""
        (self.box if self.list.isHidden() else self.list).setFocus()

    def _choose(self, at: int) -> None:
        if at == self._at or at < 0:
            return
        self._at = at
        self.list.setCurrentRow(at)
        self.box.setCurrentIndex(at)
        self.chosen.emit(at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What was found: a row, or (None) a whole section; and the place of the section."""

    section: int
    title: str
    row: SettingRow | None = None

    @property
    def name(self) -> str:
        """What it is called, section first."""
        if self.row is None:
            return self.title
        return tr("{section}: {setting}", section=self.title, setting=self.row.label)


def find(text: str, sections: Sequence[tuple[str, QWidget | None]]) -> list[Hit]:
    """Return the rows in which each word of the text begins a word, best first.

    A row whose own name has the words stands before one that only speaks of them. A section that
    is None is found by its title alone.
    """
    wanted = text.casefold().split()
    if not wanted:
        return []
    found: list[tuple[bool, int, Hit]] = []
    for at, (title, section) in enumerate(sections):
        if _has(title, wanted):
            found.append((False, len(found), Hit(section=at, title=title)))
        for row in _rows(section):
            hit = Hit(section=at, title=title, row=row)
            if _has(row.label, wanted):
                found.append((False, len(found), hit))
            elif _has(f"{title} {row.label} {row.words}", wanted):
                found.append((True, len(found), hit))
    return [hit for _, _, hit in sorted(found, key=lambda each: each[:2])]


def _rows(section: QWidget | None) -> list[SettingRow]:
    if section is None:
        return []
    return [each for each in section.findChildren(SettingRow) if each.isVisibleTo(section)]


def _has(text: str, wanted: Sequence[str]) -> bool:
    words = text.casefold().replace("(", " ").replace("“", " ").split()
    return all(any(word.startswith(each) for word in words) for each in wanted)


class Results(QWidget):
    """What a search found; pressing one goes there."""

    def __init__(self, go: Callable[[Hit], None]) -> None:
        super().__init__()
        self._go = go
        self._box = column(spacing=Space.XS)
        self.setLayout(self._box)
        self.hits: list[Hit] = []

    def show_hits(self, text: str, hits: list[Hit]) -> None:
        """List them, or say that there are none."""
        self.hits = hits
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if not hits:
            words = tr("Try another word, or fewer of them.")
            title = tr("No setting speaks of “{text}”", text=text)
            self._box.addWidget(EmptyState(Icon.SEARCH, title, words))
            return
        count = plural("{count} setting found", "{count} settings found", len(hits))
        self._box.addWidget(Label(count, "caption", "soft"))
        for hit in hits:
            words = _short(hit.row.words) if hit.row is not None else ""
            shown = pressable_words(hit.name, partial(self._go, hit), below=words)
            self._box.addWidget(shown)
        self._box.addStretch(1)

    @property
    def said(self) -> str:
        """What a screen reader hears of the search."""
        return plural("{count} setting found", "{count} settings found", len(self.hits))


def _short(words: str) -> str:
    first, dot, _rest = words.partition(". ")
    return first + "." if dot else words
