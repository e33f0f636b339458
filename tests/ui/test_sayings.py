"""What the core says reaches the person in their language, values and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from scrubjay.domain.errors import KnownError
from scrubjay.host.resources import resource
from scrubjay.ui.sayings import said, told
from scrubjay.ui.wording import isolated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(resource("i18n/scrubjay_de.qm")))
    assert QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_without_a_translation_the_sentence_is_said_as_it_is(qapp: QApplication) -> None:
    assert said("notes.txt is empty.") == "notes.txt is empty."
    assert said("") == ""


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("There is nothing to undo.", "Es gibt nichts rückgängig zu machen."),
        ("notes.txt is empty.", "notes.txt ist leer."),
        ("form.pdf is larger than 20 MB.", "form.pdf ist größer als 20 MB."),
        ("Größe.txt is empty.", f"{isolated('Größe.txt')} ist leer."),
        ("A sentence of no template at all", "A sentence of no template at all"),
    ],
)
def test_a_sentence_is_translated_with_its_values(sentence: str, expected: str) -> None:
    assert said(sentence) == expected


@pytest.mark.usefixtures("german")
def test_an_error_is_told_with_its_remedy() -> None:
    error = KnownError("notes.txt is empty.", "Check the path.")
    assert told(error) == "notes.txt ist leer. Prüfe den Pfad."


@pytest.mark.usefixtures("german")
def test_a_value_may_be_a_sentence_itself() -> None:
    assert said("This was not kept: too long.") == "Das wurde nicht behalten: zu lang."
