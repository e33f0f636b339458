"""The search language: what is understood, what is explained, and that nothing makes it fail."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.life import memory
from scrubjay.domain.memory import MemoryKind, Origin
from scrubjay.ui.memories.query import Query
from scrubjay.ui.memories.search_completion import offers
from scrubjay.ui.memories.search_language import OPERATORS, Search, parse


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("plum cake", Search(words="plum cake")),
        ('"plum cake" nora', Search(words='"plum cake" nora')),
        ("kind:plan", Search(kinds=(MemoryKind.PLAN,))),
        ("kind:said ferry", Search(words="ferry", kinds=(MemoryKind.EPISODE,))),
        ("KIND:pref", Search(kinds=(MemoryKind.PREFERENCE,))),
        ("feeling:joy feeling:neutral", Search(feelings=("joy", "neutral"))),
        ('person:"Nora Weiss" tea', Search(words="tea", people=("Nora Weiss",))),
        ("place:Graz", Search(places=("Graz",))),
        ("source:Chat tag:Work", Search(sources=("chat",), tags=("work",))),
        ("strength<40%", Search(weaker=0.4)),
        ("strength>0.6", Search(stronger=0.6)),
        ("strength<40", Search(weaker=0.4)),
        ("pinned", Search(pinned=True)),
        ('"pinned"', Search(words='"pinned"')),
        ("at 10:30", Search(words="at 10:30")),
        ("https://example.org", Search(words="https://example.org")),
        ("kind:", Search()),
        ("", Search()),
    ],
)
def test_what_is_understood(typed: str, understood: Search) -> None:
    assert parse(typed) == understood
    assert parse(typed).problem == ""


def test_dates_are_the_beginning_of_what_they_name() -> None:
    search = parse("after:2024 before:2024-05-08")
    assert search.after == datetime(2024, 1, 1).astimezone()
    assert search.before == datetime(2024, 5, 8).astimezone()
    assert parse("before:2024-05").before == datetime(2024, 5, 1).astimezone()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("foo:bar", "“foo:” is not known here"),
        ("kind:dragon", "“dragon” does not go with kind:"),
        ("before:yesteryear", "“yesteryear” does not go with before:"),
        ("before:2024-13", "“2024-13” does not go with before:"),
        ("before:" + "9" * 5000, "does not go with before:"),
        ("after:2024-" + "1" * 5000, "does not go with after:"),
        ("strength<" + "9" * 5000, "does not go with strength<"),
        ("strength<much", "“much” does not go with strength<"),
        ("strength<400%", "“400%” does not go with strength<"),
        ("feeling:a", "“a” does not go with feeling:"),
    ],
)
def test_what_is_not_understood_is_told_and_left_out(typed: str, told: str) -> None:
    search = parse(f"ferry {typed}")
    assert search.words == "ferry"
    assert told in search.problem


@given(st.text(alphabet=st.sampled_from('ab:<>"% 0-kind pinned/\n\u05d0'), max_size=40))
def test_nothing_typed_makes_it_fail(typed: str) -> None:
    search = parse(typed)
    assert isinstance(search.problem, str)


@given(st.lists(st.text(alphabet="abcdeé", min_size=1, max_size=8), max_size=6))
def test_plain_words_pass_as_they_are(words: list[str]) -> None:
    typed = " ".join(words)
    assert parse(typed).words == typed


def test_what_recall_does_not_filter_by_is_sifted() -> None:
    told = memory("a", "x", origin=Origin.IMPORT)
    assert parse("source:import").passes(told, 1.0)
    assert parse("source:everyday").passes(told, 1.0)
    assert not parse("source:chat").passes(told, 1.0)
    assert parse("tag:home").passes(replace(told, tags=("Home",)), 1.0)
    assert not parse("tag:home").passes(told, 1.0)
    assert parse("strength<50%").passes(told, 0.49)
    assert not parse("strength<50%").passes(told, 0.5)


def test_what_is_typed_and_what_is_chosen_hold_together() -> None:
    query = Query(text="kind:plan feeling:joy ferry", kinds=(MemoryKind.FACT,), feelings=("joy",))
    filters = query.filters
    assert filters.kinds == (MemoryKind.FACT, MemoryKind.PLAN)
    assert filters.feelings == ("joy",)
    assert filters.text == "ferry"
    assert Query(text="kind:plan").by_date
    assert not query.by_date


def test_days_are_the_days_the_strip_of_moods_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as there:
        there.setenv("TZ", "Pacific/Auckland")
        time.tzset()
        assert datetime(2025, 5, 14).astimezone().utcoffset() == timedelta(hours=12)
        filters = Query(days=(date(2025, 5, 14), date(2025, 5, 16))).filters
    time.tzset()
    assert filters.after == datetime(2025, 5, 13, 12, tzinfo=UTC)
    assert filters.before == datetime(2025, 5, 16, 12, tzinfo=UTC)


def test_what_was_typed_is_kept_by_its_query_alone() -> None:
    query = Query(text="ferry kind:plan")
    assert query.search is query.search
    assert query.search == parse("ferry kind:plan")
    assert query.search is not Query(text="ferry kind:plan").search
    assert replace(query, text="plum").search.words == "plum"


def test_operators_and_values_are_offered_where_one_writes() -> None:
    assert [put_in for put_in, _meaning in offers("str")] == ["strength<", "strength>"]
    assert ("kind:plan ", "") in offers("kind:pl")
    assert offers("kind:plan") == []
    assert offers("") == []
    assert offers("pin")[0][0] == "pinned "
    every = {offer for letter in "kfpstba" for offer, _meaning in offers(letter)}
    assert {each.strip() for each in every} == set(OPERATORS)
