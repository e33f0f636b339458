"""Every act can be given other keys, by keys alone, and every window follows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from fakes.context import context
from scrubjay.settings import KEYS, Settings
from scrubjay.settings.keys import DEFAULT_KEYS
from scrubjay.ui import theme
from scrubjay.ui.place import Place
from scrubjay.ui.rail import Rail
from scrubjay.ui.settings_page.keys_dialog import KeysDialog
from scrubjay.ui.settings_page.keys_section import KeysSection
from scrubjay.ui.settings_page.keys_sheet import KeySheet, as_text
from scrubjay.ui.sheet_opener import SheetOpener
from scrubjay.ui.shortcuts import SHORTCUTS, Act, bind, keymap, press, shown_keys
from scrubjay.ui.theme import Scheme, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def settings(qapp: QApplication) -> Iterator[Settings]:
    made = Settings()
    keymap().follow(made)
    yield made
    keymap().follow(Settings())


@pytest.fixture
def section(settings: Settings, qtbot: QtBot) -> Iterator[KeysSection]:
    made = KeysSection(settings)
    qtbot.addWidget(made)
    made.resize(700, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close_down()


def asked(section: KeysSection, act: Act) -> KeysDialog:
    """Press the button of an act by keyboard, and return what it opens."""
    section.rows[act].change.setFocus()
    QTest.keyClick(section.rows[act].change, Qt.Key.Key_Space)
    QApplication.processEvents()
    made = section.findChild(KeysDialog)
    assert made is not None
    return made


def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    return said


def test_every_act_is_a_setting_and_stands_in_the_list() -> None:
    assert {each.value for each in Act} == set(DEFAULT_KEYS)
    assert sorted(each.act for each in SHORTCUTS) == sorted(Act)


def test_keys_are_recorded_and_used_by_enter(section: KeysSection, settings: Settings) -> None:
    dialog = asked(section, Act.PALETTE)
    QTest.keyClick(dialog.field, Qt.Key.Key_J, CTRL)
    assert dialog.field.text() == "Ctrl+J"
    assert settings.get(KEYS["palette"]) == "Ctrl+K"
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert settings.get(KEYS["palette"]) == "Ctrl+J"
    assert "Ctrl+J" in section.rows[Act.PALETTE].change.accessibleName()


def test_escape_leaves_everything_as_it_was(section: KeysSection, settings: Settings) -> None:
    dialog = asked(section, Act.PALETTE)
    QTest.keyClick(dialog.field, Qt.Key.Key_J, CTRL)
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert settings.get(KEYS["palette"]) == "Ctrl+K"


def test_what_was_pressed_is_said(section: KeysSection, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = asked(section, Act.PALETTE)
    said = heard(monkeypatch)
    QTest.keyClick(dialog.field, Qt.Key.Key_J, CTRL)
    assert said == ["Ctrl+J is free. Press Enter to use it."]


def test_taken_keys_are_named_and_only_taken_when_told_to(
    section: KeysSection, settings: Settings
) -> None:
    dialog = asked(section, Act.PALETTE)
    QTest.keyClick(dialog.field, Qt.Key.Key_F, CTRL)
    assert dialog.note.text() == "Ctrl+F is taken: “Find in this chat”."
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert settings.get(KEYS["palette"]) == "Ctrl+K"
    QTest.keyClick(dialog._take, Qt.Key.Key_Space)
    assert settings.get(KEYS["palette"]) == "Ctrl+F"
    assert settings.get(KEYS["find"]) == ""


@pytest.mark.parametrize(
    ("key", "held", "sentence"),
    [
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A alone would be typed"),
        (Qt.Key.Key_C, CTRL, "Ctrl+C is needed in every window"),
        (Qt.Key.Key_Tab, CTRL, "Ctrl+Tab is needed in every window"),
        (Qt.Key.Key_MediaPlay, CTRL, "This key cannot be used"),
    ],
)
def test_keys_that_would_do_harm_are_refused_in_a_sentence(
    section: KeysSection, key: Qt.Key, held: Qt.KeyboardModifier, sentence: str
) -> None:
    dialog = asked(section, Act.PALETTE)
    QTest.keyClick(dialog.field, key, held)
    assert dialog.note.text().startswith(sentence)
    assert not dialog._use.isEnabled()


def test_an_act_can_have_no_keys_and_get_its_own_back(
    section: KeysSection, settings: Settings
) -> None:
    QTest.keyClick(asked(section, Act.QUIT)._none, Qt.Key.Key_Space)
    assert settings.get(KEYS["quit"]) == ""
    row = section.rows[Act.QUIT]
    assert not row.reset.isHidden()
    QTest.keyClick(row.reset, Qt.Key.Key_Space)
    assert settings.get(KEYS["quit"]) == "Ctrl+Q"
    assert row.reset.isHidden()
    assert section.focusWidget() is row.change


def test_a_way_back_does_not_take_from_another_either(
    section: KeysSection, settings: Settings
) -> None:
    settings.put(KEYS["palette"], "Ctrl+J")
    settings.put(KEYS["find"], "Ctrl+K")
    section.presenter.reset(Act.PALETTE)
    assert settings.get(KEYS["palette"]) == "Ctrl+J"
    assert section.presenter.state.note == "Ctrl+K is taken: “Find in this chat”."
    section.presenter.reset_all()
    assert {act: settings.get(each) for act, each in KEYS.items()} == DEFAULT_KEYS


def test_the_list_is_searched_by_words_and_by_keys(section: KeysSection) -> None:
    def shown() -> set[Act]:
        return {act for act, row in section.rows.items() if row.isVisible()}

    section.search.setText("larger")
    assert shown() == {Act.BIGGER}
    section.search.setText("ctrl+shift+f")
    assert shown() == {Act.SEARCH_CHATS}
    section.search.setText("zzzz")
    assert shown() == set()
    assert section._nothing.isVisible()
    section.search.setText("")
    assert shown() == set(Act)


def test_windows_and_tooltips_follow_at_once(settings: Settings, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    done: list[str] = []
    bind(window, Act.FORMS, lambda: done.append("forms"))
    rail = Rail()
    qtbot.addWidget(rail)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    settings.put(KEYS["forms"], "Ctrl+J")
    QTest.keyClick(window, Qt.Key.Key_5, CTRL)
    assert done == []
    QTest.keyClick(window, Qt.Key.Key_J, CTRL)
    assert done == ["forms"]
    assert "Ctrl+J" in rail.buttons[Place.FORMS].toolTip()
    settings.put(KEYS["forms"], "")
    assert rail.buttons[Place.FORMS].toolTip() == "Forms"
    assert press(window, Act.FORMS)
    assert done == ["forms", "forms"]


def test_a_window_that_is_gone_is_not_told(settings: Settings) -> None:
    window = QWidget()
    bind(window, Act.FORMS, lambda: None)
    window.deleteLater()
    QApplication.sendPostedEvents(window, 52)  # DeferredDelete
    settings.put(KEYS["forms"], "Ctrl+J")
    assert shown_keys(Act.FORMS) == "Ctrl+J"


def test_the_sheet_opens_over_any_window_and_closes_by_the_same_key(
    settings: Settings, qapp: QApplication, qtbot: QtBot
) -> None:
    opener = SheetOpener(qapp)
    dialog = QDialog()
    qtbot.addWidget(dialog)
    button = context_button(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    button.setFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Slash, CTRL)
    sheet = dialog.findChild(KeySheet)
    assert sheet is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is sheet)
    QTest.keyClick(sheet, Qt.Key.Key_Slash, CTRL)
    assert not sheet.isVisible()
    opener.deleteLater()


def context_button(dialog: QDialog) -> QWidget:
    from scrubjay.ui.widgets import Button, column  # noqa: PLC0415 - one test needs it

    button = Button("Press")
    dialog.setLayout(column(button))
    return button


def test_the_sheet_shows_the_keys_in_force_and_can_be_copied(
    settings: Settings, qtbot: QtBot
) -> None:
    settings.put(KEYS["palette"], "Ctrl+J")
    settings.put(KEYS["quit"], "")
    sheet = KeySheet(None)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet._copy()
    text = QApplication.clipboard().text()
    assert text == as_text()
    assert "Ctrl+J" in text
    assert "Go anywhere" in text
    assert "Quit" not in text
    assert "Answer again" in text
    sheet.field.setText("anywhere")
    assert [each.text(1) for each in sheet._lines()] == ["Ctrl+J"]
    QTest.keyClick(sheet.field, Qt.Key.Key_Down)
    item = sheet.tree.currentItem()
    assert item is not None
    assert item.text(0) == "Go anywhere, do anything"
    assert sheet.tree.hasFocus() or not sheet.isActiveWindow()


def test_the_headings_of_the_sheet_follow_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    before = theme.active()
    sheet = KeySheet(None)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(sheet)
    sheet.show()
    theme.apply(qapp, Theme.of(Scheme.DARK))
    colours = {each.foreground(0).color().name() for each in sheet._groups()}
    assert colours == {theme.active().colour("ink_soft").name()}
    theme.apply(qapp, before)


def test_the_page_hands_its_settings_to_the_list(qtbot: QtBot) -> None:
    from scrubjay.ui.settings_page.page import SettingsPage  # noqa: PLC0415 - one test needs it

    ui = context()
    page = SettingsPage(ui)
    qtbot.addWidget(page)
    page.open_section(6)
    (keys,) = page.findChildren(KeysSection)
    keys.presenter.give(Act.FIND, "Ctrl+J")
    assert ui.settings.get(KEYS["find"]) == "Ctrl+J"
    page.close_down()
