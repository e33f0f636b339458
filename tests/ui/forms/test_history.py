"""What was filled where: by sitting, newest first, each value leading to its memory."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.forms import filled
from fakes.walk import overflowing, unnamed
from scrubjay.domain.changes import Changes
from scrubjay.ui.context import Place
from scrubjay.ui.forms.history_presenter import sittings
from scrubjay.ui.forms.history_view import HistoryView
from scrubjay.ui.forms.page import FormsPage
from scrubjay.ui.widgets import Card, Pressable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_fills_of_one_sitting_stand_together_in_the_order_of_the_form() -> None:
    ferry, pool = sittings(filled())
    assert ferry.place == "https://ferry.example"
    assert [each.field for each in ferry.fills] == ["First name", "City"]
    assert pool.place == "pool.pdf"


def test_each_value_opens_its_memory(qtbot: QtBot) -> None:
    assistant, said = FakeAssistant(), Said()
    assistant.forms.fills = filled()
    view = HistoryView(context(assistant, said=said))
    qtbot.addWidget(view)
    view.resize(600, 700)
    view.show()
    QApplication.processEvents()
    found = {each.accessibleName(): each for each in view.findChildren(Pressable)}
    found["City: I live in Utrecht."].click()
    assert said.places == [(Place.MEMORIES, "m03")]
    assert unnamed(view) == []
    assert overflowing(view) == []
    view.close_down()


def test_one_is_led_to_what_was_filled_at_some_time(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    assistant.forms.fills = filled()
    page = FormsPage(context(assistant))
    qtbot.addWidget(page)
    page.resize(600, 260)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.show_filled(filled()[-1].at)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Pressable))
    (chosen,) = [each for each in page.findChildren(Card) if each.property("chosen")]
    assert chosen.accessibleName() == "pool.pdf"
    assert any(each.hasFocus() for each in chosen.findChildren(Pressable))
    assert not chosen.visibleRegion().isEmpty()
    page.show_filled(filled()[0].at)
    (chosen,) = [each for each in page.findChildren(Card) if each.property("chosen")]
    assert chosen.accessibleName() == "https://ferry.example"
    page.close_down()


def test_what_is_filled_while_one_looks_appears(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    ui = context(assistant)
    view = HistoryView(ui)
    qtbot.addWidget(view)
    view.show()
    QApplication.processEvents()
    words = [each.text() for each in view.findChildren(QLabel) if each.isVisible()]
    assert "Nothing was filled yet" in words
    assistant.forms.fills = filled()
    ui.news.publish(Changes(operation="use", revised=(filled()[0].memory.id,)))
    assert len(view.presenter.state.filled) == 2
    assert filled()[0].at - filled()[-1].at == timedelta(days=4)
    view.close_down()
