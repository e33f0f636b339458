"""An invented person is loaded whole, answers, and is removed with nothing left."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from assistant.conftest import opened
from fakes.clock import FakeClock
from scrubjay.assistant.imports import STEP
from scrubjay.assistant.invented import KIND
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import SELF, MemoryKind, MemoryState, Triple
from scrubjay.domain.recollection import Cue, Filters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.assistant.imports import ImportReport

ALL = Filters(states=tuple(MemoryState))
WORDS = ("Tessa", "Lindqvist", "Arguments Yard", "lapsang", "Priya")


def loaded(assistant: Assistant) -> None:
    for _step in assistant.sample.load():
        pass


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> tuple[ImportReport, Path]:
    """What loading it reported at last, and the home it was loaded into."""
    home = tmp_path_factory.mktemp("loaded") / "home"
    assistant = opened(home, FakeClock())
    *_, report = assistant.sample.load()
    assistant.close()
    return report, home


@pytest.fixture
def peopled(report: tuple[ImportReport, Path], home: Path, clock: FakeClock) -> Iterator[Assistant]:
    """A home with her in it, as loading left it."""
    shutil.copytree(report[1], home)
    made = opened(home, clock, "later")
    yield made
    made.close()


def test_two_years_of_it_end_in_the_last_week(
    peopled: Assistant, report: tuple[ImportReport, Path]
) -> None:
    assistant, (told, _home) = peopled, report
    held = assistant.sample.held()
    assert held is not None
    assert (held.kind, held.id) == (KIND, told.batch)
    said = assistant.browse.search(Filters(batch=held.id, kinds=(MemoryKind.EPISODE,)))
    assert len(said) == told.episodes > 250
    newest, oldest = max(each.at for each in said), min(each.at for each in said)
    assert 0 <= (assistant.browse.now() - newest).days < 7
    assert (newest - oldest).days > 700
    assert newest.weekday() == 0  # "the ferry on Saturday" stays right


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Where do I live?", "Whitby"),
        ("Where do I work?", "Fernhill Press"),
        ("What is my brother called?", "Jonas"),
        ("Where is the water tap?", "third stair"),
        ("What am I allergic to?", "walnuts"),
    ],
)
def test_it_answers_first_questions(peopled: Assistant, question: str, answer: str) -> None:
    cue = Cue(text=question, now=peopled.browse.now())
    texts = [each.memory.text for each in peopled.browse.recall(cue).recollections]
    assert any(answer in text for text in texts[:3])


def test_what_changed_has_changed_and_the_past_is_kept(peopled: Assistant) -> None:
    homes = peopled.browse.search(Filters(predicate="address-level2", subject="me"))
    assert {each.triple.object for each in homes if each.triple and each.is_current} == {"Whitby"}
    assert "York" in {each.triple.object for each in homes if each.triple}


def test_it_is_not_mixed_into_a_life_that_has_begun(assistant: Assistant) -> None:
    assistant.browse.remember("I live in Ghent.")
    before = assistant.browse.count(ALL)
    with pytest.raises(KnownError, match="memories of your own"):
        loaded(assistant)
    assert assistant.browse.count(ALL) == before
    assert assistant.sample.held() is None


def test_removing_leaves_no_word_in_any_file(peopled: Assistant, home: Path) -> None:
    receipt = peopled.sample.remove()
    assert receipt.hits == 0
    assert receipt.removed["memories"] > 250
    assert peopled.browse.count(ALL) == 0
    assert peopled.sample.held() is None
    held = b"".join(each.read_bytes() for each in home.rglob("*") if each.is_file())
    assert [word for word in WORDS if word.encode() in held] == []


def test_nothing_of_ones_own_is_taken_in_meanwhile(peopled: Assistant, tmp_path: Path) -> None:
    """She lives there too: said by both it would be one memory, and go with her."""
    before = peopled.browse.count(ALL)
    letters = tmp_path / "letters.md"
    letters.write_text("# 2024-05-01\n\nI live in Whitby.\n", "utf-8")
    detail = Triple(subject=SELF, predicate="address-level2", object="Whitby")
    for write in (
        lambda: peopled.browse.remember("I live in Whitby."),
        lambda: list(peopled.imports.run(letters)),
        lambda: peopled.details.tell(detail),
    ):
        with pytest.raises(KnownError, match="invented person is here") as refused:
            write()
        assert "Remove it first" in refused.value.remedy
    assert peopled.browse.count(ALL) == before
    peopled.sample.remove()
    peopled.browse.remember("I live in Whitby.")
    homes = peopled.browse.search(Filters(predicate="address-level2", current_only=True))
    assert [each.triple.object for each in homes if each.triple] == ["Whitby"]


def test_every_chat_only_reads_meanwhile(peopled: Assistant) -> None:
    before = peopled.browse.count(ALL)
    chat = peopled.chat.start(MemoryMode.FULL)
    turn = peopled.chat.turn(chat, "I live in Whitby.")
    turn.hear()
    turn.answer(lambda _piece: None, lambda: False)
    answer = turn.keep()
    assert "does not add to my memory" in answer.message.text
    assert peopled.browse.count(ALL) == before
    (kept,) = peopled.chat.conversations()
    assert kept.mode is MemoryMode.FULL  # and may write again once she has gone


def test_the_name_waits_in_the_vault_and_is_taken_in_when_she_has_gone(
    assistant: Assistant,
) -> None:
    assistant.sample.call_me("Mira")
    loaded(assistant)
    assert not assistant.browse.search(Filters(text="Mira"))
    assistant.sample.remove()
    said = assistant.browse.search(Filters(text="Mira", kinds=(MemoryKind.EPISODE,)))
    assert [each.text for each in said] == ["My name is Mira."]
    with pytest.raises(KnownError, match="memories of your own"):
        loaded(assistant)


def test_it_can_be_loaded_again_and_its_words_may_be_ones_own(peopled: Assistant) -> None:
    assistant = peopled
    assistant.sample.remove()
    assert assistant.browse.remember("I do not eat meat, I stopped at university.")
    own = [each.id for each in assistant.browse.search(ALL)]
    assistant.browse.forget(own)
    *_, again = assistant.sample.load()
    assert again.episodes > 250


def test_broken_off_it_goes_on_as_the_same_import(assistant: Assistant) -> None:
    steps = assistant.sample.load()
    first = next(steps)
    steps.close()  # type: ignore[attr-defined]
    *_, rest = assistant.sample.load()
    assert rest.batch == first.batch
    assert (first.episodes, rest.duplicates) == (STEP, STEP)
    assistant.sample.remove()
    assert assistant.browse.count(ALL) == 0


def test_there_is_nothing_to_remove_before_it_is_there(assistant: Assistant) -> None:
    with pytest.raises(KnownError, match="not here"):
        assistant.sample.remove()
