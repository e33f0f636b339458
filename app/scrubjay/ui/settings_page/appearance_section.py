"""The section of the looks and the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLabel, QSlider, QWidget

from scrubjay.settings import LANGUAGE, TEXT_SIZE, THEME
from scrubjay.ui import language
from scrubjay.ui.settings_page.control import SettingRow, control, labelled, roomy
from scrubjay.ui.settings_page.section import SettingsSection
from scrubjay.ui.theme import Space
from scrubjay.ui.theme.tokens import TypeScale
from scrubjay.ui.widgets import Card, Label, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.settings import Settings
    from scrubjay.ui.context import UiContext


class AppearanceSection(SettingsSection):
    """Theme, text size and language."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(
            tr("Appearance"), tr("How Scrubjay looks. Changes show at once, but for the language.")
        )
        self._settings = context.settings
        self.later(self._add_theme, self._add_size, self._add_language)

    def _add_theme(self) -> None:
        self.add(control(THEME, self._settings), THEME.key)

    def _add_size(self) -> None:
        size = control(TEXT_SIZE, self._settings)
        self.add(size, TEXT_SIZE.key)
        self._preview = SizePreview(self._settings)
        self.put_after(TEXT_SIZE.key, self._preview)
        slider = size.findChild(QSlider)
        bounds = TEXT_SIZE.range
        if isinstance(slider, QSlider) and bounds is not None:
            for moved in (slider.sliderMoved, slider.valueChanged):
                moved.connect(lambda at: self._preview.show_size(bounds.low + at * bounds.step))

    def _add_language(self) -> None:
        self.language = LanguageRow(self._settings)
        self.add(self.language, LANGUAGE.key)


class SizePreview(Card):
    """A sentence at the size the slider is dragged to, before it counts for everything."""

    def __init__(self, settings: Settings) -> None:
        super().__init__("well")
        self._words = QLabel(tr("The scrub jay remembers what it hid, where, and when."))
        self._words.setWordWrap(True)
        self.body.addWidget(self._words)
        self.show_size(settings.get(TEXT_SIZE))

    def show_size(self, size: float) -> None:
        """Show the sentence at a text size."""
        pixels = TypeScale.scaled(size).body
        # The theme's sheet would overrule a font.
        self._words.setStyleSheet(f"font-size: {pixels}px;")


class LanguageRow(SettingRow):
    """The languages that are there, by their own names."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(tr(LANGUAGE.label), tr(LANGUAGE.sentence))
        self._settings = settings
        self._first = settings.get(LANGUAGE)
        self.box = QComboBox()
        roomy(self.box)
        self.box.addItem(tr("Like the system"), language.SYSTEM)
        for code, name in language.choices():
            self.box.addItem(name, code)
        self.box.setCurrentIndex(max(self.box.findData(self._first), 0))
        self._later = Label(tr("Takes effect at the next start."), "caption", "accent")
        self._later.hide()
        self.box.currentIndexChanged.connect(self._choose)
        line: QWidget = labelled(self.label, self.words, self.box)
        self.setLayout(column(line, self._later, spacing=Space.XS))

    def _choose(self, at: int) -> None:
        code = str(self.box.itemData(at))
        self._settings.put(LANGUAGE, code)
        self._later.setVisible(code != self._first)
