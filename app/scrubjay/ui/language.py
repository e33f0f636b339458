"""The language of the windows: which there are, and the one in force.

English is written in the source; every other language is a file scrubjay_CODE.qm among the
resources. Windows are worded when they are made, so another language begins at the next start.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from scrubjay.domain.errors import KnownError
from scrubjay.host.resources import resource
from scrubjay.settings import LANGUAGE

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from scrubjay.settings import Settings

ENGLISH: Final = "en"
SYSTEM: Final = "system"
_BEGINNING: Final = "scrubjay_"


@cache
def translations() -> dict[str, Path]:
    """Return the compiled translations by language code; empty when none is installed."""
    try:
        folder = resource("i18n")
    except KnownError:
        return {}
    return {
        each.stem.removeprefix(_BEGINNING): each
        for each in sorted(folder.glob(f"{_BEGINNING}*.qm"))
    }


def choices() -> list[tuple[str, str]]:
    """Return what can be chosen: (code, the language's name in itself); English first."""
    codes = [ENGLISH, *(code for code in translations() if code != ENGLISH)]
    return [(code, _own_name(code)) for code in codes]


def chosen(settings: Settings) -> str:
    """Return the code of the language to be used.

    "system" stands for the first of the system's languages there is a translation for; a code
    without a translation for English.
    """
    wish = settings.get(LANGUAGE)
    wishes = QLocale.system().uiLanguages() if wish == SYSTEM else [wish]
    there = {ENGLISH, *translations()}
    for each in wishes:
        for code in (each.replace("-", "_"), each.replace("-", "_").partition("_")[0]):
            if code in there:
                return code
    return ENGLISH


def install(application: QApplication, settings: Settings) -> str:
    """Put the chosen language and its direction in force; return its code.

    Called once, before the first window is made.
    """
    code = chosen(settings)
    locale = QLocale(code)
    if settings.get(LANGUAGE) != SYSTEM:
        # Otherwise dates and numbers stay as the system writes them.
        QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    file = translations().get(code)
    if file is None:
        return code
    _add(application, str(file))
    # Qt's own words, on buttons of its dialogs, where this build of Qt brings them.
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _add(application, f"{folder}/qtbase_{code}.qm")
    return code


def _add(application: QApplication, file: str) -> None:
    translator = QTranslator(application)
    if translator.load(file):
        application.installTranslator(translator)


def _own_name(code: str) -> str:
    name = QLocale(code).nativeLanguageName() or code
    return name[:1].upper() + name[1:] if code != ENGLISH else "English"
