from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from fakes.ids import FakeIds
from fakes.memory_store import FakeMemoryStore
from scrubjay.capture import Intake, Refusal
from scrubjay.capture.intake import FORGOTTEN, KNOWN, NOT_TEXT
from scrubjay.domain.conversation import Utterance
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, Origin, Source

AT = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
LINE = Utterance(text="I walked the dog.", at=AT, ref="d1", session="diary")


def kept(store: FakeMemoryStore, line: Utterance) -> None:
    ids = FakeIds(line.ref)
    with store.writing("remember", "person", AT):
        store.put(
            [
                Memory(
                    id=MemoryId(ids.new()),
                    kind=MemoryKind.EPISODE,
                    text=line.text,
                    at=line.at,
                    created_at=AT,
                    source=Source(origin=Origin.IMPORT, ref=line.ref, session=line.session),
                )
            ]
        )


def why(found: Utterance | Refusal) -> str:
    assert isinstance(found, Refusal)
    return found.why


def text(found: Utterance | Refusal) -> str:
    assert isinstance(found, Utterance)
    return found.text


@pytest.mark.parametrize("empty", ["", "  \n\t ", "\u200b\ufeff", "...", "\x00"])
def test_nothing_to_keep_is_refused(empty: str) -> None:
    assert why(Intake(FakeMemoryStore()).take(replace(LINE, text=empty)))


def test_a_text_over_the_limit_is_refused_and_one_at_it_is_taken() -> None:
    intake = Intake(FakeMemoryStore(), limit=20)
    assert "20 characters" in why(intake.take(replace(LINE, text="x" * 21)))
    assert text(intake.take(replace(LINE, text="x" * 20))) == "x" * 20


@pytest.mark.parametrize("binary", ["\x00\x01\x02abc", "half \ud800 a character", "\x07" * 9])
def test_what_is_no_text_is_refused(binary: str) -> None:
    assert why(Intake(FakeMemoryStore()).take(replace(LINE, text=binary))) == NOT_TEXT


def test_a_stray_control_character_is_taken_out_and_line_ends_are_made_one() -> None:
    raw = "A long enough line with one bell \x07 in it\r\nand a second line\rand a third. "
    found = text(Intake(FakeMemoryStore()).take(replace(LINE, text=raw)))
    assert found == "A long enough line with one bell  in it\nand a second line\nand a third."


def test_secrets_are_taken_out_and_named() -> None:
    found = Intake(FakeMemoryStore()).take(replace(LINE, text="my PIN is 4821"))
    assert isinstance(found, Utterance)
    assert found.redacted == ("PIN",)
    assert "4821" not in found.text


def test_the_moment_is_made_utc() -> None:
    vienna = timezone(timedelta(hours=2))
    found = Intake(FakeMemoryStore()).take(
        replace(LINE, at=datetime(2025, 6, 1, 1, 0, tzinfo=vienna))
    )
    assert isinstance(found, Utterance)
    assert found.at.isoformat() == "2025-05-31T23:00:00+00:00"


def test_the_same_line_of_the_same_session_is_known() -> None:
    store = FakeMemoryStore()
    kept(store, LINE)
    assert why(Intake(store).take(LINE)) == KNOWN
    assert why(Intake(store).take(replace(LINE, text="i walked  the dog"))) == KNOWN


@pytest.mark.parametrize(
    "other",
    [
        replace(LINE, session="letters"),
        replace(LINE, ref="d2", at=AT + timedelta(days=1)),
        replace(LINE, text="I walked the cat."),
    ],
)
def test_another_line_is_not_known(other: Utterance) -> None:
    store = FakeMemoryStore()
    kept(store, LINE)
    assert isinstance(Intake(store).take(other), Utterance)


def test_importing_a_whole_transcript_twice_adds_nothing() -> None:
    """Lines that repeat words within the session are told apart by their ids."""
    store = FakeMemoryStore()
    lines = [replace(LINE, ref=f"d{n}", text=("Thanks!", "See you.")[n % 2]) for n in range(8)]
    first = list(Intake(store).sift(lines))
    assert all(isinstance(each, Utterance) for each in first)
    for line in lines:
        kept(store, line)
    assert [why(each) for each in Intake(store).sift(lines)] == [KNOWN] * 8


def test_a_line_that_stands_twice_in_one_file_is_taken_once() -> None:
    found = list(Intake(FakeMemoryStore()).sift([LINE, LINE]))
    assert isinstance(found[0], Utterance)
    assert why(found[1]) == KNOWN


def test_a_note_that_moved_within_its_file_is_known() -> None:
    store = FakeMemoryStore()
    note = replace(LINE, text="On Tuesdays the market has the good bread.", ref="notes.txt:4")
    kept(store, note)
    moved = replace(note, ref="notes.txt:9", at=AT + timedelta(days=3))
    assert why(Intake(store).take(moved)) == KNOWN


def test_what_was_forgotten_for_good_is_refused_without_repeating_it() -> None:
    store = FakeMemoryStore()
    kept(store, LINE)
    store.forget(list(store.rows))
    refusal = Intake(store).take(replace(LINE, ref="other", session="other"))
    assert why(refusal) == FORGOTTEN
    assert "dog" not in repr(refusal)


def test_what_is_heard_may_have_been_said_before() -> None:
    store = FakeMemoryStore()
    kept(store, LINE)
    assert text(Intake(store).heard(LINE)) == LINE.text
