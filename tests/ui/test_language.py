"""Which languages there are, which is used, and its direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator

from scrubjay.settings import LANGUAGE, Settings
from scrubjay.ui import language
from scrubjay.ui.settings_page.appearance_section import LanguageRow
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def clean(qapp: QApplication) -> Iterator[QApplication]:
    """Take every translation out again."""
    locale = QLocale()
    yield qapp
    for each in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(each)
        each.deleteLater()
    QLocale.setDefault(locale)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def chosen(code: str) -> Settings:
    settings = Settings()
    settings.put(LANGUAGE, code)
    return settings


def test_english_stands_first_and_what_is_translated_is_found() -> None:
    codes = [code for code, _name in language.choices()]
    assert codes[0] == "en"
    assert set(codes) == {"en", *language.translations()}
    assert dict(language.choices())["de"] == "Deutsch"


def test_a_chosen_language_is_in_force(clean: QApplication) -> None:
    assert language.install(clean, chosen("de")) == "de"
    assert tr("Settings") == "Einstellungen"
    assert QLocale().language() is QLocale.Language.German


def test_a_language_without_a_translation_is_english(clean: QApplication) -> None:
    assert language.install(clean, chosen("tlh")) == "en"
    assert tr("Settings") == "Settings"


def test_a_language_written_from_the_right_turns_the_windows(
    clean: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = {"ar": language.translations()["de"]}
    monkeypatch.setattr(language, "translations", lambda: there)
    assert language.install(clean, chosen("ar")) == "ar"
    assert clean.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_the_choice_says_that_it_begins_at_the_next_start(qtbot: QtBot) -> None:
    settings = Settings()
    row = LanguageRow(settings)
    qtbot.addWidget(row)
    assert row.box.currentData() == "system"
    row.box.setCurrentIndex(row.box.findData("de"))
    assert settings.get(LANGUAGE) == "de"
    assert not row._later.isHidden()
    row.box.setCurrentIndex(row.box.findData("system"))
    assert row._later.isHidden()
