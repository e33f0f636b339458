"""The Forms page: open a page, see what goes where, save a filled copy. It never sends anything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from scrubjay.domain.memory import MemoryId
from scrubjay.ui.context import Place
from scrubjay.ui.forms.confirm_dialog import ConfirmDialog
from scrubjay.ui.forms.drop_area import DropArea, dropped_file
from scrubjay.ui.forms.paste_dialog import PasteDialog
from scrubjay.ui.forms.presenter import FormsPresenter, Phase
from scrubjay.ui.forms.preview import Preview
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Busy, Button, ErrorBanner, SectionHeader, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from scrubjay.ui.context import UiContext
    from scrubjay.ui.forms.presenter import FormsState

NARROW: Final = 820
"""Narrower previews stack the parts of a field."""


class FormsPage(QWidget):
    """Follows the presenter from the empty page to the filled copy."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._presenter = FormsPresenter(context)
        self.setAcceptDrops(True)
        self._errors = ErrorBanner()
        self._open = Button(tr("Open a page…"), self._choose, "primary", Icon.OPEN)
        self._paste = Button(tr("Paste source…"), self._paste_source)
        self._header = SectionHeader(tr("Forms"), "", self._paste, self._open)
        self._empty = DropArea(self._choose, self._paste_source)
        self._preview = Preview(self._presenter, context.now)
        self._preview.memory_asked.connect(
            lambda key: context.navigate(Place.MEMORIES, MemoryId(key))
        )
        self._preview.copied.connect(
            lambda name: context.toast(tr("Copied “{field}”.", field=name))
        )
        self._preview.confirm_asked.connect(self._confirm)
        self._preview.save_asked.connect(self._save)
        self._preview.folder_asked.connect(self._open_folder)
        self._pages = QStackedWidget()
        self._build()
        self._unwatch = self._presenter.watch(self._show_state)

    def open_file(self, path: Path) -> None:
        """Read a page and show what would be filled."""
        self._presenter.open(path)

    def close_down(self) -> None:
        """Stop following the presenter and remove what was pasted."""
        self._unwatch()
        self._presenter.close()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the parts of the fields where it is narrow."""
        super().resizeEvent(event)
        self._preview.set_narrow(on=self.width() < NARROW)
        self._show_ways_in()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one local file."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._empty.set_hovered(on=True)

    @override
    def dragLeaveEvent(self, _event: object) -> None:
        """Let the area fall back."""
        self._empty.set_hovered(on=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self._empty.set_hovered(on=False)
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self._presenter.open(path)

    def _build(self) -> None:
        reading = QWidget()
        reading.setLayout(column(Busy(tr("Reading the page…")), 1, margins=Space.XL))
        for page in (self._empty, reading, self._preview):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(self._header)
        whole.addWidget(self._errors)
        whole.addWidget(self._pages, 1)

    def _show_state(self, state: FormsState) -> None:
        self._errors.show_trouble(state.trouble)
        has_page = state.phase not in (Phase.EMPTY, Phase.READING)
        self._pages.setCurrentIndex(2 if has_page else int(state.phase is Phase.READING))
        self._show_ways_in()
        self._preview.show_state(state)

    def _show_ways_in(self) -> None:
        """Offer another page beside the title; the empty page offers both ways itself."""
        has_page = self._presenter.state.page is not None
        self._open.setVisible(has_page)
        self._paste.setVisible(has_page and self.width() >= NARROW)

    def _choose(self) -> None:
        kinds = tr("Web pages (*.html *.htm *.xhtml)")
        chosen, _kind = QFileDialog.getOpenFileName(self, tr("Open a page"), "", kinds)
        if chosen:
            self._presenter.open(Path(chosen))

    def _paste_source(self) -> None:
        dialog = PasteDialog(self)
        dialog.pasted.connect(self._presenter.open_source)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _confirm(self, position: int) -> None:
        entry = self._presenter.entry(position)
        if entry is None:
            return
        dialog = ConfirmDialog(entry, self)
        dialog.accepted.connect(lambda: self._presenter.answer(position, accepted=True))
        dialog.rejected.connect(self._preview.redraw)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _save(self) -> None:
        suggested = str(self._presenter.suggested_target)
        kinds = tr("Web pages (*.html *.htm)")
        chosen, _kind = QFileDialog.getSaveFileName(
            self, tr("Save the filled copy"), suggested, kinds
        )
        if chosen:
            self._presenter.write(Path(chosen))

    def _open_folder(self) -> None:
        written = self._presenter.state.written
        if written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(written.parent)))
