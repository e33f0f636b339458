"""The Settings page: chips for the sections, and the section that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from scrubjay.settings import RETENTION_LAW, Section
from scrubjay.ui.settings_page.curve_preview import CurvePreview
from scrubjay.ui.settings_page.keys_section import KeysSection
from scrubjay.ui.settings_page.presenter import CarePresenter, CareState
from scrubjay.ui.settings_page.sections import (
    DataSection,
    ModelSection,
    PrivacySection,
    generated,
)
from scrubjay.ui.theme import Measure, Space
from scrubjay.ui.widgets import (
    Busy,
    Chip,
    ErrorBanner,
    FlowLayout,
    Label,
    Line,
    column,
    scrolling,
)
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.ui.context import UiContext


class SettingsPage(QWidget):
    """Values take effect at once and are written soon after; nothing has to be confirmed."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.presenter = CarePresenter(context)
        self._model = ModelSection(context, self.presenter)
        self._privacy = PrivacySection(context, self.presenter)
        self._data = DataSection(context, self.presenter)
        self._keys = KeysSection(context.settings)
        look = tr("How Scrubjay looks. Changes show at once.")
        said = tr("How talking works.")
        kept = tr("How memories fade and come back.")
        memory = generated(Section.MEMORY, tr("Memory"), kept, context)
        self._preview = CurvePreview(context)
        memory.put_after(RETENTION_LAW.key, self._preview)
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        self._chips = FlowLayout(spacing=Space.XS)
        for name, section in (
            (tr("Appearance"), generated(Section.APPEARANCE, tr("Appearance"), look, context)),
            (tr("Chat"), generated(Section.CHAT, tr("Chat"), said, context)),
            (tr("Memory"), memory),
            (tr("Model"), self._model),
            (tr("Privacy"), self._privacy),
            (tr("Data"), self._data),
            (tr("Keys"), self._keys),
        ):
            self._add(name, section)
        self._busy = Busy()
        self._done = Label("", "body", "good")
        self._banner = ErrorBanner()
        self._lay_out()
        self._group.buttons()[0].setChecked(True)
        self._unwatch = self.presenter.watch(self._show)
        self.presenter.begin()

    def close_down(self) -> None:
        """Stop listening: the window is going."""
        self._unwatch()
        self._preview.close_down()
        self._model.close_down()
        self._keys.close_down()

    def open_section(self, at: int) -> None:
        """Show a section, by its place among the chips."""
        self._group.buttons()[at].setChecked(True)
        self.take_focus()

    def take_focus(self) -> None:
        """Begin at the section that is open."""
        for chip in self._group.buttons():
            if chip.isChecked():
                chip.setFocus()

    def _add(self, name: str, section: QWidget) -> None:
        at = self._stack.addWidget(_page(section))
        chip = Chip(name, checkable=True)
        chip.toggled.connect(lambda on: self._stack.setCurrentIndex(at) if on else None)
        self._group.addButton(chip)
        self._chips.addWidget(chip)

    def _lay_out(self) -> None:
        chips = QWidget()
        chips.setLayout(self._chips)
        top = column(chips, spacing=Space.S, margins=(Space.XL, Space.M, Space.XL, Space.M))
        edges = (Space.XL, Space.S, Space.XL, Space.S)
        news = column(self._banner, self._busy, self._done, spacing=Space.S, margins=edges)
        layout = column(top, Line(), news, spacing=0)
        layout.addWidget(self._stack, 1)
        self.setLayout(layout)

    def _show(self, state: CareState) -> None:
        for section in (self._model, self._privacy, self._data):
            section.show_state(state)
        self._banner.show_trouble(state.trouble)
        self._busy.setVisible(bool(state.busy))
        self._busy.say(state.busy)
        self._done.setText(state.done)
        self._done.setVisible(bool(state.done))


def _page(section: QWidget) -> QWidget:
    """Keep a section at a readable width, from the start of the page."""
    section.setMaximumWidth(Measure.READING)
    content = QWidget()
    line = QHBoxLayout()
    line.addWidget(section, 1)
    line.addStretch(0)
    outer = QVBoxLayout(content)
    outer.setContentsMargins(Space.XL, Space.M, Space.XL, Space.XL)
    outer.addLayout(line)
    outer.addStretch(1)
    return scrolling(content)
