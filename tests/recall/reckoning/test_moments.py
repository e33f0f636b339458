"""When, how long ago, how long, how far apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo

import pytest

from fakes.memory_store import FakeMemoryStore
from fakes.small_life import LIFE, NOW, Dates, EveryLine, fact, line, reckoner
from scrubjay.domain.finding import FindingKind
from scrubjay.domain.memory import MemoryId
from scrubjay.recall.reckoning import Reckoner


@pytest.mark.parametrize(
    ("question", "day", "ref"),
    [
        ("When did I buy the bike?", "2022-01-11", "bike"),
        ("When was the bike purchase?", "2022-01-11", "bike"),
        ("Can you tell me when I visited Rome?", "2022-01-29/2022-01-30", "rome"),
        ("When did Tom get married?", "2022-03-19", "tom"),
        ("In which month did I read Middlemarch?", "2022-06", "read"),
        ("When did I watch Vertigo?", "2022-08-01", "film"),
        ("On what day did I adopt Rufus?", "2023-05-27", "dog"),
        ("When did I paint the hall?", "2023-12-06", "paint"),
        ("When did I go to the vet with Rufus?", "2023-10-10", "vet"),
    ],
)
def test_when(question: str, day: str, ref: str) -> None:
    finding = reckoner(*LIFE).work_out(question, NOW)
    assert finding is not None
    assert finding.kind is FindingKind.DATE
    assert finding.day == day
    assert [each.source.ref for each in finding.memories] == [ref]


def test_a_day_that_was_only_told_is_marked_so() -> None:
    for question, told in (
        ("When did I paint the hall?", True),
        ("When did I buy the bike?", False),
    ):
        finding = reckoner(*LIFE).work_out(question, NOW)
        assert finding is not None
        assert finding.happenings[0].told is told


TWICE = (
    line("one", "2022-05-04", "Yesterday I went to the dentist."),
    line("two", "2023-02-08", "I went to the dentist last Friday, all fine."),
)


def test_the_first_and_the_last_time_are_told_apart() -> None:
    made = reckoner(*TWICE)
    for question, day in (
        ("When did I last go to the dentist?", "2023-02-03"),
        ("When was the last time I went to the dentist?", "2023-02-03"),
        ("When did I first go to the dentist?", "2022-05-03"),
    ):
        finding = made.work_out(question, NOW)
        assert finding is not None
        assert finding.day == day


def test_several_occasions_are_all_named_and_counted() -> None:
    when = reckoner(*TWICE).work_out("When did I go to the dentist?", NOW)
    often = reckoner(*TWICE).work_out("How many times did I go to the dentist?", NOW)
    assert when is not None
    assert often is not None
    assert [each.day for each in when.happenings] == ["2022-05-03", "2023-02-03"]
    assert often.number == 2


def test_a_date_within_the_question_narrows_it() -> None:
    finding = reckoner(*TWICE).work_out("When did I go to the dentist in 2022?", NOW)
    assert finding is not None
    assert finding.day == "2022-05-03"


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("How long ago did I buy the bike?", 729),
        ("How many weeks since I bought the bike?", 729),
        ("How many days between the bike purchase and Tom's wedding?", 67),
        ("How many days after I bought the bike did Tom get married?", 67),
        ("How long have I had Rufus?", 228),
    ],
)
def test_spans_are_counted_in_days(question: str, days: int) -> None:
    finding = reckoner(*LIFE).work_out(question, NOW)
    assert finding is not None
    assert finding.kind is FindingKind.SPAN
    assert finding.days == days


def test_how_long_something_has_held() -> None:
    made = reckoner(
        fact("home", "2023-03-01", "address-level2", "Graz"),
        line("move", "2023-03-01", "I moved to Graz in September 2021."),
        line("piano", "2023-04-05", "I have been playing the piano for seven years now."),
    )
    lived = made.work_out("How long have I lived in Graz?", NOW)
    played = made.work_out("How long have I been playing the piano?", NOW)
    assert lived is not None
    assert played is not None
    assert lived.day == "2021-09"
    assert played.day == "2016"


def test_on_my_birthday_is_reckoned_from_the_birthday() -> None:
    made = reckoner(
        fact("born", "2022-01-01", "bday", "1990-06-20"),
        line("gift", "2023-07-05", "I got a telescope on my birthday."),
    )
    finding = made.work_out("When did I get a telescope?", NOW)
    assert finding is not None
    assert finding.day == "2023-06-20"


def test_the_birthday_itself_is_left_to_what_states_it() -> None:
    made = reckoner(fact("born", "2022-01-01", "bday", "1990-06-20"))
    assert made.work_out("When is my birthday?", NOW) is None


@pytest.mark.parametrize(
    "text",
    ["Hello!", "I bought a bike.", "What is the capital of France?", "Tell me a joke", "x" * 400],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert reckoner(*LIFE).work_out(text, NOW) is None


def test_a_birthday_of_somebody_elses_is_not_mine() -> None:
    made = reckoner(line("hers", "2023-02-08", "My daughter's birthday is on 9 June 2015."))
    finding = made.work_out("When is my birthday?", NOW)
    assert finding is not None
    assert finding.missing
    assert not finding.memories


NOT_DONE = (
    line("promoted", "2023-01-05", "I was not promoted."),
    line("train", "2023-03-05", "I missed the train to Hull on 4 March."),
    line("sad", "2023-03-06", "I am not sad at all."),
    line("passport", "2023-03-07", "I need to renew my passport by 9 May."),
    line("job", "2023-03-08", "I lost my job."),
    line("anika", "2023-03-09", "My cousin Anika was in York."),
)


@pytest.mark.parametrize(
    "question",
    [
        "When was I promoted?",
        "When did I go to Hull?",
        "When was I sad?",
        "When did I renew my passport?",
        "When did I get my job?",
        "When was Annika in York?",
    ],
)
def test_what_was_not_done_has_no_day(question: str) -> None:
    finding = reckoner(*NOT_DONE).work_out(question, NOW)
    assert finding is not None
    assert finding.missing
    assert not finding.memories


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("When did I miss the train to Hull?", "train"),
        ("When did I renew my passport?", "renewed"),
        ("When did I lose my job?", "job"),
        ("When did I go to Leeds?", "leeds"),
        ("When was Anika in York?", "anika"),
        ("When did I go to Oslo?", "oslo"),
    ],
)
def test_what_was_done_has_one(question: str, ref: str) -> None:
    done = (
        line("renewed", "2023-05-01", "I renewed my passport today."),
        line("oslo", "2023-04-07", "I missed my sister when I went to Oslo in May 2022."),
        line("leeds", "2023-05-02", "I went to Leeds but was not happy there."),
    )
    finding = reckoner(*NOT_DONE, *done).work_out(question, NOW)
    assert finding is not None
    assert [each.source.ref for each in finding.memories] == [ref]


@pytest.mark.parametrize(
    ("said", "question", "first", "last"),
    [
        (
            ("I started working at Alpha on 1 March 2012.", "I left Alpha on 1 March 2016."),
            "How long did I work at Alpha?",
            "2012-03-01",
            "2016-03-01",
        ),
        (
            ("I started learning the cello in May 2012.", "I stopped the cello in May 2016."),
            "How long did I learn the cello?",
            "2012-05",
            "2016-05",
        ),
        (
            ("I learned the cello from 2010 to 2014.",),
            "How long did I learn the cello?",
            "2010",
            "2014",
        ),
    ],
)
def test_what_has_ended_is_counted_to_its_end(
    said: tuple[str, ...], question: str, first: str, last: str
) -> None:
    made = reckoner(*(line(each[:12], "2020-02-05", each) for each in said))
    finding = made.work_out(question, NOW)
    assert finding is not None
    assert finding.topic == "ended"
    assert [each.day for each in finding.happenings] == [first, last]
    assert round((finding.days or 0) / 365.25) == 4


def test_a_length_told_of_the_past_does_not_grow() -> None:
    made = reckoner(line("cello", "2020-02-05", "I learned the cello for four years."))
    finding = made.work_out("How long did I learn the cello?", NOW)
    assert finding is not None
    assert finding.topic == "lasted"
    assert round((finding.days or 0) / 365.25) == 4


def test_what_is_announced_without_a_year_is_the_next_such_day() -> None:
    made = reckoner(line("archive", "2023-06-05", "I start at the archive on 1 July."))
    finding = made.work_out("How long have I worked at the archive?", NOW)
    before = made.work_out(
        "How long have I worked at the archive?", NOW.replace(year=2023, month=6)
    )
    assert finding is not None
    assert finding.day == "2023-07-01"
    assert before is not None
    assert before.missing


def test_the_next_appointment_lies_ahead() -> None:
    past = line("past", "2023-01-05", "I have a dentist appointment on 3 February 2023.")
    ahead = line("ahead", "2024-01-05", "I have a dentist appointment on 3 February 2024.")
    question = "When is my next dentist appointment?"
    nothing, found = (reckoner(*each).work_out(question, NOW) for each in ([past], [past, ahead]))
    assert nothing is not None
    assert nothing.missing
    assert found is not None
    assert found.day == "2024-02-03"


def test_my_birthday_is_not_that_of_somebody_else() -> None:
    made = reckoner(line("mine", "2023-02-08", "My birthday is on 4 May."))
    finding = made.work_out("When is my husband's birthday?", NOW)
    assert finding is not None
    assert finding.missing


def test_moving_away_begins_no_stay() -> None:
    moved = line("moved", "2023-02-08", "I moved from Graz to Linz on 1 February 2023.")
    nothing = reckoner(moved).work_out("How long did I live in Graz?", NOW)
    there = line("there", "2012-03-02", "I moved to Graz on 1 February 2012.")
    found = reckoner(there, moved).work_out("How long did I live in Graz?", NOW)
    assert nothing is not None
    assert nothing.missing
    assert found is not None
    assert [each.day for each in found.happenings] == ["2012-02-01", "2023-02-01"]


def test_a_statement_that_ended_gives_both_its_ends() -> None:
    graz = replace(
        fact("graz", "2022-01-20", "address-level2", "Graz"),
        valid_from=datetime(2012, 5, 20, tzinfo=UTC),
        valid_to=datetime(2023, 5, 20, tzinfo=UTC),
        superseded_by=MemoryId("linz"),
    )
    finding = reckoner(graz).work_out("How long did I live in Graz?", NOW)
    assert finding is not None
    assert [each.day for each in finding.happenings] == ["2012-05-20", "2023-05-20"]


def test_a_daughter_is_no_son() -> None:
    made = reckoner(
        line("hers", "2023-02-08", "My daughter's birthday is on 9 June 2015."),
        line("school", "2023-02-09", "My daughter started school in September 2021."),
    )
    for question in ("When is my son's birthday?", "When did my son start school?"):
        finding = made.work_out(question, NOW)
        assert finding is not None
        assert finding.missing
    told = made.work_out("When did my daughter start school?", NOW)
    assert told is not None
    assert told.day == "2021-09"


LATE = replace(
    line("late", "2023-03-05", "I repaired the gate yesterday."),
    at=datetime(2023, 3, 5, 23, 30, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        (UTC, "2023-03-04"),
        (timezone(timedelta(hours=2)), "2023-03-05"),
        (timezone(timedelta(hours=-8)), "2023-03-04"),
    ],
)
def test_yesterday_is_the_day_before_in_the_persons_own_zone(zone: tzinfo, day: str) -> None:
    store = FakeMemoryStore()
    with store.writing("remember", "person", NOW):
        store.put([LATE])
    finding = Reckoner(store, EveryLine(store), Dates(), zone).work_out(
        "When did I repair the gate?", NOW
    )
    assert finding is not None
    assert finding.day == day
