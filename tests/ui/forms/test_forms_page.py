from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from fakes import forms as sample
from fakes.forms_page import entry_of, row_of
from fakes.jobs import FakeJobs
from fakes.walk import overflowing, tab_stops, unnamed
from scrubjay.ui.context import Place
from scrubjay.ui.forms.confirm_dialog import ConfirmDialog
from scrubjay.ui.forms.entry import Standing
from scrubjay.ui.forms.field_list import LeftAlone
from scrubjay.ui.forms.paste_dialog import PasteDialog
from scrubjay.ui.forms.presenter import Phase
from scrubjay.ui.forms.value_edit import LinesValue, LineValue, OptionValue

if TYPE_CHECKING:
    from collections.abc import Callable

    from fakes.context import Said
    from scrubjay.ui.forms.page import FormsPage

    Open = Callable[..., FormsPage]

WIDE, NARROW = (1100, 760), (480, 760)


def shown_text(page: FormsPage) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_the_preview_shows_every_value_with_the_words_behind_it(opened: Open) -> None:
    words = shown_text(opened())

    assert "Booking: ferry to Texel" in words
    assert "3 filled, 3 to check, 2 left blank" in words
    assert "“My first name is Mira.”" in words
    assert "4 Apr 2025 · strength 93%" in words
    assert "two addresses fit" in words
    assert "Scrubjay never sends a form" in words
    assert "Leave this empty" not in words


def test_what_is_left_alone_is_listed_with_its_reason_on_request(opened: Open) -> None:
    page = opened()
    left = page.filling._preview._fields.findChild(LeftAlone)
    assert left is not None
    assert "2 fields left alone" in left._button.text()

    left._button.click()

    words = shown_text(page)
    assert "Leave this empty (E-mail): nobody can see it on the page, so it may be a trap" in words
    assert "Password (New password): a secret: Scrubjay never fills it" in words


def test_a_field_is_accepted_typed_and_refused_by_keyboard(opened: Open) -> None:
    page = opened()
    city = row_of(page, 3)
    assert QApplication.focusWidget() is city._fill

    QTest.keyClick(city._fill, Qt.Key.Key_Space)
    accepted = entry_of(page, 3).standing
    QTest.keyClick(city._fill, Qt.Key.Key_Space)
    refused = entry_of(page, 3).standing
    line = city._value
    assert isinstance(line, LineValue)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Delft")
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert [accepted, refused] == [Standing.FILLED, Standing.BLANK]
    assert entry_of(page, 3).value == "Delft"
    assert entry_of(page, 3).standing is Standing.FILLED
    assert "typed by you" in shown_text(page)


def test_a_choice_is_made_with_a_chip(opened: Open) -> None:
    page = opened()

    row_of(page, 4)._chips["Quay 9, Ghent"].click()

    assert entry_of(page, 4).standing is Standing.FILLED
    shown = row_of(page, 4)._value
    assert isinstance(shown, LineValue)
    assert shown.text() == "Quay 9, Ghent"


def test_a_number_is_filled_only_after_being_confirmed_once_more(opened: Open) -> None:
    page = opened()
    iban = row_of(page, 5)

    iban._fill.click()
    dialog = page.findChild(ConfirmDialog)
    assert dialog is not None
    assert unnamed(dialog) == []
    before = entry_of(page, 5).standing
    dialog.reject()
    assert not iban._fill.isChecked()
    QApplication.sendPostedEvents(None, 52)  # deferred deletes
    iban._fill.click()
    again = page.findChildren(ConfirmDialog)[-1]
    again.accept()

    assert before is Standing.TO_CHECK
    assert entry_of(page, 5).standing is Standing.FILLED
    assert iban._fill.isChecked()


def test_values_are_copied_one_by_one_and_open_their_memory(opened: Open, said: Said) -> None:
    page = opened()

    row_of(page, 2)._copy.click()
    row_of(page, 2)._source._open.click()

    assert QGuiApplication.clipboard().text() == "mira@example.org"
    assert said.toasts == ["Copied “E-mail”. The clipboard is emptied after a minute."]
    assert said.places == [(Place.MEMORIES, "m02")]


def test_the_filled_copy_is_saved_where_the_person_says(opened: Open, tmp_path: Path) -> None:
    page = opened()
    page.filling._preview._save.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert [Path(each).name for each in dialog.selectedFiles()] == ["crossing (filled).html"]
    dialog.fileSelected.emit(str(tmp_path / "copy.html"))
    dialog.reject()

    assert page.filling._presenter.state.phase is Phase.WRITTEN
    words = shown_text(page)
    assert "Saved with 3 fields filled. The form itself is unchanged." in words
    assert "3 values you did not check were left out." in words


def test_a_page_is_put_away(opened: Open) -> None:
    page = opened()

    page.filling._presenter.leave()

    assert page.filling._presenter.state.phase is Phase.EMPTY
    assert "Fill a form from memory" in shown_text(page)


def test_pasted_source_is_read(opened: Open) -> None:
    page = opened(name="")
    page.filling._presenter._context.assistant.forms.pages["Pasted form.html"] = sample.page()  # type: ignore[attr-defined]
    page.filling._paste_source()
    dialog = page.findChild(PasteDialog)
    assert dialog is not None
    assert unnamed(dialog) == []
    dialog._source.setPlainText("<form></form>")

    dialog._read.click()

    assert page.filling._presenter.state.is_pasted
    assert page.filling._presenter.state.phase is Phase.PREVIEW


def dropped(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


def test_one_dropped_file_is_opened_and_anything_else_is_not(opened: Open) -> None:
    page = opened(name="")

    phases = []
    for paths in (("/a.html", "/b.html"), ("/crossing.html",)):
        data = dropped(*paths)
        event = QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        page.filling.dropEvent(event)
        phases.append(page.filling._presenter.state.phase)

    assert phases == [Phase.EMPTY, Phase.PREVIEW]


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("name", ["", "crossing.html", "bare.html", "letter.pdf"])
def test_no_control_is_without_a_name(opened: Open, size: tuple[int, int], name: str) -> None:
    assert unnamed(opened(size, name=name)) == []


def test_the_tab_key_reaches_every_field(opened: Open) -> None:
    page = opened()
    row_of(page, 0)._fill.setFocus()

    stops = tab_stops(page)

    assert {row_of(page, number)._value for number in range(8)} <= set(stops)
    assert page.filling._preview._save in stops


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("size", [WIDE, NARROW, (700, 500)])
def test_nothing_sticks_out_in_either_direction(
    opened: Open, size: tuple[int, int], direction: Qt.LayoutDirection
) -> None:
    page = opened(size)
    page.setLayoutDirection(direction)
    QApplication.processEvents()

    assert overflowing(page) == []


def test_busy_empty_and_bare_pages_say_so(opened: Open) -> None:
    jobs = FakeJobs(held=True)
    busy = opened(jobs=jobs)
    bare = opened(name="bare.html")
    refused = opened(name="letter.pdf")

    assert busy.filling._presenter.state.phase is Phase.READING
    assert "No form on this page" in shown_text(bare)
    assert not bare.filling._preview._save.isEnabled()
    assert "letter.pdf is not an HTML page." in shown_text(refused)
    assert "Fill a form from memory" in shown_text(refused)


def test_another_context_is_chosen_with_a_chip(opened: Open) -> None:
    page = opened()

    page.filling._preview._contexts["work"].click()

    assert page.filling._presenter.state.context == "work"
    assert [name for name, chip in page.filling._preview._contexts.items() if chip.isChecked()] == [
        "work"
    ]


def test_redrawing_keeps_the_row_one_is_typing_in(opened: Open) -> None:
    page = opened()
    typed = row_of(page, 6)._value
    typed.setFocus()

    page.filling._presenter.answer(3, accepted=True)

    assert QApplication.focusWidget() is typed


def test_lists_groups_and_long_texts_are_filled_too(opened: Open) -> None:
    page = opened(name="")
    page.filling._presenter._context.assistant.forms.drafts = sample.picked()  # type: ignore[attr-defined]
    page.open_file(Path("/somewhere/crossing.html"))
    country, meal, about = (row_of(page, number)._value for number in (0, 1, 4))
    assert isinstance(country, OptionValue)
    assert isinstance(meal, OptionValue)
    assert isinstance(about, LinesValue)
    assert country.currentText() == "Netherlands"
    assert [meal.itemText(number) for number in range(3)] == [
        "Leave blank",
        "Vegetarian",
        "Anything",
    ]

    meal.setFocus()
    QTest.keyClick(meal, Qt.Key.Key_Down)
    about.setFocus()
    QTest.keyClicks(about, "I like trains.")
    meal.setFocus()

    assert entry_of(page, 1).final().value == "v"
    assert entry_of(page, 4).final().value == "I like trains."
    assert unnamed(page) == []


def test_forms_are_looked_for_at_home(opened: Open) -> None:
    page = opened(name="")
    page.filling._choose()
    (dialog,) = page.findChildren(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == Path.home()
    dialog.close()


def test_what_goes_where_is_made_when_a_form_is_open(opened: Open) -> None:
    page = opened(name="")
    before = page.filling._made_preview.is_made
    page.open_file(Path("/somewhere/crossing.html"))
    assert (before, page.filling._made_preview.is_made) == (False, True)
    assert page.filling._preview.isVisible()
