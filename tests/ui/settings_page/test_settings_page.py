"""The page as a whole: every setting has a control, sections, the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QSlider

from fakes.context import context
from scrubjay.settings import (
    DIGEST,
    ENTER_SENDS,
    LANGUAGE,
    SETTINGS,
    TEXT_SIZE,
    THEME,
    Section,
    Settings,
)
from scrubjay.settings.schema import HIDDEN
from scrubjay.ui.palette.commands import sections
from scrubjay.ui.settings_page.contents import find
from scrubjay.ui.settings_page.control import SettingRow, control
from scrubjay.ui.settings_page.page import SettingsPage
from scrubjay.ui.settings_page.section import APART

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[SettingsPage]:
    made = SettingsPage(context())
    qtbot.addWidget(made)
    made.resize(1000, 700)
    yield made
    made.close_down()


def test_every_setting_that_is_not_hidden_has_a_row(page: SettingsPage) -> None:
    made = [section for _name, section in page.sections]
    rows = {row.label for each in made for row in each.findChildren(SettingRow)}
    wanted = {
        each.label for each in SETTINGS if each.section not in HIDDEN and each.key not in APART
    }
    assert wanted | {LANGUAGE.label} <= rows


def test_sections_are_made_when_seen_and_the_rest_one_by_one(
    page: SettingsPage, qtbot: QtBot
) -> None:
    assert not page._sections
    page.open_section(6)
    assert set(page._sections) == {6}
    assert page._stack.currentWidget() is page._areas[6]
    page.show()
    qtbot.waitUntil(lambda: page._gradually.is_done)
    assert len(page._sections) == len(page.sections)
    assert page._stack.currentWidget() is page._areas[6]


def test_every_shown_setting_explains_itself() -> None:
    for each in SETTINGS:
        assert each.section in HIDDEN or (each.label and each.sentence.endswith("."))


def test_a_choice_takes_effect_at_once(qtbot: QtBot) -> None:
    settings = Settings()
    row = control(THEME, settings)
    qtbot.addWidget(row)
    box = row.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("dark"))
    assert settings.get(THEME) == "dark"


def test_a_switch_takes_effect_at_once(qtbot: QtBot) -> None:
    settings = Settings()
    row = control(ENTER_SENDS, settings)
    qtbot.addWidget(row)
    box = row.findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    box.toggle()
    assert settings.get(ENTER_SENDS) is False


def test_a_slider_reaches_both_ends_of_its_range(qtbot: QtBot) -> None:
    settings = Settings()
    row = control(TEXT_SIZE, settings)
    qtbot.addWidget(row)
    slider = row.findChild(QSlider)
    assert isinstance(slider, QSlider)
    assert TEXT_SIZE.range is not None
    slider.setValue(slider.maximum())
    assert settings.get(TEXT_SIZE) == TEXT_SIZE.range.high
    slider.setValue(0)
    assert settings.get(TEXT_SIZE) == TEXT_SIZE.range.low


def test_the_text_size_shows_while_it_is_dragged(page: SettingsPage) -> None:
    section = page.sections[0][1]
    preview = section._preview  # type: ignore[union-attr]
    slider = section.findChild(QSlider)
    assert isinstance(slider, QSlider)
    before = preview._words.styleSheet()
    slider.sliderMoved.emit(slider.maximum())
    assert preview._words.styleSheet() != before
    assert "22px" in preview._words.styleSheet()  # 14 at 160 %


def test_the_sections_of_the_file_have_a_place_on_the_page() -> None:
    assert set(Section) - HIDDEN == {
        Section.APPEARANCE,
        Section.CHAT,
        Section.MEMORY,
        Section.MODEL,
        Section.PRIVACY,
        Section.SYSTEM,
    }


def test_the_list_opens_sections_in_the_order_of_the_palette(page: SettingsPage) -> None:
    assert [name for name, _section in page.sections] == list(sections())
    page.contents.list.setCurrentRow(4)
    assert page._stack.currentIndex() == 4
    page.open_section(5)
    assert page.contents.list.currentRow() == 5
    assert page.contents.box.currentIndex() == 5


def test_narrow_the_list_becomes_a_box(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitExposed(page):
        page.show()
    assert page.contents.list.isVisible()
    page.resize(500, 700)
    qtbot.waitUntil(page.contents.box.isVisible)
    assert not page.contents.list.isVisible()
    page.contents.box.setCurrentIndex(3)
    assert page._stack.currentIndex() == 3


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("theme", "Appearance: Theme"),
        ("high contrast", "Appearance: Theme"),
        ("text", "Appearance: Text size"),
        ("fades", "Memory: Fading soon"),
        ("meaning times", "Memory: Feeling in recall"),
        ("recovery", "Privacy: Who can open your memories"),
        ("internet log", "Privacy: Connections since Scrubjay started"),
        ("backup", "Data: Backup"),
        ("invented", "Data: Look around with an invented person"),
        ("gguf", "Model: Add a file"),
        ("keys", "Keys"),
    ],
)
def test_any_setting_is_found_by_its_words(page: SettingsPage, text: str, first: str) -> None:
    found = find(text, page.sections)
    assert found
    assert found[0].name == first


def test_nonsense_finds_nothing_and_says_so(page: SettingsPage) -> None:
    assert find("zebra", page.sections) == []
    assert find("  ", page.sections) == []
    page._search("zebra")
    assert page.results.said == "0 settings found"


def test_from_the_search_to_the_setting_by_keys_alone(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.take_focus()
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is page.contents.field
    QTest.keyClicks(page.contents.field, "guess")
    QTest.keyClick(page.contents.field, Qt.Key.Key_Return)
    assert page.contents.list.currentRow() == 2
    focused = QApplication.focusWidget()
    assert isinstance(focused, QCheckBox)
    assert focused.accessibleName() == "Guess before you look"
    assert page.contents.field.text() == ""


def test_escape_leaves_the_search_for_the_section(page: SettingsPage) -> None:
    page.open_section(4)
    page.contents.field.setText("theme")
    page.contents.field._search()
    assert page._stack.currentIndex() == len(page.sections)
    QTest.keyClick(page.contents.field, Qt.Key.Key_Escape)
    assert page._stack.currentIndex() == 4


def test_free_text_has_a_field(qtbot: QtBot) -> None:
    settings = Settings()
    texts = [
        each
        for each in SETTINGS
        if each.section not in HIDDEN
        and isinstance(each.default, str)
        and not each.choices
        and each.key not in APART
    ]
    for each in texts:
        row = control(each, settings)
        qtbot.addWidget(row)
        assert isinstance(row.findChild(QLineEdit), QLineEdit)


def test_controls_follow_what_is_set_elsewhere(qtbot: QtBot) -> None:
    settings = Settings()
    theme_row, digest, size = (control(each, settings) for each in (THEME, DIGEST, TEXT_SIZE))
    for each in (theme_row, digest, size):
        qtbot.addWidget(each)
    box, tick = theme_row.findChild(QComboBox), digest.findChild(QCheckBox)
    slider = size.findChild(QSlider)
    assert isinstance(box, QComboBox)
    assert isinstance(tick, QCheckBox)
    assert isinstance(slider, QSlider)
    before = slider.value()

    settings.put(THEME, "dark")
    settings.put(DIGEST, not settings.get(DIGEST))
    settings.put(TEXT_SIZE, 1.3)

    assert box.currentData() == "dark"
    assert tick.isChecked() is settings.get(DIGEST)
    assert slider.value() > before


def test_a_control_that_is_gone_no_longer_follows(qtbot: QtBot) -> None:
    settings = Settings()
    row = control(THEME, settings)
    assert len(settings._watchers) == 1

    row.deleteLater()
    QApplication.sendPostedEvents(row, QEvent.Type.DeferredDelete)

    assert settings._watchers == []
