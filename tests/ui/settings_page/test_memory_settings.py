"""The curve that follows its setting, strategies with their sentences, and keys as keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QRadioButton

from fakes.context import context
from scrubjay.domain.recollection import FeelingStrategy
from scrubjay.settings import FEELING, GROWTH, RETENTION_LAW
from scrubjay.ui.settings_page.curve_preview import CurvePreview
from scrubjay.ui.settings_page.key_caps import KeyCaps, caps
from scrubjay.ui.settings_page.page import SettingsPage
from scrubjay.ui.widgets import Chip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_preview_follows_the_law_and_the_kind(qtbot: QtBot) -> None:
    ui = context()
    preview = CurvePreview(ui)
    qtbot.addWidget(preview)
    fates = [preview._fate.text()]
    ui.settings.put(RETENTION_LAW, "exponential")
    fates.append(preview._fate.text())
    facts = next(each for each in preview.findChildren(Chip) if each.accessibleName() == "Fact")
    facts.click()
    fates.append(preview._fate.text())
    assert fates == [
        "It will fade in 7 months.",
        "It will fade in 15 days.",
        "It will fade in 6 months.",
    ]
    assert preview._stability.text() == (
        "Fact: lasts 6 months at first, and 8 months once it was used after a month."
    )
    ui.settings.put(GROWTH, 3.0)
    assert "and 10 months once" in preview._stability.text()
    preview.close_down()
    ui.settings.put(RETENTION_LAW, "power")
    assert preview._fate.text() == fates[-1]


def test_every_strategy_is_offered_with_a_sentence(qtbot: QtBot) -> None:
    ui = context()
    page = SettingsPage(ui)
    qtbot.addWidget(page)
    page.open_section(2)
    labels = dict(FEELING.choices)
    assert set(labels) == {each.value for each in FeelingStrategy}
    radios = {each.accessibleName(): each for each in page.findChildren(QRadioButton)}
    assert all(radios[label].accessibleDescription() for label in labels.values())
    radios[labels["contrast"]].click()
    assert ui.settings.get(FEELING) == "contrast"
    offered = [radios[label] for label in labels.values()]
    assert [each for each in offered if each.isChecked()] == [radios[labels["contrast"]]]
    page.close_down()


@pytest.mark.parametrize(
    ("keys", "pressed"),
    [
        ("Ctrl++", ("Ctrl", "+")),
        ("Ctrl+-", ("Ctrl", "-")),
        ("Ctrl+Shift+Z", ("Ctrl", "Shift", "Z")),
        ("Esc", ("Esc",)),
        ("+", ("+",)),
    ],
)
def test_each_key_is_a_cap(keys: str, pressed: tuple[str, ...], qtbot: QtBot) -> None:
    assert caps(keys) == pressed
    made = KeyCaps(keys)
    qtbot.addWidget(made)
    assert made.accessibleName() == " ".join(pressed)
