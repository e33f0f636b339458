"""The foot of the window: what leaves this computer is said whole before the model's name is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from fakes.jobs import FakeJobs
from fakes.opening import FakeOpening
from scrubjay.ui.shell import Shell
from scrubjay.ui.status_line import StatusLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

OFFLINE = "Offline: nothing leaves this computer"


@pytest.mark.parametrize("width", [380, 480, 1000])
def test_the_promise_is_whole_beside_a_long_name(width: int, qtbot: QtBot) -> None:
    shell = Shell(FakeOpening(), FakeJobs())
    shell.begin()
    facts = shell.state.model
    assert facts is not None
    foot = StatusLine()
    qtbot.addWidget(foot)
    foot.resize(width, 30)
    foot.show_state(replace(shell.state, model=replace(facts, name="A long name " * 4)))
    foot.show()
    QApplication.processEvents()

    assert foot._network.text() == OFFLINE
    assert foot._model.text()
    assert foot._model.geometry().right() <= width
    assert (foot._model.text()[-1] == "…") == (width < 1000)
