"""A section comes part by part, and is whole for whoever opens it or searches it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fakes.context import context
from scrubjay.ui.settings_page.control import SettingRow
from scrubjay.ui.settings_page.curve_preview import CurvePreview
from scrubjay.ui.settings_page.page import SettingsPage
from scrubjay.ui.settings_page.section import SettingsSection

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MEMORY = 2


def test_its_parts_are_made_one_at_a_time_in_their_order(qtbot: QtBot) -> None:
    section = SettingsSection("Title")
    qtbot.addWidget(section)
    rows = [SettingRow(word) for word in ("one", "two", "three")]
    section.later(*(lambda row=row: section.add(row, row.label) for row in rows))

    section.grow()
    before = [row.parent() is section for row in rows]
    section.finish()
    section.grow()

    assert before == [True, False, False]
    assert section.missing == 0
    places = [section.body.indexOf(section.row_of(row.label)) for row in rows]
    assert places == sorted(places)


def test_no_step_makes_a_whole_section(qtbot: QtBot) -> None:
    page = SettingsPage(context())
    qtbot.addWidget(page)

    page._grow(MEMORY)
    section = page._sections[MEMORY]

    assert isinstance(section, SettingsSection)
    assert section.missing > 5
    assert section.findChildren(SettingRow) == []
    page.close_down()


def test_a_section_that_is_opened_while_it_grows_is_whole(qtbot: QtBot) -> None:
    page = SettingsPage(context())
    qtbot.addWidget(page)
    page._grow(MEMORY)

    page.open_section(MEMORY)
    page._gradually.finish()

    assert len(page.findChildren(CurvePreview)) == 1
    page.close_down()
