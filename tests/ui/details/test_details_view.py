"""The details page by mouse and keyboard: see, confirm, correct, replace, add, go back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.details import known_details
from fakes.settled import settle
from fakes.walk import overflowing, unnamed
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId
from scrubjay.ui.context import Place
from scrubjay.ui.details.editor import SlotEditor
from scrubjay.ui.details.presenter import Phase
from scrubjay.ui.details.slots import label_of_slot
from scrubjay.ui.details.view import DetailsView
from scrubjay.ui.widgets import Button, Chip, ErrorBanner, IconButton
from scrubjay.ui.widgets.label import ZERO_WIDTH_SPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from scrubjay.domain.memory import Memory

    Open = Callable[..., DetailsView]


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture
def assistant() -> FakeAssistant:
    made = FakeAssistant([])
    known_details(made.store)
    return made


@pytest.fixture
def opened(qtbot: QtBot, assistant: FakeAssistant, said: Said) -> Iterator[Open]:
    views: list[DetailsView] = []

    def make(width: int = 700) -> DetailsView:
        view = DetailsView(context(assistant, said=said))
        qtbot.addWidget(view)
        view.resize(width, 1600)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        settle(view)
        views.append(view)
        return view

    yield make
    for view in views:
        view.close_down()


def words(view: DetailsView) -> list[str]:
    QApplication.processEvents()
    shown = [each.text() for each in view.findChildren(QLabel) if each.isVisible()]
    return [each.replace(ZERO_WIDTH_SPACE, "") for each in shown]


def press(view: DetailsView, name: str) -> None:
    """Press what a screen reader calls by this name."""
    QApplication.processEvents()
    found = [*view.findChildren(IconButton), *view.findChildren(Chip), *view.findChildren(Button)]
    next(
        each for each in found if each.isVisible() and name in (each.accessibleName(), each.text())
    ).click()
    settle(view)


def editor(view: DetailsView) -> SlotEditor:
    QApplication.processEvents()
    return next(each for each in view.findChildren(SlotEditor) if each.isVisible())


def row(assistant: FakeAssistant, key: str) -> Memory:
    return assistant.store.rows[MemoryId(key)]


def newest(assistant: FakeAssistant) -> tuple[str, str, str, str]:
    triple = row(assistant, f"d{assistant.details.told:02}").triple
    assert triple is not None
    return triple.subject, triple.predicate, triple.context, triple.object


def test_each_detail_shows_its_words_and_whether_it_is_confirmed(opened: Open) -> None:
    shown = words(opened())
    assert "m.castellan@tideway.example" in shown
    told = "“My work e-mail address is m.castellan@tideway.example.” · 14 Apr 2025"
    assert told in shown
    assert shown.count("not confirmed") == 1
    assert "1988" not in " ".join(shown)


def test_a_number_is_covered_until_it_is_asked_for(opened: Open) -> None:
    view = opened()
    assert "•••• 6789" in words(view)
    assert "NL02ABNA0123456789" not in " ".join(words(view))
    press(view, "Show IBAN")
    assert "NL02ABNA0123456789" in words(view)
    view.hide()
    view.show()
    settle(view)
    assert "•••• 6789" in words(view)
    assert "NL02ABNA0123456789" not in words(view)


def test_an_unsure_detail_is_confirmed(opened: Open, assistant: FakeAssistant, said: Said) -> None:
    view = opened()
    press(view, "This is right")
    assert row(assistant, "e2").confirmed
    assert "not confirmed" not in words(view)
    assert said.toasts == ["Confirmed."]


def test_a_change_keeps_the_old_value_among_the_earlier_ones(
    opened: Open, assistant: FakeAssistant
) -> None:
    view = opened()
    press(view, "Change Postal code")
    line = editor(view).line
    assert line.hasFocus()
    QTest.keyClicks(line, "9000")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert newest(assistant) == ("me", "postal-code", "", "9000")
    assert row(assistant, "h0").superseded_by == "d01"
    assert "9000" in words(view)
    assert "3 earlier values" in " ".join(
        each.text() for each in view.findChildren(Button) if each.isVisible()
    )


def test_a_wrong_value_is_corrected_in_place(opened: Open, assistant: FakeAssistant) -> None:
    view = opened()
    press(view, "Change Date of birth")
    assert editor(view).line.text() == "12 April 1991"
    editor(view).line.setText("13 April 1991")
    press(view, "It was wrong")
    assert row(assistant, "e3").text == "My birthday is 1991-04-13."
    assert assistant.details.told == 0


def test_a_day_nobody_can_read_is_refused_where_it_was_typed(
    opened: Open, assistant: FakeAssistant
) -> None:
    view = opened()
    press(view, "Change Date of birth")
    editor(view).line.setText("04/05/1991")
    press(view, "It has changed")
    assert "Write the day like 1990-04-12 or 12 April 1990." in words(view)
    assert editor(view).line.text() == "04/05/1991"
    assert assistant.details.told == 0


def test_a_missing_detail_is_added_for_a_context(opened: Open, assistant: FakeAssistant) -> None:
    view = opened()
    press(view, "Add Telephone")
    press(view, "Work")
    QTest.keyClicks(editor(view).line, "+31 30 1234567")
    press(view, "Save")
    assert newest(assistant) == ("me", "tel", "work", "+31 30 1234567")
    assert "Telephone (Work)" in words(view)


def test_somebody_elses_detail_is_added_to_them(opened: Open, assistant: FakeAssistant) -> None:
    view = opened()
    press(view, "Your sister Nora")
    assert "3 November 1988" in words(view)
    assert "3511 AB" not in words(view)
    press(view, "Add Telephone")
    QTest.keyClicks(editor(view).line, "+31 6 1234")
    press(view, "Save")
    assert newest(assistant) == ("sister", "tel", "", "+31 6 1234")


def test_any_earlier_value_is_gone_back_to(opened: Open, assistant: FakeAssistant) -> None:
    view = opened()
    press(view, "2 earlier values")
    back = {
        each.accessibleDescription(): each
        for each in view.findChildren(Button)
        if each.isVisible() and each.text() == "Go back to this"
    }
    back["2312 EF"].click()
    assert row(assistant, "h2").is_current or row(assistant, "h2").superseded_by is None
    assert row(assistant, "h0").superseded_by == "h2"


def test_escape_leaves_everything_as_it_was(opened: Open, assistant: FakeAssistant) -> None:
    view = opened()
    press(view, "Change Postal code")
    QTest.keyClicks(editor(view).line, "9000")
    QTest.keyClick(editor(view).line, Qt.Key.Key_Escape)
    assert view.presenter.state.editing is None
    assert assistant.details.told == 0
    assert "3511 AB" in words(view)


def test_the_memory_behind_a_detail_is_opened(opened: Open, said: Said) -> None:
    press(opened(), "Open the memory of Last name")
    assert said.places == [(Place.MEMORIES, "e5")]


def test_what_cannot_be_kept_is_told_beside_the_line(
    opened: Open, assistant: FakeAssistant
) -> None:
    view = opened()
    press(view, "Add Website")
    QTest.keyClicks(editor(view).line, "https://mira.example")
    assistant.details.trouble = KnownError("You forgot this for good.")
    press(view, "Save")
    assert "You forgot this for good." in words(view)
    assert editor(view).line.text() == "https://mira.example"


def test_a_failure_is_told_and_tried_again(opened: Open, assistant: FakeAssistant) -> None:
    assistant.details.trouble = KnownError("The vault is busy.", "Wait a moment.")
    view = opened()
    assert view.presenter.state.phase is Phase.FAILED
    banner = view.findChild(ErrorBanner)
    assert banner is not None
    assert banner.isVisible()
    assistant.details.trouble = None
    press(view, "Try again")
    assert "3511 AB" in words(view)


@pytest.mark.parametrize("width", [440, 700])
def test_every_control_is_named_and_inside(opened: Open, width: int) -> None:
    view = opened(width)
    press(view, "2 earlier values")
    press(view, "Add Telephone")
    assert unnamed(view) == []
    assert overflowing(view) == []


def test_a_detail_that_changed_while_another_is_edited_can_be_edited_next(
    opened: Open, assistant: FakeAssistant
) -> None:
    view = opened()
    person = view.presenter.state.person
    assert person is not None
    held = [slot for each in person.groups for slot in each.slots if slot.values]
    one, other = held[0], next(each for each in held if each.predicate != held[0].predicate)
    view.presenter.begin(one, one.values[0])
    settle(view)
    for changed in (other.values[0], one.values[0]):
        now = assistant.store.rows[changed.id]
        assistant.store.rows[changed.id] = replace(now, confirmed=not now.confirmed)
    view.presenter.reload()

    view.presenter.begin(other, other.values[0])  # the card still shows it as it was
    settle(view)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    view.presenter.reload()
    view.presenter.correct(other, other.values[0], " ")

    assert editor(view).line.accessibleName() == label_of_slot(other)
    assert editor(view)._refusal.isVisible()


def test_an_editor_whose_detail_is_gone_is_not_spoken_to(
    opened: Open, assistant: FakeAssistant
) -> None:
    view = opened()
    person = view.presenter.state.person
    assert person is not None
    one, other, *_ = [slot for each in person.groups for slot in each.slots if slot.values]
    view.presenter.begin(one, one.values[0])
    settle(view)
    gone = other.values[0]
    view.presenter.begin(other, replace(gone, id=MemoryId("never")))
    settle(view)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    view.presenter.correct(other, gone, " ")
    view.presenter.end()
    settle(view)

    assert view.findChildren(SlotEditor) == []


def test_what_was_typed_stays_when_its_card_is_drawn_anew(
    opened: Open, assistant: FakeAssistant
) -> None:
    view = opened()
    press(view, "Show IBAN")
    person = view.presenter.state.person
    assert person is not None
    group = next(each for each in person.groups if any(it.is_covered for it in each.slots))
    covered = next(each for each in group.slots if each.is_covered)
    view.presenter.begin(covered, covered.values[0])
    settle(view)
    first = editor(view)
    first.line.setText("NL 99")

    view.hide()  # everything is covered again, and the card drawn anew for it
    view.show()
    settle(view)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert editor(view) is not first
    assert editor(view).line.text() == "NL 99"
