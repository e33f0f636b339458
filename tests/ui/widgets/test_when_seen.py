from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from scrubjay.ui.widgets import WhenSeen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_makes_its_content_when_it_is_first_seen_and_only_then(qtbot: QtBot) -> None:
    made: list[QLabel] = []

    def make() -> QLabel:
        made.append(QLabel("words"))
        return made[-1]

    part = WhenSeen(make)
    qtbot.addWidget(part)
    assert not part.is_made

    part.show()
    part.hide()
    part.show()

    assert len(made) == 1
    assert made[0].isVisible()


def test_makes_its_content_for_whoever_asks_before_it_is_seen(qtbot: QtBot) -> None:
    part = WhenSeen(lambda: QLabel("words"))
    qtbot.addWidget(part)

    assert part.content.text() == "words"
    assert part.content is part.content
    assert not part.content.isVisible()
