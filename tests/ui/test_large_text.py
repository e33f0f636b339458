"""Words of the program stay whole in large text; those of the core have a translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from scrubjay.reflect.portrait import _SECTIONS
from scrubjay.settings import THEME, Settings
from scrubjay.ui import theme
from scrubjay.ui.rail import Rail, place_word
from scrubjay.ui.settings_page.contents import Contents
from scrubjay.ui.settings_page.control import control
from scrubjay.ui.theme import Scheme, Theme
from scrubjay.ui.widgets import SearchField
from scrubjay.ui.wording import device_word
from scrubjay.ui.you.portrait import section_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

LARGEST = 1.6


@pytest.fixture
def _large(qapp: QApplication) -> Iterator[None]:
    before = theme.active()
    theme.apply(qapp, Theme.of(Scheme.LIGHT, LARGEST))
    yield
    theme.apply(qapp, before)


@pytest.mark.usefixtures("_large")
def test_the_names_of_places_are_whole(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    for place, button in rail.buttons.items():
        assert button.width() > button.fontMetrics().horizontalAdvance(place_word(place))


@pytest.mark.usefixtures("_large")
def test_the_names_of_sections_are_whole(qtbot: QtBot) -> None:
    contents = Contents(["A section with quite a long name"])
    qtbot.addWidget(contents)
    assert contents.maximumWidth() > contents.list.sizeHintForColumn(0)


@pytest.mark.usefixtures("_large")
def test_the_longest_choice_is_whole(qtbot: QtBot) -> None:
    row = control(THEME, Settings())
    qtbot.addWidget(row)
    box = row.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    longest = max(box.fontMetrics().horizontalAdvance(words) for _, words in THEME.choices)
    assert box.minimumSizeHint().width() > longest


def test_a_search_field_says_in_one_word_what_it_is_for(qtbot: QtBot) -> None:
    field = SearchField("Search everything that was ever said")
    qtbot.addWidget(field)
    field.resize(600, 40)
    field.show()
    assert field.placeholderText() == "Search everything that was ever said"
    field.resize(120, 40)
    assert field.placeholderText() == "Search"
    assert field.accessibleName() == "Search everything that was ever said"


@pytest.mark.usefixtures("marked")
def test_every_section_of_a_portrait_is_translated() -> None:
    assert all(section_word(title).startswith("*") for title, _names in _SECTIONS)


@pytest.mark.usefixtures("marked")
def test_what_a_model_runs_on_is_translated() -> None:
    assert device_word("processor") == "*processor"
    assert device_word("GeForce and processor") == "*GeForce and processor"
    assert device_word("GeForce") == "GeForce"


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    def starred(sentence: str, /, **values: object) -> str:
        return "*" + sentence.format(**values)

    monkeypatch.setattr("scrubjay.ui.wording.tr", starred)
    monkeypatch.setattr("scrubjay.ui.you.portrait.tr", starred)
