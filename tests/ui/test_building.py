"""Whatever one does while a page is still being built, it comes out whole, or goes without rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.details import known_details
from fakes.settled import settle
from scrubjay.ui import gradually, theme
from scrubjay.ui.gradually import Gradually
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.review.page import ReviewPage
from scrubjay.ui.settings_page.page import SettingsPage
from scrubjay.ui.theme import Scheme, Theme
from scrubjay.ui.widgets import SearchField
from scrubjay.ui.you.page import YouPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from scrubjay.ui.context import UiContext

    Page = MemoriesPage | SettingsPage | YouPage | ReviewPage
    Act = Callable[[Page, UiContext], None]

TURNS: Final = (0, 2, 8)
"""After so many turns of building something else happens."""


def memories(ui: UiContext) -> Page:
    return MemoriesPage(ui)


def settings(ui: UiContext) -> Page:
    return SettingsPage(ui)


def keys(ui: UiContext) -> Page:
    page = SettingsPage(ui)
    page.open_section(6)
    return page


def details(ui: UiContext) -> Page:
    page = YouPage(ui)
    page.tabs.open(3)
    return page


def review(ui: UiContext) -> Page:
    return ReviewPage(ui)


PAGES: Final = (memories, settings, keys, details, review)


@pytest.fixture(autouse=True)
def _one_step_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take turns by hand: none comes by itself, and each takes one step."""
    monkeypatch.setattr(gradually, "BUDGET", -1.0)
    monkeypatch.setattr(gradually, "FIRST", 3_600_000)
    monkeypatch.setattr(gradually, "PAUSE", 3_600_000)


def opened(make: Callable[[UiContext], Page], turns: int, qtbot: QtBot) -> tuple[Page, UiContext]:
    assistant = FakeAssistant()
    known_details(assistant.store)
    ui = context(assistant)
    page = make(ui)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    build(page, turns)
    return page, ui


def build(page: QWidget, turns: int) -> None:
    """Let the event loop turn so many times, with a step of every part that is being built."""
    for _ in range(turns):
        QApplication.processEvents()
        for each in page.findChildren(Gradually):
            each._turn()


def changed_theme(_page: Page, _ui: UiContext) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, Theme.of(Scheme.DARK))
    theme.apply(app, Theme.of(Scheme.LIGHT))


def typed(page: Page, _ui: UiContext) -> None:
    for field in page.findChildren(SearchField):
        field.setText("heron")
        field._search()


def searched_and_left(page: Page, ui: UiContext) -> None:
    typed(page, ui)
    for field in page.findChildren(SearchField):
        field.clear()
        field._search()


def deleted(_page: Page, ui: UiContext) -> None:
    ids = list(ui.assistant.store.rows)  # type: ignore[attr-defined]
    ui.news.publish(ui.assistant.browse.trash(ids[: len(ids) // 2]))


def emptied(_page: Page, ui: UiContext) -> None:
    ids = list(ui.assistant.store.rows)  # type: ignore[attr-defined]
    ui.news.publish(ui.assistant.browse.trash(ids))


def left_and_back(page: Page, ui: UiContext) -> None:
    page.hide()
    deleted(page, ui)
    build(page, 2)
    page.show()


def made_narrow(page: Page, _ui: UiContext) -> None:
    page.resize(480, 700)


ACTS: Final = (
    changed_theme,
    typed,
    searched_and_left,
    deleted,
    emptied,
    left_and_back,
    made_narrow,
)


def parts(page: QWidget) -> list[str]:
    """Return what the page is made of, without what goes with the next turn."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return sorted(type(each).__name__ for each in page.findChildren(QWidget))


@pytest.mark.parametrize("make", PAGES)
@pytest.mark.parametrize("act", ACTS)
def test_what_happens_meanwhile_changes_nothing_of_what_is_built(
    make: Callable[[UiContext], Page], act: Act, qtbot: QtBot
) -> None:
    """Compare with a page to which the same happened once it was whole."""
    before = set(QApplication.topLevelWidgets())
    built = []
    for turns in (1, 6, 120):
        page, ui = opened(make, turns, qtbot)
        act(page, ui)
        settle(page)
        assert all(each.is_done for each in page.findChildren(Gradually))
        strays = set(QApplication.topLevelWidgets()) - before - {page}
        assert not {each for each in strays if not each.isHidden()}
        built.append(parts(page))
        page.close_down()
        page.hide()
        before.add(page)
    assert [each == built[-1] for each in built] == [True] * len(built)


@pytest.mark.parametrize("make", PAGES)
@pytest.mark.parametrize("turns", TURNS)
def test_nothing_is_built_after_the_page_is_gone(
    make: Callable[[UiContext], Page], turns: int, qtbot: QtBot
) -> None:
    page, ui = opened(make, turns, qtbot)
    for field in page.findChildren(SearchField):
        field.setText("heron")  # searched after a pause, which the page does not live to see
    page.close_down()
    page.hide()
    held = parts(page)

    deleted(page, ui)
    typed(page, ui)
    page.show()
    build(page, 60)
    settle(page)

    assert parts(page) == held
