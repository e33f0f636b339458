"""A few letters find everything; what was used lately comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.opening import FakeOpening
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.memory import MemoryState
from scrubjay.settings import RECENT, THEME, Settings
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.main_window import MainWindow
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.palette.commands import Commands, sections
from scrubjay.ui.palette.matching import fit
from scrubjay.ui.palette.palette import Palette
from scrubjay.ui.palette.presenter import Command, PalettePresenter
from scrubjay.ui.place import Place
from scrubjay.ui.settings_page.page import SettingsPage
from scrubjay.ui.shell import Shell
from scrubjay.ui.shortcuts import Act, press
from scrubjay.ui.widgets.picker import Picker

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def better(query: str, first: str, second: str) -> bool:
    one, two = fit(query, first), fit(query, second)
    return one is not None and (two is None or one > two)


def test_letters_fit_in_order_and_best_at_the_beginning_of_words() -> None:
    assert fit("xyz", "Settings") is None
    assert fit("gnittes", "Settings") is None
    assert fit("", "Settings") == 0.0
    assert better("sd", "Settings: Data", "Saved")
    assert better("set", "Settings", "Search the text")
    assert better("mem", "Memories", "Remember what was mentioned")
    assert better("data set", "Settings: Data", "Forms")


@given(st.text(min_size=1, max_size=30))
def test_a_name_fits_itself(name: str) -> None:
    assert fit(name, name) is not None or not name.split()


@given(st.text(max_size=12), st.text(max_size=40))
def test_nothing_that_can_be_typed_breaks_it(query: str, name: str) -> None:
    score = fit(query, name)
    assert score is None or score >= -1.0


def named(*titles: str) -> list[Command]:
    return [Command(key=f"do:{each}", title=each, group="Do", run=lambda: None) for each in titles]


def test_what_was_used_lately_comes_first_in_this_sitting_and_the_next() -> None:
    settings = Settings()
    presenter = PalettePresenter(named("One", "Two", "Three"), settings)
    assert [each.title for each in presenter.state.lines] == ["One", "Two", "Three"]
    presenter.ask("three")
    assert presenter.take() is not None
    assert settings.get(RECENT) == "do:Three"
    later = PalettePresenter(named("One", "Two", "Three"), settings)
    assert [each.title for each in later.state.lines] == ["Three", "One", "Two"]


def test_one_goes_round_and_nothing_is_run_where_nothing_fits() -> None:
    presenter = PalettePresenter(named("One", "Two"), Settings())
    presenter.step(-1)
    assert presenter.state.at == 1
    presenter.step(1)
    assert presenter.state.at == 0
    presenter.ask("zzz")
    assert presenter.state.at == -1
    assert presenter.take() is None


class Scene:
    def __init__(self, qtbot: QtBot) -> None:
        opening = FakeOpening(settings=Settings())
        shell = Shell(opening, FakeJobs())
        self.settings = opening.settings
        self.window = MainWindow(shell, opening.settings)
        shell.begin()
        self.ui = context(opening=opening)
        self.chat = ChatPresenter(self.ui)
        self.window.attach(self.ui, self.chat)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.qtbot = qtbot

    def take(self, words: str) -> None:
        self.window.activateWindow()  # offscreen, nobody else does when a dialog closes
        self.qtbot.waitUntil(self.window.isActiveWindow)
        QTest.keyClick(self.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        palette = self.window.findChild(Palette)
        assert palette is not None
        QTest.keyClicks(palette.field, words)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.window.findChild(Palette) is None)


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene(qtbot)


def test_pages_chats_and_settings_are_gone_to(scene: Scene) -> None:
    scene.chat.send("the night train to Vienna")
    first = scene.chat.state.current.id
    scene.chat.new_chat()
    scene.take("memories")
    scene.qtbot.waitUntil(lambda: scene.window._shell.state.place is Place.MEMORIES)
    scene.take("night vienna")
    scene.qtbot.waitUntil(lambda: scene.chat.state.current.id == first)
    assert scene.window._shell.state.place is Place.CHAT
    scene.take("settings data")
    scene.qtbot.waitUntil(lambda: scene.window._shell.state.place is Place.SETTINGS)
    page = scene.window.page
    assert isinstance(page, SettingsPage)
    assert page.contents.list.currentItem().text() == "Data"


def test_memories_are_looked_at_in_other_ways(scene: Scene) -> None:
    scene.take("memories trash")
    scene.qtbot.waitUntil(lambda: scene.window._shell.state.place is Place.MEMORIES)
    page = scene.window.page
    assert isinstance(page, MemoriesPage)
    assert page._list.state.query.states == (MemoryState.TRASHED,)


def test_deeds_are_done(scene: Scene) -> None:
    scene.take("private")
    scene.qtbot.waitUntil(lambda: scene.chat.state.current.mode is MemoryMode.OFF)
    scene.take("theme dark")
    scene.qtbot.waitUntil(lambda: scene.settings.get(THEME) == "dark")
    wanted: list[bool] = []
    scene.window.companion_wanted.connect(lambda: wanted.append(True))
    scene.take("companion")
    scene.qtbot.waitUntil(lambda: wanted == [True])


def test_the_sections_are_those_of_the_settings(scene: Scene) -> None:
    page = SettingsPage(scene.ui)
    scene.qtbot.addWidget(page)
    assert [name for name, _section in page.sections] == list(sections())
    page.close_down()


def test_every_command_has_its_own_name(scene: Scene) -> None:
    every = Commands(scene.window, scene.window, scene.ui, scene.chat).every()
    keys = [each.key for each in every]
    assert len(keys) == len(set(keys))
    assert all(each.title and each.group and " " not in each.key for each in every)
    assert next(each.keys for each in every if each.key == "do:find") == "Ctrl+F"


def test_a_key_that_is_not_bound_is_not_pressed(scene: Scene) -> None:
    assert not press(scene.window.rail, Act.FIND)


def test_search_in_all_chats_opens_by_its_key_and_closes_by_escape(scene: Scene) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(scene.window, Qt.Key.Key_F, held)
    picker = scene.window.findChild(Picker)
    assert picker is not None
    QTest.keyClick(picker.field, Qt.Key.Key_Escape)
    scene.qtbot.waitUntil(lambda: scene.window.findChild(Picker) is None)
