"""The Settings page: the list of sections at its side, one section at a time, and a search."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from scrubjay.settings import RETENTION_LAW, Section
from scrubjay.ui.announce import announce
from scrubjay.ui.gradually import Gradually, close_all
from scrubjay.ui.overriding import override
from scrubjay.ui.settings_page.appearance_section import AppearanceSection
from scrubjay.ui.settings_page.contents import Contents, Hit, Results, find
from scrubjay.ui.settings_page.curve_preview import CurvePreview
from scrubjay.ui.settings_page.data_section import DataSection
from scrubjay.ui.settings_page.keys_section import KeysSection
from scrubjay.ui.settings_page.models_presenter import ModelsPresenter
from scrubjay.ui.settings_page.models_section import ModelsSection
from scrubjay.ui.settings_page.presenter import CarePresenter
from scrubjay.ui.settings_page.privacy_section import PrivacySection
from scrubjay.ui.settings_page.protection_presenter import ProtectionPresenter
from scrubjay.ui.settings_page.section import SettingsSection, generated
from scrubjay.ui.settings_page.system_section import SystemSection
from scrubjay.ui.shortcuts import Act, bind
from scrubjay.ui.theme import Measure, Space
from scrubjay.ui.widgets import Line, row, scrolling
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from scrubjay.ui.context import UiContext

AROUND: Final = 80
"""Pixels left free around a row that is scrolled to."""


class SettingsPage(QWidget):
    """Values take effect at once and are written soon after; nothing has to be confirmed."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._preview: CurvePreview | None = None
        self.models = ModelsPresenter(context)
        self.protection = ProtectionPresenter(context)
        self.care = CarePresenter(context)
        self._makers = self._ways(context)
        self._sections: dict[int, SettingsSection | KeysSection] = {}
        self.contents = Contents([name for name, _make in self._makers])
        self.results = Results(self.go)
        self._stack = QStackedWidget()
        self._areas: dict[int, QScrollArea] = {}
        # The empty ones are taken out when the sections are made that stand for them.
        self._empty = {at: QWidget() for at in range(len(self._makers))}
        for page in (*self._empty.values(), _area(self.results)):
            self._stack.addWidget(page)
        self._gradually = Gradually(self)
        self.contents.open(0)
        self.contents.chosen.connect(self._open)
        self.contents.searched.connect(self._search)
        self.contents.field.returnPressed.connect(self._go_first)
        self._line = Line(upright=True)
        self._box = row(self.contents, self._line, spacing=0)
        self._box.addWidget(self._stack, 1)
        self.setLayout(self._box)
        bind(self, Act.FIND, self.contents.field.setFocus)
        self.care.begin()
        self.models.reload()
        self.protection.begin()
        self._is_measured = False

    def close_down(self) -> None:
        """Stop listening: the window is going."""
        close_all(self)
        # What was typed last is searched after a pause, and would make every section.
        self.contents.searched.disconnect(self._search)
        for section in self._sections.values():
            section.close_down()
        if self._preview is not None:
            self._preview.close_down()

    def open_section(self, at: int) -> None:
        """Show a section, by its place in the list."""
        self.contents.field.clear()
        self.contents.open(at)
        self._open(at)
        self.take_focus()

    def take_focus(self) -> None:
        """Begin at the section that is open."""
        self.contents.take_focus()

    def go(self, hit: Hit) -> None:
        """Show a row that was found, and give it the keyboard."""
        self.contents.field.clear()
        self.contents.open(hit.section)
        self._open(hit.section)
        if hit.row is None:
            self.take_focus()
            return
        self._area_of(hit.section).ensureWidgetVisible(hit.row, AROUND, AROUND)
        hit.row.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Measure the machine when the page is first seen: it starts a process for it."""
        super().showEvent(event)
        if not self._is_measured:
            self._is_measured = True
            self.models.measure()
            self._gradually.begin(self._steps())
        self.protection.reload()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above the section where there is little room."""
        super().resizeEvent(event)
        narrow = event.size().width() < Measure.NARROW
        self.contents.set_narrow(narrow)
        self._line.setVisible(not narrow)
        ways = QHBoxLayout.Direction
        self._box.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    @property
    def sections(self) -> list[tuple[str, SettingsSection | KeysSection]]:
        """Every section with its name; those nobody has seen are made now."""
        return [(name, self._section(at)) for at, (name, _make) in enumerate(self._makers)]

    def _ways(
        self, context: UiContext
    ) -> list[tuple[str, Callable[[], SettingsSection | KeysSection]]]:
        """Return the names of the sections, and what makes each when it is wanted."""
        return [
            (tr("Appearance"), partial(AppearanceSection, context)),
            (
                tr("Chat"),
                partial(generated, Section.CHAT, tr("Chat"), tr("How talking works."), context),
            ),
            (tr("Memory"), partial(self._memory, context)),
            (tr("Model"), partial(ModelsSection, context, self.models)),
            (tr("Privacy"), partial(PrivacySection, context, self.protection)),
            (tr("Data"), partial(DataSection, context, self.care)),
            (tr("Keys"), partial(KeysSection, context.settings)),
            (tr("This computer"), partial(SystemSection, context)),
        ]

    def _memory(self, context: UiContext) -> SettingsSection:
        memory = generated(
            Section.MEMORY, tr("Memory"), tr("How memories fade and come back."), context
        )
        memory.later(partial(self._put_preview, memory, context))
        return memory

    def _put_preview(self, memory: SettingsSection, context: UiContext) -> None:
        self._preview = CurvePreview(context)
        memory.put_after(RETENTION_LAW.key, self._preview)

    def _section(self, at: int) -> SettingsSection | KeysSection:
        """Return a section with all its parts."""
        section = self._begun(at)
        if isinstance(section, SettingsSection):
            section.finish()
        return section

    def _begun(self, at: int) -> SettingsSection | KeysSection:
        """Return a section, of which parts may be missing."""
        if at not in self._sections:
            self._sections[at] = self._makers[at][1]()
            self._put(at, _area(self._sections[at]))
        return self._sections[at]

    def _area_of(self, at: int) -> QScrollArea:
        self._section(at)
        return self._areas[at]

    def _put(self, at: int, area: QScrollArea) -> None:
        """Put a section into the place that was kept for it."""
        self._areas[at] = area
        empty = self._empty.pop(at)
        was_shown = self._stack.currentWidget() is empty
        self._stack.insertWidget(at, area)
        if was_shown:
            self._stack.setCurrentIndex(at)
        self._stack.removeWidget(empty)
        empty.deleteLater()

    def _steps(self) -> Iterator[Callable[[], object]]:
        """Yield what makes the section that is shown, then those that will be searched.

        One at a time: whoever presses a key meanwhile does not wait for all of them.
        """
        yield self._grow_shown
        for at in self._searched:
            yield partial(self._grow, at)

    def _grow_shown(self) -> None:
        self._grow(max(self.contents.list.currentRow(), 0))

    def _grow(self, at: int) -> None:
        """Begin a section; its parts come before whatever else is left to make."""
        section = self._begun(at)
        if isinstance(section, SettingsSection):
            self._gradually.take_first([section.grow] * section.missing)

    @property
    def _searched(self) -> list[int]:
        """The sections with rows that can be found: the list of keys has a search of its own."""
        return [at for at, (name, _make) in enumerate(self._makers) if name != tr("Keys")]

    def _open(self, at: int) -> None:
        self._section(at)
        self._stack.setCurrentIndex(at)

    def _search(self, text: str) -> None:
        if not text.strip():
            self._stack.setCurrentIndex(max(self.contents.list.currentRow(), 0))
            return
        searched = self._searched
        sections = [
            (name, self._section(at) if at in searched else None)
            for at, (name, _make) in enumerate(self._makers)
        ]
        self.results.show_hits(text, find(text, sections))
        self._stack.setCurrentIndex(len(sections))
        announce(self.results, self.results.said)

    def _go_first(self) -> None:
        if self.contents.field.text().strip() and self.results.hits:
            self.go(self.results.hits[0])


class _Content(QWidget):
    """As tall as it needs to be at its width: Qt would take the height of its narrowest."""

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the height at the present width."""
        hint = super().minimumSizeHint()
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return hint
        return QSize(hint.width(), layout.totalHeightForWidth(max(self.width(), hint.width())))


def _area(section: QWidget) -> QScrollArea:
    """Keep a section at a readable width, from the start of the page."""
    section.setMaximumWidth(Measure.READING)
    content = _Content()
    line = QHBoxLayout()
    line.addWidget(section, 1)
    line.addStretch(0)
    outer = QVBoxLayout(content)
    outer.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
    outer.addLayout(line)
    outer.addStretch(1)
    return scrolling(content)
