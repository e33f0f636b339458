"""The line on top: the search field, saved searches, and whether one sees the list or the time."""

from __future__ import annotations

import enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from scrubjay.settings import MEMORIES_VIEW
from scrubjay.ui.memories.known_names import NamesPresenter
from scrubjay.ui.memories.saved_dialog import SavedDialog
from scrubjay.ui.memories.saved_searches import SavedSearches, named, search_of
from scrubjay.ui.memories.search_completion import SearchCompletion
from scrubjay.ui.memories.search_help import SearchHelp
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Chip, IconButton, Label, SearchField, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.ui.context import UiContext


class View(enum.StrEnum):
    """How the memories are laid out."""

    LIST = "list"
    TIMELINE = "timeline"


class SearchBar(QWidget):
    """Emits `view_chosen`, and what the field emits."""

    view_chosen = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._settings = context.settings
        self.saved = SavedSearches(context)
        self.field = SearchField(tr("Search your memories"))
        self.names = NamesPresenter(context)
        self.completion = SearchCompletion(self.field, lambda: self.names.state)
        self.field.textEdited.connect(lambda _text: self.names.wanted())
        self._help = IconButton(Icon.INFO, tr("How to search (F1)"), self.open_help)
        QShortcut(
            QKeySequence(Qt.Key.Key_F1),
            self.field,
            self.open_help,
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        self._menu = IconButton(Icon.SAVED, tr("Saved searches"), self._open_menu)
        self._buttons = {
            View.LIST: Chip(tr("List"), icon=Icon.LIST, checkable=True),
            View.TIMELINE: Chip(tr("Timeline"), icon=Icon.DATE, checkable=True),
        }
        for view, chip in self._buttons.items():
            chip.setAutoExclusive(True)  # told as one of several, not as a box to tick
            chip.setToolTip(chip.accessibleName())
            chip.show_text("")
            chip.clicked.connect(lambda _on, view=view: self._choose(view))
        self._problem = Label("", "caption", "warn")
        self._problem.hide()
        line = row(spacing=Space.XS)
        line.addWidget(self.field, 1)
        for button in (self._help, self._menu, *self._buttons.values()):
            line.addWidget(button)
        self.setLayout(column(line, self._problem, spacing=Space.XS))

    @property
    def view(self) -> View:
        """The layout that was chosen last, also in an earlier sitting."""
        kept = self._settings.get(MEMORIES_VIEW)
        return View(kept) if kept in set(View) else View.LIST

    def show_view(self, view: View) -> None:
        """Mark the layout in force, and keep it."""
        for each, button in self._buttons.items():
            button.setChecked(each is view)
            # Tab stops at the one in force, and the arrows go to the other.
            here = Qt.FocusPolicy.StrongFocus if each is view else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(here)
        self._settings.put(MEMORIES_VIEW, view.value)

    def show_problem(self, sentence: str) -> None:
        """Say what of the search was not understood; "" for nothing."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def close_down(self) -> None:
        """Stop listening: the window is going."""
        self.saved.close()
        self.names.close()

    def use(self, text: str) -> None:
        """Search again for what was saved."""
        self.field.setText(text)
        self.field.setFocus()

    def open_help(self) -> None:
        """Show what can be typed."""
        shown = SearchHelp(self)
        shown.tried.connect(self.use)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.open()

    def _manage(self) -> None:
        shown = SavedDialog(self.saved, self)
        shown.used.connect(self.use)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.open()

    def _choose(self, view: View) -> None:
        self.show_view(view)
        self.view_chosen.emit(view)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(tr("Saved searches"))
        menu.aboutToHide.connect(menu.deleteLater)
        text, saved = " ".join(self.field.text().split()), self.saved.state.searches
        if text and text not in map(search_of, saved):
            keep = menu.addAction(tr("Save “{search}”", search=text.replace("&", "&&")))
            keep.triggered.connect(partial(self.saved.save, text))
            menu.addSeparator()
        for each in saved:
            action = menu.addAction(named(each).replace("&", "&&"))
            action.triggered.connect(partial(self.use, search_of(each)))
        if saved:
            menu.addSeparator()
            menu.addAction(tr("Rename or remove…")).triggered.connect(self._manage)
        elif not text:
            menu.addAction(tr("Search for something first, then save it here.")).setEnabled(False)
        menu.popup(self._menu.mapToGlobal(self._menu.rect().bottomLeft()))
