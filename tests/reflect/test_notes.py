from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.embedder import FakeEmbedder
from reflect.woven import WORDS, Web, line
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import PUT_AWAY, MemoryId, MemoryKind, Origin, Source, Triple
from scrubjay.reflect.notes import KEYWORDS, Notes, context
from scrubjay.reflect.themes import ANCHORS, MOST, Themes

GREYHOUND = "My sister Nora adopted a lame greyhound from the shelter in Leeds."


def notes(web: Web) -> Notes:
    return Notes(web.store, WORDS, lambda _memory: ())


def test_keywords_are_the_telling_words_and_names() -> None:
    web = Web(line("a", GREYHOUND, entities=("Nora", "Leeds")))
    found = notes(web).keywords(web["a"])
    assert {"greyhound", "shelter", "Nora", "Leeds"} <= set(found)
    assert len(found) <= KEYWORDS
    assert not {"My", "from", "the", "in", "a"} & set(found)


def test_what_the_person_always_speaks_of_says_less() -> None:
    rare = Web(line("a", "The greyhound and the kettle."))
    assert set(notes(rare).keywords(rare["a"])) == {"greyhound", "kettle"}
    other = [line(f"g{n}", f"Greyhound number {n}", days=n + 1) for n in range(60)]
    often = Web(line("a", "The greyhound and the kettle."), *other)
    assert notes(often).keywords(often["a"]) == ("kettle", "greyhound")


def test_forms_of_a_word_are_one_keyword() -> None:
    web = Web(line("a", "Greyhounds, a greyhound, and Nora's. Nora!", entities=("Nora",)))
    assert sorted(notes(web).keywords(web["a"])) == ["Greyhounds", "Nora"]


def test_a_text_that_says_nothing_has_no_keywords() -> None:
    web = Web(line("a", "Well, it was what it was!"), line("b", "?!"))
    assert notes(web).of(web["b"]).keywords == ()
    assert notes(web).keywords(web["a"]) == ()


def test_tags_are_the_persons_then_what_its_statements_are_about_then_themes() -> None:
    source = line("a", GREYHOUND, tags=("dogs", PUT_AWAY))
    sister = Triple(subject="me", predicate="related-to", object="Nora", context="sister")
    fact = replace(
        source,
        id=MemoryId("f"),
        kind=MemoryKind.RELATIONSHIP,
        tags=(),
        triple=sister,
        source=replace(source.source, episode=source.id),
    )
    web = Web(source, fact)
    reader = Notes(web.store, WORDS, lambda _memory: ("animals", "people"))
    assert reader.of(web["a"]).tags == ("dogs", "people", "animals")
    assert reader.of(web["f"]).tags == ("people", "animals")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "Noted by you on 14 March 2025, about Nora and Leeds."),
        ({"speaker": "Vesna", "by_self": False}, "Noted by Vesna on 14 March 2025, about"),
        ({"place": "Utrecht"}, "Noted by you on 14 March 2025 in Utrecht, about"),
        ({"source": Source(origin=Origin.CHAT, session="x")}, "Said in a chat by you on 14 March"),
        (
            {"source": Source(origin=Origin.IMPORT, session="diary")},
            "Said by you on 14 March 2025 in “diary”, about Nora and Leeds.",
        ),
        ({"kind": MemoryKind.FACT}, "Drawn from what was noted by you on 14 March 2025, about"),
        ({"entities": ()}, "Noted by you on 14 March 2025."),
        ({"entities": ("2025-03", "me")}, "Noted by you on 14 March 2025."),
        ({"entities": ("me", "Nora", "Leeds", "Vesna", "Oslo")}, "Noted by you on 14 March 2025,"),
    ],
)
def test_the_context_says_who_when_where_and_about_whom(
    more: dict[str, object], expected: str
) -> None:
    memory = replace(line("a", GREYHOUND, entities=("Nora", "Leeds")), **more)  # type: ignore[arg-type]
    assert context(memory).startswith(expected)
    assert "Oslo" not in context(memory)


class TestThemes:
    def test_the_nearest_anchor_names_the_theme(self) -> None:
        web = Web(line("a", "Went swimming, then more swimming."), line("b", "Qqq zzz xxx."))
        themes = Themes(web.store, web.embedder)
        assert "swimming" in ANCHORS["sport"]
        assert themes(web["a"]) == ("sport",)
        assert len(themes(web["a"])) <= MOST
        assert themes(web["b"]) == ()

    def test_anchors_are_embedded_once(self) -> None:
        web = Web(line("a", "Went swimming, then more swimming."))
        themes = Themes(web.store, web.embedder)
        themes(web["a"])
        asked = len(web.embedder.asked)
        themes(web["a"])
        assert len(web.embedder.asked) == asked

    def test_without_vectors_or_an_embedder_that_runs_there_are_none(self) -> None:
        web = Web(line("a", "Went swimming, then more swimming."))
        assert Themes(web.store, None)(web["a"]) == ()
        assert Themes(web.store, FakeEmbedder(name="another"))(web["a"]) == ()
        web.embedder.trouble = KnownError("It cannot be run.")
        assert Themes(web.store, web.embedder)(web["a"]) == ()
