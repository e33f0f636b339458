from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSlider

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.jobs import FakeJobs
from fakes.models import FakeChoice
from scrubjay.domain.errors import KnownError
from scrubjay.settings import ENTER_SENDS, SETTINGS, TEXT_SIZE, THEME, Section, Settings
from scrubjay.settings.schema import HIDDEN
from scrubjay.ui.settings_page.control import control
from scrubjay.ui.settings_page.page import SettingsPage
from scrubjay.ui.settings_page.presenter import CarePresenter
from scrubjay.ui.settings_page.sections import _APART
from scrubjay.ui.widgets import Choice

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_every_setting_that_is_not_hidden_has_a_control(qtbot: QtBot) -> None:
    page = SettingsPage(context())
    qtbot.addWidget(page)
    names = {
        part.accessibleName()
        for kind in (QComboBox, QCheckBox, QSlider, QLineEdit)
        for part in page.findChildren(kind)
    }
    names |= {
        holder.accessibleName()
        for card in page.findChildren(Choice)
        if (holder := card.parentWidget()) is not None
    }
    wanted = {
        each.label for each in SETTINGS if each.section not in HIDDEN and each.key not in _APART
    }
    assert wanted <= names


def test_every_shown_setting_explains_itself() -> None:
    for each in SETTINGS:
        assert each.section in HIDDEN or (each.label and each.sentence.endswith("."))


def test_a_choice_takes_effect_at_once(qtbot: QtBot) -> None:
    settings = Settings()
    row = control(THEME, settings)
    qtbot.addWidget(row)
    box = row.findChild(QComboBox)
    assert box is not None
    box.setCurrentIndex(box.findData("dark"))
    assert settings.get(THEME) == "dark"


def test_a_switch_takes_effect_at_once(qtbot: QtBot) -> None:
    settings = Settings()
    row = control(ENTER_SENDS, settings)
    qtbot.addWidget(row)
    box = row.findChild(QCheckBox)
    assert box is not None
    box.toggle()
    assert settings.get(ENTER_SENDS) is False


def test_a_slider_reaches_both_ends_of_its_range(qtbot: QtBot) -> None:
    settings = Settings()
    row = control(TEXT_SIZE, settings)
    qtbot.addWidget(row)
    slider = row.findChild(QSlider)
    assert slider is not None
    assert TEXT_SIZE.range is not None
    slider.setValue(slider.maximum())
    assert settings.get(TEXT_SIZE) == TEXT_SIZE.range.high
    slider.setValue(0)
    assert settings.get(TEXT_SIZE) == TEXT_SIZE.range.low


def test_checks_are_shown_with_their_reasons() -> None:
    care = CarePresenter(context())
    care.check()
    assert [check.name for check in care.state.checks] == ["vault", "index"]
    assert care.state.busy == ""


def test_copies_are_reported_and_failures_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assistant = FakeAssistant()
    care = CarePresenter(context(assistant))
    care.backup(tmp_path / "copy.db")
    assert "copy.db" in care.state.done
    care.export(tmp_path / "all.jsonl")
    assert "16" in care.state.done

    def full(_target: Path) -> int:
        raise KnownError("The disk is full.", "Free some space.")

    monkeypatch.setattr(assistant.care, "backup", full)
    care.backup(tmp_path / "copy.db")
    assert care.state.trouble is not None
    assert care.state.done == ""


def test_one_thing_at_a_time() -> None:
    jobs = FakeJobs()
    care = CarePresenter(context(jobs=jobs))
    jobs.held = True
    care.check()
    care.rebuild()
    assert len(jobs.waiting) == 1
    jobs.release()
    assert care.state.checks


def test_an_import_can_be_taken_out_again_from_its_notice() -> None:
    said = Said()
    ui = context(said=said)
    care = CarePresenter(ui)
    care.bring(Path("letters.md"))
    assert care.state.busy == ""
    assert "3 lines imported" in said.toasts[-1]
    assert said.undo is not None
    said.undo()
    assert "taken out" in said.toasts[-1]


def test_a_past_import_can_be_taken_out() -> None:
    care = CarePresenter(context())
    care.begin()
    assert [batch.name for batch in care.state.batches] == ["letters.md"]
    care.take_out("b0")
    assert care.state.batches == ()


def test_another_model_answers_after_it_was_chosen(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    assistant.models.choices = [FakeChoice(name="None", path=None, sentence="Templates.")]
    ui = context(assistant)
    page = SettingsPage(ui)
    qtbot.addWidget(page)
    assert page._model._facts.text().startswith("starter.gguf answers")
    page._model._choices[None].button.click()
    assert ui.shell.state.model is None
    assert "No model answers" in page._model._facts.text()


def test_the_sections_of_the_file_have_a_place_on_the_page() -> None:
    assert set(Section) - HIDDEN == {
        Section.APPEARANCE,
        Section.CHAT,
        Section.MEMORY,
        Section.MODEL,
        Section.PRIVACY,
    }
