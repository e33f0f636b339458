"""Browsers, pairings and sites: what is shown, and what each button does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from fakes.assistant import FakeAssistant
from fakes.browsers import surfing
from fakes.context import Said, context
from fakes.walk import overflowing, unnamed
from scrubjay.domain.errors import KnownError
from scrubjay.ui.forms.page import FormsPage
from scrubjay.ui.forms.site_row import SiteRow
from scrubjay.ui.widgets import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    Open = Callable[..., FormsPage]


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture
def assistant() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture
def opened(qtbot: QtBot, assistant: FakeAssistant, said: Said) -> Iterator[Open]:
    pages: list[FormsPage] = []

    def make(width: int = 900) -> FormsPage:
        page = FormsPage(context(assistant, said=said))
        qtbot.addWidget(page)
        page.resize(width, 1400)
        page.tabs.open(1)
        with qtbot.waitExposed(page):
            page.show()
        QApplication.processEvents()
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.close_down()


def words(page: FormsPage) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in page.browsers.findChildren(QLabel) if each.isVisible())


def button(page: FormsPage, text: str) -> Button:
    QApplication.processEvents()
    return next(
        each
        for each in page.browsers.findChildren(Button)
        if each.text() == text and each.isVisible()
    )


def sites(page: FormsPage) -> list[SiteRow]:
    return [each for each in page.browsers.findChildren(SiteRow) if each.isVisible()]


def test_nothing_done_yet_says_what_to_do(opened: Open) -> None:
    shown = words(opened())
    assert "No browser was found that Scrubjay knows" in shown
    assert "python packaging/extension.py" in shown
    assert "it asks for six digits" in shown
    assert "The first fill on a site puts it here." in shown


def test_each_browser_says_how_it_stands_and_what_is_in_the_way(
    opened: Open, assistant: FakeAssistant
) -> None:
    surfing(assistant.browsers)
    shown = words(opened())
    assert [
        each for each in shown.split("\n") if "connect" in each[:13] or each.startswith("cannot")
    ] == ["connected", "not connected", "cannot reach Scrubjay"]
    assert "may not start other programs" in shown
    assert "paired on 3 May 2025" in shown


def test_browsers_are_connected_and_let_go(
    opened: Open, assistant: FakeAssistant, said: Said
) -> None:
    surfing(assistant.browsers)
    page = opened()
    button(page, "Connect").click()
    assert all(each.connected for each in assistant.browsers.found if not each.fence)
    assert not page.browsers.presenter.state.can_connect
    button(page, "Disconnect").click()
    assert not any(each.connected for each in assistant.browsers.found)
    assert said.toasts == [
        "Your browsers find Scrubjay now.",
        "No browser finds Scrubjay any more.",
    ]


def test_a_folder_that_cannot_be_written_is_told(opened: Open, assistant: FakeAssistant) -> None:
    surfing(assistant.browsers)
    page = opened()
    assistant.browsers.trouble = KnownError("Chromium's folder cannot be written.", "Look at it.")
    button(page, "Connect").click()
    assert "Chromium's folder cannot be written." in words(page)
    assert button(page, "Connect").isEnabled()


def test_a_paired_browser_is_removed(opened: Open, assistant: FakeAssistant, said: Said) -> None:
    surfing(assistant.browsers)
    page = opened()
    button(page, "Remove").click()
    assert assistant.browsers.clients == []
    assert said.toasts == ["Chromium can no longer ask Scrubjay for anything."]


def test_sites_are_allowed_left_alone_and_forgotten(opened: Open, assistant: FakeAssistant) -> None:
    surfing(assistant.browsers)
    page = opened()
    assert "filled 3 times, last 2 days ago" in words(page)
    assert "never filled" in words(page)
    ferry = sites(page)[0]
    assert ferry.allow.isChecked()
    ferry.leave.click()
    assert not assistant.browsers.decided["https://ferry.example"].allowed
    QApplication.processEvents()
    sites(page)[0].forget.click()
    assert "https://ferry.example" not in assistant.browsers.decided
    assert "ferry.example" not in words(page)


@pytest.mark.parametrize("width", [480, 900])
def test_every_control_is_named_and_inside(
    opened: Open, assistant: FakeAssistant, width: int
) -> None:
    surfing(assistant.browsers)
    page = opened(width)
    assert unnamed(page) == []
    assert overflowing(page) == []
