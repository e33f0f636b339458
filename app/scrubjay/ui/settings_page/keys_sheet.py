"""All keys at a glance, over any window: by group, searchable, as text for whoever wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QTreeWidget, QTreeWidgetItem, QWidget

from scrubjay.ui import theme
from scrubjay.ui.announce import announce
from scrubjay.ui.overriding import override
from scrubjay.ui.settings_page.keys_presenter import fits
from scrubjay.ui.shortcuts import FIXED_KEYS, SHORTCUTS, act_sentence, native, shown_keys
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, SearchField, column, ground, row
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIZE: Final = (560, 620)
_KEYS_WIDE: Final = 140


class KeySheet(QDialog):
    """Typing narrows the list; Down goes into it; a button copies it as text."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("All keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ground(self, "surface")
        self.field = SearchField(tr("Search the keys"))
        self.field.textChanged.connect(self._narrow)
        self.field.searched.connect(lambda _query: announce(self.field, self._found()))
        self.field.installEventFilter(self)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("All keys"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(Space.M)
        self._fill()
        copying = Button(tr("Copy as text"), self._copy)
        foot = row(copying, 1, Button(tr("Close"), self.close))
        layout = column(self.field, spacing=Space.M, margins=Space.L)
        layout.addWidget(self.tree, 1)
        layout.addLayout(foot)
        self.setLayout(layout)
        self.resize(*_SIZE)
        self.field.setFocus()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Draw the headings in the colours of another theme: an item keeps those it was given."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        soft = theme.active().colour("ink_soft")
        for group in self._groups():
            group.setForeground(0, soft)

    def _fill(self) -> None:
        tall = round(theme.active().sizes.body * 1.4) + Space.S
        for title, lines in sheet().items():
            group = QTreeWidgetItem(self.tree, [title])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setSizeHint(0, QSize(0, tall + Space.S))
            group.setTextAlignment(0, Qt.AlignmentFlag.AlignBottom)
            group.setFirstColumnSpanned(True)
            for sentence, keys in lines:
                line = QTreeWidgetItem(group, [sentence, keys])
                line.setSizeHint(0, QSize(0, tall))
                spoken = f"{sentence}: {keys}"
                line.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
            group.setExpanded(True)
        self._tint()
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        header.setSectionResizeMode(1, header.ResizeMode.Interactive)
        header.resizeSection(1, round(_KEYS_WIDE * theme.active().sizes.body / 14))

    def _narrow(self, query: str) -> None:
        for group in self._groups():
            found = 0
            for line in _children(group):
                fitting = fits(query, line.text(0), line.text(1))
                line.setHidden(not fitting)
                found += fitting
            group.setHidden(not found)

    def _groups(self) -> Iterator[QTreeWidgetItem]:
        for at in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(at)
            if item is not None:
                yield item

    def _lines(self) -> list[QTreeWidgetItem]:
        every = (line for group in self._groups() for line in _children(group))
        return [each for each in every if not each.isHidden()]

    def _found(self) -> str:
        count = len(self._lines())
        return (
            plural("{count} entry", "{count} entries", count) if count else tr("No key does that.")
        )

    def _copy(self) -> None:
        QApplication.clipboard().setText(as_text())
        announce(self.field, tr("Copied."))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the field into the list."""
        if watched is not self.field or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress or event.key() != Qt.Key.Key_Down:
            return False
        lines = self._lines()
        if lines:
            self.tree.setCurrentItem(lines[0])
            self.tree.setFocus()
        return True


def _children(group: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for at in range(group.childCount()):
        if (line := group.child(at)) is not None:
            yield line


def sheet() -> dict[str, list[tuple[str, str]]]:
    """Return the lines of the sheet by group: what is done, and the keys now; none without keys."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for each in SHORTCUTS:
        if keys := shown_keys(each.act):
            groups.setdefault(tr(each.title), []).append((act_sentence(each.act), keys))
    for place in FIXED_KEYS:
        lines = [(tr(sentence), native(keys)) for keys, sentence in place.keys]
        groups[tr(place.title)] = lines
    return groups


def as_text() -> str:
    """Return the sheet as plain text, one line for each, for a note or a printer."""
    parts = [
        "\n".join([title, *(f"    {keys:<16}{sentence}" for sentence, keys in lines)])
        for title, lines in sheet().items()
    ]
    return "\n\n".join(parts) + "\n"
