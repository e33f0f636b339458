"""The Forms page in a window, with a form of every kind of field opened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from fakes import forms as sample
from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from scrubjay.ui.forms.page import FormsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from fakes.jobs import FakeJobs

    Open = Callable[..., FormsPage]

WIDE = (1100, 760)


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture
def opened(qtbot: QtBot, said: Said, tmp_path: Path) -> Iterator[Open]:
    pages: list[FormsPage] = []

    def make(
        size: tuple[int, int] = WIDE,
        jobs: FakeJobs | None = None,
        name: str = "crossing.html",
    ) -> FormsPage:
        assistant = FakeAssistant()
        assistant.forms.pages["crossing.html"] = sample.page()
        assistant.forms.pages["bare.html"] = replace(sample.page(), forms=())
        assistant.forms.drafts = sample.drafts() if name == "crossing.html" else ()
        page = FormsPage(replace(context(assistant, jobs, said), home=tmp_path))
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        pages.append(page)
        if name:
            page.open_file(Path("/somewhere") / name)
        QApplication.processEvents()
        return page

    yield make
    for page in pages:
        page.close_down()
        page.close()
