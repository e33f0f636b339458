"""The Memories page in a window, over a life that is told in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from scrubjay.ui.memories.page import MemoriesPage
from scrubjay.ui.review.conflicts_dialog import ConflictsDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from fakes.jobs import FakeJobs

    Open = Callable[..., MemoriesPage]

WIDE = (1100, 760)


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture
def opened(qtbot: QtBot, said: Said) -> Iterator[Open]:
    pages: list[MemoriesPage] = []

    def make(
        assistant: FakeAssistant | None = None,
        size: tuple[int, int] = WIDE,
        jobs: FakeJobs | None = None,
    ) -> MemoriesPage:
        page = MemoriesPage(context(assistant or FakeAssistant(), jobs, said), ConflictsDialog)
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: page._gradually.is_done)
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.close_down()
        page.close()
