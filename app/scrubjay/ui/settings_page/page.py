"""The Settings page: the list of sections at its side, one section at a time, and a search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from scrubjay.settings import RETENTION_LAW, Section
from scrubjay.ui.announce import announce
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
from scrubjay.ui.widgets import Line, scrolling
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from scrubjay.ui.context import UiContext

AROUND: Final = 80
"""Pixels left free around a row that is scrolled to."""


class SettingsPage(QWidget):
    """Values take effect at once and are written soon after; nothing has to be confirmed."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.models = ModelsPresenter(context)
        self.protection = ProtectionPresenter(context)
        self.care = CarePresenter(context)
        self.sections = self._made(context)
        self.contents = Contents([name for name, _section in self.sections])
        self.results = Results(self.go)
        self._stack = QStackedWidget()
        self._areas: list[QScrollArea] = []
        for section in (*(each for _name, each in self.sections), self.results):
            area = _area(section)
            self._areas.append(area)
            self._stack.addWidget(area)
        self.contents.chosen.connect(self._open)
        self.contents.searched.connect(self._search)
        self.contents.field.returnPressed.connect(self._go_first)
        self._line = Line(upright=True)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.contents)
        self._box.addWidget(self._line)
        self._box.addWidget(self._stack, 1)
        bind(self, Act.FIND, self.contents.field.setFocus)
        self.contents.open(0)
        self.care.begin()
        self.models.reload()
        self.protection.begin()
        self._is_measured = False

    def close_down(self) -> None:
        """Stop listening: the window is going."""
        for _name, section in self.sections:
            if isinstance(section, SettingsSection | KeysSection):
                section.close_down()
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
        self._areas[hit.section].ensureWidgetVisible(hit.row, AROUND, AROUND)
        hit.row.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Measure the machine when the page is first seen: it starts a process for it."""
        super().showEvent(event)
        if not self._is_measured:
            self._is_measured = True
            self.models.measure()
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

    def _made(self, context: UiContext) -> list[tuple[str, SettingsSection | KeysSection]]:
        memory = generated(
            Section.MEMORY, tr("Memory"), tr("How memories fade and come back."), context
        )
        self._preview = CurvePreview(context)
        memory.put_after(RETENTION_LAW.key, self._preview)
        chat = generated(Section.CHAT, tr("Chat"), tr("How talking works."), context)
        return [
            (tr("Appearance"), AppearanceSection(context)),
            (tr("Chat"), chat),
            (tr("Memory"), memory),
            (tr("Model"), ModelsSection(context, self.models)),
            (tr("Privacy"), PrivacySection(context, self.protection)),
            (tr("Data"), DataSection(context, self.care)),
            (tr("Keys"), KeysSection(context.settings)),
            (tr("This computer"), SystemSection(context)),
        ]

    def _open(self, at: int) -> None:
        self._stack.setCurrentIndex(at)

    def _search(self, text: str) -> None:
        if not text.strip():
            self._stack.setCurrentIndex(max(self.contents.list.currentRow(), 0))
            return
        self.results.show_hits(text, find(text, self.sections))
        self._stack.setCurrentIndex(len(self.sections))
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
