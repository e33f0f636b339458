"""A life from above, over a whole assistant: always made from what is there now."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from fakes.embedder import FakeEmbedder
from scrubjay.assistant.commands import run
from scrubjay.assistant.life import Life
from scrubjay.domain.errors import KnownError
from scrubjay.domain.life import Level
from scrubjay.domain.memory import MemoryKind
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fakes.clock import FakeClock
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.memory import Memory

TODAY = "2026-01-05"


@pytest.fixture(autouse=True)
def _days_are_those_of_greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Wherever the tests run: the zone is the machine's."""
    monkeypatch.setenv("TZ", "UTC")
    getattr(time, "tzset", lambda: None)()
    yield
    monkeypatch.undo()
    getattr(time, "tzset", lambda: None)()


def tell(assistant: Assistant, clock: FakeClock, *texts: str, minutes: float = 1.0) -> list[Memory]:
    """Have the person say these, so many minutes apart; return what they said."""
    said = []
    for text in texts:
        done = assistant.browse.remember(text)
        held = assistant.browse.get(done.added).values()
        said += [each for each in held if each.kind is MemoryKind.EPISODE]
        clock.advance(timedelta(minutes=minutes))
    return said


def everything(life: Life) -> str:
    """Return every view as one text."""
    views: list[Any] = [life.portrait(), *life.interests(), *life.mood()]
    for year in life.timeline():
        views.append(year)
        for month in life.timeline(year.key):
            views.append(month)
            for day in life.timeline(month.key):
                views += [day, life.summary(day.key)]
                for episode in life.timeline(day.key):
                    views += [episode, life.summary(episode.key), *life.lines(episode.key)]
    return json.dumps([asdict(each) for each in views], default=str, ensure_ascii=False)


def clauses(assistant: Assistant) -> list[str]:
    return [each.text for part in assistant.life.portrait().sections for each in part.clauses]


def test_the_timeline_opens_from_the_year_to_the_line(
    assistant: Assistant, clock: FakeClock
) -> None:
    first = tell(assistant, clock, "The heron stood at the canal.", "Nora brought plum cake.")
    clock.advance(timedelta(hours=2))
    later = tell(assistant, clock, "The tax letter arrived at last.")
    clock.advance(timedelta(days=40))
    tell(assistant, clock, "Rain all day long in the hills.")
    (year,) = assistant.life.timeline()
    assert (year.level, year.key, year.count) == (Level.YEAR, "2026", 4)
    january, february = assistant.life.timeline(year.key)
    assert (january.title, january.count, february.count) == ("January 2026", 3, 1)
    (day,) = assistant.life.timeline(january.key)
    assert (day.key, day.title) == (TODAY, "5 January 2026")
    episodes = assistant.life.timeline(day.key)
    assert [each.key for each in episodes] == [first[0].id, later[0].id]
    assert sum(each.count for each in episodes) == day.count
    assert assistant.life.lines(episodes[0].key) == first
    assert "canal" in episodes[0].title


def test_an_episode_is_where_its_lines_say(assistant: Assistant, clock: FakeClock) -> None:
    tell(assistant, clock, "We moved to Utrecht.", "I live in Utrecht now.", "It rains a lot.")
    (episode,) = assistant.life.timeline(TODAY)
    assert episode.place == "Utrecht"


def test_a_key_inside_an_episode_opens_it_and_a_lost_one_is_told(
    assistant: Assistant, clock: FakeClock
) -> None:
    said = tell(assistant, clock, "The heron stood at the canal.", "Nora brought plum cake.")
    assert assistant.life.lines(said[1].id) == said
    assistant.browse.trash([said[1].id])
    assert assistant.life.lines(said[0].id) == said[:1]
    with pytest.raises(KnownError, match="not there any more"):
        assistant.life.lines(said[1].id)


@pytest.mark.parametrize("key", ["20", "2026-13", "2026-02-30", "0000", "9999-12-31", "next year"])
def test_what_is_no_place_on_the_timeline_is_refused(assistant: Assistant, key: str) -> None:
    with pytest.raises(KnownError, match="timeline"):
        assistant.life.timeline(key)


def test_only_days_and_episodes_are_summarised(assistant: Assistant) -> None:
    assert assistant.life.summary(TODAY).sentences == ()
    with pytest.raises(KnownError, match="Only days"):
        assistant.life.summary("2026-01")
    with pytest.raises(KnownError):
        assistant.life.summary("nobody")


def test_a_summary_follows_an_edit_and_forgetting(assistant: Assistant, clock: FakeClock) -> None:
    heron, cake = tell(
        assistant, clock, "The heron stood at the canal.", "Nora brought plum cake for all of us."
    )
    told = {each.text for each in assistant.life.summary(TODAY).sentences}
    assert told == {heron.text, cake.text}
    assistant.browse.edit(heron.id, "The stork stood at the canal.")
    assistant.browse.forget([cake.id])
    (left,) = assistant.life.summary(TODAY).sentences
    assert (left.text, left.sources) == ("The stork stood at the canal.", (heron.id,))


def test_the_portrait_follows_what_replaced_it_an_edit_and_an_undo(
    assistant: Assistant, clock: FakeClock
) -> None:
    tell(assistant, clock, "I live in Linz.", "I play the cello.")
    assert "You live in Linz." in clauses(assistant)
    clock.advance(timedelta(days=60))
    tell(assistant, clock, "I live in Graz now.")
    assert "You live in Graz, since March 2026." in clauses(assistant)
    assert "Linz" not in str(assistant.life.portrait())
    (home,) = (
        each.sources[0]
        for part in assistant.life.portrait().sections
        for each in part.clauses
        if "Graz" in each.text
    )
    done = assistant.browse.edit(home, "I live in Vienna.")
    assert any(each.startswith("You live in Vienna") for each in clauses(assistant))
    assistant.browse.undo(done.operation)
    assert any(each.startswith("You live in Graz") for each in clauses(assistant))


def test_days_are_those_of_the_place_where_the_person_lives(
    assistant: Assistant, clock: FakeClock
) -> None:
    clock.moment = datetime(2026, 1, 31, 23, 30, tzinfo=UTC)
    late, early = tell(
        assistant, clock, "The heron stood at the canal.", "Nora brought plum cake.", minutes=60
    )
    for name, days in (
        ("UTC", ["2026-01-31", "2026-02-01"]),
        ("Pacific/Auckland", ["2026-02-01"]),
        ("America/Los_Angeles", ["2026-01-31"]),
    ):
        life = Life(replace(assistant._parts, zone=ZoneInfo(name)))
        months = [month.key for year in life.timeline() for month in life.timeline(year.key)]
        found = [day.key for month in months for day in life.timeline(month)]
        assert found == days
        assert [each.day.isoformat() for each in life.mood()] == days
        assert len(life.mood(date(2026, 1, 1), date(2026, 2, 1))) == ("2026-01-31" in days)
        lines = [
            line.id
            for day in days
            for episode in life.timeline(day)
            for line in life.lines(episode.key)
        ]
        assert lines == [late.id, early.id]


def with_vectors(assistant: Assistant) -> Life:
    """Return the same face with an embedder, and a vector for everything that is there."""
    parts, embedder = assistant._parts, FakeEmbedder()
    with parts.vault.writing("vectors", "scrubjay", parts.clock.now()):
        ids = parts.vault.without_vectors(embedder.name)
        held = parts.vault.get(ids)
        texts = [held[each].text for each in ids]
        parts.vault.put_vectors(embedder.name, ids, embedder.embed(texts))
    return Life(replace(parts, embedder=embedder))


def test_after_forgetting_for_good_no_view_holds_a_word_of_it(
    assistant: Assistant, clock: FakeClock
) -> None:
    tell(assistant, clock, "My garden has a pond.", "My sister is called Perpetua.")
    said = []
    for sort in ("old", "new", "lost"):
        clock.advance(timedelta(days=30))
        said += tell(assistant, clock, f"I polished my {sort} ophicleide.")
        tell(assistant, clock, "I play the ophicleide.")
    played = assistant.browse.search(Filters(text="ophicleide"))
    (sister,) = assistant.browse.search(Filters(text="Perpetua", kinds=(MemoryKind.EPISODE,)))
    life = with_vectors(assistant)
    before = everything(life)
    (interest,) = life.interests()
    assert interest.name == "Ophicleide"
    assert "Perpetua" in before
    receipt = assistant.browse.forget([sister.id, *(each.id for each in played)])
    assert receipt.hits == 0
    left = everything(life)
    assert "Perpetua" not in left
    assert "phicleide" not in left
    assert life.interests() == []
    assert "pond" in left


def test_with_vectors_an_episode_ends_where_the_topic_does(
    assistant: Assistant, clock: FakeClock
) -> None:
    heron = "The heron stood at the canal and the canal was still."
    cello = "My cello lesson on the cello was long."
    tell(assistant, clock, *(f"{heron} {number}" for number in range(6)))
    tell(assistant, clock, *(f"{cello} {number}" for number in range(6)))
    first, second = with_vectors(assistant).timeline(TODAY)
    assert (first.count, second.count) == (6, 6)
    assert "heron" in first.title.casefold()
    assert "cello" in second.title.casefold()


def test_mood_is_of_the_persons_days(assistant: Assistant, clock: FakeClock) -> None:
    tell(assistant, clock, "I am so happy and glad, this is wonderful!")
    clock.advance(timedelta(days=1))
    tell(assistant, clock, "I am terribly sad and I cried all night.")
    glad, sad = assistant.life.mood()
    assert (glad.mood.dominant, sad.mood.dominant) == ("joy", "sadness")
    assert assistant.life.mood(after=date(2026, 1, 6)) == [sad]
    assert assistant.life.mood(before=date(2026, 1, 6)) == [glad]


def test_everything_works_with_nothing_there(assistant: Assistant) -> None:
    assert assistant.life.timeline() == []
    assert assistant.life.timeline(TODAY) == []
    assert assistant.life.interests() == []
    assert assistant.life.mood() == []
    assert assistant.life.portrait().sections == ()


def test_the_command_line_gives_the_same(assistant: Assistant, clock: FakeClock) -> None:
    tell(assistant, clock, "I live in Linz.", "The heron stood at the canal.")

    def asked(verb: str, **params: str) -> dict[str, Any]:
        (value,) = run(assistant, verb, params)
        assert value is not None
        read: dict[str, Any] = json.loads(json.dumps(value))
        return read

    (year,) = asked("timeline")["stretches"]
    assert (year["level"], year["key"], year["count"]) == ("year", "2026", 2)
    assert year["mood"].keys() >= {"joy", "intensity"}
    (episode,) = asked("timeline", key=TODAY)["stretches"]
    assert asked("summary", key=TODAY) == asked("summary", key=episode["key"])
    (home,) = asked("portrait")["sections"]
    assert home["clauses"][0]["text"] == "You live in Linz."
    assert asked("interests") == {"interests": []}
    assert asked("mood", after=TODAY)["days"][0]["day"] == TODAY
    with pytest.raises(KnownError, match="not a day"):
        asked("mood", after="soon")
