from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fakes.assistant import FakeAssistant
from fakes.browse import endless
from fakes.context import Said, context
from fakes.jobs import FakeJobs
from fakes.life import life, memory
from scrubjay.domain.changes import Changes
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId, MemoryKind, MemoryState
from scrubjay.ui.jobs import Lane
from scrubjay.ui.memories.list_presenter import ListPresenter, Phase
from scrubjay.ui.memories.listing import PAGE
from scrubjay.ui.memories.query import Order, Query


def opened(assistant: FakeAssistant | None = None, jobs: FakeJobs | None = None) -> ListPresenter:
    presenter = ListPresenter(context(assistant, jobs))
    presenter.open()
    return presenter


def texts(presenter: ListPresenter) -> list[str]:
    listing = presenter.listing
    return [str(listing.data(listing.index(number, 0))) for number in range(listing.total)]


def test_it_lists_what_is_kept_the_newest_first() -> None:
    presenter = opened()

    kept = [each for each in life() if each.state is not MemoryState.PROPOSED]
    assert presenter.state.phase is Phase.LIST
    assert presenter.state.total == len(kept)
    assert presenter.state.waiting == 1
    assert texts(presenter)[0] == "We finished the allotment fence and Nora brought plum cake."


def test_it_is_loading_until_the_store_has_answered() -> None:
    jobs = FakeJobs(held=True)
    presenter = ListPresenter(context(FakeAssistant(), jobs))
    jobs.release()
    before = len(jobs.lanes)
    presenter.open()

    phases = [presenter.state.phase]
    jobs.release()
    phases.append(presenter.state.phase)

    assert phases == [Phase.LOADING, Phase.LIST]
    assert set(jobs.lanes[before:]) == {Lane.STORE}


def test_an_empty_memory_and_a_search_without_hits_are_different_things() -> None:
    assert opened(FakeAssistant([])).state.phase is Phase.NOTHING_YET

    presenter = opened()
    presenter.ask(Query(text="zeppelin"))
    assert presenter.state.phase is Phase.NO_HITS


def test_filters_narrow_the_list() -> None:
    presenter = opened()

    presenter.ask(Query(kinds=(MemoryKind.PLAN,)))

    assert texts(presenter) == ["Walk the coast path from Den Helder in June."]


def test_a_cue_is_answered_by_meaning() -> None:
    presenter = opened()

    presenter.ask(Query(text="allotment fence", meaning=True))

    assert texts(presenter) == ["We finished the allotment fence and Nora brought plum cake."]
    row = presenter.listing.row(0)
    assert row is not None
    assert row.detail == "same words"
    assert not presenter.state.abstained
    presenter.ask(Query(text="zeppelin", meaning=True))
    assert presenter.state.abstained


def test_the_weakest_first_and_the_strongest_first_are_each_others_reverse() -> None:
    _endless, browse = endless(250)
    rows = [browse.row(number) for number in range(browse.size)]
    presenter = opened(FakeAssistant(rows))

    presenter.ask(Query(order=Order.WEAKEST))
    first = presenter.listing.data(presenter.listing.index(0, 0))
    presenter.ask(Query(order=Order.STRONGEST))
    presenter.listing.data(presenter.listing.index(249, 0))
    last = presenter.listing.data(presenter.listing.index(249, 0))

    weakest = min(rows, key=lambda each: each.retrievability(browse.now()))
    assert first == last == weakest.text


def test_an_order_by_strength_reads_no_more_than_what_is_seen() -> None:
    assistant, browse = endless(100_000)
    presenter = ListPresenter(context(assistant))

    presenter.ask(Query(order=Order.WEAKEST, text="strength<80%"))
    presenter.listing.row(0)

    assert presenter.state.total == 100_000
    assert browse.served == PAGE


def test_a_failure_is_told_and_can_be_tried_again() -> None:
    assistant = FakeAssistant()
    assistant.browse.trouble = KnownError("The disk is full.", "Make room.")
    presenter = opened(assistant)

    failed = presenter.state
    assistant.browse.trouble = None
    presenter.refresh()
    mended = presenter.state

    assert failed.phase is Phase.FAILED
    assert failed.trouble is not None
    assert failed.trouble.sentence == "The disk is full."
    assert mended.phase is Phase.LIST
    assert mended.trouble is None


def test_a_failure_while_scrolling_leaves_the_list_where_it_is() -> None:
    assistant = FakeAssistant()
    presenter = opened(assistant)
    texts(presenter)
    assistant.browse.trouble = KnownError("The disk is gone.")

    presenter.refresh()

    assert presenter.state.phase is Phase.LIST
    assert presenter.state.trouble is not None


def test_a_change_anywhere_refreshes_the_list_in_place() -> None:
    given = context(FakeAssistant())
    presenter = ListPresenter(given)
    presenter.open()
    before = texts(presenter)

    given.news.publish(given.assistant.browse.trash([MemoryId("m01")]))

    assert texts(presenter) == before[1:]
    assert presenter.state.total == len(before) - 1


def test_after_closing_it_hears_nothing_more() -> None:
    given = context(FakeAssistant())
    presenter = ListPresenter(given)
    presenter.open()
    presenter.close()
    before = presenter.state

    given.news.publish(given.assistant.browse.trash([MemoryId("m01")]))

    assert presenter.state == before


def test_an_answer_that_comes_after_the_next_question_is_dropped() -> None:
    jobs = FakeJobs(held=True)
    presenter = ListPresenter(context(FakeAssistant(), jobs))
    jobs.release()
    presenter.open()
    presenter.ask(Query(text="heron"))
    presenter.ask(Query(kinds=(MemoryKind.PLAN,)))

    jobs.release()

    assert presenter.state.query == Query(kinds=(MemoryKind.PLAN,))
    assert presenter.state.total == 1


def test_a_hundred_thousand_memories_cost_only_the_pages_that_are_seen() -> None:
    assistant, browse = endless(100_000)
    presenter = opened(assistant)
    assert browse.served == 0

    for number in (0, 50_000, 99_999):
        row = presenter.listing.row(number)
        assert row is not None
        assert row.text == f"Memory number {number}."

    assert browse.lookups == 3
    assert browse.served == 3 * PAGE


def test_pages_that_were_scrolled_past_are_not_fetched() -> None:
    jobs = FakeJobs(held=True)
    assistant, browse = endless(100_000)
    presenter = ListPresenter(context(assistant, jobs))
    jobs.release()
    presenter.open()
    jobs.release()

    for number in range(0, 100_000, PAGE):
        presenter.listing.row(number)
    jobs.release()

    assert browse.lookups <= 5
    assert presenter.listing.loaded_id(99_999) is not None


def test_the_ids_of_a_selection_are_read_where_they_are_not_loaded() -> None:
    assistant, browse = endless(1000)
    presenter = opened(assistant)
    handed: list[list[MemoryId]] = []

    presenter.with_ids([(0, 2), (700, 701)], handed.append)

    assert handed == [["r0", "r1", "r2", "r700", "r701"]]
    presenter.listing.row(0)
    asked = browse.lookups
    presenter.with_ids([(0, 1)], handed.append)
    assert handed[-1] == ["r0", "r1"]
    assert browse.lookups == asked


def test_names_met_in_the_rows_can_be_chosen() -> None:
    told = replace(memory("a", "Nora came."), entities=("Nora",), speaker="Jo")
    presenter = opened(FakeAssistant([told]))
    texts(presenter)

    assert presenter.state.people == ("Jo", "Nora")
    presenter.ask(Query(person="Nora"))
    assert presenter.state.total == 1


def test_an_import_says_how_far_it_is_and_lists_what_came() -> None:
    said = Said()
    presenter = ListPresenter(context(FakeAssistant(), said=said))
    presenter.open()
    seen: list[str] = []
    presenter.watch(lambda state: seen.append(state.doing))

    presenter.bring_in(Path("/tmp/notes.md"))  # noqa: S108 - never opened

    assert "Importing: line 2 of 3" in seen
    assert presenter.state.phase is Phase.LIST
    assert said.toasts == ["3 lines imported."]


def test_nothing_changed_is_no_news() -> None:
    given = context(FakeAssistant())
    presenter = ListPresenter(given)
    presenter.open()
    states: list[object] = []
    presenter.watch(states.append)

    given.news.publish(Changes())

    assert len(states) == 1
