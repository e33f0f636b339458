"""Models: chosen, added, fetched after a question, tried; each with its words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.models import GB, LARGER, STARTER
from scrubjay.domain.errors import KnownError
from scrubjay.domain.fitting import GpuLack, GraphicsCard, Machine, fitting
from scrubjay.settings import DOWNLOADS
from scrubjay.ui.settings_page.model_words import fit_words, gigabytes, gpu_words, plain_facts
from scrubjay.ui.settings_page.models_presenter import ModelsPresenter
from scrubjay.ui.settings_page.models_section import ModelsSection

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from scrubjay.ui.context import UiContext


def section(ui: UiContext, qtbot: QtBot) -> tuple[ModelsSection, ModelsPresenter]:
    presenter = ModelsPresenter(ui)
    made = ModelsSection(ui, presenter)
    made.finish()
    qtbot.addWidget(made)
    presenter.reload()
    presenter.measure()
    return made, presenter


def words(made: ModelsSection) -> str:
    return "\n".join(each.text() for each in made.findChildren(QLabel)).replace("\u200b", "")


def button(made: ModelsSection, text: str) -> QPushButton:
    return next(each for each in made.findChildren(QPushButton) if text in each.text())


def test_each_model_says_what_it_is_and_whether_it_fits(qtbot: QtBot) -> None:
    made, _presenter = section(context(), qtbot)
    shown = words(made)
    assert "98 MB, reads about 6,100 words at once, English" in shown
    assert "Fits this computer: it takes 118 MB of the 5.0 GB of memory that are free." in shown
    assert "Fits slowly: without a graphics card, each word means reading 3.0 GB." in shown
    assert "only words answers" in shown
    assert made.cards["starter"].button.isChecked()
    assert not made.cards["larger"].button.isEnabled()
    made.close_down()


def test_another_model_answers_after_it_was_chosen(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    ui = context(assistant)
    made, _presenter = section(ui, qtbot)
    assert made._facts.text().startswith("starter.gguf answers")
    made.cards[""].button.click()
    assert assistant.models.used == [None]
    assert ui.shell.state.model is None
    assert "No model answers" in made._facts.text()
    made.close_down()


def test_a_model_that_cannot_be_loaded_leaves_the_one_before(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    made, presenter = section(context(assistant), qtbot)
    assistant.models.trouble = KnownError("It is damaged.", "Choose another.")
    made.cards["starter"].button.click()
    assert presenter.errands.state.trouble is not None
    assert made.cards["starter"].button.isChecked()
    made.close_down()


def test_a_file_is_added_or_refused_in_one_sentence(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    made, presenter = section(context(assistant), qtbot)
    presenter.add(Path("/m/mine.gguf"))
    assert "/m/mine.gguf" in made.cards
    assistant.models.trouble = KnownError("letter.txt is not a GGUF model file.", "Another.")
    presenter.add(Path("/m/letter.txt"))
    trouble = presenter.errands.state.trouble
    assert trouble is not None
    assert trouble.sentence == "letter.txt is not a GGUF model file."
    button(made, "Take off the list").click()
    assert assistant.models.dropped == ["/m/mine.gguf"]
    assert "/m/mine.gguf" not in made.cards
    made.close_down()


@pytest.mark.parametrize("word", ["Allow and download", "Not now"])
def test_before_the_first_connection_the_person_is_asked(qtbot: QtBot, word: str) -> None:
    ui = context()
    made, presenter = section(ui, qtbot)
    made.show()
    button(made, "Download 2.5 GB").click()
    box = next(each for each in made.findChildren(QMessageBox) if each.isVisible())
    assert "example.org" in box.text()
    assert "Own terms" in box.informativeText()
    next(each for each in box.findChildren(QPushButton) if each.text() == word).click()
    allowed = word.startswith("Allow")
    assert ui.settings.get(DOWNLOADS) is allowed
    here = {each.id for each in presenter.state.offers if each.path is not None}
    assert ("larger" in here) is allowed
    assert presenter.state.asking is None
    made.close_down()


def test_a_download_shows_how_far_it_is_and_can_be_stopped(qtbot: QtBot) -> None:
    jobs = FakeJobs()
    ui = context(jobs=jobs)
    ui.settings.put(DOWNLOADS, True)
    made, presenter = section(ui, qtbot)
    shares: list[float | None] = []
    presenter.errands.watch(lambda errand: shares.append(errand.share))
    jobs.held = True
    presenter.fetch(LARGER)
    assert presenter.state.fetching == "larger"
    assert presenter.errands.state.stoppable
    presenter.errands.stop()
    jobs.release()
    assert presenter.errands.state.done == "Stopped."
    assert presenter.state.fetching == ""
    jobs.held = False
    presenter.fetch(LARGER)
    assert [share for share in shares if share] == [0.6, 0.5, 1.0]
    assert "Larger 4B is here" in presenter.errands.state.done
    made.close_down()


def test_a_download_that_fails_says_why(qtbot: QtBot) -> None:
    assistant = FakeAssistant()
    ui = context(assistant)
    ui.settings.put(DOWNLOADS, True)
    made, presenter = section(ui, qtbot)
    assistant.models.trouble = KnownError("The disk is full.", "Free 2 GB.")
    presenter.fetch(LARGER)
    assert presenter.errands.state.trouble is not None
    assert presenter.state.fetching == ""
    made.close_down()


def test_a_test_answer_comes_with_its_pace(qtbot: QtBot) -> None:
    made, presenter = section(context(), qtbot)
    button(made, "Test answer").click()
    assert presenter.state.spoken is not None
    assert not presenter.state.is_speaking
    assert "Good morning." in words(made)
    assert "10.0 pieces of words a second" in words(made)
    made.close_down()


def test_a_test_answer_that_fails_or_is_stopped(qtbot: QtBot) -> None:
    assistant, jobs = FakeAssistant(), FakeJobs()
    made, presenter = section(context(assistant, jobs), qtbot)
    assistant.models.trouble = KnownError("The model stopped.", "Try again.")
    presenter.say_something()
    assert "The model stopped. Try again." in words(made)
    jobs.held = True
    presenter.say_something()
    presenter.stop_speaking()
    jobs.release()
    assert presenter.state.trial_trouble is None
    assert not presenter.state.is_speaking
    made.close_down()


@pytest.mark.parametrize(
    ("lack", "cards", "said"),
    [
        (GpuLack.NONE, (GraphicsCard(name="RTX", free=7 * GB),), "used by CUDA"),
        (GpuLack.NO_BUILD, (GraphicsCard(name="RTX", free=7 * GB),), "RTX with 7.0 GB free, not"),
        (GpuLack.NO_BUILD, (), "built without support"),
        (GpuLack.NO_DRIVER, (), "no NVIDIA driver"),
        (GpuLack.NO_CARD, (), "no NVIDIA graphics card"),
        (GpuLack.NO_LLAMA, (), "not installed"),
        (GpuLack.UNKNOWN, (), "could not be asked"),
    ],
)
def test_why_no_card_is_used(lack: GpuLack, cards: tuple[GraphicsCard, ...], said: str) -> None:
    machine = Machine(memory=8 * GB, free=0, cards=cards, backend="CUDA", lack=lack)
    assert said in gpu_words(machine)


def test_sizes_are_said_as_people_say_them() -> None:
    assert [gigabytes(each) for each in (1, 640, 41_000, 98_000_000, 2_500_000_000)] == [
        "1 byte",
        "640 bytes",
        "41 kB",
        "98 MB",
        "2.5 GB",
    ]
    assert plain_facts(STARTER).startswith("98 MB")
    large = fitting(Machine(memory=2 * GB, free=0), size=5 * GB)
    assert fit_words(large) == (
        "Does not fit: it takes 6.0 GB, and this computer has 2.0 GB of memory."
    )
