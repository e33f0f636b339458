"""Filling a form: open it, see what goes where, save a filled copy. Nothing is ever sent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from scrubjay.domain.memory import MemoryId
from scrubjay.ui.context import Place
from scrubjay.ui.dropping import dropped_file
from scrubjay.ui.file_dialog import ask_for_file
from scrubjay.ui.forms.clipping import Clipping
from scrubjay.ui.forms.confirm_dialog import ConfirmDialog
from scrubjay.ui.forms.copy_window import CopyWindow
from scrubjay.ui.forms.drop_area import DropArea
from scrubjay.ui.forms.paste_dialog import PasteDialog
from scrubjay.ui.forms.presenter import FormsPresenter, Phase, with_suffix
from scrubjay.ui.forms.preview import Preview
from scrubjay.ui.forms.wording import kind_of_file, label_of, text_of
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Busy, ErrorBanner, WhenSeen, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from scrubjay.ui.context import UiContext
    from scrubjay.ui.forms.entry import Entry
    from scrubjay.ui.forms.presenter import FormsState

NARROW: Final = 820
"""Narrower previews stack the parts of a field."""


class FillingView(QWidget):
    """Follows the presenter from the empty page to the filled copy."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._presenter = FormsPresenter(context)
        self.setAcceptDrops(True)
        self._errors = ErrorBanner()
        self._clipping = Clipping(self)
        self._copying: CopyWindow | None = None
        self._empty = DropArea(self._choose, self._paste_source)
        self._made_preview = WhenSeen(self._make_preview)
        self._pages = QStackedWidget()
        self._build()
        self._unwatch = self._presenter.watch(self._show_state)

    @property
    def _preview(self) -> Preview:
        return self._made_preview.content

    def _make_preview(self) -> Preview:
        """Return what goes where; nobody needs it before a form was read."""
        made, context = Preview(self._presenter, self._context.now), self._context
        made.memory_asked.connect(lambda key: context.navigate(Place.MEMORIES, MemoryId(key)))
        made.copy_asked.connect(lambda position: self.copy(position, self))
        made.another_asked.connect(self._choose)
        made.list_asked.connect(self._copy_field_by_field)
        made.confirm_asked.connect(self._confirm)
        made.save_asked.connect(self._save)
        made.folder_asked.connect(self._open_folder)
        made.set_narrow(on=self.width() < NARROW)
        return made

    def open_file(self, path: Path) -> None:
        """Read a form and show what would be filled."""
        self._presenter.open(path)

    def copy(self, position: int, asker: QWidget) -> None:
        """Copy the value of a field; a number that identifies the person is asked about first."""
        entry = self._presenter.entry(position)
        if entry is None or not entry.value:
            return
        if not entry.needs_second_word:
            self._put_into_clipboard(entry)
            return
        dialog = ConfirmDialog(entry, asker, copying=True)
        dialog.accepted.connect(lambda: self._put_into_clipboard(entry))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def close_down(self) -> None:
        """Stop following the presenter; remove what was pasted and what was copied."""
        self._unwatch()
        self._clipping.empty()
        if self._copying is not None:
            self._copying.close()
        self._presenter.close()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the parts of the fields where it is narrow."""
        super().resizeEvent(event)
        if self._made_preview.is_made:
            self._preview.set_narrow(on=self.width() < NARROW)

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
        reading.setLayout(column(Busy(tr("Reading the form…")), 1, margins=Space.XL))
        for page in (self._empty, reading, self._made_preview):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(self._errors)
        whole.addWidget(self._pages, 1)

    def _show_state(self, state: FormsState) -> None:
        self._errors.show_trouble(state.trouble)
        has_page = state.phase not in (Phase.EMPTY, Phase.READING)
        self._pages.setCurrentIndex(2 if has_page else int(state.phase is Phase.READING))
        if has_page:
            self._preview.show_state(state)
        if self._copying is not None:
            self._copying.show_entries(state.entries)

    def _choose(self) -> None:
        kinds = tr("Forms (*.html *.htm *.xhtml *.pdf *.docx)")
        ask_for_file(self, tr("Open a form"), self._presenter.open, patterns=(kinds,))

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
        suggested = self._presenter.suggested_target
        kinds = tr("{kind} (*{suffix})", kind=kind_of_file(suggested), suffix=suggested.suffix)
        dialog = QFileDialog(self, tr("Save the filled copy"), str(suggested.parent), kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(
            lambda chosen: self._presenter.write(with_suffix(Path(chosen), suggested.suffix))
        )
        dialog.open()

    def _copy_field_by_field(self) -> None:
        """Open the small window, or bring it to the front."""
        if self._copying is None:
            self._copying = CopyWindow()
            self._copying.copy_asked.connect(self._copy_from_list)
            self._copying.closed.connect(self._list_closed)
        self._copying.show_entries(self._presenter.state.entries)
        self._copying.show()
        self._copying.raise_()
        self._copying.activateWindow()
        self._copying.take_focus()

    def _copy_from_list(self, position: int) -> None:
        if self._copying is not None:
            self.copy(position, self._copying)

    def _list_closed(self) -> None:
        if self._copying is not None:
            self._copying.deleteLater()
            self._copying = None

    def _put_into_clipboard(self, entry: Entry) -> None:
        field = entry.draft.field
        self._clipping.copy(text_of(field, entry.value))
        if self._copying is not None:
            self._copying.tell_copied(entry.position)
        said = tr(
            "Copied “{field}”. The clipboard is emptied after a minute.", field=label_of(field)
        )
        self._context.toast(said)

    def _open_folder(self) -> None:
        written = self._presenter.state.written
        if written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(written.parent)))
