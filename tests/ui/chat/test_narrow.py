"""In a narrow window the mode of a chat is told in words, and can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from fakes.context import context
from scrubjay.domain.conversation import MemoryMode
from scrubjay.ui.chat.page import ChatPage
from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.wording import mode_sentence, mode_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ChatPage]:
    ui = context()
    made = ChatPage(ui, ChatPresenter(ui))
    qtbot.addWidget(made)
    made.resize(1100, 600)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_down()


def test_the_mode_is_one_word_that_opens_a_menu_of_the_three(page: ChatPage) -> None:
    modes = page._modes
    assert modes._menu.isHidden()
    page.resize(400, 600)
    QApplication.processEvents()
    assert modes._menu.isVisible()
    assert not any(chip.isVisible() for chip in modes._chips.values())
    assert modes._menu.text().startswith(mode_word(MemoryMode.FULL))

    modes._menu.menu().actions()[-1].trigger()

    assert page._presenter.state.current.mode is MemoryMode.OFF
    assert modes._menu.text().startswith(mode_word(MemoryMode.OFF))
    assert mode_word(MemoryMode.OFF) in modes._menu.accessibleName()
    page.resize(1100, 600)
    QApplication.processEvents()
    assert modes._menu.isHidden()
    assert modes._chips[MemoryMode.OFF].isChecked()


def test_what_the_mode_means_has_the_whole_width_where_there_is_little(page: ChatPage) -> None:
    for width in (400, 1100, 400):
        page.resize(width, 600)
        QApplication.processEvents()
        assert page._meaning.text() == mode_sentence(MemoryMode.FULL)
        is_below = page._meaning.y() > page._modes.geometry().bottom()
        assert is_below is (width < 500)
        assert page._meaning.height() <= 2 * page._meaning.fontMetrics().lineSpacing()
