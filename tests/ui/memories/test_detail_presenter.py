from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fakes.assistant import FakeAssistant
from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.life import fact, memory
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId, Origin, Source
from scrubjay.ui.memories.detail_presenter import DetailPresenter, Pane
from scrubjay.ui.memories.provenance import excerpt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.memory import Memory

SAID = memory("e", "I moved to Utrecht in March, and Nora came in April.")
DRAWN = replace(
    fact("f", "address-level2", "Utrecht", "I live in Utrecht."),
    source=Source(
        origin=Origin.CHAT,
        words="moved to Utrecht",
        episode=MemoryId("e"),
        start=SAID.text.index("moved"),
    ),
)
OLD = replace(fact("o", "address-level2", "Ghent", "I live in Ghent."), superseded_by=DRAWN.id)


def shown(key: str) -> DetailPresenter:
    presenter = DetailPresenter(context(FakeAssistant([SAID, DRAWN, OLD])))
    presenter.open(MemoryId(key))
    return presenter


def test_a_memory_is_shown_with_all_that_hangs_together_with_it() -> None:
    drawn, said, old = (shown(key).state.portrait for key in "feo")

    assert drawn is not None
    assert drawn.episode == SAID
    assert [each.deed for each in drawn.history] == ["remember"]
    assert said is not None
    assert said.drawn == (DRAWN,)
    assert old is not None
    assert old.replaced_by == DRAWN


def test_the_words_are_found_within_what_was_said() -> None:
    text, start, length = excerpt(DRAWN, SAID)

    assert text[start : start + length] == "moved to Utrecht"
    assert text == SAID.text
    assert excerpt(SAID, None) == ("", 0, 0)
    assert excerpt(DRAWN, None) == ("moved to Utrecht", 0, 16)


def test_long_surroundings_are_cut_on_both_sides() -> None:
    long = replace(SAID, text="a" * 900 + "moved to Utrecht" + "b" * 900)
    told = replace(DRAWN, source=replace(DRAWN.source, start=900))

    text, start, length = excerpt(told, long)

    assert text[start : start + length] == "moved to Utrecht"
    assert len(text) < 600
    assert text.startswith("… a")
    assert text.endswith("b …")


def test_words_that_do_not_stand_where_they_should_are_shown_alone() -> None:
    edited = replace(SAID, text="Something else entirely.")

    assert excerpt(DRAWN, edited) == ("moved to Utrecht", 0, 16)


def test_a_memory_that_no_longer_exists_is_said_to_be_gone() -> None:
    presenter = shown("nowhere")

    assert presenter.state.pane is Pane.GONE


def test_only_the_last_memory_asked_for_is_shown() -> None:
    jobs = FakeJobs(held=True)
    presenter = DetailPresenter(context(FakeAssistant([SAID, DRAWN]), jobs))
    presenter.open(SAID.id)
    presenter.open(DRAWN.id)

    jobs.release()

    assert presenter.state.memory == DRAWN


def test_changes_are_shown_but_never_under_the_hands_of_a_writer() -> None:
    given = context(FakeAssistant([SAID]))
    presenter = DetailPresenter(given)
    presenter.open(SAID.id)
    presenter.begin_edit()

    given.news.publish(given.assistant.browse.pin(SAID.id))

    written = presenter.state
    presenter.end_edit()
    given.news.publish(given.assistant.browse.confirm([SAID.id]))
    shown_again = presenter.state

    assert written.pane is Pane.EDITING
    assert shown_again.pane is Pane.SHOWING
    assert shown_again.memory is not None
    assert shown_again.memory.pinned


def test_words_that_could_not_be_saved_can_be_written_on() -> None:
    presenter = shown("e")
    presenter.begin_edit()
    presenter.begin_saving()
    saving = presenter.state.pane

    presenter.keep_editing()

    assert [saving, presenter.state.pane] == [Pane.SAVING, Pane.EDITING]


def test_a_failed_load_keeps_what_was_shown() -> None:
    assistant = FakeAssistant([SAID, DRAWN])
    presenter = DetailPresenter(context(assistant))
    presenter.open(SAID.id)

    def refuse(ids: Sequence[MemoryId]) -> dict[MemoryId, Memory]:
        raise KnownError("The vault is busy.")

    assistant.browse.get = refuse  # type: ignore[method-assign]
    presenter.open(DRAWN.id)

    assert presenter.state.memory == SAID
    assert presenter.state.trouble is not None
