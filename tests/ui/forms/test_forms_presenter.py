from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fakes import forms as sample
from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from scrubjay.domain.changes import Changes
from scrubjay.domain.errors import KnownError
from scrubjay.domain.form import Decision, Draft, Page
from scrubjay.domain.memory import MemoryId
from scrubjay.ui.forms.presenter import LONGEST_PASTE, FormsPresenter, Phase, filled_name
from scrubjay.ui.jobs import Lane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.ui.context import UiContext


def prepared() -> FakeAssistant:
    assistant = FakeAssistant()
    assistant.forms.pages["crossing.html"] = sample.page()
    assistant.forms.pages["Pasted form.html"] = sample.page()
    assistant.forms.drafts = sample.drafts()
    return assistant


@pytest.fixture
def assistant() -> FakeAssistant:
    return prepared()


@pytest.fixture
def ground(assistant: FakeAssistant, tmp_path: Path) -> UiContext:
    return replace(context(assistant), home=tmp_path)


@pytest.fixture
def presenter(ground: UiContext) -> FormsPresenter:
    return FormsPresenter(ground)


def test_a_page_is_read_and_nothing_is_filled_before_it_was_seen(
    presenter: FormsPresenter, assistant: FakeAssistant, tmp_path: Path
) -> None:
    presenter.open(tmp_path / "crossing.html")

    assert presenter.state.phase is Phase.PREVIEW
    assert len(presenter.state.entries) == 10
    assert assistant.forms.written == []


def test_reading_and_writing_happen_on_the_store_lane(assistant: FakeAssistant) -> None:
    jobs = FakeJobs(held=True)
    presenter = FormsPresenter(context(assistant, jobs))
    jobs.release()
    before = len(jobs.lanes)

    presenter.open(Path("crossing.html"))
    phases = [presenter.state.phase]
    jobs.release()
    presenter.write(Path("copy.html"))
    phases.append(presenter.state.phase)
    jobs.release()
    phases.append(presenter.state.phase)

    assert phases == [Phase.READING, Phase.WRITING, Phase.WRITTEN]
    assert set(jobs.lanes[before:]) == {Lane.STORE}


def test_only_what_was_agreed_to_is_written(
    presenter: FormsPresenter, assistant: FakeAssistant, tmp_path: Path
) -> None:
    presenter.open(tmp_path / "crossing.html")
    presenter.answer(3, accepted=True)
    presenter.rewrite(4, "Quay 9, Ghent")
    presenter.rewrite(6, "Nora")
    presenter.answer(0, accepted=False)

    presenter.write(tmp_path / "copy.html")

    original, target, written = assistant.forms.written[0]
    assert (original.name, target.name) == ("crossing.html", "copy.html")
    values = {each.field.position: each.value for each in written if each.decision is Decision.FILL}
    assert values == {
        1: "Castellan",
        2: "mira@example.org",
        3: "Utrecht",
        4: "Quay 9, Ghent",
        6: "Nora",
    }
    assert all(not each.value for each in written if each.decision is not Decision.FILL)
    assert presenter.state.written == tmp_path / "copy.html"


def test_hidden_fields_take_no_value_whatever_is_asked(
    presenter: FormsPresenter, tmp_path: Path
) -> None:
    presenter.open(tmp_path / "crossing.html")

    presenter.rewrite(8, "bait")
    presenter.answer(9, accepted=True)

    for position in (8, 9):
        entry = presenter.entry(position)
        assert entry is not None
        assert entry.final().value == ""


def test_what_is_not_a_page_is_told_kindly(presenter: FormsPresenter) -> None:
    presenter.open(Path("letter.pdf"))

    assert presenter.state.phase is Phase.EMPTY
    assert presenter.state.trouble is not None
    assert presenter.state.trouble.sentence == "letter.pdf is not an HTML page."


def test_a_copy_that_cannot_be_written_leaves_the_preview(
    presenter: FormsPresenter, assistant: FakeAssistant, tmp_path: Path
) -> None:
    presenter.open(tmp_path / "crossing.html")
    presenter.rewrite(6, "Nora")

    def refuse(original: Path, page: Page, drafts: Sequence[Draft], target: Path) -> Path:
        raise KnownError("The disk is full.")

    assistant.forms.write = refuse  # type: ignore[method-assign]
    presenter.write(tmp_path / "copy.html")

    assert presenter.state.phase is Phase.PREVIEW
    assert presenter.state.trouble is not None
    entry = presenter.entry(6)
    assert entry is not None
    assert entry.value == "Nora"


def test_another_context_drafts_again_and_keeps_what_was_typed(
    presenter: FormsPresenter, assistant: FakeAssistant, tmp_path: Path
) -> None:
    presenter.open(tmp_path / "crossing.html")
    presenter.rewrite(0, "Myra")
    city = replace(sample.drafts()[3], value="Delft", decision=Decision.FILL)
    assistant.forms.drafts = (*sample.drafts()[:3], city, *sample.drafts()[4:])

    presenter.use_context("work")

    assert presenter.state.context == "work"
    values = {each.position: each.value for each in presenter.state.entries}
    assert values[0] == "Myra"
    assert values[3] == "Delft"


def test_a_change_after_saving_is_a_preview_again(
    presenter: FormsPresenter, tmp_path: Path
) -> None:
    presenter.open(tmp_path / "crossing.html")
    presenter.write(tmp_path / "copy.html")
    written = presenter.state.phase

    presenter.rewrite(6, "Nora")

    assert [written, presenter.state.phase] == [Phase.WRITTEN, Phase.PREVIEW]


def test_pasted_source_is_read_from_a_file_only_we_can_read_and_that_goes_again(
    presenter: FormsPresenter, tmp_path: Path
) -> None:
    presenter.open_source("<form><input name=q></form>")

    path = presenter.state.path
    assert path is not None
    assert presenter.state.is_pasted
    assert path.read_text(encoding="utf-8") == "<form><input name=q></form>"
    assert path.parent.parent == tmp_path
    assert (path.stat().st_mode | path.parent.stat().st_mode) & 0o077 == 0
    assert presenter.suggested_target.parent == Path.home()
    presenter.leave()
    assert not path.parent.exists()
    assert presenter.state.phase is Phase.EMPTY


@pytest.mark.parametrize("way", ["close", "open"])
def test_pasted_source_goes_with_the_page_and_with_the_next_one(
    presenter: FormsPresenter, tmp_path: Path, way: str
) -> None:
    presenter.open_source("<form></form>")
    pasted = presenter.state.path
    assert pasted is not None
    assert pasted.exists()

    if way == "open":
        presenter.open(tmp_path / "crossing.html")
    else:
        presenter.close()

    assert not pasted.exists()


def test_pasted_source_is_written_on_the_store_lane(ground: UiContext, tmp_path: Path) -> None:
    jobs = FakeJobs(held=True)
    presenter = FormsPresenter(replace(ground, jobs=jobs))

    presenter.open_source("<form></form>")

    assert list(tmp_path.iterdir()) == []
    assert jobs.lanes == [Lane.STORE]


def test_a_forgotten_value_is_not_shown_any_longer(
    presenter: FormsPresenter, ground: UiContext, assistant: FakeAssistant, tmp_path: Path
) -> None:
    presenter.open(tmp_path / "crossing.html")
    presenter.write(tmp_path / "copy.html")
    presenter.rewrite(6, "Nora")
    presenter.rewrite(5, "NL99")
    presenter.rewrite(2, "")
    presenter.answer(3, accepted=True)
    forgotten = replace(sample.drafts()[0], value="", memory=None, decision=Decision.BLANK)
    assistant.forms.drafts = (forgotten, *sample.drafts()[1:])

    ground.news.publish(Changes(removed=(MemoryId("m00"),)))

    values = {each.position: each.value for each in presenter.state.entries}
    assert (values[0], values[6], values[5], values[2]) == ("", "Nora", "NL99", "")
    kept = presenter.entry(3)
    assert kept is not None
    assert kept.accepted is True


def test_a_value_that_was_agreed_to_goes_with_its_memory(
    presenter: FormsPresenter, ground: UiContext, assistant: FakeAssistant, tmp_path: Path
) -> None:
    presenter.open(tmp_path / "crossing.html")
    presenter.rewrite(4, "Quay 9, Ghent")
    presenter.write(tmp_path / "copy.html")
    street = replace(sample.drafts()[4], others=(), decision=Decision.BLANK)
    assistant.forms.drafts = (*sample.drafts()[:4], street, *sample.drafts()[5:])

    ground.news.publish(Changes(removed=(MemoryId("m22"),)))

    entry = presenter.entry(4)
    assert entry is not None
    assert (entry.value, entry.memory) == ("", None)
    assert presenter.state.phase is Phase.PREVIEW


def test_news_of_other_memories_drafts_nothing(
    presenter: FormsPresenter, ground: UiContext, assistant: FakeAssistant, tmp_path: Path
) -> None:
    presenter.open(tmp_path / "crossing.html")
    before = presenter.state
    assistant.forms.drafts = ()

    ground.news.publish(Changes(added=(MemoryId("m99"),)))

    assert presenter.state is before


def test_a_gigantic_paste_is_refused(presenter: FormsPresenter) -> None:
    presenter.open_source("x" * (LONGEST_PASTE + 1))

    assert presenter.state.trouble is not None
    assert presenter.state.phase is Phase.EMPTY


def test_the_suggested_name_is_free_and_never_the_original(
    presenter: FormsPresenter, tmp_path: Path
) -> None:
    presenter.open(tmp_path / "crossing.html")
    first = presenter.suggested_target
    first.touch()

    assert first == tmp_path / "crossing (filled).html"
    assert presenter.suggested_target == tmp_path / "crossing (filled 2).html"
    assert filled_name(Path("form"), 1) == "form (filled).html"


def test_a_page_that_comes_after_the_next_one_is_dropped(assistant: FakeAssistant) -> None:
    assistant.forms.pages["other.html"] = replace(sample.page(), title="Other")
    jobs = FakeJobs(held=True)
    presenter = FormsPresenter(context(assistant, jobs))
    jobs.release()
    presenter.open(Path("crossing.html"))
    presenter.open(Path("other.html"))

    jobs.release()

    assert presenter.state.page is not None
    assert presenter.state.page.title == "Other"
