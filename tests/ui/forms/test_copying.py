"""Copying values, composed texts, and copies that end like the form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from fakes import forms as sample
from fakes.forms_page import entry_of, row_of
from fakes.walk import unnamed
from scrubjay.ui.context import Place
from scrubjay.ui.forms.confirm_dialog import ConfirmDialog
from scrubjay.ui.forms.entry import Standing
from scrubjay.ui.widgets import Pressable
from scrubjay.ui.wording import isolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakes.context import Said
    from scrubjay.ui.forms.copy_window import CopyWindow
    from scrubjay.ui.forms.page import FormsPage

    Open = Callable[..., FormsPage]


def test_a_value_leaves_the_clipboard_after_a_minute(opened: Open) -> None:
    page = opened()
    clipboard = QGuiApplication.clipboard()
    row_of(page, 2)._copy.click()
    assert clipboard.text() == "mira@example.org"
    assert page.filling._clipping.fading.interval() == 60_000
    assert page.filling._clipping.fading.isActive()

    page.filling._clipping.fading.timeout.emit()

    assert clipboard.text() == ""


def test_what_somebody_else_copied_stays_in_the_clipboard(opened: Open) -> None:
    page = opened()
    row_of(page, 2)._copy.click()
    QGuiApplication.clipboard().setText("a shopping list")

    page.filling._clipping.fading.timeout.emit()

    assert QGuiApplication.clipboard().text() == "a shopping list"


def test_a_number_is_asked_about_before_it_is_copied(opened: Open) -> None:
    page = opened()
    QGuiApplication.clipboard().clear()
    row_of(page, 5)._copy.click()
    dialog = page.findChild(ConfirmDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Copy your IBAN?"
    assert unnamed(dialog) == []
    before = QGuiApplication.clipboard().text()

    dialog.accept()

    assert before == ""
    assert QGuiApplication.clipboard().text() == "NL02ABNA0123456789"
    assert entry_of(page, 5).standing is Standing.TO_CHECK


def listed(page: FormsPage) -> CopyWindow:
    page.filling._preview._list.click()
    window = page.filling._copying
    assert window is not None
    return window


@pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)
def test_values_are_copied_field_by_field_by_keyboard(opened: Open) -> None:
    window = listed(opened())
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    lines = list(window._lines.values())
    assert [line.accessibleName() for line in lines] == [
        "Copy First name: Mira",
        "Copy Last name: Castellan",
        "Copy E-mail: mira@example.org",
        "Copy City: Utrecht",
        f"Copy IBAN: {isolated('•••• 6789')}",
    ]
    assert unnamed(window) == []

    copied = []
    for _ in range(2):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        copied.append(QGuiApplication.clipboard().text())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Up)

    assert copied == ["Mira", "Castellan"]
    assert window.focusWidget() is lines[1]
    assert lines[1].accessibleDescription() == "Copied"
    assert lines[0].accessibleDescription() == ""
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)
def test_the_list_follows_the_preview(opened: Open) -> None:
    page = opened()
    window = listed(page)
    page.filling._presenter.rewrite(3, "Delft")
    assert window._lines[3].accessibleName() == "Copy City: Delft"
    page.filling._presenter.leave()
    assert window._lines == {}


def test_each_sentence_of_a_composed_text_leads_to_its_memory(opened: Open, said: Said) -> None:
    page = opened(name="")
    page.filling._presenter._context.assistant.forms.drafts = (sample.composed(),)  # type: ignore[attr-defined]
    page.open_file(Path("/somewhere/crossing.html"))
    QApplication.processEvents()

    def sentences() -> dict[str, Pressable]:
        QApplication.processEvents()
        found = row_of(page, 0)._sentences.findChildren(Pressable)
        return {each.accessibleName(): each for each in found if each.isVisible()}

    assert list(sentences()) == ["I work at Tideway Maps.", "I live in Utrecht."]
    sentences()["I live in Utrecht."].click()
    assert said.places == [(Place.MEMORIES, "m03")]
    page.filling._presenter.rewrite(0, "I work at Tideway Maps. I like boats.")
    assert list(sentences()) == ["I work at Tideway Maps."]
    page.filling._presenter.rewrite(0, "")
    assert not row_of(page, 0)._sentences.isVisible()


@pytest.mark.parametrize(
    ("name", "typed", "kinds", "written"),
    [
        ("tax.pdf", "copy", "PDF forms (*.pdf)", "copy.pdf"),
        ("visa.docx", "copy.docx", "Word documents (*.docx)", "copy.docx"),
        ("visa.docx", "copy.html", "Word documents (*.docx)", "copy.html.docx"),
        ("crossing.html", "copy", "Web pages (*.html)", "copy.html"),
    ],
)
def test_a_copy_ends_like_the_form(
    opened: Open,
    tmp_path: Path,
    name: str,
    typed: str,
    kinds: str,
    written: str,
) -> None:
    page = opened(name="")
    forms = page.filling._presenter._context.assistant.forms
    forms.pages[name] = sample.page(name)  # type: ignore[attr-defined]
    forms.drafts = sample.drafts()  # type: ignore[attr-defined]
    page.open_file(tmp_path / name)
    page.filling._preview._save.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert [Path(each).suffix for each in dialog.selectedFiles()] == [Path(name).suffix]
    assert dialog.nameFilters() == [kinds]
    dialog.fileSelected.emit(str(tmp_path / typed))
    dialog.reject()
    assert forms.written[0][1] == tmp_path / written  # type: ignore[attr-defined]


def test_a_context_is_drafted_for(opened: Open) -> None:
    page = opened()
    page.filling._preview._contexts["billing"].click()
    forms = page.filling._presenter._context.assistant.forms
    assert forms.contexts == ["", "billing"]  # type: ignore[attr-defined]
