"""Files become memories step by step, and a whole import can be taken out again."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from scrubjay.assistant.imports import NOTHING_IN_IT, STEP
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.domain.recollection import Cue, Filters

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.assistant.assistant import Assistant


def transcript(folder: Path, count: int) -> Path:
    path = folder / "life.jsonl"
    lines = [
        {
            "id": f"L{number}",
            "session": f"s{number // 20}",
            "speaker": "Ada",
            "text": f"Number {number}: the harbour was full of boats number {number}.",
            "at": "2026-01-01T10:00:00+00:00",
        }
        for number in range(count)
    ]
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_each_step_is_on_disk_before_it_is_reported(assistant: Assistant, tmp_path: Path) -> None:
    path = transcript(tmp_path, 2 * STEP + 3)
    for report in assistant.imports.run(path):
        assert assistant.browse.count(Filters(batch=report.batch)) == report.episodes
    assert report.episodes == 2 * STEP + 3
    assert report.kind == "transcript"


def test_an_import_broken_off_goes_on_where_it_stopped(
    assistant: Assistant, tmp_path: Path
) -> None:
    path = transcript(tmp_path, 2 * STEP)
    steps = assistant.imports.run(path)
    assert next(steps).episodes == STEP
    steps.close()  # type: ignore[attr-defined]
    *_, report = assistant.imports.run(path)
    assert (report.episodes, report.duplicates) == (STEP, STEP)


def test_a_batch_is_listed_and_taken_out_whole_with_undo(
    assistant: Assistant, tmp_path: Path
) -> None:
    assistant.browse.remember("The bakery on Elm Street closed.")
    *_, report = assistant.imports.run(transcript(tmp_path, 10))
    (listed,) = assistant.imports.batches()
    assert (listed.id, listed.name) == (report.batch, "life.jsonl")
    done = assistant.imports.take_out(report.batch)
    assert len(done.touched) == 10
    cue = Cue(text="harbour boats", now=assistant.browse.now())
    texts = [each.memory.text for each in assistant.browse.recall(cue).recollections]
    assert all("harbour" not in text for text in texts)
    assistant.browse.undo(done.operation)
    assert assistant.browse.recall(cue).recollections[0].memory.source.batch == report.batch


def test_one_undo_takes_back_every_step_of_an_import(assistant: Assistant, tmp_path: Path) -> None:
    assistant.browse.remember("The bakery on Elm Street closed.")
    *_, report = assistant.imports.run(transcript(tmp_path, 2 * STEP + 3))
    assistant.browse.undo()
    assert assistant.browse.count(Filters(batch=report.batch)) == 0
    assert assistant.browse.count(Filters()) == 1


def test_what_was_kept_of_an_import_broken_off_is_taken_back_by_one_undo(
    assistant: Assistant, tmp_path: Path
) -> None:
    steps = assistant.imports.run(transcript(tmp_path, 3 * STEP))
    assert next(steps).episodes == STEP
    assert next(steps).episodes == 2 * STEP
    steps.close()  # type: ignore[attr-defined]
    assert assistant.browse.count(Filters()) == 2 * STEP
    assistant.browse.undo()
    assert assistant.browse.count(Filters()) == 0


def test_an_import_undone_while_it_runs_goes_on_as_another_act(
    assistant: Assistant, tmp_path: Path
) -> None:
    steps = assistant.imports.run(transcript(tmp_path, 2 * STEP))
    next(steps)
    assistant.browse.undo()
    list(steps)
    assert assistant.browse.count(Filters()) == STEP
    assistant.browse.undo()
    assert assistant.browse.count(Filters()) == 0


def life(folder: Path, name: str, *texts: str) -> Path:
    path = folder / name
    lines = [
        {"id": f"{name}{n}", "session": "s", "speaker": "me", "self": True, "text": text}
        | {"at": f"2026-01-0{n + 2}T10:00:00+00:00"}
        for n, text in enumerate(texts)
    ]
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return path


def current(assistant: Assistant) -> list[str]:
    found = assistant.browse.search(Filters(current_only=True))
    return sorted(each.text for each in found if each.kind is not MemoryKind.EPISODE)


def test_a_batch_counts_what_is_there_now(assistant: Assistant, tmp_path: Path) -> None:
    *_, report = assistant.imports.run(life(tmp_path, "a", "I live in Graz.", "I saw rain."))
    (listed,) = assistant.imports.batches()
    assert listed.counts == {"episodes": 2, "memories": report.memories}
    city = next(
        each for each in assistant.browse.search(Filters()) if each.kind is not MemoryKind.EPISODE
    )
    assistant.browse.trash([city.id])
    (listed,) = assistant.imports.batches()
    assert listed.counts == {"episodes": 2, "memories": report.memories - 1}


def test_what_an_import_took_the_place_of_holds_again_without_it(
    assistant: Assistant, tmp_path: Path
) -> None:
    assistant.browse.remember("I live in Graz.", datetime(2025, 1, 1, tzinfo=UTC))
    before = current(assistant)
    *_, report = assistant.imports.run(life(tmp_path, "a", "I live in Linz.", "I live in Wels."))
    during = current(assistant)
    assert during != before
    done = assistant.imports.take_out(report.batch)
    assert current(assistant) == before
    assert assistant.imports.batches() == []
    with pytest.raises(KnownError, match="Nothing of this import"):
        assistant.imports.take_out(report.batch)
    assistant.browse.undo(done.operation)
    assert current(assistant) == during
    assert len(assistant.imports.batches()) == 1


def test_what_came_after_an_import_goes_on_to_hold_without_it(
    assistant: Assistant, tmp_path: Path
) -> None:
    assistant.browse.remember("I live in Graz.", datetime(2025, 1, 1, tzinfo=UTC))
    *_, report = assistant.imports.run(life(tmp_path, "a", "I live in Linz."))
    assistant.browse.remember("I live in Wels.", datetime(2026, 2, 1, tzinfo=UTC))
    assistant.imports.take_out(report.batch)
    assert [each for each in current(assistant) if "live" in each] == ["I live in Wels."]


@pytest.mark.parametrize("taken_out", [False, True])
def test_an_import_is_forgotten_for_good_whole(
    assistant: Assistant, tmp_path: Path, home: Path, *, taken_out: bool
) -> None:
    assistant.browse.remember("I live in Graz.", datetime(2025, 1, 1, tzinfo=UTC))
    before = current(assistant)
    path = life(tmp_path, "secretive.jsonl", "I live in Linz.", "I adore Zanzibar.")
    *_, report = assistant.imports.run(path)
    if taken_out:
        assistant.imports.take_out(report.batch)
    receipt = assistant.imports.remove(report.batch)
    assert receipt.hits == 0
    assert current(assistant) == before
    everything = Filters(states=tuple(MemoryState))
    assert all(not each.source.batch for each in assistant.browse.search(everything))
    for file in home.rglob("*"):
        if file.is_file():
            assert b"Zanzibar" not in file.read_bytes()
            assert b"secretive" not in file.read_bytes()
    with pytest.raises(KnownError):
        assistant.imports.remove(report.batch)


TOLD = datetime(2026, 2, 1, tzinfo=UTC)


def test_what_one_also_said_oneself_stays_without_the_import(
    assistant: Assistant, tmp_path: Path
) -> None:
    *_, report = assistant.imports.run(life(tmp_path, "a", "I live in Linz.", "I adore mosses."))
    assistant.browse.remember("It rains a lot, but I live in Linz now.", TOLD)
    (city,) = assistant.browse.search(Filters(predicate="address-level2"))
    assert city.source.batch == report.batch
    done = assistant.imports.take_out(report.batch)
    kept = assistant.browse.get([city.id])[city.id]
    (line,) = assistant.browse.search(Filters(text="rains", kinds=(MemoryKind.EPISODE,)))
    assert current(assistant) == [city.text]
    assert (kept.source.episode, kept.source.batch, kept.at) == (line.id, "", TOLD)
    assert kept.source.words in line.text
    assistant.browse.undo(done.operation)
    assert assistant.browse.get([city.id])[city.id] == city


def test_what_one_also_said_oneself_outlives_an_import_forgotten_for_good(
    assistant: Assistant, tmp_path: Path
) -> None:
    lines = ("Since spring I live in Linz, by the river.", "I adore mosses.")
    *_, report = assistant.imports.run(life(tmp_path, "a", *lines))
    assistant.browse.remember("It rains a lot, but I live in Linz now.", TOLD)
    assert assistant.imports.remove(report.batch).hits == 0
    homes = assistant.browse.search(Filters(predicate="address-level2", current_only=True))
    assert [each.triple.object for each in homes if each.triple] == ["Linz"]
    assert not assistant.browse.search(Filters(text="mosses"))


@pytest.mark.parametrize("deed", ["confirm", "pin"])
def test_what_one_confirmed_or_pinned_stays_without_the_import(
    assistant: Assistant, tmp_path: Path, deed: str
) -> None:
    *_, report = assistant.imports.run(life(tmp_path, "a", "I live in Linz.", "I adore mosses."))
    (city,) = assistant.browse.search(Filters(predicate="address-level2"))
    if deed == "confirm":
        assistant.browse.confirm([city.id])
    else:
        assistant.browse.pin(city.id)
    assistant.imports.take_out(report.batch)
    assert current(assistant) == [city.text]
    assert assistant.imports.batches() == []


def test_in_a_talk_with_others_the_person_is_known_by_their_name(
    assistant: Assistant, tmp_path: Path
) -> None:
    assistant.browse.remember("My name is Ida Berg.")
    path = tmp_path / "_chat.txt"
    path.write_text(
        "[13/02/2024, 21:05:08] Ida Berg: I live in Graz.\n"
        "[13/02/2024, 21:06:00] Tom: I live in Hull.\n",
        "utf-8",
    )
    *_, report = assistant.imports.run(path)
    drawn = [each for each in assistant.browse.search(Filters()) if each.triple is not None]
    assert (report.kind, report.episodes) == ("whatsapp", 2)
    assert "Graz" in {each.triple.object for each in drawn if each.triple}
    assert "Hull" not in {each.triple.object for each in drawn if each.triple}


def test_a_file_that_brings_nothing_says_so_and_why(assistant: Assistant, tmp_path: Path) -> None:
    talks = tmp_path / "conversations.json"
    talks.write_text(json.dumps([{"title": "Bread", "mapping": {}}]), encoding="utf-8")
    *_, report = assistant.imports.run(talks)
    assert report.episodes == 0
    assert [line for line, _why in report.skipped] == [1]
    assert report.skipped == assistant.imports.inspect(talks).skipped
    bare = tmp_path / "page.html"
    bare.write_text("<html><body><br></body></html>", encoding="utf-8")
    *_, report = assistant.imports.run(bare)
    assert report.skipped == (NOTHING_IN_IT,)
    assert assistant.imports.inspect(bare).skipped == (NOTHING_IN_IT,)


def test_a_file_that_brings_something_is_not_called_empty(
    assistant: Assistant, tmp_path: Path
) -> None:
    *_, report = assistant.imports.run(transcript(tmp_path, 1))
    assert report.skipped == ()
