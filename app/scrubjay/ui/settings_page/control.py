"""The control of one setting, made from its declaration."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QLineEdit, QSlider, QWidget

from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Choice, Label, column, row
from scrubjay.ui.wording import percent, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.settings import Setting, Settings

_WIDTH = 220
_SHARE = 52
"""Widths in pixels of a control and of a percentage, at least."""


def control(
    setting: Setting[bool] | Setting[float] | Setting[str], settings: Settings
) -> SettingRow:
    """Return a row: what the setting is, what it does, and the control that changes it."""
    if isinstance(setting.default, bool):
        made: QWidget = _switch(cast("Setting[bool]", setting), settings)
    elif isinstance(setting.default, float):
        made = _slider(cast("Setting[float]", setting), settings)
    elif setting.explained:
        return _cards(setting, settings)
    elif setting.choices:
        made = _choices(setting, settings)
    else:
        made = _text(setting, settings)
    return labelled(tr(setting.label), tr(setting.sentence), made)


class SettingRow(QWidget):
    """One thing on the page that the search finds by its words.

    Attributes:
        label: What it is called. words: all the search looks through besides.
    """

    def __init__(self, label: str, words: str = "") -> None:
        super().__init__()
        self.label = label
        self.words = words

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Give the keyboard to the first control in it."""
        for part in self.findChildren(QWidget):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled():
                part.setFocus(reason)
                return


def labelled(label: str, sentence: str, made: QWidget) -> SettingRow:
    """Put a control beside its words."""
    words = column(Label(label, "strong"), Label(sentence, "caption", "soft"), spacing=Space.HAIR)
    for part in (made, *made.findChildren(QWidget)):
        if part.focusPolicy() is not Qt.FocusPolicy.NoFocus and not part.accessibleName():
            part.setAccessibleName(label)
            part.setAccessibleDescription(sentence)
    line = SettingRow(label, sentence)
    layout = row(spacing=Space.XL)
    layout.addLayout(words, 1)
    layout.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
    line.setLayout(layout)
    return line


def _cards(setting: Setting[str], settings: Settings) -> SettingRow:
    """Return the choices under their heading, each with what it means."""
    group = QButtonGroup()
    told = " ".join(map(tr, [*(label for _, label in setting.choices), *setting.explained]))
    box = SettingRow(tr(setting.label), f"{tr(setting.sentence)} {told}")
    lines = column(
        Label(tr(setting.label), "strong"),
        Label(tr(setting.sentence), "caption", "soft"),
        spacing=Space.XS,
    )
    for (value, label), sentence in zip(setting.choices, setting.explained, strict=True):
        choice = Choice(tr(label), tr(sentence), partial(settings.put, setting, value))
        choice.button.setChecked(settings.get(setting) == value)
        group.addButton(choice.button)
        lines.addWidget(choice)
    group.setParent(box)
    box.setAccessibleName(tr(setting.label))
    box.setLayout(lines)

    def follow() -> None:
        chosen = [value for value, _label in setting.choices].index(settings.get(setting))
        group.buttons()[chosen].setChecked(True)

    _follow(box, setting, settings, follow)
    return box


def _follow(
    control: QWidget,
    setting: Setting[bool] | Setting[float] | Setting[str],
    settings: Settings,
    show: Callable[[], object],
) -> None:
    """Have the control show what was set elsewhere: in the palette, in another window."""

    def heard(key: str) -> None:
        if key == setting.key:
            show()

    control.destroyed.connect(settings.watch(heard))


def _switch(setting: Setting[bool], settings: Settings) -> QCheckBox:
    box = QCheckBox(tr("On"))
    box.setChecked(settings.get(setting))
    box.toggled.connect(lambda on: settings.put(setting, on))
    _follow(box, setting, settings, lambda: box.setChecked(settings.get(setting)))
    return box


def _choices(setting: Setting[str], settings: Settings) -> QComboBox:
    box = QComboBox()
    roomy(box)
    for value, label in setting.choices:
        box.addItem(tr(label), value)
    box.setCurrentIndex(box.findData(settings.get(setting)))
    box.currentIndexChanged.connect(lambda at: settings.put(setting, str(box.itemData(at))))
    _follow(
        box, setting, settings, lambda: box.setCurrentIndex(box.findData(settings.get(setting)))
    )
    return box


def _text(setting: Setting[str], settings: Settings) -> QLineEdit:
    field = QLineEdit(settings.get(setting))
    field.setFixedWidth(_WIDTH)
    field.editingFinished.connect(lambda: settings.put(setting, field.text().strip()))
    _follow(field, setting, settings, lambda: field.setText(settings.get(setting)))
    return field


def _slider(setting: Setting[float], settings: Settings) -> QWidget:
    bounds = setting.range
    if bounds is None:
        message = f"{setting.key} has no range to slide in"
        raise ValueError(message)
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, round((bounds.high - bounds.low) / bounds.step))
    slider.setPageStep(2)
    shown = _Share(percent(bounds.high))

    def follow() -> None:
        value = settings.get(setting)
        shown.setText(percent(value))
        if not slider.isSliderDown():
            slider.setValue(round((value - bounds.low) / bounds.step))

    def put() -> None:
        settings.put(setting, round(bounds.low + slider.value() * bounds.step, 2))
        shown.setText(percent(settings.get(setting)))

    follow()
    # While it is dragged the text would grow under the pointer: the value counts when it is let go.
    slider.setTracking(False)
    slider.valueChanged.connect(lambda _value: put())
    _follow(slider, setting, settings, follow)
    box = QWidget()
    box.setMinimumWidth(_WIDTH)
    box.setLayout(row(slider, shown, spacing=Space.S))
    return box


def roomy(box: QComboBox) -> None:
    """Let a box be as wide as the longest of its choices, in any language and text size."""
    box.setMinimumWidth(_WIDTH)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)


class _Share(Label):
    """A percentage that keeps the room of the widest one, so that the slider stays where it is."""

    def __init__(self, widest: str) -> None:
        super().__init__(widest, "body", "soft", wraps=False)
        self._widest = widest
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the room of the widest percentage."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(max(_SHARE, metrics.horizontalAdvance(self._widest) + 2), metrics.height())

    @override
    def sizeHint(self) -> QSize:
        """Return the same: it never needs more."""
        return self.minimumSizeHint()
